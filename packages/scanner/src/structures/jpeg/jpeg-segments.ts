/** A segment of a JPEG (ITU-T T.81, B.1.1.4). */
export interface JpegSegment {
  /** The second byte of its marker. */
  readonly marker: number;
  /** Without the marker and the length. */
  readonly data: Uint8Array;
}

/** A JPEG taken apart. */
export interface JpegParts {
  readonly segments: readonly JpegSegment[];
  /** Where the picture ends: behind the mark of its end, or at the end of the bytes where that is absent. */
  readonly end: number;
  /** It ends without the mark of its end, or a segment is longer than what is left. */
  readonly isTorn: boolean;
  /** Bytes that stand between segments, where nothing stands by the standard. */
  readonly between: readonly Uint8Array[];
  /** The packed points of each scan, with what stands behind the last of them. */
  readonly scans: readonly Uint8Array[];
}

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;

/** Segments of one picture. Of hostile ones, each empty, 64 KiB have 16,000. */
const SEGMENTS_MAX = 100_000;

/** Takes a JPEG apart, from the mark of its start. Never throws. */
export function readJpegParts(bytes: Uint8Array): JpegParts {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const segments: JpegSegment[] = [];
  const between: Uint8Array[] = [];
  const scans: Uint8Array[] = [];
  let at = 2;
  while (segments.length < SEGMENTS_MAX) {
    const mark = nextMark(view, at);
    const skipped = view.subarray(at, mark === -1 ? view.length : mark);
    if (skipped.some((byte) => byte !== 0xff && byte !== 0)) between.push(skipped);
    if (mark === -1) break;
    const marker = view[mark + 1] ?? 0;
    at = mark + 2;
    if (marker === END) return { segments, end: at, isTorn: false, between, scans };
    if (isAlone(marker)) continue;
    at = readSegment(view, at, marker, segments);
    if (marker !== SCAN) continue;
    const end = endOfScan(view, at);
    scans.push(view.subarray(at, end));
    at = end;
  }
  return { segments, end: view.length, isTorn: true, between, scans };
}

/** Reads what follows a marker; where that ends. */
function readSegment(view: Buffer, at: number, marker: number, segments: JpegSegment[]): number {
  const end = at + Math.max(2, at + 2 <= view.length ? view.readUInt16BE(at) : 0);
  segments.push({ marker, data: view.subarray(at + 2, end) });
  return end;
}

/** Markers that no length follows (table B.1): the start, restarts, and one for arithmetic coding. */
function isAlone(marker: number): boolean {
  return marker === START || marker === 1 || (marker >= 0xd0 && marker <= 0xd7);
}

/** The next marker, which bytes of 255 may precede (B.1.1.2). */
function nextMark(view: Buffer, from: number): number {
  let at = view.indexOf(0xff, from);
  while (at !== -1 && (view[at + 1] === 0xff || view[at + 1] === 0)) at = view.indexOf(0xff, at + 1);
  return at === -1 || at + 1 >= view.length ? -1 : at;
}

/** Where a scan ends: before a marker that is no restart. */
function endOfScan(view: Buffer, from: number): number {
  let at = view.indexOf(0xff, from);
  while (at !== -1) {
    const next = view[at + 1];
    if (next === undefined) return view.length;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = view.indexOf(0xff, at + 1);
  }
  return view.length;
}

/** The size of the picture in pixels (B.2.2); undefined if no frame says it. */
export function jpegSize(
  segments: readonly JpegSegment[],
): { readonly width: number; readonly height: number } | undefined {
  // C0 to CF but for tables of Huffman, of arithmetic coding, and one that is reserved.
  const frame = segments.find(({ marker }) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker));
  if (frame === undefined || frame.data.length < 5) return undefined;
  const data = Buffer.from(frame.data);
  return { width: data.readUInt16BE(3), height: data.readUInt16BE(1) };
}

/** The header of an object of OLE 1.0, and where its data is ([MS-OLEDS] 2.2.4 to 2.2.6). */
export interface OleObject {
  readonly className: string;
  /** What a link refers to: a path and a place in the file. */
  readonly topic: string;
  readonly item: string;
  /** Bytes `[dataStart, dataEnd)` are the object itself; what follows is a picture of it. Empty for a link. */
  readonly dataStart: number;
  readonly dataEnd: number;
}

/** Bytes in which the header must end. A path is no longer than some hundred. */
export const OLE_HEADER_BYTES_MAX = 4_096;

/** FormatID of a link and of an embedded object ([MS-OLEDS] 2.2.4). */
const LINKED = 1;
const EMBEDDED = 2;

/** Reads the header at the beginning of an object's data; undefined if there is none. */
export function readOleHeader(head: Uint8Array): OleObject | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const format = head.length >= 12 ? view.getUint32(4, true) : 0;
  if (format !== LINKED && format !== EMBEDDED) return undefined;
  let at = 8;
  const strings: string[] = [];
  while (strings.length < 3) {
    const length = at + 4 > head.length ? Number.POSITIVE_INFINITY : view.getUint32(at, true);
    if (at + 4 + length > head.length) {
      // Word leaves out what a link does not have.
      if (format === LINKED) break;
      return undefined;
    }
    const [string = ''] = Buffer.from(head.subarray(at + 4, at + 4 + length))
      .toString('latin1')
      .split('\0');
    strings.push(string);
    at += 4 + length;
  }
  const [className = '', topic = '', item = ''] = strings;
  if (format === LINKED) return { className, topic, item, dataStart: at, dataEnd: at };
  if (at + 4 > head.length) return undefined;
  const dataStart = at + 4;
  return { className, topic, item, dataStart, dataEnd: dataStart + view.getUint32(at, true) };
}

/** What files of an application are called, by the beginning of the class of its objects. */
const EXTENSIONS: readonly (readonly [start: RegExp, extension: string])[] = [
  [/^word\.document\.12/i, '.docx'],
  [/^word/i, '.doc'],
  [/^excel\.sheet\.12/i, '.xlsx'],
  [/^excel/i, '.xls'],
  [/^powerpoint\.(?:show|slide)\.12/i, '.pptx'],
  [/^powerpoint/i, '.ppt'],
  [/^(?:paint|pbrush)/i, '.bmp'],
];

/** The name extension of objects of a class, with its dot; empty if the class says none. */
export function extensionOfClass(className: string): string {
  return EXTENSIONS.find(([start]) => start.test(className))?.[1] ?? '';
}

import type { Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import { wordsOf } from '../picture/words.ts';
import type { RecordingFindings } from './recording-findings.ts';

/** How the units of a picture are told apart. */
export interface UnitLayout {
  /** Of the length before each. */
  readonly lengthBytes: number;
  readonly codec: 'avc' | 'hevc';
}

/** Pictures of a track whose units are looked at: encoders say what they are in the first, cameras in all. */
export const PICTURES_READ = 64;

/** Units of one picture, and bytes of one that is a message: pictures have some tens of the one, and a few hundred of the other. */
const UNITS_MAX = 256;
const MESSAGE_BYTES_MAX = 64 * 1024;

/** Of each codec: the bytes of the header of a unit, which of them are messages (ITU-T H.264, table 7-1; H.265, table 7-1), and how that is written. */
const CODECS = {
  avc: { headerBytes: 1, types: new Set([6]), typeOf: (first: number) => first & 0x1f },
  hevc: { headerBytes: 2, types: new Set([39, 40]), typeOf: (first: number) => (first >> 1) & 0x3f },
} as const;

/** A message of whoever wrote it, behind the sixteen bytes that say who (H.264, D.1.7). */
const USER_DATA = 5;
const OWNER_BYTES = 16;

/** How the units of a track are laid out, by its configuration (ISO/IEC 14496-15, 5.3.3.1 and 8.3.3.1); undefined if there is none. */
export function unitLayoutOf(codec: UnitLayout['codec'], configuration: Uint8Array): UnitLayout | undefined {
  const sizes = configuration[codec === 'avc' ? 4 : 21];
  return sizes === undefined ? undefined : { codec, lengthBytes: (sizes & 3) + 1 };
}

/** Tells words in what encoders and cameras put beside a picture. Reads messages alone, and no more of a picture than their headers. */
export async function readVideoMessages(
  source: Pick<Source, 'read'>,
  { start, end }: Range,
  layout: UnitLayout,
  findings: RecordingFindings,
): Promise<void> {
  const { headerBytes, types, typeOf } = CODECS[layout.codec];
  let at = start;
  for (let count = 0; count < UNITS_MAX && at + layout.lengthBytes < end; count += 1) {
    findings.count();
    const head = Buffer.from(await source.read(at, at + layout.lengthBytes + 1));
    if (head.length <= layout.lengthBytes) return;
    const unitAt = at + layout.lengthBytes;
    at = unitAt + head.readUIntBE(0, layout.lengthBytes);
    if (at > end) return;
    if (!types.has(typeOf(head[layout.lengthBytes] ?? 0))) continue;
    const unit = await source.read(unitAt + headerBytes, Math.min(at, unitAt + MESSAGE_BYTES_MAX));
    for (const message of userDataOf(withoutGuards(unit)))
      for (const words of wordsOf(message)) findings.field('raw:video-message', words);
  }
}

/** Messages of a unit of the type that anybody may write (H.264, 7.3.2.3.1: of type and length bytes of 255 are added up). */
function* userDataOf(unit: Buffer): Generator<Uint8Array> {
  let at = 0;
  const number = (): number => {
    let sum = 0;
    while (unit[at] === 255) {
      sum += 255;
      at += 1;
    }
    sum += unit[at] ?? 0;
    at += 1;
    return sum;
  };
  // The last byte is a bit that ends the unit.
  while (at + 2 < unit.length) {
    const [type, length] = [number(), number()];
    if (type === USER_DATA) yield trimEnd(unit.subarray(at + OWNER_BYTES, at + length));
    at += length;
  }
}

/** A text of C ends with a zero. */
function trimEnd(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1);
}

/** Without the threes that keep two zeros from being a mark (H.264, 7.4.1). */
function withoutGuards(bytes: Uint8Array): Buffer {
  const plain = Buffer.alloc(bytes.length);
  let length = 0;
  let zeros = 0;
  for (const byte of bytes) {
    const isGuard = zeros >= 2 && byte === 3;
    zeros = byte === 0 ? zeros + 1 : 0;
    if (isGuard) continue;
    plain[length] = byte;
    length += 1;
  }
  return plain.subarray(0, length);
}

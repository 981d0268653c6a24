import type { Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import type { RecordingFindings } from '../recording/recording-findings.ts';

/** An element of EBML (RFC 8794, 5), by where it is: nothing of it is in memory. */
export interface Element {
  /** With the bits that say its length. */
  readonly id: number;
  /** What stands behind its header, not beyond the end of what it is in. */
  readonly data: Range;
  /** It does not say how long it is, and goes to the end of what it is in. */
  readonly isEndless: boolean;
  /** It declares more bytes than what it is in has. */
  readonly isTorn: boolean;
}

const ID_BYTES_MAX = 4;
const LENGTH_BYTES_MAX = 8;
const HEADER_BYTES_MAX = ID_BYTES_MAX + LENGTH_BYTES_MAX;

/** A number whose first byte says how many bytes it has (RFC 8794, 4), with that bit or without; undefined if bytes hold none. */
export function readNumber(
  bytes: Uint8Array,
  at: number,
  bytesMax: number,
):
  | { readonly marked: number; readonly value: number; readonly bytes: number; readonly isAllOnes: boolean }
  | undefined {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (length > bytesMax || at + length > bytes.length) return undefined;
  let [marked, value] = [first, first & (0xff >> length)];
  let isAllOnes = value === 0xff >> length;
  for (let index = at + 1; index < at + length; index += 1) {
    const byte = bytes[index] ?? 0;
    [marked, value] = [marked * 256 + byte, value * 256 + byte];
    isAllOnes &&= byte === 0xff;
  }
  return { marked, value, bytes: length, isAllOnes };
}

/** Reads elements, one after another, and counts them with the parts of the recording. */
export class ElementReader {
  readonly #source: Pick<Source, 'read'>;
  readonly #findings: RecordingFindings;

  constructor(source: Pick<Source, 'read'>, findings: RecordingFindings) {
    this.#source = source;
    this.#findings = findings;
  }

  /** The element that begins at an offset, in what ends at another; undefined if none does. Throws limits and what reading throws. */
  async at(offset: number, end: number): Promise<Element | undefined> {
    const header = await this.#source.read(offset, Math.min(end, offset + HEADER_BYTES_MAX));
    const id = readNumber(header, 0, ID_BYTES_MAX);
    const length = id === undefined ? undefined : readNumber(header, id.bytes, LENGTH_BYTES_MAX);
    if (id === undefined || length === undefined) return undefined;
    this.#findings.count();
    const start = offset + id.bytes + length.bytes;
    const declared = length.isAllOnes ? end : start + length.value;
    return {
      id: id.marked,
      data: { start, end: Math.min(end, declared) },
      isEndless: length.isAllOnes,
      isTorn: declared > end,
    };
  }

  /** The elements in a range, in order, to its end or to what is no element, which is told. */
  async *elements({ start, end }: Range): AsyncGenerator<Element> {
    let at = start;
    while (at < end) {
      const element = await this.at(at, end);
      if (element === undefined) break;
      if (element.isTorn) this.#findings.problem('bad-part');
      yield element;
      at = element.data.end;
    }
    if (end - at > LENGTH_BYTES_MAX) await this.#findings.unused('between-elements', { start: at, end });
  }

  /** A whole number of up to eight bytes, or none. */
  async integer({ start, end }: Range): Promise<number> {
    const bytes = await this.#source.read(start, Math.min(end, start + LENGTH_BYTES_MAX));
    return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  }
}

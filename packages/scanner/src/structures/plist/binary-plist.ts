import { ProblemError } from '../../problem.ts';

/** What a binary property list begins with (CFBinaryPList.c of Apple's CoreFoundation). */
export const BINARY_PLIST_MARK = Buffer.from('bplist', 'latin1');

/** Lists within lists: real ones have a handful. */
const DEPTH_MAX = 64;
const TRAILER_BYTES = 32;

/** A value of a list: words or bytes, under the key that it stands under. */
export interface PlistValue {
  /** Of the dictionary that it is in, or that its list is in; empty if there is none. */
  readonly key: string;
  readonly value: string | Buffer;
}

/**
 * The strings, dates and bytes of a list, and the keys of its dictionaries, each object once. Throws `bad-structure` where
 * the bytes are no list; what an object refers to outside of it is left out.
 */
export function* readBinaryPlist(bytes: Buffer): Generator<PlistValue> {
  if (bytes.length < TRAILER_BYTES + 8) throw new ProblemError('bad-structure');
  const trailer = bytes.subarray(-TRAILER_BYTES);
  const [offsetBytes = 0, refBytes = 0] = trailer.subarray(6, 8);
  const count = Number(trailer.readBigUInt64BE(8));
  const table = Number(trailer.readBigUInt64BE(24));
  if (offsetBytes < 1 || offsetBytes > 6 || refBytes < 1 || refBytes > 6) throw new ProblemError('bad-structure');
  if (table + count * offsetBytes > bytes.length - TRAILER_BYTES) throw new ProblemError('bad-structure');
  yield* new PlistReader(bytes, { offsetBytes, refBytes, count, table }).read();
}

interface Layout {
  readonly offsetBytes: number;
  readonly refBytes: number;
  readonly count: number;
  readonly table: number;
}

/** An object that is to be read, and what it stands under. */
interface Wanted {
  readonly index: number;
  readonly key: string;
  readonly depth: number;
}

class PlistReader {
  readonly #bytes: Buffer;
  readonly #layout: Layout;
  readonly #seen = new Set<number>();

  constructor(bytes: Buffer, layout: Layout) {
    this.#bytes = bytes;
    this.#layout = layout;
  }

  *read(): Generator<PlistValue> {
    const top = Number(this.#bytes.subarray(-TRAILER_BYTES).readBigUInt64BE(16));
    const wanted: Wanted[] = [{ index: top, key: '', depth: 0 }];
    // What nothing refers to is read behind the rest.
    for (let index = 0; index < this.#layout.count || wanted.length > 0; ) {
      const next = wanted.pop() ?? { index: index++, key: '', depth: 0 };
      if (this.#seen.has(next.index) || next.index >= this.#layout.count || next.depth > DEPTH_MAX) continue;
      this.#seen.add(next.index);
      yield* this.#readObject(next, wanted);
    }
  }

  *#readObject({ index, key, depth }: Wanted, wanted: Wanted[]): Generator<PlistValue> {
    const { marker, count, start } = this.#objectAt(index);
    const type = marker >> 4;
    if (type === 0x4) yield { key, value: this.#bytes.subarray(start, start + count) };
    if (type === 0x5 || type === 0x6 || type === 0x7) yield { key, value: this.#stringAt(index) };
    if (type === 0xa || type === 0xc) {
      for (const ref of this.#refs(start, count).toReversed()) wanted.push({ index: ref, key, depth: depth + 1 });
    }
    if (type !== 0xd) return;
    const refs = this.#refs(start, 2 * count);
    const half = Math.floor(refs.length / 2);
    for (let at = half - 1; at >= 0; at -= 1) {
      const keyIndex = refs[at] ?? 0;
      this.#seen.add(keyIndex);
      const own = this.#stringAt(keyIndex);
      wanted.push({ index: refs[half + at] ?? 0, key: own === '' ? key : own, depth: depth + 1 });
    }
  }

  #objectAt(index: number): { readonly marker: number; readonly count: number; readonly start: number } {
    const { table, offsetBytes } = this.#layout;
    const offset = this.#bytes.readUIntBE(table + index * offsetBytes, offsetBytes);
    const marker = this.#bytes[offset] ?? 0;
    if ((marker & 0x0f) !== 0x0f) return { marker, count: marker & 0x0f, start: offset + 1 };
    const size = 1 << ((this.#bytes[offset + 1] ?? 0) & 0x0f);
    if (size > 4 || offset + 2 + size > this.#bytes.length) return { marker: 0, count: 0, start: offset };
    return { marker, count: this.#bytes.readUIntBE(offset + 2, size), start: offset + 2 + size };
  }

  #stringAt(index: number): string {
    if (index >= this.#layout.count) return '';
    const { marker, count, start } = this.#objectAt(index);
    const type = marker >> 4;
    if (type === 0x6) {
      const wide = this.#bytes.subarray(start, start + 2 * count);
      return Buffer.from(wide.subarray(0, wide.length - (wide.length % 2)))
        .swap16()
        .toString('utf16le');
    }
    return type === 0x5 || type === 0x7 ? this.#bytes.toString('utf8', start, start + count) : '';
  }

  #refs(start: number, count: number): number[] {
    const { refBytes } = this.#layout;
    const there = Math.max(0, Math.min(count, Math.floor((this.#bytes.length - start) / refBytes)));
    return Array.from({ length: there }, (_, at) => this.#bytes.readUIntBE(start + at * refBytes, refBytes));
  }
}

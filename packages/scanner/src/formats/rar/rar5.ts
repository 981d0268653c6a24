import { crc32 } from 'node:zlib';
import { signatures } from '../../structures/signatures.ts';
import { PLAIN, type RarBlock } from './block.ts';

/** Bytes of a header at most (RAR 5.0 archive format, General archive block format), and of what stands before its length. */
export const HEADER_BYTES_MAX = 2 * 1024 ** 2 + 16;

/** Types of headers. */
const KINDS: Readonly<Record<number, RarBlock['kind']>> = {
  1: 'archive',
  2: 'entry',
  3: 'service',
  4: 'locked',
  5: 'end',
};

/** The block at an offset, whose header begins in `bytes`; undefined if none does. */
export function readBlock5(bytes: Buffer, offset: number): RarBlock | undefined {
  const lead = new Numbers(bytes.subarray(4));
  const size = lead.next();
  const headerEnd = 4 + lead.at + size;
  if (size === 0 || headerEnd > bytes.length) return undefined;
  const header = new Numbers(bytes.subarray(4 + lead.at, headerEnd));
  const kind = KINDS[header.next()] ?? 'other';
  const flags = header.next();
  const extraBytes = (flags & 0x01) === 0 ? 0 : header.next();
  const dataBytes = (flags & 0x02) === 0 ? 0 : header.next();
  const data = { start: offset + headerEnd, end: offset + headerEnd + dataBytes };
  const isSplit = (flags & 0x18) !== 0;
  if (kind === 'archive') {
    const archiveFlags = header.next();
    return { ...PLAIN, kind, isSplit: (archiveFlags & 0x01) !== 0, isSolid: (archiveFlags & 0x04) !== 0, data };
  }
  if (kind === 'end') return { ...PLAIN, kind, isSplit: (header.next() & 0x01) !== 0, data };
  if (kind !== 'entry' && kind !== 'service') return { ...PLAIN, kind, data };
  const fileFlags = header.next();
  const unpackedBytes = header.next();
  header.next();
  if ((fileFlags & 0x02) !== 0) header.skip(4);
  const sum = (fileFlags & 0x04) === 0 ? undefined : header.take(4);
  const packing = header.next();
  header.next();
  const name = header.take(header.next()).toString('utf8');
  const extra = readExtra(bytes.subarray(Math.max(0, headerEnd - extraBytes), headerEnd), name === 'STM');
  return {
    ...PLAIN,
    ...extra,
    kind,
    name,
    isFolder: (fileFlags & 0x01) !== 0,
    isSplit,
    method: (packing >> 7) & 7,
    isSolid: (packing & SOLID) !== 0,
    headerAs: (other, isSolid) =>
      withSum([
        ...[2, 2, dataBytes, fileFlags & PACKING_FLAGS, unpackedBytes, 0].map(numberBytes),
        sum ?? Buffer.alloc(0),
        ...[isSolid ? packing | SOLID : packing & ~SOLID, 0, other.length].map(numberBytes),
        Buffer.from(other, 'latin1'),
      ]),
    ...(sum !== undefined && sum.length === 4 && { crc32: sum.readUInt32LE(0) }),
    data,
  };
}

/** In how an entry is packed: with those before it. */
const SOLID = 0x40;

/** Flags of an entry: it has a checksum, and its size when it is unpacked is not known. */
const PACKING_FLAGS = 0x04 | 0x08;

/** The mark and the header of an archive of a few entries. */
export function beginArchive5(isSolid: boolean): Buffer {
  return Buffer.concat([signatures.rar, Buffer.of(1, 0), withSum([1, 0, isSolid ? 0x04 : 0].map(numberBytes))]);
}

/** The end of such an archive. */
export const END_5 = withSum([Buffer.of(5, 0, 0)]);

/** A header, with its length and its checksum before it. */
function withSum(pieces: readonly Buffer[]): Buffer {
  const header = Buffer.concat(pieces);
  const sized = Buffer.concat([numberBytes(header.length), header]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(sized));
  return Buffer.concat([sum, sized]);
}

/** A number as `Numbers` reads it. */
function numberBytes(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return Buffer.from([...bytes, rest]);
}

/** Records behind a header: whether it is encrypted, links, owners, what a service says. */
function readExtra(extra: Buffer, isStream: boolean): Pick<RarBlock, 'isEncrypted' | 'words'> {
  const words: RarWords[] = [];
  let isEncrypted = false;
  for (let at = 0; at < extra.length; ) {
    const lead = new Numbers(extra.subarray(at));
    const size = lead.next();
    if (size === 0) break;
    const record = new Numbers(extra.subarray(at + lead.at, at + lead.at + size));
    at += lead.at + size;
    const type = record.next();
    if (type === 1) isEncrypted = true;
    words.push(...wordsOf(type, record, isStream));
  }
  return { isEncrypted, words };
}

type RarWords = RarBlock['words'][number];

/** The words of a record, by its type: the target of a link, names of owners, of a stream of NTFS its own. */
function wordsOf(type: number, record: Numbers, isStream: boolean): readonly RarWords[] {
  if (type === 5) {
    record.next();
    record.next();
    return [['link-target', record.take(record.next()).toString('utf8')]];
  }
  if (type === 6) {
    const flags = record.next();
    const named = [1, 2].filter((flag) => (flags & flag) !== 0);
    return named.map((): RarWords => ['owner', record.take(record.next()).toString('utf8')]);
  }
  return type === 7 && isStream ? [['entry-name', record.take(record.left).toString('utf8')]] : [];
}

/** Numbers of seven bits a byte, the low ones first. Behind the end they are 0. */
class Numbers {
  readonly #bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return Math.max(0, this.#bytes.length - this.at);
  }

  next(): number {
    let value = 0;
    for (let digit = 0; digit < 10; digit += 1) {
      const byte = this.#bytes[this.at] ?? 0;
      this.at += 1;
      value += (byte & 0x7f) * 128 ** digit;
      if (byte < 0x80) break;
    }
    return value;
  }

  take(count: number): Buffer {
    const taken = this.#bytes.subarray(this.at, this.at + count);
    this.at += count;
    return taken;
  }

  skip(count: number): void {
    this.at += count;
  }
}

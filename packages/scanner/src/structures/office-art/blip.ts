import { createInflate } from 'node:zlib';
import { once } from '../../source/once.ts';
import { inflate } from '../inflate.ts';
import { doubleWord } from '../little-endian.ts';
import { type ArtRecord, recordAt } from './art-record.ts';

/** A picture of a drawing ([MS-ODRAW] 2.2.23). */
export interface Blip {
  readonly extension: string;
  /** The file, as it is pulled; metafiles are inflated. Throws `bad-stream` where that fails. */
  bytes(): AsyncIterable<Uint8Array>;
}

/** Types of records, with the instances that have a second identifier ([MS-ODRAW] 2.2.24 to 2.2.30), and what files they are. */
const BLIPS: Readonly<Record<number, { extension: string; isMetafile: boolean; twice: readonly number[] }>> = {
  61466: { extension: 'emf', isMetafile: true, twice: [0x3d5] },
  61467: { extension: 'wmf', isMetafile: true, twice: [0x217] },
  61468: { extension: 'pict', isMetafile: true, twice: [0x543] },
  61469: { extension: 'jpg', isMetafile: false, twice: [0x46b, 0x6e3] },
  61470: { extension: 'png', isMetafile: false, twice: [0x6e1] },
  61471: { extension: 'dib', isMetafile: false, twice: [0x7a9] },
  61481: { extension: 'tif', isMetafile: false, twice: [0x6e5] },
  61482: { extension: 'jpg', isMetafile: false, twice: [0x46b, 0x6e3] },
};

/** [MS-ODRAW] 2.2.32: what a store of pictures says of one, which may follow it. */
const BLIP_ENTRY = 0xf007;

const IDENTIFIER_BYTES = 16;

/** [MS-ODRAW] 2.2.31: sizes, bounds and how it is packed. */
const METAFILE_HEADER_BYTES = 34;

/** [MS-ODRAW] 2.2.32: all before its name. */
const ENTRY_BYTES = 36;

/** The picture that a record is, or that follows in an entry of a store; undefined if it is none. */
export function blipOf(bytes: Uint8Array, record: ArtRecord): Blip | undefined {
  if (record.type === BLIP_ENTRY) {
    const nameBytes = bytes[record.bodyStart + 33] ?? 0;
    const inner = recordAt(bytes, record.bodyStart + ENTRY_BYTES + nameBytes, record.end);
    return inner === undefined || inner.type === BLIP_ENTRY ? undefined : blipOf(bytes, inner);
  }
  const kind = BLIPS[record.type];
  if (kind === undefined) return undefined;
  const identifiers = (kind.twice.includes(record.instance) ? 2 : 1) * IDENTIFIER_BYTES;
  const headerAt = record.bodyStart + identifiers;
  const { extension } = kind;
  if (!kind.isMetafile) return { extension, bytes: () => once(bytes.subarray(headerAt + 1, record.end)) };
  const data = bytes.subarray(headerAt + METAFILE_HEADER_BYTES, record.end);
  const isPacked = bytes[headerAt + 32] === 0;
  return { extension, bytes: () => (isPacked ? inflate(once(data), createInflate()) : once(data)) };
}

/** Where a picture is in another stream, by an entry of a store ([MS-ODRAW] 2.2.32, foDelay); undefined if it is nowhere. */
export function delayedAt(bytes: Uint8Array, record: ArtRecord): number | undefined {
  if (record.type !== BLIP_ENTRY || record.bodyStart + ENTRY_BYTES > record.end) return undefined;
  const at = doubleWord(bytes, record.bodyStart + 28);
  return at === 0xffffffff || doubleWord(bytes, record.bodyStart + 20) === 0 ? undefined : at;
}

import type { MetadataField } from '../../text/metadata.ts';

/** Bytes of a sector, of which everything is a number. */
export const SECTOR_BYTES = 2_048;

/** Sectors before the first descriptor (ECMA-119, 6.2.1). */
export const SYSTEM_SECTORS = 16;

/** Descriptors that are looked at. */
export const DESCRIPTORS_MAX = 64;

/** Types of descriptors: how a machine starts from it, and the last one (8.1.1). */
export const BOOT_RECORD = 0;
export const END_OF_DESCRIPTORS = 255;

const MARK = Buffer.from('CD001', 'latin1');

/** Whether a sector begins with a descriptor (8.1). */
export function isDescriptor(sector: Buffer): boolean {
  return sector.length === SECTOR_BYTES && sector.subarray(1, 6).equals(MARK);
}

/** A tree of folders, as a descriptor has it (8.4 and 8.5). */
export interface Volume {
  /** Names are in UTF-16, the high byte first. */
  readonly isJoliet: boolean;
  /** It is told of where programs look for the first descriptors; they show no other. */
  readonly isListed: boolean;
  /** From which sector its sectors count. */
  readonly base: number;
  readonly sectors: number;
  /** Of the folder at its top, and of its lists of folders. */
  readonly root: Buffer;
  readonly pathTables: readonly { readonly sector: number; readonly bytes: number }[];
  readonly fields: readonly MetadataField[];
}

/** Fields of words, by their offset and length (8.4). */
const FIELDS = [
  ['raw:system', 8, 32],
  ['title', 40, 32],
  ['raw:volume-set', 190, 128],
  ['raw:publisher', 318, 128],
  ['raw:preparer', 446, 128],
  ['creator-tool', 574, 128],
  ['raw:copyright-file', 702, 37],
  ['raw:abstract-file', 739, 37],
  ['raw:bibliography-file', 776, 37],
] as const;

/** The letters by which Joliet says which letters it has (Joliet Specification, 3.2.1). */
const JOLIET = /^%\/[@CE]/;

/** The volume that a descriptor tells of. */
export function readVolume(descriptor: Buffer, base = 0): Volume {
  const isJoliet = descriptor[0] === 2 && JOLIET.test(descriptor.toString('latin1', 88, 91));
  const fields = FIELDS.map(([name, start, length]): MetadataField => {
    const raw = descriptor.subarray(start, start + length);
    return [name, decodeText(raw, isJoliet).trim()];
  });
  const tables = [[140, 'LE'] as const, [144, 'LE'] as const, [148, 'BE'] as const, [152, 'BE'] as const];
  return {
    isJoliet,
    isListed: true,
    base,
    sectors: descriptor.readUInt32LE(80),
    root: descriptor.subarray(156, 190),
    pathTables: tables.map(([at, order]) => ({
      sector: (order === 'LE' ? descriptor.readUInt32LE(at) : descriptor.readUInt32BE(at)) + base,
      bytes: descriptor.readUInt32LE(132),
    })),
    fields,
  };
}

/** Text as a volume has it. Its other letters than ASCII are those of the machine, if it is not Joliet. */
export function decodeText(raw: Uint8Array, isJoliet: boolean): string {
  const bytes = Buffer.from(raw);
  if (!isJoliet) return bytes.toString('latin1').replace(/\0.*$/s, '');
  return bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le')
    .replace(/\0.*$/s, '');
}

import type { Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import { isDots, readRecord } from './folder-record.ts';
import { isUdfSector } from './udf.ts';
import {
  BOOT_RECORD,
  DESCRIPTORS_MAX,
  END_OF_DESCRIPTORS,
  isDescriptor,
  readVolume,
  SECTOR_BYTES,
  SYSTEM_SECTORS,
  type Volume,
} from './volume.ts';

/** Sectors that are read at a time. */
const SECTORS_READ = 64;

/** Bytes of a descriptor of a machine's start, and of the last one, before what nobody uses (ECMA-119, 8.2 and 8.3). */
const USED_BYTES: ReadonlyMap<number, number> = new Map([
  [BOOT_RECORD, 75],
  [END_OF_DESCRIPTORS, 7],
]);

/** A sector that begins with a descriptor of ISO 9660 or of UDF. */
export interface MarkedSector {
  readonly sector: number;
  readonly bytes: Buffer;
}

/** Sectors of a gap that begin with a descriptor. */
export async function* markedSectors(source: Source, { start, end }: Range): AsyncGenerator<MarkedSector> {
  const last = Math.floor(end / SECTOR_BYTES);
  for (let first = Math.ceil(start / SECTOR_BYTES); first < last; first += SECTORS_READ) {
    const until = Math.min(last, first + SECTORS_READ) * SECTOR_BYTES;
    const all = Buffer.from(await source.read(first * SECTOR_BYTES, until));
    for (let at = 0; at + SECTOR_BYTES <= all.length; at += SECTOR_BYTES) {
      const bytes = all.subarray(at, at + SECTOR_BYTES);
      if (isDescriptor(bytes) || isUdfSector(bytes)) yield { sector: first + at / SECTOR_BYTES, bytes };
    }
  }
}

/**
 * Other sets of descriptors than the first: of a session that was written before or after, or of a partition, whose sectors
 * count from its own beginning.
 */
export class MoreVolumes {
  readonly #source: Source;
  readonly volumes: Volume[] = [];
  /** What descriptors take. */
  readonly ranges: Range[] = [];
  /** The first and the last descriptor of the set that is read. */
  #first = 0;
  #last = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  async read({ sector, bytes }: MarkedSector): Promise<void> {
    if (sector !== this.#last + 1) this.#first = sector;
    this.#last = sector;
    const start = sector * SECTOR_BYTES;
    const used = USED_BYTES.get(bytes[0] ?? END_OF_DESCRIPTORS);
    if (used !== undefined) this.ranges.push({ start, end: start + used });
    if ((bytes[0] !== 1 && bytes[0] !== 2) || this.volumes.length >= DESCRIPTORS_MAX) return;
    for (const base of [this.#first - SYSTEM_SECTORS, 0]) {
      const volume = { ...readVolume(bytes, base), isListed: false };
      if (!(await this.#isTree(volume))) continue;
      this.volumes.push(volume);
      this.ranges.push({ start, end: start + SECTOR_BYTES });
      return;
    }
  }

  /** Whether a folder is where a volume says that its first one is: that says so as well. */
  async #isTree(volume: Volume): Promise<boolean> {
    const root = rootOf(volume);
    if (root === undefined) return false;
    const start = root.sector * SECTOR_BYTES;
    const folder = Buffer.from(await this.#source.read(start, start + SECTOR_BYTES));
    return isDots(folder, 0) && readRecord(folder, 0, volume)?.sector === root.sector;
  }
}

/** The record of the folder at the top. */
export function rootOf(volume: Volume) {
  return readRecord(Buffer.concat([volume.root, Buffer.alloc(2)]), 0, volume);
}

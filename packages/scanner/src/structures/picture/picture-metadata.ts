import type { Range } from '../../source/read-range.ts';
import { ExifFields, type TiffContents } from '../tiff/exif-fields.ts';
import type { TiffEntry } from '../tiff/tiff-entry.ts';
import { readXmp } from '../xmp/read-xmp.ts';
import { readLeftovers } from './gaps.ts';
import type { MetadataBlocks } from './metadata-blocks.ts';
import type { PictureFindings } from './picture-findings.ts';
import { readIcc } from './read-icc.ts';
import { readIptc } from './read-iptc.ts';
import { readJumbf } from './read-jumbf.ts';
import { readPhotoshop } from './read-photoshop.ts';

/** Blocks within blocks: Photoshop's resources hold a TIFF structure, which may hold such resources. */
const DEPTH_MAX = 4;

/** What begins a TIFF structure where a name may stand before it. */
const EXIF_NAME = 'Exif\0';

/** Reads blocks of metadata, and those that they hold. */
export class PictureMetadata implements MetadataBlocks {
  readonly #findings: PictureFindings;
  #depth = 0;

  constructor(findings: PictureFindings) {
    this.#findings = findings;
  }

  exif(bytes: Uint8Array): void {
    const name = Buffer.from(bytes.subarray(0, EXIF_NAME.length)).toString('latin1');
    const structure = name === EXIF_NAME ? bytes.subarray(EXIF_NAME.length + 1) : bytes;
    this.#within(() => {
      const { directories, used, makers } = this.tiff(structure);
      const strips = directories.flatMap(({ entries }) => stripsOf(entries));
      readLeftovers('Exif', structure, [...used, ...makers, ...strips], this.#findings);
    });
  }

  /** A TIFF structure, and what came of it. */
  tiff(bytes: Uint8Array): TiffContents {
    return new ExifFields(bytes, this.#findings, this).read();
  }

  xmp(bytes: Uint8Array): void {
    readXmp(bytes, this.#findings);
  }

  iptc(bytes: Uint8Array): void {
    readIptc(bytes, this.#findings);
  }

  photoshop(bytes: Uint8Array): void {
    this.#within(() => readPhotoshop(bytes, this.#findings, this));
  }

  icc(bytes: Uint8Array): void {
    readIcc(bytes, this.#findings);
  }

  jumbf(bytes: Uint8Array): void {
    readJumbf(bytes, this.#findings);
  }

  #within(read: () => void): void {
    if (this.#depth >= DEPTH_MAX) {
      this.#findings.problem('part-not-read');
      return;
    }
    this.#depth += 1;
    read();
    this.#depth -= 1;
  }
}

/** Where the points of a small picture are that is not packed (TIFF 6.0, StripOffsets and StripByteCounts). */
function stripsOf(entries: readonly TiffEntry[]): readonly Range[] {
  const numbersOf = (wanted: number) => entries.find(({ tag }) => tag === wanted)?.numbers(STRIPS_MAX) ?? [];
  const lengths = numbersOf(0x0117);
  return numbersOf(0x0111).map((start, index) => ({ start, end: start + (lengths[index] ?? 0) }));
}

const STRIPS_MAX = 1_000;

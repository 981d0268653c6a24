import type { Part } from '../../document.ts';
import { fileExtension } from '../../structures/file-extension.ts';
import { readDib } from '../../structures/picture/dib.ts';
import type { PictureFindings } from '../../structures/picture/picture-findings.ts';
import { wordsOf } from '../../structures/picture/words.ts';
import { DrawnLines } from './drawn-text.ts';

/** [MS-WMF] 2.1.1.7: compressions in which the bits are a file of their own. */
const FILES: Readonly<Record<number, string>> = { 4: 'jpg', 5: 'png' };
const FILE_HEADER_BYTES = 14;

/** What is found in a metafile, whose records are of three kinds. */
export class MetafileFindings {
  readonly lines = new DrawnLines();
  readonly #picture: PictureFindings;
  readonly #recordsMax: number;
  #recordCount = 0;
  #fileCount = 0;
  readonly #problems = new Set<'part-not-read' | 'bad-part'>();

  constructor(picture: PictureFindings, recordsMax: number) {
    this.#picture = picture;
    this.#recordsMax = recordsMax;
    picture.trait('picture');
  }

  /** Counts a record; false where there are too many. */
  count(): boolean {
    this.#recordCount += 1;
    if (this.#recordCount % 4096 === 0) this.#picture.context.progress();
    return this.#recordCount <= this.#recordsMax;
  }

  /** A part that is not read, or is not what it must be: told once. */
  problem(name: 'part-not-read' | 'bad-part'): void {
    this.#problems.add(name);
  }

  /** A bitmap: its header with its colors, and its pixels. */
  bitmap(header: Uint8Array, bits: Uint8Array): void {
    if (header.length === 0 || bits.length === 0) return;
    const dib = readDib(header);
    if (dib === undefined) {
      this.problem('bad-part');
      return;
    }
    const extension = FILES[dib.headerBytes >= 20 ? readCompression(header) : 0];
    if (extension !== undefined) this.file(bits, extension);
    else this.file(asFile(header, bits), 'bmp');
  }

  /** A bitmap whose pixels follow its header. */
  packedBitmap(bytes: Uint8Array): void {
    const dib = readDib(bytes);
    if (dib === undefined) this.problem('bad-part');
    else this.bitmap(bytes.subarray(0, dib.beforePixels), bytes.subarray(dib.beforePixels));
  }

  /** A file in it. */
  file(bytes: Uint8Array, extension: string | undefined = fileExtension(bytes)): void {
    this.#fileCount += 1;
    this.#picture.file(`picture-${this.#fileCount}${extension === undefined ? '' : `.${extension}`}`, bytes);
  }

  /** Bytes of a program that is not known: a file, or their words. */
  private(bytes: Uint8Array): void {
    const extension = fileExtension(bytes);
    if (extension !== undefined) this.file(bytes, extension);
    else for (const words of wordsOf(bytes)) this.lines.whole(words);
  }

  /** All of it, once. */
  *parts(): Generator<Part> {
    if (this.#recordCount > this.#recordsMax)
      this.#picture.problem('picture-parts-limit', { number: this.#recordsMax, limit: 'metafileRecordsMax' });
    for (const name of this.#problems) this.#picture.problem(name);
    this.lines.end();
    yield* this.lines.blocks.rest();
    yield* this.#picture.parts();
  }
}

function readCompression(header: Uint8Array): number {
  return Buffer.from(header.buffer, header.byteOffset, header.length).readUInt32LE(16);
}

/** [MS-WMF] 2.2.2.3 behind the header of a file (BITMAPFILEHEADER). */
function asFile(header: Uint8Array, bits: Uint8Array): Uint8Array {
  const file = Buffer.concat([Buffer.alloc(FILE_HEADER_BYTES), header, bits]);
  file.write('BM', 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(FILE_HEADER_BYTES + header.length, 10);
  return file;
}

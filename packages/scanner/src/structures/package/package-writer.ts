import { crc32 } from 'node:zlib';
import { ProblemError } from '../../problem.ts';
import { startTag } from '../xml/xml-writer.ts';

/** A part that is written. */
interface WrittenPart {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Bytes of a local header and of an entry of the directory without the name (APPNOTE 6.3.10, 4.3.7 and 4.3.12), and of the end (4.3.16). */
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

/** General purpose bit 11: names are UTF-8 (4.4.4). */
const UTF8_NAMES = 0x800;

/**
 * Writes a package of Office Open XML (ECMA-376 part 2) as a ZIP archive of stored entries, so that a document that is kept in
 * another form is read by who reads packages.
 */
export class PackageWriter {
  readonly #bytesMax: number;
  readonly #parts: WrittenPart[] = [];
  #length = 0;

  /** `bytesMax` bounds all parts together: the limit `memberBytesMax`. */
  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  /** How many parts there are so far. */
  get count(): number {
    return this.#parts.length;
  }

  /** Adds a part with its content type, which may be empty. What it is made of was charged. */
  add(name: string, type: string, content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.#parts.push({ name: name.replace(/^\//, ''), type, bytes });
  }

  /** Counts bytes that are held. Throws `memory-limit` where that is too much. */
  charge(count: number): void {
    this.#length += count;
    if (this.#length <= this.#bytesMax) return;
    throw new ProblemError('memory-limit', { number: this.#bytesMax, limit: 'memberBytesMax' });
  }

  /** The archive: the content types (ECMA-376 part 2, 6.2.3), then all parts in their order. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    const directory: Uint8Array[] = [];
    let offset = 0;
    const types = { name: '[Content_Types].xml', type: '', bytes: Buffer.from(this.#contentTypes()) };
    for (const { name, bytes } of [types, ...this.#parts]) {
      const path = Buffer.from(name);
      const header = Buffer.alloc(CENTRAL_BYTES);
      header.writeUInt32LE(0x02014b50, 0);
      header.writeUInt16LE(20, 4);
      header.writeUInt16LE(20, 6);
      header.writeUInt16LE(UTF8_NAMES, 8);
      // The first day that such a date can be (4.4.6).
      header.writeUInt16LE(0x21, 14);
      header.writeUInt32LE(crc32(bytes), 16);
      header.writeUInt32LE(bytes.length, 20);
      header.writeUInt32LE(bytes.length, 24);
      header.writeUInt16LE(path.length, 28);
      header.writeUInt32LE(offset, 42);
      directory.push(header, path);
      // A local header has the same fields without the version that made it.
      const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header.subarray(6, 32)]);
      yield Buffer.concat([local, path]);
      yield bytes;
      offset += LOCAL_BYTES + path.length + bytes.length;
    }
    const central = Buffer.concat(directory);
    const end = Buffer.alloc(END_BYTES);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#parts.length + 1, 8);
    end.writeUInt16LE(this.#parts.length + 1, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(offset, 16);
    yield Buffer.concat([central, end]);
  }

  #contentTypes(): string {
    const overrides = this.#parts
      .filter(({ type }) => type !== '')
      .map(({ name, type }) => `${startTag('Override', { PartName: `/${name}`, ContentType: type })}</Override>`);
    return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join('')}</Types>`;
  }
}

import { encryptDictionary, encryptionKey, FILE_ID, md5, rc4 } from './pdf-encrypt.ts';
import { literal, winAnsi } from './pdf-strings.ts';

/** What an object is made of: raw syntax, a text string, or the bytes of a stream. */
export type Piece = string | { readonly text: string } | { readonly stream: Uint8Array };

/**
 * An object in raw syntax, with the content of its stream if it has one: the length is added to the dictionary. `$name` in the
 * syntax is a reference to the object of that name.
 */
export type PdfObject = string | { readonly dictionary: string; readonly stream: string | Uint8Array };

/** Objects by name: letters, digits and hyphens, the first a small letter. */
export type NamedObjects = Readonly<Record<string, PdfObject>>;

/** What the trailer refers to. */
interface Ends {
  readonly catalog: number;
  readonly info: number | undefined;
}

/** The objects of a PDF, numbered from 1 in the order in which they are reserved or added, and the file that they make. */
export class PdfObjects {
  readonly #objects: (readonly Piece[])[] = [];
  readonly #names = new Map<string, number>();
  readonly #password: string | undefined;

  constructor(password: string | undefined) {
    this.#password = password;
  }

  reserve(): number {
    return this.#objects.push([]);
  }

  add(...pieces: readonly Piece[]): number {
    return this.#objects.push(pieces);
  }

  set(number: number, ...pieces: readonly Piece[]): void {
    this.#objects[number - 1] = pieces;
  }

  addStream(dictionary: string, bytes: Uint8Array): number {
    return this.add(`<< ${dictionary} /Length ${bytes.length} >>`, { stream: bytes });
  }

  /** Lets raw syntax refer to an object by a name. */
  name(name: string, number: number): void {
    this.#names.set(name, number);
  }

  reserveNamed(objects: NamedObjects): void {
    for (const name of Object.keys(objects)) this.name(name, this.reserve());
  }

  /** Sets objects that were reserved, which may refer to each other and to all that has a name by now. */
  setNamed(objects: NamedObjects): void {
    for (const [name, object] of Object.entries(objects)) this.set(this.#numberOf(name), ...this.#piecesOf(object));
  }

  /** Raw syntax with numbers in place of names. */
  resolve(syntax: string): string {
    return syntax.replaceAll(/\$([a-z][a-z0-9-]*)/g, (_, name: string) => `${this.#numberOf(name)} 0 R`);
  }

  /**
   * The file, and each revision appended to it as an incremental update (ISO 32000-1, 7.5.6), in which an object of a known
   * name takes the place of the one before.
   */
  assemble({ catalog, info }: Ends, revisions: readonly NamedObjects[]): Uint8Array {
    const encrypt = this.#password === undefined ? undefined : this.add(encryptDictionary(this.#password));
    const key = this.#password === undefined ? undefined : encryptionKey(this.#password);
    const file = new Assembly(key, encrypt);
    const hex = FILE_ID.toString('hex');
    const infoEntry = info === undefined ? '' : ` /Info ${info} 0 R`;
    const encryptEntry = encrypt === undefined ? '' : ` /Encrypt ${encrypt} 0 R`;
    const ends = ` /Root ${catalog} 0 R${infoEntry}${encryptEntry} /ID [<${hex}> <${hex}>]`;
    for (const [index, pieces] of this.#objects.entries()) file.write(index + 1, pieces);
    file.end(`/Size ${this.#objects.length + 1}${ends}`);
    for (const objects of revisions) {
      for (const name of Object.keys(objects)) if (!this.#names.has(name)) this.name(name, this.reserve());
      const sorted = Object.entries(objects).sort(([a], [b]) => this.#numberOf(a) - this.#numberOf(b));
      for (const [name, object] of sorted) file.write(this.#numberOf(name), this.#piecesOf(object));
      file.end(`/Size ${this.#objects.length + 1}${ends}`);
    }
    return file.bytes();
  }

  #numberOf(name: string): number {
    const number = this.#names.get(name);
    if (number === undefined) throw new RangeError(`No object is called ${name}.`);
    return number;
  }

  #piecesOf(object: PdfObject): readonly Piece[] {
    if (typeof object === 'string') return [this.resolve(object)];
    const bytes = typeof object.stream === 'string' ? winAnsi(object.stream) : object.stream;
    return [`<< ${this.resolve(object.dictionary)} /Length ${bytes.length} >>`, { stream: bytes }];
  }
}

/** A file as it grows: objects, and after each revision its table and trailer. */
class Assembly {
  readonly #chunks: Buffer[] = [];
  readonly #key: Buffer | undefined;
  readonly #encrypt: number | undefined;
  #offsets: (readonly [number: number, offset: number])[] = [];
  #length = 0;
  #previous: number | undefined;

  /** With the key that strings and streams are encrypted by, and the number of the object that says so, which is not. */
  constructor(key: Buffer | undefined, encrypt: number | undefined) {
    this.#key = key;
    this.#encrypt = encrypt;
    this.#push(Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  write(number: number, pieces: readonly Piece[]): void {
    this.#offsets.push([number, this.#length]);
    this.#push(Buffer.from(`${number} 0 obj\n`));
    const key = number === this.#encrypt ? undefined : this.#objectKey(number);
    for (const piece of pieces) this.#push(written(piece, key));
    this.#push(Buffer.from('\nendobj\n'));
  }

  end(trailer: string): void {
    const start = this.#length;
    const entry = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`;
    const table =
      this.#previous === undefined
        ? `0 ${this.#offsets.length + 1}\n0000000000 65535 f \n${this.#offsets.map(([, offset]) => entry(offset)).join('')}`
        : this.#offsets.map(([number, offset]) => `${number} 1\n${entry(offset)}`).join('');
    const previous = this.#previous === undefined ? '' : ` /Prev ${this.#previous}`;
    this.#push(Buffer.from(`xref\n${table}trailer\n<< ${trailer}${previous} >>\nstartxref\n${start}\n%%EOF\n`));
    this.#previous = start;
    this.#offsets = [];
  }

  bytes(): Uint8Array {
    return Uint8Array.from(Buffer.concat(this.#chunks));
  }

  #push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** ISO 32000-1, 7.6.2, algorithm 1. */
  #objectKey(number: number): Buffer | undefined {
    if (this.#key === undefined) return undefined;
    const numbers = Buffer.of(number & 0xff, (number >> 8) & 0xff, (number >> 16) & 0xff, 0, 0);
    return md5(Buffer.concat([this.#key, numbers])).subarray(0, this.#key.length + 5);
  }
}

function written(piece: Piece, key: Buffer | undefined): Buffer {
  if (typeof piece === 'string') return Buffer.from(piece, 'latin1');
  if ('text' in piece) {
    const bytes = winAnsi(piece.text);
    return key === undefined ? literal(bytes) : Buffer.from(`<${rc4(key, bytes).toString('hex')}>`);
  }
  const bytes = key === undefined ? piece.stream : rc4(key, piece.stream);
  return Buffer.concat([Buffer.from('\nstream\n'), bytes, Buffer.from('\nendstream')]);
}

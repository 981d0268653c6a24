import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { isDictionary, type PdfDictionary, PdfString, type PdfValue } from '../streams/syntax.ts';
import { rc4 } from './rc4.ts';
import { nameOf } from './text-string.ts';

/** How the strings or the streams of a document are encrypted (ISO 32000-2, table 25). */
type Method = 'none' | 'rc4' | 'aes-128' | 'aes-256';

/** 7.6.4.3.2, step (a): what passwords are padded with. The empty one is nothing else. */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** Table 25: the methods of crypt filters. */
const METHODS: ReadonlyMap<string, Method> = new Map([
  ['None', 'none'],
  ['V2', 'rc4'],
  ['AESV2', 'aes-128'],
  ['AESV3', 'aes-256'],
]);

/** What is added to the key of an object that is encrypted by AES (7.6.3.1, algorithm 1). */
const AES_SALT = Buffer.from('sAlT');

/** What opens the strings and streams of a document that anyone may open: with an empty user password (7.6.4). */
export class PdfSecurity {
  readonly #key: Uint8Array;
  readonly #strings: Method;
  readonly #streams: Method;
  readonly #files: Method;
  readonly #filters: ReadonlyMap<string, Method>;
  /** Whether the streams of XMP are encrypted too. */
  readonly #hasMetadata: boolean;
  /** Whether the empty user password is the right one. */
  readonly #isOpen: boolean;

  private constructor(key: Uint8Array, dictionary: PdfDictionary, isOpen: boolean) {
    this.#key = key;
    this.#isOpen = isOpen;
    const revision = numberAt(dictionary, 'V');
    const plain: Method = revision >= 5 ? 'aes-256' : 'rc4';
    this.#filters = methodsOf(dictionary.get('CF'), plain);
    const method = (entry: string): Method =>
      revision < 4 ? 'rc4' : (this.#filters.get(nameOf(dictionary.get(entry)) ?? 'Identity') ?? plain);
    this.#strings = method('StrF');
    this.#streams = method('StmF');
    this.#files = dictionary.has('EFF') ? method('EFF') : this.#streams;
    this.#hasMetadata = dictionary.get('EncryptMetadata') !== false;
  }

  /**
   * By the encryption dictionary, its values resolved, and the first file identifier. Undefined if it is not that of the
   * standard handler; then, and where a password is asked for, what is decrypted means nothing: pdf.js says so.
   */
  static open(dictionary: PdfDictionary, id: Uint8Array): PdfSecurity | undefined {
    if (nameOf(dictionary.get('Filter')) !== 'Standard') return undefined;
    const isLong = numberAt(dictionary, 'R') >= 5;
    const key = isLong ? longKey(dictionary) : shortKey(dictionary, id);
    return new PdfSecurity(key, dictionary, isLong ? opensLong(dictionary) : opensShort(dictionary, key, id));
  }

  /** Whether only the files inside are encrypted (7.6.6: where `EFF` is another filter than those of all else). */
  get isForFilesOnly(): boolean {
    return this.#strings === 'none' && this.#streams === 'none';
  }

  /** Whether the files inside open only with a password. */
  get locksFiles(): boolean {
    return this.#files !== 'none' && !this.#isOpen;
  }

  /** A string of the object of that number. */
  string(bytes: Uint8Array, number: number, generation: number): Uint8Array {
    return this.#decrypt(this.#strings, bytes, number, generation);
  }

  /** A stream of the object of that number, as it stands in the file; tables of objects are never encrypted (7.5.8.2). */
  stream(bytes: Uint8Array, dictionary: PdfDictionary, number: number, generation: number): Uint8Array {
    const type = nameOf(dictionary.get('Type'));
    if (type === 'XRef' || (type === 'Metadata' && !this.#hasMetadata)) return bytes;
    return this.#decrypt(this.#methodOf(dictionary), bytes, number, generation);
  }

  /** 7.4.10: a stream may name a crypt filter of its own, first of its filters. */
  #methodOf(dictionary: PdfDictionary): Method {
    const filter = first(dictionary.get('Filter'));
    const isFile = nameOf(dictionary.get('Type')) === 'EmbeddedFile';
    if (nameOf(filter) !== 'Crypt') return isFile ? this.#files : this.#streams;
    const parameters = first(dictionary.get('DecodeParms'));
    const name = isDictionary(parameters) ? nameOf(parameters.get('Name')) : undefined;
    return this.#filters.get(name ?? 'Identity') ?? 'none';
  }

  #decrypt(method: Method, bytes: Uint8Array, number: number, generation: number): Uint8Array {
    switch (method) {
      case 'none':
        return bytes;
      case 'rc4':
        return rc4(this.#objectKey(number, generation, Buffer.alloc(0)), bytes);
      case 'aes-128':
        return undoAes('aes-128-cbc', this.#objectKey(number, generation, AES_SALT), bytes);
      case 'aes-256':
        return undoAes('aes-256-cbc', this.#key, bytes);
      default:
        return method satisfies never;
    }
  }

  /** 7.6.3.1, algorithm 1. */
  #objectKey(number: number, generation: number, salt: Uint8Array): Buffer {
    const numbers = Buffer.alloc(5);
    numbers.writeUIntLE(number % 2 ** 24, 0, 3);
    numbers.writeUInt16LE(generation & 0xffff, 3);
    const digest = md5(Buffer.concat([this.#key, numbers, salt]));
    return digest.subarray(0, Math.min(16, this.#key.length + 5));
  }
}

function methodsOf(filters: PdfValue, plain: Method): ReadonlyMap<string, Method> {
  const methods = new Map<string, Method>([['Identity', 'none']]);
  if (!isDictionary(filters)) return methods;
  for (const [name, filter] of filters) {
    if (name === 'Identity' || !isDictionary(filter)) continue;
    methods.set(name, METHODS.get(nameOf(filter.get('CFM')) ?? 'None') ?? plain);
  }
  return methods;
}

/** 7.6.4.3.2, algorithm 2. */
function shortKey(dictionary: PdfDictionary, id: Uint8Array): Buffer {
  const revision = numberAt(dictionary, 'R');
  const permissions = Buffer.alloc(4);
  permissions.writeUInt32LE(numberAt(dictionary, 'P') >>> 0);
  const tail = revision >= 4 && dictionary.get('EncryptMetadata') === false ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  const owner = stringAt(dictionary, 'O').subarray(0, 32);
  let digest = md5(Buffer.concat([PADDING, owner, permissions, id, tail]));
  const bytes = revision < 3 ? 5 : Math.min(16, Math.max(5, lengthOf(dictionary) >> 3));
  if (revision >= 3) for (let round = 0; round < 50; round++) digest = md5(digest.subarray(0, bytes));
  return digest.subarray(0, bytes);
}

/** In bits. Some say it in bytes, some only in their crypt filter, which is of 128. */
function lengthOf(dictionary: PdfDictionary): number {
  if (numberAt(dictionary, 'V') >= 4) return 128;
  const length = numberAt(dictionary, 'Length') || 40;
  return length < 40 ? length * 8 : length;
}

/** 7.6.4.3.3, algorithm 2.A, of the empty user password. */
function longKey(dictionary: PdfDictionary): Buffer {
  const user = stringAt(dictionary, 'U');
  const key = hashOf(dictionary, user.subarray(40, 48));
  const decipher = createDecipheriv('aes-256-cbc', key, Buffer.alloc(16)).setAutoPadding(false);
  return decipher.update(Buffer.concat([stringAt(dictionary, 'UE'), Buffer.alloc(32)]).subarray(0, 32));
}

/** 7.6.4.4.4, algorithm 6, of the empty password and from revision 3 on: the key encrypts what everyone knows. */
function opensShort(dictionary: PdfDictionary, key: Uint8Array, id: Uint8Array): boolean {
  const user = stringAt(dictionary, 'U').subarray(0, 16);
  if (numberAt(dictionary, 'R') < 3) return rc4(key, PADDING).subarray(0, 16).equals(user);
  let encrypted = rc4(key, md5(Buffer.concat([PADDING, id])));
  for (let round = 1; round < 20; round++)
    encrypted = rc4(
      key.map((byte) => byte ^ round),
      encrypted,
    );
  return encrypted.equals(user);
}

/** 7.6.4.4.10, algorithm 11, of the empty password. */
function opensLong(dictionary: PdfDictionary): boolean {
  const user = stringAt(dictionary, 'U');
  return hashOf(dictionary, user.subarray(32, 40)).equals(user.subarray(0, 32));
}

function hashOf(dictionary: PdfDictionary, salt: Uint8Array): Buffer {
  return numberAt(dictionary, 'R') >= 6 ? hardened(salt) : createHash('sha256').update(salt).digest();
}

/** 7.6.4.3.4, algorithm 2.B, of the empty user password. It ends after some 70 rounds. */
function hardened(salt: Uint8Array): Buffer {
  let key = createHash('sha256').update(salt).digest();
  for (let round = 0; round < HARDENED_ROUNDS_MAX; round++) {
    const repeated = Buffer.concat(Array<Buffer>(64).fill(key));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const encrypted = cipher.update(repeated);
    const sum = encrypted.subarray(0, 16).reduce((total, byte) => total + byte, 0);
    key = createHash(HASHES[sum % 3] ?? 'sha256')
      .update(encrypted)
      .digest();
    if (round >= 63 && (encrypted.at(-1) ?? 0) <= round - 31) break;
  }
  return key.subarray(0, 32);
}

const HASHES: readonly string[] = ['sha256', 'sha384', 'sha512'];
/** The last byte of a round is no more than 255. */
const HARDENED_ROUNDS_MAX = 300;

/** 7.6.3.1: the first block is the initialization vector; padded to whole blocks, the padding left out if it is none. */
function undoAes(name: string, key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const end = bytes.length - (bytes.length % 16);
  // A dictionary that contradicts itself gives a key of another length.
  if (end < 32 || key.length !== (name === 'aes-128-cbc' ? 16 : 32)) return new Uint8Array(0);
  const decipher = createDecipheriv(name, key, bytes.subarray(0, 16)).setAutoPadding(false);
  const plain = decipher.update(bytes.subarray(16, end));
  const padding = plain.at(-1) ?? 0;
  return padding >= 1 && padding <= 16 ? plain.subarray(0, plain.length - padding) : plain;
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest();
}

function first(value: PdfValue): PdfValue {
  return Array.isArray(value) ? value[0] : value;
}

function numberAt(dictionary: PdfDictionary, key: string): number {
  const value = dictionary.get(key);
  return typeof value === 'number' ? value : 0;
}

function stringAt(dictionary: PdfDictionary, key: string): Uint8Array {
  const value = dictionary.get(key);
  return value instanceof PdfString ? value.bytes : new Uint8Array(0);
}

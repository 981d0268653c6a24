import { ProblemError } from '../../problem.ts';

/** Where things stand in pages of one version. Offsets are of bytes from the beginning of a page, or of a description. */
export interface JetLayout {
  readonly isJet3: boolean;
  readonly pageBytes: number;
  /** In a page of rows: how many, and where each begins. */
  readonly rowCount: number;
  readonly rowOffsets: number;
  /** In the description of a table. */
  readonly tableType: number;
  readonly columnCount: number;
  readonly indexCount: number;
  readonly indexEntries: number;
  readonly indexEntryBytes: number;
  /** In that of a column. */
  readonly columnBytes: number;
  readonly columnId: number;
  readonly variablePlace: number;
  readonly columnFlags: number;
  readonly fixedOffset: number;
  readonly columnLength: number;
  readonly columnScale: number;
}

const JET_3: JetLayout = {
  isJet3: true,
  pageBytes: 2_048,
  rowCount: 8,
  rowOffsets: 10,
  tableType: 20,
  columnCount: 25,
  indexCount: 31,
  indexEntries: 43,
  indexEntryBytes: 8,
  columnBytes: 18,
  columnId: 1,
  variablePlace: 3,
  columnFlags: 13,
  fixedOffset: 14,
  columnLength: 16,
  columnScale: 10,
};

const JET_4: JetLayout = {
  isJet3: false,
  pageBytes: 4_096,
  rowCount: 12,
  rowOffsets: 14,
  tableType: 40,
  columnCount: 45,
  indexCount: 51,
  indexEntries: 63,
  indexEntryBytes: 12,
  columnBytes: 25,
  columnId: 5,
  variablePlace: 7,
  columnFlags: 15,
  fixedOffset: 21,
  columnLength: 23,
  columnScale: 12,
};

/** A row as it stands on its page. */
export interface JetRow {
  readonly bytes: Buffer;
  readonly isDeleted: boolean;
  /** It only says where the row is. */
  readonly isPointer: boolean;
}

/** A page on which rows stand. */
export interface JetPage {
  readonly rows: readonly JetRow[];
  /** What is between the list of rows and the first of them. */
  readonly free: Buffer;
}

/** What the first byte of a page says it is. */
export const PAGE_OF_ROWS = 1;
const PAGE_OF_TABLE = 2;

/** The pages of a database in memory, as they are when what veils them is taken off. */
export class JetFile {
  readonly layout: JetLayout;
  readonly count: number;
  /** The code page of the letters of Jet 3. */
  readonly codePage: number;
  /** Whether a chain of long values ends too early, or a row is not where its page says. */
  isDamaged = false;
  /** Pieces of long values that were followed. */
  longSteps = 0;
  readonly #bytes: Buffer;
  readonly #key: number;

  /** Throws `needs-password` where only a password opens it, and `bad-structure` where it is none. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const version = bytes[0x14];
    if (version === undefined || version > 7) throw new ProblemError('bad-structure');
    this.layout = version === 0 ? JET_3 : JET_4;
    this.count = Math.floor(bytes.length / this.layout.pageBytes);
    const header = rc4(this.#bytes.subarray(0x18, 0x18 + (version === 0 ? 126 : 128)), HEADER_KEY);
    const at = (offset: number) => offset - 0x18;
    this.codePage = header.length >= 0x40 - 0x18 ? header.readUInt16LE(at(0x3c)) : 1252;
    this.#key = header.length >= 0x42 - 0x18 ? header.readUInt32LE(at(0x3e)) : 0;
    // [MS-OFFCRYPTO] 2.3: what encrypts a database of 2007 and later stands on its first page.
    const rest = this.#bytes.subarray(0x299, 0x29b);
    const isEncrypted = version >= 2 && this.#key !== 0 && rest.length === 2 && rest.readUInt16LE(0) !== 0;
    if (isEncrypted && this.table(2) === undefined) throw new ProblemError('needs-password');
    if (this.table(2) === undefined) throw new ProblemError(this.#key === 0 ? 'bad-structure' : 'needs-password');
  }

  /** A page, from 0; empty if it is not there. */
  page(number: number): Buffer {
    const { pageBytes } = this.layout;
    const bytes = this.#bytes.subarray(number * pageBytes, (number + 1) * pageBytes);
    if (this.#key === 0 || number === 0 || bytes.length < pageBytes) return bytes;
    const key = Buffer.alloc(4);
    key.writeUInt32LE((this.#key ^ number) >>> 0);
    return rc4(bytes, key);
  }

  /** The description of a table, from one page to the next; undefined if none begins there. */
  table(number: number): Buffer | undefined {
    const pieces: Buffer[] = [];
    const seen = new Set<number>();
    for (let next = number; next !== 0 && !seen.has(next); ) {
      seen.add(next);
      const page = this.page(next);
      if (page[0] !== PAGE_OF_TABLE || page.length < this.layout.pageBytes) break;
      // Each of the pages begins with eight bytes that say what it is, and which is the next.
      pieces.push(pieces.length === 0 ? page : page.subarray(8));
      next = page.readUInt32LE(4);
    }
    return pieces.length === 0 ? undefined : Buffer.concat(pieces);
  }

  /** The rows of a page that has any; undefined if it is of another kind. */
  rows(page: Buffer): JetPage | undefined {
    const { rowCount, rowOffsets, pageBytes } = this.layout;
    if (page[0] !== PAGE_OF_ROWS || page.length < pageBytes) return undefined;
    const count = page.readUInt16LE(rowCount);
    const listEnd = rowOffsets + 2 * count;
    const rows: JetRow[] = [];
    let end = pageBytes;
    for (let at = rowOffsets; at < Math.min(listEnd, pageBytes - 1); at += 2) {
      const place = page.readUInt16LE(at);
      const start = place & OFFSET_MASK;
      const isThere = start <= end && start >= listEnd;
      const isDeleted = (place & DELETED) !== 0;
      rows.push({ bytes: page.subarray(start, isThere ? end : start), isDeleted, isPointer: (place & POINTER) !== 0 });
      if (isThere) end = start;
      else if (!isDeleted) this.isDamaged = true;
    }
    // A list that does not fit says nothing of where the rows are.
    return { rows, free: page.subarray(listEnd > end ? rowOffsets : listEnd, listEnd > end ? pageBytes : end) };
  }
}

/** Of a place in the list of rows. */
const OFFSET_MASK = 0x1fff;
const POINTER = 0x4000;
const DELETED = 0x8000;

/** What veils the first page. */
const HEADER_KEY = Buffer.from('c7da396b', 'hex');

/** RC4, which Access calls encoding: the key stands in the file. */
function rc4(bytes: Buffer, key: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    const kept = state[a] ?? 0;
    state[a] = state[b] ?? 0;
    state[b] = kept;
  };
  for (let index = 0, other = 0; index < 256; index += 1) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 0xff;
    swap(index, other);
  }
  const out = Buffer.alloc(bytes.length);
  for (let at = 0, index = 0, other = 0; at < bytes.length; at += 1) {
    index = (index + 1) & 0xff;
    other = (other + (state[index] ?? 0)) & 0xff;
    swap(index, other);
    out[at] = (bytes[at] ?? 0) ^ (state[((state[index] ?? 0) + (state[other] ?? 0)) & 0xff] ?? 0);
  }
  return out;
}

import { crc32, createInflateRaw } from 'node:zlib';
import { getFileNameLowLevel } from 'yauzl';
import type { MemberPart, ProblemPart, Source, TraitPart } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { ProblemError, type ProblemName, problem } from '../../problem.ts';
import { MemberNames } from '../../source/member-names.ts';
import { member } from '../../source/source.ts';
import { inflate } from '../inflate.ts';

/** Bytes of packed data that are read at a time. */
const CHUNK_BYTES = 128 * 1024;

/** Where an entry is and what is declared of it, by the central directory or by its local header. */
export interface ZipEntry {
  readonly name: string;
  /** General purpose bit flag (APPNOTE 6.3.10, 4.4.4). */
  readonly flags: number;
  /** Compression method (4.4.5). */
  readonly method: number;
  /** Offset of its packed bytes in the archive. */
  readonly dataStart: number;
  /** Packed bytes; to the end of the archive at most, where nobody says how many. */
  readonly packedBytes: number;
  /** Unpacked bytes; undefined if only a data descriptor says (4.4.4, bit 3). */
  readonly bytes?: number;
  /** Checksum of the unpacked bytes; undefined likewise. */
  readonly crc32?: number;
}

/** Makes the members of one archive: their names are safe, and each is another's. */
export class EntryReader {
  readonly #archive: Source;
  readonly #limits: Limits;
  readonly #names = new MemberNames();
  #count = 0;

  constructor(archive: Source, limits: Limits) {
    this.#archive = archive;
    this.#limits = limits;
  }

  /** Whether there are more members than are read: the scan loop has refused the last, and refuses all others. */
  get isFull(): boolean {
    return this.#count > this.#limits.membersMax;
  }

  /** Bytes that are no entry, as a member: what is there is looked at like any other file. */
  around(name: 'prepended-data' | 'appended-data' | 'gap-data', start: number, end: number): MemberPart {
    this.#count += 1;
    const bytes = readRange(this.#archive, start, end);
    const unique = this.#names.add(name).name;
    const known = name === 'gap-data' ? { known: [trait('unlisted-member')] } : {};
    return { kind: 'member', source: member(this.#archive, unique, bytes, this.#limits.memberBytesMax), ...known };
  }

  /**
   * The member that an entry is. One that cannot be read is a member all the same: reading it throws why. `used` is
   * told how many packed bytes there were, when all have been read.
   */
  read(
    entry: ZipEntry,
    known: readonly (TraitPart | ProblemPart)[] = [],
    used: (packedBytes: number) => void = () => {},
  ): MemberPart {
    this.#count += 1;
    const { name, isDuplicate, problems } = this.#names.add(entry.name);
    const more: (TraitPart | ProblemPart)[] = [...known, ...problems.map(told)];
    if (isDuplicate) more.push(trait('duplicate-member'));
    if (isEncrypted(entry)) more.push(trait('encrypted-member'));
    const bytes = unpack(this.#archive, entry, used);
    return { kind: 'member', source: member(this.#archive, name, bytes, this.#limits.memberBytesMax), known: more };
  }
}

/** A trait of a whole file: it has no place but the file's name. */
export function trait(name: TraitPart['trait']): TraitPart {
  return { kind: 'trait', trait: name, at: { kind: 'field', name: 'file-name' } };
}

/** A problem of a whole file. */
export function told(name: ProblemName): ProblemPart {
  return { kind: 'problem', problem: problem(name) };
}

/** 4.4.4: bit 0, encrypted; bit 6, strong encryption; bit 13, with the central directory encrypted. */
function isEncrypted({ flags }: ZipEntry): boolean {
  return (flags & 0x2041) !== 0;
}

/** The unpacked bytes, whose number and checksum are those declared, or it throws at their end. */
async function* unpack(
  archive: Source,
  entry: ZipEntry,
  used: (packedBytes: number) => void,
): AsyncGenerator<Uint8Array> {
  if (isEncrypted(entry)) throw new ProblemError('entry-needs-password');
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new ProblemError('method-not-read', { number: entry.method });
  }
  let bytes = 0;
  let checksum = 0;
  const engine = createInflateRaw();
  const packed = readRange(archive, entry.dataStart, entry.dataStart + entry.packedBytes);
  for await (const chunk of entry.method === STORED ? packed : inflate(packed, engine)) {
    bytes += chunk.length;
    checksum = crc32(chunk, checksum);
    if (entry.bytes !== undefined && bytes > entry.bytes) throw new ProblemError('bad-size');
    yield chunk;
  }
  used(entry.method === STORED ? bytes : engine.bytesWritten);
  if (entry.bytes !== undefined && bytes !== entry.bytes) throw new ProblemError('bad-size');
  if (entry.crc32 !== undefined && checksum !== entry.crc32) throw new ProblemError('bad-checksum');
}

/** Compression methods (4.4.5). */
export const STORED = 0;
export const DEFLATED = 8;

/** The bytes `[start, end)` of an archive. */
export async function* readRange(archive: Source, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; ) {
    const chunk = await archive.read(at, Math.min(end, at + CHUNK_BYTES));
    if (chunk.length === 0) throw new ProblemError('bad-stream');
    yield chunk;
    at += chunk.length;
  }
}

/**
 * An entry's name (4.4.17): UTF-8 if it says so or is, CP437 otherwise, or what Info-ZIP's Unicode Path field (4.6.9)
 * says; `/` for `\`.
 */
export function entryName(
  flags: number,
  raw: Buffer,
  extraFields: { readonly id: number; readonly data: Buffer }[],
): string {
  const isUtf8 = raw.some((byte) => byte >= 0x80) && isValidUtf8(raw);
  return getFileNameLowLevel(isUtf8 ? flags | UTF8_FLAG : flags, raw, extraFields, false);
}

/** 4.4.4, bit 11. */
const UTF8_FLAG = 0x0800;

function isValidUtf8(raw: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(raw);
    return true;
  } catch {
    return false;
  }
}

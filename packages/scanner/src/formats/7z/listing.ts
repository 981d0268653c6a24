import { ProblemError } from '../../problem.ts';
import type { Range } from '../../source/read-range.ts';
import { type Folder, readFolders } from './folders.ts';
import { HeaderBytes } from './header-bytes.ts';
import { ID } from './property-ids.ts';

/** Packed streams, and what is in them. */
export interface Streams {
  /** Of each packed stream, from the end of the signature header. */
  readonly packed: readonly Range[];
  readonly folders: readonly Folder[];
  /** Of the files of each folder, in order. */
  readonly files: readonly (readonly { readonly bytes: number; readonly digest: number | undefined }[])[];
}

/** An entry of the list. */
export interface SevenZipEntry {
  readonly name: string;
  readonly kind: 'file' | 'empty-file' | 'folder' | 'deleted';
}

/** What a header is: the list, or the packed stream that the list is in. */
export type ReadHeader =
  | { readonly isPacked: true; readonly streams: Streams }
  | {
      readonly isPacked: false;
      readonly streams: Streams;
      readonly entries: readonly SevenZipEntry[];
      readonly others: readonly Buffer[];
    };

const NO_STREAMS: Streams = { packed: [], folders: [], files: [] };

/** Reads a header. Throws `bad-structure` where it contradicts the format. */
export function readHeader(bytes: Buffer): ReadHeader {
  const header = new HeaderBytes(bytes);
  const first = header.byte();
  if (first === ID.encodedHeader) return { isPacked: true, streams: readStreams(header) };
  if (first !== ID.header) throw new ProblemError('bad-structure');
  let streams = NO_STREAMS;
  let entries: readonly SevenZipEntry[] = [];
  const others: Buffer[] = [];
  for (let id = header.number(); id !== ID.end; id = header.number()) {
    if (id === ID.archiveProperties) others.push(...readProperties(header));
    else if (id === ID.additionalStreams) readStreams(header);
    else if (id === ID.mainStreams) streams = readStreams(header);
    else if (id === ID.files) entries = readFiles(header, others);
    else throw new ProblemError('bad-structure');
  }
  if (header.left > 0) others.push(header.take(header.left));
  return { isPacked: false, streams, entries, others };
}

/** What the makers of archives say of them, which no program shows. */
function readProperties(header: HeaderBytes): readonly Buffer[] {
  const properties: Buffer[] = [];
  while (header.number() !== ID.end) properties.push(header.take(header.number()));
  return properties;
}

function readStreams(header: HeaderBytes): Streams {
  let packed: readonly Range[] = [];
  let folders: readonly Folder[] = [];
  let files: Streams['files'] | undefined;
  for (let id = header.number(); id !== ID.end; id = header.number()) {
    if (id === ID.packInfo) packed = readPackInfo(header);
    else if (id === ID.unpackInfo) folders = readFolders(header);
    else if (id === ID.subStreams) files = readSubStreams(header, folders);
    else throw new ProblemError('bad-structure');
  }
  files ??= folders.map(({ sizes, digest }) => [{ bytes: sizes.at(-1) ?? 0, digest }]);
  return { packed, folders, files };
}

function readPackInfo(header: HeaderBytes): readonly Range[] {
  let start = header.number();
  const count = header.count();
  let ranges: readonly Range[] = [];
  for (let id = header.number(); id !== ID.end; id = header.number()) {
    if (id === ID.digests) header.digests(count);
    else if (id !== ID.sizes) throw new ProblemError('bad-structure');
    else {
      ranges = Array.from({ length: count }, () => {
        const range = { start, end: start + header.number() };
        start = range.end;
        return range;
      });
    }
  }
  return ranges;
}

function readSubStreams(header: HeaderBytes, folders: readonly Folder[]): Streams['files'] {
  let id = header.number();
  let counts = folders.map(() => 1);
  if (id === ID.streamCounts) {
    counts = folders.map(() => header.count());
    id = header.number();
  }
  const sizes = folders.map(({ sizes: whole }, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [];
    const first = Array.from({ length: count - 1 }, () => (id === ID.sizes ? header.number() : 0));
    const rest = (whole.at(-1) ?? 0) - first.reduce((sum, bytes) => sum + bytes, 0);
    if (rest < 0) throw new ProblemError('bad-structure');
    return [...first, rest];
  });
  if (id === ID.sizes) id = header.number();
  const digests = folders.map(({ digest }, index) => (counts[index] === 1 ? digest : undefined));
  const unknown = counts.reduce(
    (sum, count, index) => sum + (count === 1 && digests[index] !== undefined ? 0 : count),
    0,
  );
  let told: (number | undefined)[] = [];
  for (; id !== ID.end; id = header.number()) {
    if (id !== ID.digests) throw new ProblemError('bad-structure');
    told = header.digests(unknown);
  }
  let at = 0;
  return sizes.map((own, index) =>
    own.map((bytes) => {
      const known = digests[index];
      if (known !== undefined) return { bytes, digest: known };
      at += 1;
      return { bytes, digest: told[at - 1] };
    }),
  );
}

/** The list of entries; what of it is no property that is known goes to `others`. */
function readFiles(header: HeaderBytes, others: Buffer[]): readonly SevenZipEntry[] {
  const count = header.count();
  let names: readonly string[] = [];
  let empty: readonly boolean[] = [];
  let emptyFile: readonly boolean[] = [];
  let anti: readonly boolean[] = [];
  for (let id = header.number(); id !== ID.end; id = header.number()) {
    const bytes = header.take(header.number());
    const property = new HeaderBytes(bytes);
    const empties = empty.filter((isEmpty) => isEmpty).length;
    if (id === ID.names) names = readNames(property);
    else if (id === ID.emptyStream) empty = property.bits(count);
    else if (id === ID.emptyFile) emptyFile = property.bits(empties);
    else if (id === ID.anti) anti = property.bits(empties);
    // Times, attributes and places hold numbers; what is new, or is there to fill up, may hold anything.
    else if (id < 0x12 || id > 0x18) others.push(bytes);
  }
  let at = -1;
  return Array.from({ length: count }, (_, index): SevenZipEntry => {
    const name = names[index] ?? '';
    if (empty[index] !== true) return { name, kind: 'file' };
    at += 1;
    if (anti[at] === true) return { name, kind: 'deleted' };
    return { name, kind: emptyFile[at] === true ? 'empty-file' : 'folder' };
  });
}

/** Names in UTF-16, each with a NUL behind it. */
function readNames(property: HeaderBytes): readonly string[] {
  if (property.byte() !== 0) throw new ProblemError('bad-structure');
  return property.take(property.left).toString('utf16le').split('\0');
}

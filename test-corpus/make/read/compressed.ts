import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { people } from '../compressed-people.ts';
import { storedLz4 } from '../lz4.ts';
import { makeTar } from '../tar.ts';

const base64 = (text: string) => Buffer.from(text, 'base64');

/** `one\n` likewise. */
const one = {
  bzip2: base64('QlpoOTFBWSZTWXgTwIIAAAHBAAAQAgGgACGaaDNNDLxdyRThQkHgTwII'),
  xz: base64('/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQADb25lCgD1XLtWH8b9hgABHARvLJzBH7bzfQEAAAAABFla'),
  lzip: base64('TFpJUAEMADebiMz71wf///vFQACfqBf4BAAAAAAAAAAoAAAAAAAAAA=='),
  zstandard: base64('KLUv/SQEIQAAb25lCt8WaAk='),
  lz4: base64('BCJNGGRApwQAAIBvbmUKAAAAAIa291o='),
};

/** A frame that programs skip (RFC 8878, 3.1.2). */
function skippable(content: Uint8Array): Buffer {
  const head = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 0, 0, 0, 0]);
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content]);
}

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.csv.bz2', bytes: people.bzip2 };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'people.csv.bz2': people.bzip2,
  'people.csv.xz': people.xz,
  'sha256.csv.xz': people.xzSha256,
  'delta.csv.xz': people.xzDelta,
  'people.csv.lzma': people.lzma,
  'people.csv.lz': people.lzip,
  'people.csv.zst': people.zstandard,
  'people.csv.lz4': people.lz4,
  'legacy.csv.lz4': people.lz4Legacy,
  'people.csv.Z': people.compress,
  'streams.txt.bz2': Buffer.concat([one.bzip2, one.bzip2]),
  'streams.txt.xz': Buffer.concat([one.xz, Buffer.alloc(8), one.xz]),
  'streams.txt.lz': Buffer.concat([one.lzip, one.lzip]),
  'streams.txt.zst': Buffer.concat([skippable(utf8('from jane@example.org')), one.zstandard, one.zstandard]),
  'streams.txt.lz4': Buffer.concat([one.lz4, skippable(utf8('SSN 078-05-1120')), one.lz4]),
  'appended.txt.xz': Buffer.concat([one.xz, utf8('SSN 078-05-1120\n'), Buffer.alloc(5)]),
  'backup.tar.lz4': storedLz4(makeTar([{ name: 'a.txt', bytes: utf8('SSN 078-05-1120\n') }])),
};

/** A byte of a file is another. */
function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at < 0 ? at + copy.length : at] = (copy.at(at) ?? 0) ^ 1;
  return copy;
}

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.csv.bz2': people.bzip2.subarray(0, -12),
  'malformed/torn.csv.xz': people.xz.subarray(0, 60),
  'malformed/torn.csv.lz': people.lzip.subarray(0, -24),
  'malformed/torn.csv.zst': people.zstandard.subarray(0, -10),
  'malformed/torn.csv.lz4': people.lz4.subarray(0, -10),
  'malformed/sum.csv.bz2': changed(people.bzip2, 10),
  'malformed/sum.csv.xz': changed(people.xz, -30),
  'malformed/sum.csv.lz': changed(people.lzip, -20),
  'malformed/sum.csv.lz4': changed(people.lz4, -1),
  'malformed/size.csv.lz': changed(people.lzip, -16),
  'unsupported/program.xz': people.xzProgram,
  'unsupported/dictionary.lz4': Buffer.from('04224d186140010000000082', 'hex'),
  'unsupported/skipped.txt.zst': Buffer.concat([one.zstandard, skippable(Buffer.alloc(1024 ** 2 + 1, 'x'))]),
};

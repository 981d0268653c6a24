import { gzipSync } from 'node:zlib';
import { latin1, note, PEOPLE, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeExtra, makeZip } from '../zip.ts';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.csv.gz',
  bytes: gzipSync('Name,SSN\n"Doe, Jane",078-05-1120\nJohn Roe,219-09-9999\n'),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'people.csv.gz': gzipSync(PEOPLE),
  'two-streams.txt.gz': Buffer.concat([gzipSync('one\n'), gzipSync('two\n')]),
  'named.gz': named(gzipSync('one\n'), { name: 'jane doe.txt' }),
  'padded-streams.txt.gz': Buffer.concat([
    gzipSync('one\n'),
    Buffer.alloc(512),
    gzipSync('SSN 078-05-1120\n'),
    Buffer.alloc(9),
  ]),
  'appended.txt.gz': Buffer.concat([
    gzipSync('one\n'),
    Buffer.alloc(3),
    gzipSync('two\n'),
    Buffer.alloc(20),
    utf8('John Roe, SSN 078-05-1120\n'),
    Buffer.alloc(9),
  ]),
  'appended-file.txt.gz': Buffer.concat([gzipSync('one\n'), makeZip([note('people.txt', 'SSN 078-05-1120')])]),
  'headers.gz': Buffer.concat([
    named(gzipSync('one\n'), { name: 'a'.repeat(5_000), comment: 'SSN 078-05-1120' }),
    named(gzipSync('two\n'), { extra: makeExtra(0x9999, utf8('from jane@example.org')), name: 'second.txt' }),
  ]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.gz': gzipSync(PEOPLE).subarray(0, -12),
  'malformed/checksum.txt.gz': Buffer.concat([
    gzipSync('one\n').subarray(0, -8),
    Buffer.alloc(4),
    Uint8Array.of(4, 0, 0, 0),
  ]),
  'unknown-format/appended.gz': Buffer.concat([gzipSync('one\n'), Uint8Array.of(0, 1, 2, 3)]),
  // What follows a stream that is damaged is a part of it.
  'malformed/torn-before-words.gz': Buffer.concat([
    gzipSync(PEOPLE).subarray(0, -12),
    utf8('John Roe, SSN 078-05-1120\n'),
  ]),
};

/** Puts what is optional into a gzip header (RFC 1952, 2.3: FLG at 3, the fields after the ten bytes). */
function named(
  bytes: Buffer,
  { extra, name, comment }: { extra?: Uint8Array; name?: string; comment?: string },
): Buffer {
  const header = Buffer.from(bytes.subarray(0, 10));
  const fields: Buffer[] = [];
  if (extra !== undefined) fields.push(Buffer.from([extra.length & 0xff, extra.length >> 8]), Buffer.from(extra)); // XLEN
  if (name !== undefined) fields.push(latin1(`${name}\0`));
  if (comment !== undefined) fields.push(latin1(`${comment}\0`));
  header[3] = (extra === undefined ? 0 : 0x04) | (name === undefined ? 0 : 0x08) | (comment === undefined ? 0 : 0x10);
  return Buffer.concat([header, ...fields, bytes.subarray(10)]);
}

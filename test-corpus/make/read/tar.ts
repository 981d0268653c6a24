import { gzipSync } from 'node:zlib';
import { LETTER, latin1, note, PEOPLE, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makePax, makeTar, octal } from '../tar.ts';

const folder = (name: string) => ({ name: `${name}/`, type: '5' });
const pax = (records: Readonly<Record<string, string>>, type = 'x') => ({
  name: 'PaxHeaders/1',
  type,
  bytes: makePax(records),
});
const long = (type: 'L' | 'K', name: string) => ({
  name: '././@LongLink',
  type,
  magic: 'gnu' as const,
  bytes: utf8(`${name}\0`),
});

/** Pieces of an old sparse file: where each belongs and how long it is. */
const pieces = (...each: readonly (readonly [number, number])[]) =>
  Buffer.concat(each.map(([offset, bytes]) => Buffer.concat([octal(offset, 12), octal(bytes, 12)])));

const deepName = `${'folder of some length/'.repeat(6)}jane doe.txt`;

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.tar',
  bytes: makeTar([
    folder('cases'),
    note('cases/a.csv', 'Name,SSN\n"Doe, Jane",078-05-1120\nJohn Roe,219-09-9999\n'),
    { ...note('b.txt', 'two'), owner: 'jdoe', group: 'staff' },
  ]),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'folder.tar': makeTar([
    folder('cases'),
    { ...note('cases/people.csv', PEOPLE), owner: 'jane.doe', group: 'detectives' },
    note('cases/straße.txt', LETTER),
  ]),
  'packed.tar.gz': gzipSync(makeTar([note('a.txt', 'SSN 078-05-1120\n')])),
  'old.tar': makeTar([
    { ...note('a.txt', 'one\n'), magic: 'none' },
    { name: 'b/', magic: 'none', type: '\0' },
  ]),
  'words-for-numbers.tar': makeTar([
    { ...note('a.txt', 'one\n'), header: { 329: utf8('078-05-1120') } },
    { ...note('b.txt', 'two\n'), magic: 'gnu', header: { 108: utf8('case 26\0'), 357: utf8('219-09-9999\0') } },
    {
      ...note('c.txt', 'three\n'),
      header: { 108: Uint8Array.of(0x80, 0, 0, 0, 0x7f, 0, 1, 2), 136: Buffer.alloc(12, 0xff) },
    },
  ]),
  'old-with-device.tar': makeTar([
    { ...note('a.txt', 'one\n'), magic: 'none', header: { 329: utf8('0000000\x000000000\0') } },
  ]),
  'no-end.tar': makeTar([note('a.txt', 'one\n')], { end: false }),
  'empty.tar': Buffer.alloc(10_240),
  'links.tar': makeTar([
    note('a.txt', 'one\n'),
    { name: 'hard.txt', type: '1', target: 'a.txt', size: 4 },
    { ...note('data.txt', 'SSN 078-05-1120\n'), type: '1', target: 'a.txt' },
    { name: 'soft', type: '2', target: '/home/jdoe/078-05-1120.txt' },
    { name: 'dev/tty', type: '3' },
  ]),
  'long-names.tar': makeTar([
    long('L', deepName),
    { ...note(deepName.slice(0, 100), 'one\n'), magic: 'gnu' },
    long('K', `/home/jdoe/${'x'.repeat(120)}.txt`),
    { name: 'soft', type: '2', target: '/home', magic: 'gnu' },
    { ...note('short.txt', 'two\n'), header: { 345: utf8('prefix') } },
  ]),
  'pax.tar': makeTar([
    pax({ comment: 'SSN 219-09-9999' }, 'g'),
    pax({
      path: 'files of jane doe/ä.txt',
      uname: 'jane.doe',
      mtime: '1700000000.5',
      'SCHILY.xattr.user.xdg.origin.url': 'https://files.example.org/jane',
      'LIBARCHIVE.xattr.user.note': Buffer.from('SSN 078-05-1120').toString('base64'),
    }),
    note('078-05-1120.txt', 'one\n'),
    note('b.txt', 'two\n'),
  ]),
  'binary-size.tar': makeTar([{ ...note('a.txt', 'one\n'), binarySize: true }]),
  'duplicate.tar': makeTar([note('a.txt', 'shown\n'), note('a.txt', 'not shown\n')]),
  'behind-end.tar': Buffer.concat([
    makeTar([note('a.txt', 'one\n')]),
    makeTar([note('b.txt', 'SSN 078-05-1120\n'), folder('c')]),
  ]),
  'appended.tar': Buffer.concat([makeTar([note('a.txt', 'one\n')]), utf8('SSN 078-05-1120\n'), Buffer.alloc(700)]),
  'padding.tar': makeTar([
    { ...note('a.txt', 'one\n'), padding: utf8('\0\0SSN 078-05-1120\n') },
    { ...note('b.txt', 'two\n'), header: { 30: utf8('219-09-9999.doc') } },
  ]),
  'sparse.tar': makeTar([
    {
      ...note('a.txt', 'one\ntwo\n'),
      type: 'S',
      magic: 'gnu',
      header: { 386: pieces([0, 4], [1_024, 4], [2_048, 0]), 483: octal(2_048, 12) },
    },
    pax({ 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.name': 'b.txt', 'GNU.sparse.realsize': '600' }),
    note('GNUSparseFile.1/b.txt', `${'2\n0\n4\n512\n4\n'.padEnd(512, '\0')}one\ntwo\n`),
    pax({ 'GNU.sparse.size': '20', 'GNU.sparse.map': '0,4,10,4' }),
    note('c.txt', 'one\ntwo\n'),
  ]),
  'backup.tar': makeTar([
    { name: 'Backup of jane', type: 'V', magic: 'gnu' },
    { name: 'home/', type: 'D', magic: 'gnu', bytes: utf8('Yhere.txt\0N078-05-1120.txt\0Dfolder\0\0') },
    note('home/here.txt', 'one\n'),
  ]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.tar': makeTar([note('a.txt', 'one\n'), note('b.csv', PEOPLE.repeat(20))]).subarray(0, 2_048),
  'malformed/damaged-header.tar': makeTar([
    note('a.txt', 'one\n'),
    { ...note('b.txt', 'SSN 078-05-1120\n'), damaged: true },
    note('c.txt', 'three\n'),
  ]),
  'malformed/damaged-first.tar': makeTar([
    { ...note('b.txt', 'SSN 078-05-1120\n'), damaged: true },
    note('c.txt', 'three\n'),
  ]),
  'malformed/way-up.tar': makeTar([note('../../etc/a.txt', 'one\n')]),
  'malformed/attributes.tar': makeTar([
    { name: 'PaxHeaders/1', type: 'x', bytes: latin1('99 comment=SSN 078-05-1120\n') },
    note('a.txt', 'one\n'),
  ]),
  'unsupported/volume.tar': makeTar([{ ...note('a.txt', 'the rest\n'), type: 'M', magic: 'gnu' }]),
};

import { crc32 } from 'node:zlib';
import { note, PEOPLE, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeSevenZip } from '../seven-zip.ts';

/** `people.csv` and `note.txt` as 7-Zip 22.01 packs them, `bcj2` as 26.02 does; those with a password open with `secret`. */
const packed = {
  lzma: 'N3q8ryccAATl63gFnQAAAAAAAAAgAAAAAAAAAMT7FocAKeE0QDAcPebn4+setME8RsQNoMqmKTnYB1TPGK6+gn4S2vGB7iAckvT4vi+F+EmrK7HC+V8QwB+FROf6ZL4vxvZH4N1tdDE7Crhl4WAAAACBMweuD9K0iL1AwJDTQ8Th+eiyF+yqktLZT3gDHeoBl+YswGWwgWgQqQ0DEHtNFOoKP2xeAyFheCbuxsHJKJ4YpJU6/+UZdemGUgpgFwZPAQlOAAcLAQABIwMBAQVdABAAAAxaCgHRJw05AAA=',
  lzma2:
    'N3q8ryccAARZovispgAAAAAAAAAgAAAAAAAAAF0Krd7gAFwATl0AKeE0QDAcPebn4+setME8RsQNoMqmKTnYB1TPGK6+gn4S2vGB7iAckvT4vi+F+EmrK7HC+V8QwB+FROf6ZL4vxvZH4N1tdDE7Crhl4WAAAAAAgTMHrg/TDtt9QMCQ0v99aU2I5xXbiBydRETDKNx4FYorv45KQUIagCuFzGcDd2zN1xQYS3nQMefoZmfgifr1UGwjq0CU8rXN6Nc+26AAFwZWAQlQAAcLAQABIwMBAQVdABAAAAxaCgE/neKkAAA=',
  plainList:
    'N3q8ryccAATNivRoVgAAAAAAAABaAAAAAAAAAD+d4qTgAFwATl0AKeE0QDAcPebn4+setME8RsQNoMqmKTnYB1TPGK6+gn4S2vGB7iAckvT4vi+F+EmrK7HC+V8QwB+FROf6ZL4vxvZH4N1tdDE7Crhl4WAAAAEEBgABCVYABwsBAAEhIQEADF0ACA0CCRAKAS6wfr5o8OAaAAAFAhkEAAAAABEpAG4AbwB0AGUALgB0AHgAdAAAAHAAZQBvAHAAbABlAC4AYwBzAHYAAAAAAA==',
  ppmd: 'N3q8ryccAATqaH5hlwAAAAAAAAAgAAAAAAAAACQPZXUAUwHU08oUB3z0ZrKXSb1TCmpsawsWncWMVCSzQ3M4IYLyeJYsMBJKInvC2eUKTdLIhQdsRz8kshWSDNIPC+TN0lXb2ogAAACBMweuD9JAZ31AwJDTQ8UqLG6gn3tq6vWzsXm1ZhdU/lafl8DJrirzbAcRcNO/lil/Avsn32fl0MoYcOpluZN8Zty9WqtNshxHN26bLMAAFwZGAQlRAAcLAQABIwMBAQVdABAAAAxaCgEro4KpAAA=',
  bcj2: 'N3q8ryccAAT5REDc3gAAAAAAAAAiAAAAAAAAAHN9QSEAKeE0QDAcPebn4+setME8RsQNoMqmKTnYB1TPGK6+gn4S2vGB7iAckvT4vi+F+EmrK7HC+V8QwB+FROf6ZL4vxvZH4N1tdDE7Crhl4WAAAAAAAAAAAAAAAAAAAAAAAACBMweubcMLKpWoq7Kv/hp2a0zKYf/zj/V3TIeEitNPiZrIwGdFg3QEplkVn0yWvt+0g6v9n+WHD3fW74k5m8FNTa75Nt1ZwrB6FH0uAFXd4O1xn2FiMb87GPgSR5aBx1nLb4G+Ifywzy8IoJFPn0ucdqu10mrK6t8kZCAAAAAXBl4BCYCAAAcLAQABIwMBAQVdABAAAAyArgoBYgTn2gAA',
  bzip2:
    'N3q8ryccAATzpMPNvwAAAAAAAAAgAAAAAAAAACZFFIRCWmg5MUFZJlNZIlIsigAAKF8AQBBABv7gFBGYACJDoABQoAAAAYJVT/QqbJNGT9KPU0zTW1R235RGzWsVgWvuZ7RtKUjS3pGZTIhzJjRBYzO7sySrenj4biu7kR9/XwYXOFpinQu5IpwoSBEpFkUAAACBMweuD9ReV/1CFfavK8t29ksekBupBxmxj0pmuY8LUaLmpEg9Lrg9+8jLpbiFhzal8XRG2qvfngKhF6AYC+vzrIZWznEmqQw/16ICgBcGcAEJTwAHCwEAASMDAQEFXQAQAAAMWgoBHsPIMwAA',
  deflate:
    'N3q8ryccAARwsBJ+oAAAAAAAAAAgAAAAAAAAAPPRHdlNyjEOgCAQBdGeU3CA3fAXNbKtoaLARE5AQWIj3L8TO6d9U0q22ANjYxEPk+vTKJ4HTTCp9mbjaARx8E5UQf85jbvb6/PFYZ0eNvKiDGWdmRcAAIEzB64P0s5XPUDAkM7lyzKfEbQHffzX2zki6mH/7M2+cDd64ECWvtdfBzLj7l6zOJj9Sf2mkXu51J7NdJGAzl50hSeHL3VWICLbAKfAFwZRAQlPAAcLAQABIwMBAQVdABAAAAxaCgEzwqdvAAA=',
  delta:
    'N3q8ryccAAQdmKkEtgAAAAAAAAAgAAAAAAAAAGG/4+cBAFxTU04g3eTqDQD+9QQB/QPZHS89W97j4t0ADwQM3vcOIFvW4wEADOzCygQC/gIJBwH79/4IAQD+9QQB/QPZGT04ZNbjB/cM3sTKBAT8AgkEBvv5+QQB/gj0DAkADNEAAACBMweuD9Ocyz1Au5RkHOJo7CmQ/onTzJzH6HjAi33ilcDsNrTMA5zX0qXCqo0HH/OPHrozX/B95zBvCP2Jn1DU4ze3FgADIBjsrAHYqAoHrusAABcGYQEJVQAHCwEAASMDAQEFXQAQAAAMagoBvo6RVwAA',
  password:
    'N3q8ryccAAR0NZORywAAAAAAAAAgAAAAAAAAAEbjqAMGiIDZz7S6bAAOhdQvyD/rRd23VSH2JWYh7s3WRTZ5kUuQO1rnGX5YTIgRDYf5ClmRqQSIw4iz2jrFsHdAf1+k7mDU9txZxPCXoeyX5fESc2xMhYlca73nf0OUoGJAnMQAAIEzB64P04/j/UC7lGQ7OaR652og+6JfPBXfsXxHkrA5qa2Md+XqAZkaNfVsXGe35XYuM0BTyU7DOh3xi3tsVth2j0iR/fhoMU/7N3yASEClQcJ94UZzokWYOD2rKpYWQD7COqF5a6C8oBcGYAEJawAHCwEAASMDAQEFXQAQAAAMegoBGJK6ygAA',
  passwordOfList:
    'N3q8ryccAATKg6gx0AAAAAAAAAA7AAAAAAAAAALAHKJTMvRsji348Ogl5nuftWDQPhCSlisBseikbkJNV6PT1iBUIsN/2QAkD13KoWYFbRBkL07L6O+yXFwaBuuFM7o95CRmKXFCCgqExmTk3rP9ssJvYvCgqk0Ze+QtNpImF5/DD+ejlhDHVt6L3qbQjoi3NImG9WlYchfTbRHzAlaimaRizXVb+/rZzIAt1DkdrQG/eRQ64luD1Vf6D2zNx7x+CgNXAt8jaDQ9FlEd+7vaR/kghEc9EtP8k4MxjDHcsxtp1ihSk5ZfkujUOi2j5IjaFwZgAQlwAAcLAQACJAbxBwESUw/AyFJr9dDsQi8abmgre21hIwMBAQVdABAAAAEADGt6CgETlXRVAAA=',
} as const;

const archive = (name: keyof typeof packed) => Buffer.from(packed[name], 'base64');

/** An archive whose list is not packed, with another number for a method: its sums are right. */
function withMethod(whole: Buffer, from: number, to: number): Buffer {
  const changed = Buffer.from(whole);
  const start = 32 + Number(whole.readBigUInt64LE(12));
  // Its length, which is the same, stands before it.
  changed[changed.indexOf(Buffer.of(from, from), start) + 1] = to;
  changed.writeUInt32LE(crc32(changed.subarray(start)), 28);
  changed.writeUInt32LE(crc32(changed.subarray(12, 32)), 8);
  return changed;
}

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.7z',
  bytes: makeSevenZip([
    { name: 'cases' },
    note('cases/a.csv', 'Name,SSN\n"Doe, Jane",078-05-1120\nJohn Roe,219-09-9999\n'),
    note('b.txt', 'two'),
  ]),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'stored.7z': makeSevenZip([{ name: 'cases of jane' }, note('people.csv', PEOPLE), note('empty.txt', '')]),
  'lzma.7z': archive('lzma'),
  'lzma2.7z': archive('lzma2'),
  'plain-list.7z': archive('plainList'),
  'bzip2.7z': archive('bzip2'),
  'ppmd.7z': archive('ppmd'),
  'bcj2.7z': archive('bcj2'),
  'deflate.7z': archive('deflate'),
  'delta.7z': archive('delta'),
  'nothing.7z': Buffer.from('377abcaf271c00048d9bd50f0000000000000000000000000000000000000000', 'hex'),
  'duplicate.7z': makeSevenZip([note('a.txt', 'shown\n'), note('a.txt', 'not shown\n')]),
  'gaps.7z': makeSevenZip([note('a.txt', 'one\n')], {
    gap: utf8('SSN 078-05-1120\n'),
    rest: utf8('SSN 219-09-9999\n'),
    dummy: utf8('from jane@example.org'),
    appended: utf8('Words after the end.\n'),
  }),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/locked.7z': archive('password'),
  'encrypted/password-of-list.7z': archive('passwordOfList'),
  'unsupported/method.7z': withMethod(archive('plainList'), 0x21, 0x7e),
  'unsupported/volume.7z.001': archive('lzma').subarray(0, 100),
  'malformed/torn.7z': archive('lzma').subarray(0, 100),
  'malformed/checksum.7z': makeSevenZip([{ ...note('a.txt', 'one\n'), crc32: 1 }]),
  'malformed/way-up.7z': makeSevenZip([note('../../etc/a.txt', 'one\n')]),
  'malformed/list.7z': makeSevenZip([note('a.txt', 'one\n')]).fill(1, 36, 40),
};

import { note, PEOPLE, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

/** An entry: a file, unless its mode says another thing. */
interface CpioEntry {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly mode?: number;
  /** Behind the NUL of its name. */
  readonly left?: string;
}

/** An archive in hexadecimal fields of eight (`newc`), padded to fours. */
function makeNewc(entries: readonly CpioEntry[]): Buffer {
  const made = [...entries, { name: 'TRAILER!!!' }].map(
    ({ name, bytes = new Uint8Array(0), mode = 0o100644, left = '' }: CpioEntry) => {
      const raw = utf8(`${name}\0${left}`);
      const fields = [1, mode, 0, 0, 1, 0, bytes.length, 0, 0, 0, 0, raw.length, 0];
      const head = utf8(`070701${fields.map((value) => value.toString(16).padStart(8, '0')).join('')}`);
      return Buffer.concat([padded(Buffer.concat([head, raw])), padded(bytes)]);
    },
  );
  return Buffer.concat(made);
}

/** An archive in octal fields (`odc`). */
function makeOdc(entries: readonly CpioEntry[]): Buffer {
  const made = [...entries, { name: 'TRAILER!!!' }].map(
    ({ name, bytes = new Uint8Array(0), mode = 0o100644 }: CpioEntry) => {
      const fields = [0, 1, mode, 0, 0, 1, 0].map((value) => value.toString(8).padStart(6, '0'));
      const sizes = `${'0'.repeat(11)}${(name.length + 1).toString(8).padStart(6, '0')}${bytes.length.toString(8).padStart(11, '0')}`;
      return Buffer.concat([utf8(`070707${fields.join('')}${sizes}${name}\0`), bytes]);
    },
  );
  return Buffer.concat(made);
}

/** An archive in words of two bytes (`bin`), padded to twos. */
function makeBin(entries: readonly CpioEntry[], order: 'LE' | 'BE'): Buffer {
  const made = [...entries, { name: 'TRAILER!!!' }].map(
    ({ name, bytes = new Uint8Array(0), mode = 0o100644 }: CpioEntry) => {
      const head = Buffer.alloc(26);
      const sizes = [name.length + 1, bytes.length >>> 16, bytes.length & 0xff_ff];
      for (const [index, value] of [0o070707, 0, 1, mode, 0, 0, 1, 0, 0, 0, ...sizes].entries()) {
        if (order === 'LE') head.writeUInt16LE(value, index * 2);
        else head.writeUInt16BE(value, index * 2);
      }
      return Buffer.concat([head, padded(utf8(`${name}\0`), 2), padded(bytes, 2)]);
    },
  );
  return Buffer.concat(made);
}

function padded(bytes: Uint8Array, unit = 4): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((unit - (bytes.length % unit)) % unit)]);
}

const entries = [
  { name: 'cases of jane', mode: 0o040755 },
  note('cases of jane/people.csv', PEOPLE),
  { ...note('soft', '/home/jdoe/078-05-1120.txt'), mode: 0o120777 },
];

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.cpio', bytes: makeNewc(entries) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'newc.cpio': makeNewc([...entries, { ...note('b.txt', 'one\n'), left: 'SSN 219-09-9999' }]),
  'odc.cpio': makeOdc(entries),
  'bin.cpio': makeBin([...entries, note('odd.txt', 'one')], 'LE'),
  'bin-high-first.cpio': makeBin(entries, 'BE'),
  'duplicate.cpio': makeNewc([note('a.txt', 'shown\n'), note('a.txt', 'not shown\n')]),
  'appended.cpio': Buffer.concat([makeNewc([note('a.txt', 'one\n')]), Buffer.alloc(512), utf8('SSN 078-05-1120\n')]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.cpio': makeNewc([note('a.csv', PEOPLE)]).subarray(0, 160),
  'malformed/torn-bin.cpio': makeBin([note('a.csv', PEOPLE)], 'LE').subarray(0, 60),
  'malformed/way-up.cpio': makeNewc([note('../../etc/a.txt', 'one\n')]),
};

import { gunzipSync } from 'node:zlib';
import { note, PEOPLE, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeCabinet, makeLha } from '../packed.ts';

const base64 = (text: string) => Buffer.from(text, 'base64');

/** `people.csv` and `note.txt` as ARJ 3.10.22, gcab 1.5 and 7-Zip 26.02 pack them; what is locked opens with `secret`. */
const packed = {
  arj: base64(
    'YOopACILAQIQAAIk5cwJa+XMCWsAAAAAAAAAAAAAAAAAAAAAAABhLmFyagAAp4lGmQAAYOo6AC4LAQIQAQDl5cwJa0kAAABNAAAAaPDgGgAApBEAAAAAAADlzAlr5cwJawAAAABwZW9wbGUuY3N2AAAug9kKAAAARktWsSgQ74ApHdn/NOnhbQSA20lIHbQMvj4xiAAa3+Yuu+StarqXwz+ssQSAjBFUEOJmJGiRDqZ9w/z/+0Bvr85FFFMKa6OAYOo4AC4LAQIQAADl5cwJaxAAAAAQAAAALrB+vgAApBEAAAAAAADlzAlr5cwJawAAAABub3RlLnR4dAAA++h66gAAU1NOIDA3OC0wNS0xMTIwCmDqAAA=',
  ),
  comment: base64(
    'YOo/ACILAQIQAAKGnM0Ja5zNCWsAAAAAAAAAAAAAAAAAAAAAAABjLmFyagBmcm9tIGphbmVAZXhhbXBsZS5vcmcKAPM/UXIAAGDqOgAuCwECEAEAnOXMCWtJAAAATQAAAGjw4BoAAKQRAAAAAAAA5cwJa+XMCWsAAAAAcGVvcGxlLmNzdgAAgfZpTgAAAEZLVrEoEO+AKR3Z/zTp4W0EgNtJSB20DL4+MYgAGt/mLrvkrWq6l8M/rLEEgIwRVBDiZiRokQ6mfcP8//tAb6/ORRRTCmujgGDqOAAuCwECEAAAnOXMCWsQAAAAEAAAAC6wfr4AAKQRAAAAAAAA5cwJa+XMCWsAAAAAbm90ZS50eHQAAAezGLkAAFNTTiAwNzgtMDUtMTEyMApg6gAA',
  ),
  locked: base64(
    'YOopACILAQIRAAIAnM0Ja5zNCWsAAAAAAAAAAAAAAAABAAAAAABnLmFyagAAxl9NXwAAYOo4AC4LAQIRAQCc5cwJaxoAAAAQAAAALrB+vgAApBEAAAAAAADlzAlr5cwJawAAAABub3RlLnR4dAAADAmKxAAADxG9Y4xSq35fEZKTvQlLDMDQC5wMOxeLrMFg6gAA',
  ),
  deflated: base64(
    'TVNDRgAAAAC5AAAAAAAAACwAAAAAAAAAAwEBAAIAAAAAAAAAYAAAAAEAAQBNAAAAAAAAAAAAe10klCAAcGVvcGxlLmNzdgAQAAAATQAAAAAAe10klCAAbm90ZS50eHQA0F1Md1EAXQBDS/NLzE3VcfF30gkO9uPySsxLVXDJT9UxMNQ3MNI3tLQ00DEwt9A1MNU1NDQy4PLKz8hTCALJG+sbmADlLUx1jAwtdQ0sdS2BgAtohgKyegA=',
  ),
  wim: gunzipSync(
    base64(
      'H4sIAAAAAAACA81SS2gTURQ9SbsoAaELcevgQkRmOp82NhPG4nQS44RMEjKR1o3QSqCCZgRLzUaJW3Gj0O66slsV0Y0fqKBY0YVdK/427ly5UYTWM59ofi0tgniH++bdc8/9vfccd8p2AKxTsSeGJkJRn9xaHbz3vGEMupcWH6W/x+B/wFLojt+Oh5vIxoPQjlsDHfY/F9ctCsp4SlKSkqpqSqI4c74mZkqTIh2J/Ey9JmS8mqiosqLJqq4rYjs5783VhYrvH5WVMfpTSVFTdUnRJZ2SGIqKzEX/4eZXc5PS2GFzqRf20+Ur72O7Hap1KUJz5apfb6dxH9bCemPvvOWf6Tfisdc4fR+z15+Vz/7o5g6jDg/zqGGEa4P69/Vb8268urGW/3z57qy1b2Rh/8vp6srizW7uXlxgbY/ruaCHM7iIhZ4eQ1nvssOn2W9KJ2J8iv5OR0S/vprh7cSl6JYiO4oYuHNo6O21cvbg6uNvuS9LH+cPP0xvbhiYgs3cEzBQRYlqooBJnOIuC5d4CqNI0itv4TeCeBM52gL3RWS4m8ZRHIBK9RlF+h2iE0T8TH9sg2wbFVjMfZJ4lZgScHpxA8eJFRjXjmoBu59nq4l0TrTdPBbrZolXmbMU5LJ/d3uC+xzXMv2VqNsGVWW/GYyTpVP97L1Mg5VKPO/OWI1xJmuajNZxJIjt5vnYdl0ViLtEHHr8c/NPw/rvJthNl3Lbqwrt1jv9BYArqf/3BQAA',
    ),
  ),
} as const;

const files = [note('people.csv', PEOPLE), note('note.txt', 'SSN 078-05-1120\n')];

/** An image of Windows whose XML stands behind words that nothing leads to. Its header says where, and how long it is. */
function withGap(image: Buffer, words: Uint8Array): Buffer {
  const [start, length] = [Number(image.readBigUInt64LE(80)), image.readUIntLE(72, 6)];
  const xml = image.subarray(start, start + length);
  const made = Buffer.concat([image.subarray(0, start), words, xml, image.subarray(start + length)]);
  made.writeBigUInt64LE(BigInt(start + words.length), 80);
  return made;
}

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.cab', bytes: makeCabinet(files) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'stored.cab': makeCabinet([{ ...note('cases\\people.csv', PEOPLE) }, note('note.txt', 'two\n')]),
  'deflated.cab': packed.deflated,
  'room.cab': makeCabinet(files, { room: utf8('Signed by jane@example.org'), folderRoom: utf8('a room of a folder') }),
  'block-room.cab': makeCabinet(files, { blockRoom: utf8('Kept by jane@example.org') }),
  'gap.cab': makeCabinet(files, { gap: utf8('Words in a gap, SSN 219-09-9999.\n') }),
  'appended.cab': Buffer.concat([makeCabinet(files), utf8('Words behind the end, SSN 219-09-9999.\n')]),
  'duplicate.lzh': makeLha([note('a.txt', 'shown\n'), note('a.txt', 'not shown\n')]),
  'stored.lzh': makeLha(files, { comment: 'from jane@example.org', appended: utf8('Words behind the end.\n') }),
  'people.arj': packed.arj,
  'comment.arj': packed.comment,
  'appended.arj': Buffer.concat([packed.arj, utf8('Words behind the end, SSN 219-09-9999.\n')]),
  'people.wim': packed.wim,
  'appended.wim': Buffer.concat([packed.wim, utf8('Words behind the end, SSN 219-09-9999.\n')]),
  'gap.wim': withGap(packed.wim, utf8('Words in a gap, SSN 219-09-9999.\n')),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/locked.arj': packed.locked,
  'unsupported/volume.cab': makeCabinet(files, { flags: 2 }),
  'unsupported/method.cab': makeCabinet(files, { method: 14 }),
  'unsupported/beyond.cab': makeCabinet(files, { beyond: utf8('Words in no file, SSN 219-09-9999.\n') }),
  'malformed/torn.cab': makeCabinet(files).subarray(0, 150),
  'malformed/no-end.arj': packed.arj.subarray(0, -4),
  'malformed/torn.arj': packed.arj.subarray(0, 150),
};

import { note, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeCompound } from '../compound.ts';
import { classId, documentSummary, macros, packedFile, summary, u16, u32 } from '../office-parts.ts';
import { makeWord, paragraph } from '../word.ts';
import { makeZip } from '../zip.ts';

const people = utf8('Name,SSN\nJane Doe,078-05-1120\nJohn Roe,219-09-9999\n');
const native = packedFile('people.csv', 'C:\\Users\\jdoe\\people.csv', 'C:\\Users\\jdoe\\Temp\\people.csv', people);
const packed = { '\x01Ole10Native': native, '\x01CompObj': Buffer.alloc(24) };
const module = 'Attribute VB_Name = "Module1"\r\n\' for Jane Doe, SSN 078-05-1120\r\n';
const archive = makeZip([note('a.txt', 'John Roe, SSN 219-09-9999\n')]);
const data = { 'MsoDataStore/A/Item': utf8('officer: John Roe, SSN 219-09-9999\n') };
const strange = { Strange: Buffer.concat([u16(1, 2, 3), utf16('Words of a program, John Roe')]) };
const lost = { Lost: utf8('A deleted stream: John Roe, SSN 219-09-9999.') };
const free = utf16('An earlier save: John Roe, SSN 219-09-9999.');
const plain = makeCompound({ streams: { '\x05SummaryInformation': summary({ 2: 'Plan' }) } });

/** A link to a file ([MS-OLEDS] 2.3.3): the flag, then what says where it is. */
const link = Buffer.concat([u32(0x02000001, 1, 0, 0), utf16('C:\\Users\\jdoe\\case 26-000417.xls\0')]);

/** A formula ([MS-OLEDS] has none of it: MTEF, EQNOLEFILEHDR), and a picture of an object ([MS-OLEDS] 2.3.4). */
const formula = Buffer.concat([u16(28, 0, 2, 0xc28c), u32(12, 0, 0, 0, 0), Buffer.alloc(12, 7)]);
const picture = Buffer.concat([u32(0xffffffff, 3, 4, 1), Buffer.alloc(24, 7)]);

/** Words in streams that are passed over if they hold what they are called. */
const words = utf8('A witness: John Roe, SSN 219-09-9999.');
const misnamed = Object.fromEntries(
  [
    'Version',
    'Properties',
    '_VBA_PROJECT',
    '__SRP_9',
    '\x03ObjInfo',
    'Equation Native',
    '\x02OlePres000',
    'DataSpaceMap',
  ].map((name) => [name, words]),
);
const compObj = (kind: string, after = '') =>
  Buffer.concat([Buffer.alloc(28), u32(kind.length + 1), utf8(`${kind}\0`), u32(0, 0), utf8(after)]);

/** An entry that was deleted: its place keeps its name. */
function withFreedName(name: string): Buffer {
  const bytes = Buffer.from(makeCompound({ streams: packed, orphans: { [name]: Buffer.alloc(0) } }));
  bytes[bytes.indexOf(utf16(name)) + 66] = 0;
  return bytes;
}

/** Words where the header has a class that nobody asks for ([MS-CFB] 2.2). */
function withWordsInHeader(text: string): Buffer {
  const bytes = Buffer.from(makeCompound({ streams: packed }));
  bytes.set(utf8(text), 8);
  return bytes;
}

/** Words in the last sector of the small streams, after the last of them ([MS-CFB] 2.6.1: where they begin, how many bytes). */
function withWordsAfterSmallStreams(text: string): Buffer {
  const bytes = Buffer.from(makeCompound({ streams: { '\x01CompObj': Buffer.alloc(24) } }));
  const root = (bytes.readUInt32LE(48) + 1) * 512;
  const [start, size] = [bytes.readUInt32LE(root + 116), bytes.readUInt32LE(root + 120)];
  bytes.set(utf8(text), (start + 1) * 512 + size);
  return bytes;
}

/** A metafile with words in it, as a property set keeps the picture of the first page and an object that of itself. */
const drawn = Buffer.concat([
  u32(0, 0),
  u16(1, 9, 0, 0x300),
  u32(0),
  utf8('Deadline, John Roe, SSN 219-09-9999'),
  u16(0),
]);

/** A control of MSForms, whose values are in its stream. */
const TEXT_BOX = classId('8BD21D10-EC42-11CE-9E0D-00AA006002F3');

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'object.bin',
  bytes: makeCompound({
    streams: { ...packed, ...macros('Macros', module), '\x05SummaryInformation': summary({ 4: 'Jane Doe' }) },
    free,
  }),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'custom-xml.bin': makeCompound({ streams: data }),
  'properties.bin': makeCompound({
    streams: {
      '\x05SummaryInformation': summary({
        2: 'Plan',
        3: 'Case 26-000417',
        4: 'Jane Doe',
        5: 'plan',
        6: 'See John Roe',
        7: 'C:\\Users\\jdoe\\plan.dot',
        8: 'John Roe',
        11: new Date('2026-01-03T03:04:05Z'),
        12: new Date('2026-01-02T03:04:05Z'),
        14: 3,
        18: 'Planner',
      }),
      '\x05DocumentSummaryInformation': documentSummary(
        { 2: 'Cases', 14: 'Chief Doe', 15: 'Records office' },
        { Officer: 'John Roe', Badge: 4411, Due: new Date('2026-02-02T00:00:00Z') },
      ),
    },
  }),
  'packed.bin': makeCompound({ streams: packed }),
  'package.bin': makeCompound({ streams: { Package: archive } }),
  'contents.bin': makeCompound({ streams: { CONTENTS: archive } }),
  'linked.bin': makeCompound({ streams: { '\x01Ole': link } }),
  'control.bin': makeCompound({
    streams: { contents: Buffer.concat([u16(0x200, 20), utf16('Jane Doe, SSN 078-05-1120')]) },
    classIds: { '': TEXT_BOX },
  }),
  'storages.bin': makeCompound({
    streams: {
      'Objects/One/\x01Ole10Native': native,
      'Objects/Two/\x01Ole': Buffer.alloc(20),
      'Objects/Two/Package': archive,
      'Objects/Three/\x01Ole': Buffer.alloc(20),
      'Objects/Three/Equation Native': formula,
      'Objects/Three/\x02OlePres000': picture,
    },
  }),
  'vbaProject.bin': makeCompound({ streams: macros('Macros', module) }),
  'free-sectors.bin': makeCompound({ streams: packed, free }),
  'slack.bin': makeCompound({ streams: packed, slack: utf8('After a stream: John Roe, SSN 219-09-9999') }),
  'after-small-streams.bin': withWordsAfterSmallStreams('An earlier save: John Roe, SSN 219-09-9999'),
  'after-properties.bin': makeCompound({
    streams: { '\x05SummaryInformation': Buffer.concat([summary({ 2: 'Plan' }), utf8('John Roe, SSN 219-09-9999')]) },
  }),
  'picture-of-the-file.bin': makeCompound({
    streams: { ...packed, '\x02OlePres000': Buffer.concat([u32(0xffffffff, 3, 4, 1), drawn]) },
  }),
  'orphan.bin': makeCompound({ streams: packed, orphans: lost }),
  'earlier-archive.bin': makeCompound({ streams: packed, free: archive }),
  'earlier-number.bin': makeCompound({ streams: packed, free: utf8('SSN 219-09-9999') }),
  'orphan-archive.bin': makeCompound({ streams: packed, orphans: { Lost: archive } }),
  'names.bin': makeCompound({
    streams: { 'Cases of John Roe/Empty': Buffer.alloc(0), 'Cases of John Roe/One': archive },
  }),
  'words-in-header.bin': withWordsInHeader('SSN 219-09-9999'),
  'freed-name.bin': withFreedName('Case of John Roe'),
  'kind-of-object.bin': makeCompound({ streams: { '\x01CompObj': compObj('Drawing by John Roe'), Package: archive } }),
  'appended.bin': Buffer.concat([plain, archive]),
  'called-a.xls': plain,
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/package.docx': makeCompound({
    streams: { EncryptionInfo: Buffer.alloc(200, 7), EncryptedPackage: Buffer.alloc(6_000, 9) },
  }),
  'encrypted/rights.docx': makeCompound({
    streams: {
      EncryptedPackage: Buffer.alloc(6_000, 9),
      '\x06DataSpaces/TransformInfo/DRMEncryptedTransform/\x06Primary': Buffer.alloc(40, 1),
    },
  }),
  'unsupported/unknown-stream.bin': makeCompound({ streams: strange }),
  'unsupported/not-what-it-is-called.bin': makeCompound({ streams: misnamed }),
  'unsupported/after-the-kind-of-object.bin': makeCompound({
    streams: { '\x01CompObj': compObj('Microsoft Word-Dokument', 'A witness: John Roe, SSN 219-09-9999.') },
  }),
  'unsupported/picture-of-an-object.bin': makeCompound({
    streams: { '\x01Ole': link, '\x02OlePres000': picture },
  }),
  'malformed/torn.bin': makeCompound({ streams: { Package: Buffer.concat([archive, Buffer.alloc(9_000)]) } }).subarray(
    0,
    5_000,
  ),
};

/** Files that a rule must get right. */
export const judged: Cases = {
  'STR-09/fail-compound-packed.bin': makeCompound({ streams: packed }),
  'STR-09/fail-compound-document.bin': makeCompound({
    streams: { Package: makeWord({ main: [paragraph('Within')] }) },
  }),
  'STR-09/pass-compound-formula.bin': makeCompound({
    streams: { 'ObjectPool/_1/\x01Ole': Buffer.alloc(20), 'ObjectPool/_1/Equation Native': formula },
  }),
  'STR-09/pass-compound-nothing-within.bin': plain,
  'STR-10/fail-compound-free-sectors.bin': makeCompound({ streams: packed, free }),
  'STR-10/fail-compound-orphan.bin': makeCompound({ streams: packed, orphans: lost }),
  'STR-10/fail-compound-earlier-archive.bin': makeCompound({ streams: packed, free: archive }),
  'STR-10/fail-compound-freed-name.bin': withFreedName('Case of John Roe'),
  'STR-10/pass-compound-saved-anew.bin': makeCompound({ streams: packed }),
  'STR-14/fail-compound-unknown.bin': makeCompound({ streams: strange }),
  'STR-14/fail-compound-misnamed.bin': makeCompound({ streams: misnamed }),
  'STR-14/pass-compound-known.bin': makeCompound({ streams: packed }),
  'STR-16/fail-compound-macros.bin': makeCompound({ streams: macros('Macros', module) }),
  'STR-16/fail-compound-custom-xml.bin': makeCompound({ streams: data }),
  'STR-16/pass-compound-no-macros.bin': plain,
};

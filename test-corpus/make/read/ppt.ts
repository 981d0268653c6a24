import { note, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeCompound } from '../compound.ts';
import { macros, packedFile, shapeFile, summary, u16, u32 } from '../office-parts.ts';
import { makePowerPoint } from '../powerpoint.ts';
import { makeWord, paragraph } from '../word.ts';
import { makeZip } from '../zip.ts';

const SHOWN = { text: 'Statement of Jane Doe,\rSSN 078-05-1120.' };
const SLIDE = { shapes: [SHOWN] };
const plain = makePowerPoint({ slides: [SLIDE] });

const packed = makeCompound({
  streams: {
    '\x01Ole10Native': packedFile(
      'a.txt',
      'C:\\Users\\jdoe\\a.txt',
      'C:\\Temp\\a.txt',
      utf8('John Roe, SSN 219-09-9999\n'),
    ),
  },
});

/** MTEF, EQNOLEFILEHDR. */
const formula = makeCompound({
  streams: {
    '\x01Ole': Buffer.alloc(20),
    'Equation Native': Buffer.concat([u16(28, 0, 2, 0xc28c), u32(12, 0, 0, 0, 0), Buffer.alloc(12, 7)]),
  },
});

const hidden = { shapes: [{ text: 'John Roe, SSN 219-09-9999' }], isHidden: true } as const;
const unlisted = { shapes: [{ text: 'John Roe, SSN 219-09-9999' }], isUnlisted: true } as const;
const earlier = [{ shapes: [{ text: 'Before: John Roe, SSN 219-09-9999' }] }];
const comment = { author: 'Jane Doe', text: 'Ask John Roe, SSN 219-09-9999' };
const module = 'Attribute VB_Name = "Module1"\r\n\' for Jane Doe, SSN 078-05-1120\r\n';
const strange = { Strange: Buffer.concat([u16(1, 2, 3), utf16('Words of a program, John Roe')]) };
const data = { 'MsoDataStore/A/Item': utf8('officer: John Roe, SSN 219-09-9999\n') };
const lost = { orphans: { Lost: utf8('A deleted stream: John Roe, SSN 219-09-9999.') } };

/** Two words that are seen, a number in white, and a digit of a point. */
const white = {
  text: 'John Roe, 219-09-9999, 7',
  look: [
    [10, 18, [0, 0, 0]],
    [11, 18, [255, 255, 255]],
    [2, 18, [0, 0, 0]],
    [2, 1, [0, 0, 0]],
  ],
} as const;
/** A number whose letters are dots. */
const tiny = {
  text: 'John Roe, 219-09-9999',
  look: [
    [10, 18, [0, 0, 0]],
    [12, 1, [0, 0, 0]],
  ],
} as const;
const BLUE = 0x00794e1f;
/** A part of four sides, and another within it. */
const CUT_OUT = [0x4000, 3, 0x6001, 0x4000, 3, 0x6001, 0x8000];
const AWAY: readonly [number, number] = [3000, 3000];
/** White letters on a white slide that has a box elsewhere, and a text below a box. */
const besideBox = makePowerPoint({ slides: [{ shapes: [{ fill: BLUE, at: AWAY }, white] }] });
const behindBox = makePowerPoint({
  slides: [{ shapes: [SHOWN, { text: '219-09-9999', at: AWAY }, { fill: BLUE, at: AWAY }] }],
});

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.ppt',
  bytes: makePowerPoint({
    slides: [{ ...SLIDE, notes: 'Speak slowly.', comment }],
    earlier,
    objects: [packed],
    streams: { '\x05SummaryInformation': summary({ 2: 'Briefing', 4: 'Jane Doe' }) },
  }),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'custom-xml.ppt': makePowerPoint({ slides: [SLIDE], streams: data }),
  'briefing.ppt': makePowerPoint({
    slides: [
      { shapes: [{ text: 'First slide' }, SHOWN], outline: ['A title', 'A point\x0bgoes on\rAnother point'] },
      { shapes: [{ text: 'Second slide' }] },
    ],
    master: [{ text: 'Click to edit Master title style', placeholder: true }, { text: 'Records office' }],
    link: 'file://files/jdoe/case.xls',
    user: 'John Roe',
    streams: { '\x05SummaryInformation': summary({ 2: 'Briefing', 4: 'Jane Doe', 18: 'Microsoft PowerPoint' }) },
  }),
  'notes.ppt': makePowerPoint({ slides: [SLIDE, { ...SLIDE, notes: 'Do not name John Roe, SSN 219-09-9999' }] }),
  'hidden-slide.ppt': makePowerPoint({ slides: [SLIDE, hidden] }),
  'unlisted-slide.ppt': makePowerPoint({ slides: [SLIDE, unlisted] }),
  'hidden-shape.ppt': makePowerPoint({ slides: [{ shapes: [SHOWN, { text: '219-09-9999', isHidden: true }] }] }),
  'off-slide.ppt': makePowerPoint({ slides: [{ shapes: [SHOWN, { text: '219-09-9999', at: [6000, 100] }] }] }),
  'comment.ppt': makePowerPoint({ slides: [{ ...SLIDE, comment }] }),
  'two-users.ppt': makePowerPoint({ slides: [{ shapes: [SHOWN] }], narrowUser: 'John Roe' }),
  'shape-files.ppt': makePowerPoint({
    slides: [
      {
        shapes: [
          SHOWN,
          { name: 'Rectangle 2', file: shapeFile('John Roe') },
          { name: 'SSN 078-05-1120', file: shapeFile('Jane Doe') },
        ],
      },
    ],
  }),
  'unseen.ppt': makePowerPoint({ slides: [{ shapes: [SHOWN, white] }] }),
  'white-beside-a-box.ppt': besideBox,
  'behind-a-box.ppt': behindBox,
  'described.ppt': makePowerPoint({ slides: [{ shapes: [SHOWN, { description: 'Photo of John Roe' }] }] }),
  'prompt.ppt': makePowerPoint({
    slides: [SLIDE],
    master: [{ text: 'Name of the victim, as Jane Doe', placeholder: true }],
  }),
  'earlier.ppt': makePowerPoint({ slides: [SLIDE], earlier }),
  'objects.ppt': makePowerPoint({
    slides: [SLIDE],
    objects: [makeWord({ main: [paragraph('Statement of John Roe, SSN 219-09-9999')] }), packed],
  }),
  'macros.ppt': makePowerPoint({ slides: [SLIDE], streams: macros('Macros', module) }),
  'orphan.ppt': makePowerPoint({ slides: [SLIDE], compound: lost }),
  'appended.ppt': Buffer.concat([plain, makeZip([note('a.txt', 'After the end: 219-09-9999\n')])]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/password.ppt': makePowerPoint({ slides: [SLIDE], isEncrypted: true }),
  'encrypted/rights.ppt': makePowerPoint({
    slides: [SLIDE],
    streams: {
      '\x06DataSpaces/TransformInfo/DRMEncryptedTransform/\x06Primary': Buffer.alloc(40, 1),
      '\x09DRMContent': Buffer.alloc(400, 7),
    },
  }),
  'unsupported/powerpoint-95.ppt': makeCompound({ streams: { PP40: Buffer.alloc(400, 7), 'Current User': u16(1) } }),
  'unsupported/unknown-stream.ppt': makePowerPoint({ slides: [SLIDE], streams: strange }),
  'malformed/lost-edit.ppt': makePowerPoint({ slides: [SLIDE], isTorn: true }),
};

/** Files that a rule must get right. */
export const judged: Cases = {
  'STR-01/fail-powerpoint-97-hidden.ppt': makePowerPoint({ slides: [SLIDE, hidden] }),
  'STR-01/fail-powerpoint-97-unlisted.ppt': makePowerPoint({ slides: [SLIDE, unlisted] }),
  'STR-01/pass-powerpoint-97-shown.ppt': makePowerPoint({ slides: [SLIDE, SLIDE] }),
  'STR-07/fail-powerpoint-97-beside.ppt': makePowerPoint({
    slides: [{ shapes: [SHOWN, { text: '219-09-9999', at: [6000, 100] }] }],
  }),
  'STR-07/pass-powerpoint-97-partly-beside.ppt': makePowerPoint({
    slides: [{ shapes: [SHOWN, { text: 'Records office', at: [5700, 100] }] }],
  }),
  'STR-08/fail-powerpoint-97-hidden-shape.ppt': makePowerPoint({
    slides: [{ shapes: [SHOWN, { text: '219-09-9999', isHidden: true }] }],
  }),
  'STR-08/pass-powerpoint-97-shown.ppt': plain,
  'STR-08/fail-powerpoint-97-white.ppt': makePowerPoint({ slides: [{ shapes: [SHOWN, white] }] }),
  'STR-08/fail-powerpoint-97-unseen.ppt': makePowerPoint({ slides: [{ shapes: [SHOWN, tiny] }] }),
  'STR-08/fail-powerpoint-97-white-beside-a-box.ppt': besideBox,
  'STR-08/pass-powerpoint-97-white-beside-a-box.ppt': makePowerPoint({
    slides: [{ shapes: [{ fill: BLUE }, white] }, { shapes: [{ fill: BLUE }, { ...white, at: [200, 150] }] }],
  }),
  'STR-08/fail-powerpoint-97-behind-a-box.ppt': behindBox,
  'STR-08/pass-powerpoint-97-behind-a-box.ppt': makePowerPoint({
    slides: [
      { shapes: [{ fill: BLUE }, SHOWN, { fill: BLUE, at: [300, 200] }] },
      { shapes: [SHOWN, { fill: BLUE, form: 23 }] },
      { shapes: [SHOWN, { fill: BLUE, form: 0, path: CUT_OUT }] },
    ],
  }),
  'STR-08/pass-powerpoint-97-prompt-behind-a-box.ppt': makePowerPoint({
    slides: [SLIDE],
    master: [{ text: 'Click to edit Master title style', placeholder: true }, { fill: BLUE }],
  }),
  'STR-08/pass-powerpoint-97-white-on-blue.ppt': makePowerPoint({
    slides: [{ shapes: [SHOWN, { ...white, fill: BLUE }] }],
  }),
  'STR-08/pass-powerpoint-97-white-on-blue-master.ppt': makePowerPoint({
    slides: [{ shapes: [SHOWN, white] }],
    master: [{ text: 'Records office', fill: BLUE }],
  }),
  'STR-09/fail-powerpoint-97-object.ppt': makePowerPoint({
    slides: [SLIDE],
    objects: [makeWord({ main: [paragraph('Within')] })],
  }),
  'STR-09/pass-powerpoint-97-no-object.ppt': plain,
  'STR-09/pass-powerpoint-97-formula.ppt': makePowerPoint({ slides: [SLIDE], objects: [formula] }),
  'STR-11/pass-powerpoint-97-named-shape-of-notes.ppt': makePowerPoint({
    slides: [{ ...SLIDE, notes: '*', notesShape: 'Notes Placeholder 2' }],
  }),
  'STR-10/fail-powerpoint-97-earlier.ppt': makePowerPoint({ slides: [SLIDE], earlier }),
  'STR-10/fail-powerpoint-97-orphan.ppt': makePowerPoint({ slides: [SLIDE], compound: lost }),
  'STR-10/pass-powerpoint-97-saved-twice.ppt': makePowerPoint({ slides: [SLIDE], earlier: [SLIDE] }),
  'STR-11/fail-powerpoint-97-notes.ppt': makePowerPoint({ slides: [{ ...SLIDE, notes: 'Speak slowly.' }] }),
  'STR-11/fail-powerpoint-97-comment.ppt': makePowerPoint({ slides: [{ ...SLIDE, comment }] }),
  'STR-11/pass-powerpoint-97-no-notes.ppt': makePowerPoint({ slides: [{ ...SLIDE, notes: '*' }] }),
  'STR-14/fail-powerpoint-97-unknown.ppt': makePowerPoint({ slides: [SLIDE], streams: strange }),
  'STR-14/pass-powerpoint-97-known.ppt': plain,
  'STR-16/fail-powerpoint-97-described.ppt': makePowerPoint({
    slides: [{ shapes: [SHOWN, { description: 'Photo of John Roe' }] }],
  }),
  'STR-16/fail-powerpoint-97-prompt.ppt': makePowerPoint({
    slides: [SLIDE],
    master: [{ text: 'Name of the victim', placeholder: true }],
  }),
  'STR-16/fail-powerpoint-97-macros.ppt': makePowerPoint({ slides: [SLIDE], streams: macros('Macros', module) }),
  'STR-16/fail-powerpoint-97-custom-xml.ppt': makePowerPoint({ slides: [SLIDE], streams: data }),
  'STR-16/pass-powerpoint-97-master.ppt': makePowerPoint({
    slides: [SLIDE],
    master: [{ text: 'Click to edit Master title style', placeholder: true }, { text: 'Records office' }],
  }),
};

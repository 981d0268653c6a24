import { readTable } from '@holdback/scanner/strings';
import type { Detector } from '../src/detectors/detector.ts';
import { matchBlock } from '../src/match/find-matches.ts';
import { type Case, matchesOf } from './detector-cases.ts';

/** An example as it stands somewhere, and what is found there. */
export interface Placed {
  readonly text: string;
  readonly label: string | undefined;
  /** Where the value must be found, if the example says so. */
  readonly span: readonly [number, number] | undefined;
}

/** What a file does with a value. Undefined for an example that stands elsewhere: under a label, or under none. */
export type Layout = (example: Case) => Placed | undefined;

/** Writes a character in another way; `before` is the one before it in the example. */
type Rewrite = (character: string, before: string) => string;

const asIs: Rewrite = (character) => character;

/** The example with something before and after it, and each of its characters rewritten. */
function placed({ label, text, start, end }: Case, before: string, after: string, rewrite = asIs): Placed {
  let written = before;
  let previous = '';
  let at = 0;
  const span: [number, number] = [-1, -1];
  for (const character of text) {
    if (at === start) span[0] = written.length;
    written += rewrite(character, previous);
    at += character.length;
    if (at === end) span[1] = written.length;
    previous = character;
  }
  return { text: written + after, label, span: start === undefined ? undefined : span };
}

/** For text of its own, which has no label. */
function prose(before: string, after: string, rewrite?: Rewrite): Layout {
  return (example) => (example.label === undefined ? placed(example, before, after, rewrite) : undefined);
}

/** The label of a form before its value, and the rest of the form around both. */
function form(before: string, after: string): Layout {
  return ({ label, ...example }) =>
    label === undefined ? undefined : placed({ ...example, label: undefined }, `${before}${label}: `, after);
}

/** Anywhere: in text of its own, or in the cell under its label. */
function anywhere(rewrite: Rewrite, before = ''): Layout {
  return (example) => placed(example, before, '', rewrite);
}

const mail = 'From: Pat Example <pat@example.org>\nTo: records@example.org\nSubject: As discussed\n\nHello all,\n\n';
const regards = '\n\nKind regards\nPat\n';

const escaped: Rewrite = (character) => JSON.stringify(character).slice(1, -1);

/** Between two digits. */
const between =
  (extra: string): Rewrite =>
  (character, before) =>
    /\d/.test(before) && /\d/.test(character) ? extra + character : character;

function replaced(plain: string, other: string): Rewrite {
  return (character) => (character === plain ? other : character);
}

/** Where values stand in files. Each is tried with every example of every detector. */
export const layouts: Readonly<Record<string, Layout>> = {
  alone: anywhere(asIs),
  'with space around it': (example) => placed(example, '  \t', '   '),
  'in brackets': prose('(', ')'),
  'in square brackets': prose('[', ']'),
  'in quotation marks': prose('"', '"'),
  'in a sentence': prose('as noted: ', '.'),
  'before a comma': prose('', ', as noted'),
  'between lines': prose('before\n', '\nand more\n'),
  'with line ends of Windows': prose('before\r\n', '\r\nand more\r\n'),
  'after a label': form('', ''),
  'in a form': form('Form 12\nStatus: open\n', '\nOffice: Almory\n'),
  'in a string of JSON': prose('{"id": 17, "note": "', '", "open": true}', escaped),
  'under a key of JSON': ({ label, ...example }) => {
    if (label === undefined) return undefined;
    const key = `{"id": 17, ${JSON.stringify(label)}: "`;
    return placed({ ...example, label: undefined }, key, '", "open": true}', escaped);
  },
  'in an e-mail': prose(mail, regards),
  'in a form in an e-mail': form(mail, regards),
  'in a quoted reply': prose(`${mail}On Monday Sam wrote:\n> Hello\n> `, '\n> Sam\n'),
  'in a form in a quoted reply': form(`${mail}On Monday Sam wrote:\n> `, '\n> Sam\n'),
  'in a list': prose('Open:\n- ', '\n- nothing else\n'),
  'in markup': prose('<p>', '</p>'),
  'in capitals': anywhere((character) => {
    const capital = character.toUpperCase();
    return capital.length === character.length ? capital : character;
  }),
  'with no-break spaces': anywhere(replaced(' ', '\u00a0')),
  'with thin spaces': anywhere(replaced(' ', '\u2009')),
  'with en dashes': anywhere(replaced('-', '\u2013')),
  'with no-break hyphens': anywhere(replaced('-', '\u2011')),
  'with minus signs': anywhere(replaced('-', '\u2212')),
  'with full-width hyphens': anywhere(replaced('-', '\uff0d')),
  'with small hyphens': anywhere(replaced('-', '\ufe63')),
  'with full-width digits': anywhere((character) =>
    /\d/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character,
  ),
  'with Arabic digits': anywhere((character) =>
    /\d/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0x630) : character,
  ),
  'with curly quotation marks': anywhere((character) =>
    character === "'" ? '\u2019' : character === '"' ? '\u201d' : character,
  ),
  'with zero-width spaces between digits': anywhere(between('\u200b')),
  'with word joiners between digits': anywhere(between('\u2060')),
  'with soft hyphens between digits': anywhere(between('\u00ad')),
  'after a mark of direction': anywhere(asIs, '\u200f'),
  'after a byte order mark': anywhere(asIs, '\ufeff'),
};

/** What came of a value: found as it stands, found with more around it, or not. */
export type Outcome = 'exact' | 'longer' | 'missing';

/** What a detector makes of an example where a layout has put it. */
export function outcomeIn(detector: Detector, { text, label, span }: Placed): Outcome {
  const found = matchesOf(detector, text, label);
  if (span === undefined) return found.length > 0 ? 'exact' : 'missing';
  const [start, end] = span;
  if (found.some((each) => isAt(each, start, end))) return 'exact';
  return found.some((each) => each.start <= start && each.end >= end) ? 'longer' : 'missing';
}

/** Whether a detector finds an example in a cell of a CSV file, under its label or under one that says nothing. */
export function isFoundInCsv(detector: Detector, { label = 'Column', text, start, end }: Case): boolean {
  const rows = [
    ['Row', label, 'Status'],
    ['17', text, 'open'],
    ['18', '', 'shut'],
  ];
  const csv = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
  for (const part of readTable(csv)) {
    if (part.kind !== 'text') continue;
    const cells = part.runs.map(({ at }, index) =>
      at.kind === 'cell' && at.row === 2 && at.column === 2 ? index : -1,
    );
    const cell = Math.max(...cells);
    const offset = part.runs[cell]?.start ?? 0;
    const found = matchBlock(part, [detector], { specimens: 'real' }).filter(({ run }) => run === cell);
    if (start === undefined ? found.length > 0 : found.some((each) => isAt(each, offset + start, offset + end))) {
      return true;
    }
  }
  return false;
}

function isAt(match: { readonly start: number; readonly end: number }, start: number, end: number): boolean {
  return match.start === start && match.end === end;
}

import type { ProtectedEntry, ProtectedList } from '../match/protected-list.ts';
import { Mistakes } from '../policy/mistakes.ts';
import type { PolicyPlace } from '../policy/policy.ts';
import type { PolicyFile } from '../policy/read-policy.ts';

/** Letters and digits that an entry needs: less would be found in every text. */
const SIGNS_MIN = 3;

/** The longest entry, in UTF-16 units. */
const LENGTH_MAX = 200;

/** The most entries: a list of more is none of people in danger. */
const ENTRIES_MAX = 100_000;

/** What is wrong with a line, in words that quote nothing of it: the list is secret. */
class LineMistake {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** A line that says something, and where its first character stands. */
interface Line {
  readonly text: string;
  readonly place: PolicyPlace;
}

/**
 * Reads a list of protected people: one a line, or a table with the headers first name and last name, parted by commas,
 * semicolons or tabs. Throws a PolicyError that tells all lines that are wrong, and nothing that stands in them.
 */
export function readProtected({ file, text }: PolicyFile): ProtectedList {
  const mistakes = new Mistakes();
  const start = { file, line: 1, column: 1 };
  const lines = linesOf(file, text);
  const broken = lines.find((line) => unreadable.test(line.text));
  if (broken !== undefined) {
    const column = broken.text.search(unreadable) + 1;
    mistakes.add('this is no text in UTF-8; save the list as UTF-8', { ...broken.place, column });
    mistakes.check();
  }
  const [header, ...rows] = lines;
  const columns = header && columnsOf(header.text);
  const entries: ProtectedEntry[] = [];
  for (const { text: line, place } of columns === undefined ? lines : rows) {
    const read = columns === undefined ? readEntry(line.trim()) : readRow(line, columns);
    if (read instanceof LineMistake) mistakes.add(read.message, place);
    else entries.push(read);
  }
  if (mistakes.count === 0 && entries.length === 0)
    mistakes.add('the list names nobody, so nothing would be checked; write one person a line', start);
  if (entries.length > ENTRIES_MAX)
    mistakes.add('the list has more than 100,000 entries; keep those that must not be named', start);
  mistakes.check();
  return { entries };
}

/** What is left of bytes that are no UTF-8, and what no text has. */
const unreadable = /[\0\ufffd]/;

function linesOf(file: string, text: string): readonly Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({
      text: line,
      place: { file, line: index + 1, column: line.length - line.trimStart().length + 1 },
    }))
    .filter(({ text: line }) => /^\s*[^#\s]/.test(line));
}

/** Words that begin an alias and no name: `The Heron`. */
const articles = /^(?:the|an?|el|los|las|il|le|les|der|die|das)\s/i;

const lettersOnly = /^[\p{L}\p{M}'’.\- ]+$/u;

function readEntry(content: string): ProtectedEntry | LineMistake {
  const [, quoted] = /^"([^"]*)"$/.exec(content) ?? [];
  if (quoted !== undefined) return checked(quoted, false);
  if (/[\t;]/.test(content))
    return new LineMistake(
      'this line has several columns; write a header with first name and last name above them, or each on a line of its own',
    );
  const [before = '', after, ...more] = content.split(',').map((part) => part.trim());
  if (after === undefined) return checked(content, isPersonName(content));
  if (more.length === 0 && lettersOnly.test(before) && lettersOnly.test(after))
    return checked(`${after} ${before}`, true);
  // An address begins with the number of the house.
  if (/^\p{N}/u.test(content)) return checked(content, false);
  return new LineMistake(
    'commas part several things here; write each on a line of its own, a person as Last, First, and in double quotes what is to be found as it stands',
  );
}

function isPersonName(text: string): boolean {
  const count = text.split(/\s+/).length;
  return lettersOnly.test(text) && !articles.test(text) && count >= 2 && count <= 6;
}

function checked(text: string, isPerson: boolean): ProtectedEntry | LineMistake {
  if (text.length > LENGTH_MAX)
    return new LineMistake('this line is longer than 200 characters; write one person a line');
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < SIGNS_MIN)
    return new LineMistake(
      'this line has fewer than three letters or digits, which every text has; write more of it, or delete it',
    );
  return { text, isPerson };
}

/** Where the names stand in the rows of a table. */
interface Columns {
  readonly separator: string;
  readonly first: number;
  readonly last: number;
  readonly middle: number;
}

const firstHeader = /^(?:first|given|fore)[ _-]?names?$|^first$|^fname$/i;
const lastHeader = /^(?:last|family)[ _-]?names?$|^surname$|^last$|^lname$/i;
const middleHeader = /^middle(?:[ _-]?(?:names?|initial))?$|^mi$/i;

function columnsOf(line: string): Columns | undefined {
  for (const separator of [',', ';', '\t']) {
    const headers = cellsOf(line, separator);
    const [first, last, middle] = [firstHeader, lastHeader, middleHeader].map((header) =>
      headers.findIndex((each) => header.test(each)),
    );
    if (first !== undefined && first !== -1 && last !== undefined && last !== -1)
      return { separator, first, last, middle: middle ?? -1 };
  }
  return undefined;
}

function readRow(line: string, { separator, first, last, middle }: Columns): ProtectedEntry | LineMistake {
  const cells = cellsOf(line, separator);
  const names = [cells[first], cells[middle], cells[last]].filter((name) => name !== undefined && name !== '');
  if (names.length === 0)
    return new LineMistake('this row has neither a first nor a last name; fill it in, or delete it');
  return checked(names.join(' '), names.length > 1);
}

/** The cells of a row (RFC 4180; no cell holds a line end). */
function cellsOf(line: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '"') {
      if (isQuoted && line.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = !isQuoted;
    } else if (character === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...cells, cell.trim()];
}

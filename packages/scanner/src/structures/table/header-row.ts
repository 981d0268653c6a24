/** Records after the first that are compared with it. */
export const HEADER_SAMPLE_ROWS = 20;

/** Characters of a column's name. Longer cells are sentences. */
const NAME_LENGTH_MAX = 64;

/**
 * Words that name columns in the tables of agencies. They only decide where nothing else tells a header from data:
 * tables whose cells are all words.
 */
const COLUMN_WORDS = new Set(
  `account action address age agency alias amount area arrest arrestee assigned author badge birth booking
  box call case category charge city class code color comment comments complainant contact count country county
  court date day department description details disposition district division dob driver email employee end event
  expiry fax file first firstname forename full gender given group height home id incident informant last lastname
  lat latitude license location lon longitude make manager middle mobile model month name narrative nationality nino
  note notes nr number num offence offender offense officer owner passport password patient person phone place plate
  postcode price province race rank ref reference remarks reporting role score section sex source ssn start state
  station status street subject supervisor surname suspect telephone time title total type unit url user username
  value vehicle victim vin weight witness year zip`.split(/\s+/),
);

type Row = readonly string[];

/**
 * Whether a table's first record names its columns: its cells look like names, and either it stands alone, or a column
 * below holds another kind of thing, or its words are those that columns are called by. `following` are the records
 * below, without those that say the same again.
 */
export function isHeader(first: Row, following: readonly Row[]): boolean {
  const filled = first.filter((cell) => cell.trim() !== '');
  const records = following.filter((record) => record.some((cell) => cell.trim() !== '') && !isSameRow(record, first));
  if (filled.length === 0 || isTransposed(first, records) || isTitle(first, records)) return false;
  const words = filled.filter(isColumnWord).length;
  // The sparse, the repeated and the odd name are believed where a word that names columns has other things below it.
  const named = first.some((cell, index) => isColumnWord(cell) && differsInKind(cell, records, index));
  if (filled.length * 2 < first.length && !named) return false;
  const distinct = new Set(filled.map((cell) => cell.toLowerCase())).size;
  if (distinct * 5 < filled.length * 4 && words < filled.length) return false;
  const odd = first.filter((cell) => cell.trim() !== '' && (isClearlyData(cell) || !looksLikeName(cell)));
  if (odd.some(isClearlyData) || odd.length * 5 > filled.length) {
    return named && first.every((cell, index) => !odd.includes(cell) || contrasts(cell, records, index));
  }
  if (records.length === 0) return true;
  const repeated = first.filter((cell, index) => cell !== '' && records.some((record) => record[index] === cell));
  if (repeated.length * 2 > filled.length || (repeated.length > 0 && words * 5 < filled.length * 4)) return false;
  return words > 0 || first.some((cell, index) => differsInKind(cell, records, index));
}

/**
 * Whether a record within a file begins another table: as `isHeader`, and at least half of its cells say so, as a row of
 * names among rows of names does not.
 */
export function isAnotherHeader(first: Row, following: readonly Row[]): boolean {
  const filled = first.filter((cell) => cell.trim() !== '');
  if (
    first.length < 2 ||
    filled.length * 5 < first.length * 4 ||
    filled.some((cell) => /^(?:n\/?a|none|unknown)$/i.test(cell))
  )
    return false;
  const words = filled.filter(isColumnWord).length;
  const differing = first.filter((cell, index) => cell.trim() !== '' && differsInKind(cell, following, index)).length;
  return Math.max(words, differing) * 2 >= filled.length && isHeader(first, following);
}

/** Whether how a record is called stands before it: the first cells are names of columns, and no other is. */
export function isTransposed(first: Row, following: readonly Row[]): boolean {
  const records = [first, ...following].filter((record) => record.some((cell) => cell.trim() !== ''));
  if (first.length < 2 || records.length > TRANSPOSED_ROWS_MAX) return false;
  const names = records.map(([name = '']) => name);
  if (!names.every((name) => looksLikeName(name) && !isClearlyData(name))) return false;
  if (new Set(names).size < names.length || names.filter(isColumnWord).length * 2 < names.length) return false;
  if (!first.slice(1).some((cell) => cell.trim() !== '') || first.slice(1).some(isColumnWord)) return false;
  // Names alone tell little: there must be data beside one, or all must be such that columns have.
  if (records.length > 1 && names.every(isColumnWord)) return true;
  return records.some(
    ([name = '', ...values]) => isColumnWord(name) && values.some((value) => kindOf(value) === 'number'),
  );
}

/** Fields of a record that is written downward. A longer table has rows. */
const TRANSPOSED_ROWS_MAX = 20;

/** One cell over records of several: what the table is called. */
function isTitle(first: Row, following: readonly Row[]): boolean {
  if (first.length !== 1 || following.length === 0) return false;
  return following.filter(({ length }) => length > 1).length * 2 > following.length;
}

/** Whether a record's words are those that columns are called by, all of them. */
export function namesColumns(record: Row): boolean {
  return record.every(isColumnWord);
}

/** Whether a record is a header of which each cell says so. */
export function isClearHeader(first: Row, following: readonly Row[]): boolean {
  return (
    isHeader(first, following) &&
    first.every((cell, index) => isColumnWord(cell) || differsInKind(cell, following, index))
  );
}

/** Whether two records say the same. */
export function isSameRow(one: Row, other: Row): boolean {
  return one[0] === other[0] && one.length === other.length && one.every((cell, index) => cell === other[index]);
}

/** Starts with a letter (or a sign that headers use) and is short. */
function looksLikeName(cell: string): boolean {
  const text = cell.trim();
  return text.length <= NAME_LENGTH_MAX && /^[\p{L}_#*"'([][^@]*$/u.test(text) && !/\d{5}/.test(text);
}

/** E-mail addresses, dates, long numbers: no column is called that. */
function isClearlyData(cell: string): boolean {
  return /\S@\S+\.\S/.test(cell) || /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cell) || /\d{6}/.test(cell);
}

/** `Date of Birth`, `date_of_birth`, `dateOfBirth`, `DOB`. */
function isColumnWord(cell: string): boolean {
  const words = cell
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .match(/\p{L}+/gu);
  return words?.some((word) => COLUMN_WORDS.has(word)) ?? false;
}

type Kind = 'empty' | 'number' | 'words' | 'mixed' | 'long';

function kindOf(cell: string): Kind {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (text.length > NAME_LENGTH_MAX) return 'long';
  if (!/\d/.test(text)) return 'words';
  return /\p{L}/u.test(text) ? 'mixed' : 'number';
}

/** Whether the cell is words, and most of what stands under it is not. */
function differsInKind(cell: string, records: readonly Row[], index: number): boolean {
  return kindOf(cell) === 'words' && contrasts(cell, records, index);
}

/** Whether most of what stands under the cell is of another kind than it is. */
function contrasts(cell: string, records: readonly Row[], index: number): boolean {
  const own = kindOf(cell);
  const kinds = records.map((record) => kindOf(record[index] ?? '')).filter((kind) => kind !== 'empty');
  return kinds.filter((kind) => kind !== own).length * 2 > kinds.length;
}

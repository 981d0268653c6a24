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

/**
 * Whether a table's first record names its columns: its cells look like names, and either it stands alone, or a column
 * below holds another kind of thing, or its words are those that columns are called by.
 */
export function isHeader(first: readonly string[], following: readonly (readonly string[])[]): boolean {
  const filled = first.filter((cell) => cell.trim() !== '');
  if (filled.length === 0 || filled.length * 2 < first.length) return false;
  if (new Set(filled.map((cell) => cell.toLowerCase())).size * 5 < filled.length * 4) return false;
  if (filled.some(isClearlyData)) return false;
  if (filled.filter(looksLikeName).length * 5 < filled.length * 4) return false;
  const records = following.filter((record) => record.some((cell) => cell.trim() !== ''));
  if (records.length === 0) return true;
  if (first.some((cell, index) => records.some((record) => cell !== '' && record[index] === cell))) return false;
  return filled.some(isColumnWord) || first.some((cell, index) => differsInKind(cell, records, index));
}

/** Starts with a letter (or a sign that headers use), is short, is one line. */
function looksLikeName(cell: string): boolean {
  const text = cell.trim();
  return text.length <= NAME_LENGTH_MAX && /^[\p{L}_#*"'([][^\n@]*$/u.test(text) && !/\d{5}/.test(text);
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

/** Whether most of what stands under the cell is of another kind than it is. */
function differsInKind(cell: string, records: readonly (readonly string[])[], index: number): boolean {
  const own = kindOf(cell);
  const kinds = records.map((record) => kindOf(record[index] ?? '')).filter((kind) => kind !== 'empty');
  return own === 'words' && kinds.filter((kind) => kind !== own).length * 2 > kinds.length;
}

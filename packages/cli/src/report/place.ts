import { type Finding, isPropertyName } from '@holdback/rules';
import type { Location } from '@holdback/scanner';

/** The place of a finding in words. */
export function placeOfFinding({ infoType, location }: Pick<Finding, 'infoType' | 'location'>): string {
  return infoType === 'trait' ? placeOfTrait(location) : placeInWords(location);
}

/** The place of a trait in words: of what is true of a file as a whole it is the file, whatever it is called. */
export function placeOfTrait(at: Location): string {
  return at.kind === 'field' && at.name === 'file-name' ? 'the whole file' : placeInWords(at);
}

/** A place in a document in words: `page 2`, `row 4, column C`. */
export function placeInWords(at: Location): string {
  switch (at.kind) {
    case 'line':
      return `line ${at.line}, column ${at.column}`;
    case 'page':
      return `page ${at.page}`;
    case 'slide':
      return `slide ${at.slide}`;
    case 'paragraph':
      return `paragraph ${at.paragraph}`;
    case 'cell':
      return `${sheetInWords(at.sheet)}row ${at.row}, column ${columnLetters(at.column)}`;
    case 'record':
      return `record ${at.record}, field ${at.field}`;
    case 'field':
      return fieldInWords(at.name);
    case 'time':
      return `${at.seconds} s`;
    default:
      return at satisfies never;
  }
}

/** Tables of texts and slides are numbered, sheets have names. */
function sheetInWords(sheet: string | undefined): string {
  if (sheet === undefined) return '';
  return /^table \d+$/.test(sheet) ? `${sheet}, ` : `sheet ${sheet}, `;
}

/** A place that has a name: `property author`, `part xl/connections.xml`, `header`. */
function fieldInWords(name: string): string {
  if (name === 'file-name') return 'the file name';
  if (isPropertyName(name)) return `property ${name}`;
  return name.includes('/') ? `part ${name}` : name;
}

/** A column as spreadsheets name it: 1 is A, 27 is AA. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

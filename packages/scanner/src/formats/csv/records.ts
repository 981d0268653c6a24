import Papa from 'papaparse';

/** Parses records whose cells a delimiter parts. */
export interface RecordParser {
  readonly quoted: Papa.Parser;
  /** Takes a quote for a character like any other. */
  readonly plain: Papa.Parser;
}

/** The unit separator (U+001F), which decoding takes out of all text. */
const NO_QUOTE = '\u001f';

/** A parser for records that end in line feeds. */
export function makeParser(delimiter: string): RecordParser {
  const common = { delimiter, newline: '\n' } as const;
  return { quoted: new Papa.Parser(common), plain: new Papa.Parser({ ...common, quoteChar: NO_QUOTE }) };
}

/** The records of a text; of one that has not ended without the last, at which `meta.cursor` stands. */
export function parseRecords({ quoted }: RecordParser, text: string, ended: boolean): Papa.ParseResult<string[]> {
  return parse(quoted, text, ended);
}

function parse(parser: Papa.Parser, text: string, ended: boolean): Papa.ParseResult<string[]> {
  // A last line end would be read as an empty record after it.
  return parser.parse(ended && text.endsWith('\n') ? text.slice(0, -1) : text, 0, !ended);
}

/** Whether the last cell begins with a quote that is never closed, and has swallowed all that follows. */
export function isUnclosed({ errors }: Papa.ParseResult<string[]>): boolean {
  return errors.some(({ code }) => code === 'MissingQuotes');
}

/**
 * The records of a text that ends in a cell which is never closed: the line in which it begins is read as it stands, and
 * those below anew. If there is another such cell, no quote of them means anything.
 */
export function parseWithoutQuote(parser: RecordParser, text: string): string[][] {
  const before = parse(parser.quoted, text, false);
  const rest = text.slice(before.meta.cursor);
  const lineEnd = (rest.indexOf('\n') + 1 || rest.length + 1) - 1;
  const line = parse(parser.plain, rest.slice(0, lineEnd), true);
  const below = rest.slice(lineEnd + 1);
  if (below === '') return [...before.data, ...line.data];
  const again = parse(parser.quoted, below, true);
  const belowData = isUnclosed(again) ? parse(parser.plain, below, true).data : again.data;
  return before.data.concat(line.data, belowData);
}

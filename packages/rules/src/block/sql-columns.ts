/** The definition of a table, up to its columns. */
const definition = /\bCREATE (?:TEMP(?:ORARY)? )?TABLE\s{1,20}(?:IF NOT EXISTS\s{1,20})?([^\s(;]{1,200})\s{0,20}\(/giu;

/** Lines of a definition that define no column. */
const clause = /^(?:PRIMARY|UNIQUE|KEY|INDEX|CONSTRAINT|FOREIGN|CHECK|FULLTEXT|SPATIAL|PERIOD|LIKE)\b/iu;

/** A column: its name, and the beginning of its type. */
const column = /^(?:[`"[]([^`"\]\x1f]{1,64})[`"\]]|([\p{L}_][\w$]{0,63}))\s{1,20}\p{L}/u;

/** Characters of a definition that are read. */
const DEFINITION_LENGTH_MAX = 20_000;

/**
 * What the columns of the tables are called that a text defines, in their order, by the names of the tables in small
 * letters: a dump gives its rows without them. A table is looked for in all of the text, which its rows may be a part of.
 */
export function findDefinedColumns(text: string): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, readonly string[]>();
  for (const match of text.matchAll(definition)) {
    const from = match.index + match[0].length;
    const names = columnsOf(text.slice(from, from + DEFINITION_LENGTH_MAX));
    if (names.length > 0) tables.set(tableName(match[1] ?? ''), names);
  }
  return tables;
}

/** A table's name as it is compared: without its schema and quotation marks. */
export function tableName(written: string): string {
  return (written.split('.').at(-1) ?? '').replaceAll(/[`"[\]]/g, '').toLowerCase();
}

function columnsOf(body: string): readonly string[] {
  const names: string[] = [];
  for (const part of partsOf(body)) {
    const line = part.trim();
    if (clause.test(line)) continue;
    const [, quoted, plain] = column.exec(line) ?? [];
    const name = quoted ?? plain;
    // What is not understood would put all that follow under another's name.
    if (name === undefined) return [];
    names.push(name);
  }
  return names;
}

/** What stands between the commas of a bracket, up to its end. Empty if it has none. */
function partsOf(body: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of body.matchAll(/'(?:[^'\\]|''|\\.){0,1000}'|[(),]/gu)) {
    if (sign === '(') depth += 1;
    else if (sign === ',' && depth === 0) {
      parts.push(body.slice(start, index));
      start = index + 1;
    } else if (sign === ')') {
      if (depth === 0) return [...parts, body.slice(start, index)];
      depth -= 1;
    }
  }
  return [];
}

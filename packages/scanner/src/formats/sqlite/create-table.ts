/** What the SQL of a table says of how its records are written. */
export interface TableShape {
  /** The names of its columns, in order, those that are not stored left out. */
  readonly columns: readonly string[];
  /** Which of them is the rowid, and null in the record; -1 if none is. */
  readonly rowidColumn: number;
  /** The places of the columns in the order in which they stand in the record. */
  readonly order: readonly number[];
}

interface Column {
  readonly name: string;
  readonly isStored: boolean;
  readonly isKey: boolean;
  readonly isRowid: boolean;
}

/** Reads `CREATE TABLE` (lang_createtable.html), which SQLite keeps as it was typed. Of other SQL nothing is known. */
export function readCreateTable(sql: string): TableShape {
  const tokens = tokensOf(sql);
  const open = tokens.indexOf('(');
  const { items, after } = splitList(tokens, open);
  const definitions = items.filter(([first = '']) => !TABLE_CONSTRAINTS.has(first.toUpperCase()));
  const columns = definitions.map(readColumn).filter(({ name }) => name !== '');
  const constraint = items.find((item) => CONSTRAINT_KEY.test(item.join(' ')));
  const keys = constraint === undefined ? [] : keyNames(constraint);
  const stored = columns.filter(({ isStored }) => isStored);
  const names = stored.map(({ name }) => name);
  const places = keys.map((key) => names.findIndex((name) => name.toLowerCase() === key.toLowerCase()));
  const keyPlaces = places.length > 0 ? places : stored.flatMap(({ isKey }, index) => (isKey ? [index] : []));
  if (/\bWITHOUT ROWID\b/i.test(tokens.slice(after).join(' '))) {
    // 2.4: the columns of the key first, each once.
    const order = [...new Set([...keyPlaces, ...names.keys()])].filter((place) => place >= 0);
    return { columns: names, rowidColumn: -1, order };
  }
  const [first = -1] = places;
  const isNamed = places.length === 1 && stored[first]?.isRowid === true;
  const rowidColumn = isNamed ? first : stored.findIndex(({ isKey, isRowid }) => isKey && isRowid);
  return { columns: names, rowidColumn, order: [...names.keys()] };
}

const TABLE_CONSTRAINTS: ReadonlySet<string> = new Set(['CONSTRAINT', 'PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN']);
const CONSTRAINT_KEY = /^(?:CONSTRAINT \S+ )?PRIMARY KEY \(/i;

function readColumn([name = '', ...rest]: readonly string[]): Column {
  const words = rest.join(' ');
  const isComputed = /(?:^| )AS \(/i.test(words);
  return {
    name: unquote(name),
    isStored: !isComputed || /\) STORED\b/i.test(words),
    isKey: /\bPRIMARY KEY\b/i.test(words),
    // lang_createtable.html, 5: the type must be this word.
    isRowid: /^INTEGER$/i.test(unquote(rest[0] ?? '')),
  };
}

function keyNames(item: readonly string[]): string[] {
  return splitList(item, item.indexOf('(')).items.map(([name = '']) => unquote(name));
}

/** What stands between a parenthesis and its other, at the commas, and the place after it. */
function splitList(tokens: readonly string[], open: number): { readonly items: string[][]; readonly after: number } {
  const items: string[][] = [];
  if (open === -1) return { items, after: tokens.length };
  let item: string[] = [];
  let depth = 1;
  for (let at = open + 1; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    if (depth === 0) return { items: [...items, item], after: at + 1 };
    if (token === ',' && depth === 1) {
      items.push(item);
      item = [];
    } else item.push(token);
  }
  return { items: [...items, item], after: tokens.length };
}

/** Comments, quoted names and texts, words, and single signs. */
const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|`(?:[^`]|``)*(?:`|$)|\[[^\]]*(?:\]|$)|[^\s"'`[\](),]+|\S/g;

function tokensOf(sql: string): readonly string[] {
  return (sql.match(TOKEN) ?? []).filter((token) => !token.startsWith('--') && !token.startsWith('/*'));
}

function unquote(token: string): string {
  const [first = ''] = token;
  if (first === '[') return token.slice(1, -1);
  return ['"', "'", '`'].includes(first) ? token.slice(1, -1).replaceAll(first + first, first) : token;
}

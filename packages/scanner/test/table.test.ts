import { describe, expect, test } from 'vitest';
import { TableReader } from '../src/formats/csv/table.ts';
import { readTable } from '../src/strings.ts';
import { looksLikeTable } from '../src/structures/table/delimiter.ts';

/** What is read, in words: `Name*` for a header, `SSN=1` for a cell under a label, and `[Name SSN: 2]` for a table. */
function tell(csv: string): string {
  const words: string[] = [];
  for (const part of readTable(csv)) {
    if (part.kind === 'table') words.push(`[${part.columns.join(' ')}: ${part.rows}]`);
    if (part.kind !== 'text') continue;
    for (const [index, { start, label, header }] of part.runs.entries()) {
      const text = part.text.slice(start, (part.runs[index + 1]?.start ?? part.text.length) - 1);
      words.push(header ? `${text}*` : label === undefined ? text : `${label}=${text}`);
    }
  }
  return words.join(' ');
}

describe('a header', () => {
  test.each([
    [
      'under a title and a blank line',
      'Staff list\n\nUser,Password\njdoe,x1\n',
      'Staff list User* Password* User=jdoe Password=x1 [User Password: 1]',
    ],
    [
      'under a title as wide as the table',
      'Staff 2031,\n\nName,SSN\nA,1\n',
      'Staff 2031 Name* SSN* Name=A SSN=1 [Name SSN: 1]',
    ],
    [
      'under a title with a comma',
      'Contacts, Almory\nName,Phone\nP,5\n',
      'Contacts  Almory Name* Phone* Name=P Phone=5 [Name Phone: 1]',
    ],
    [
      'that repeats',
      'Name,SSN\nName,SSN\nA,1\nName,SSN\nB,2\n',
      'Name* SSN* Name* SSN* Name=A SSN=1 Name* SSN* Name=B SSN=2 [Name SSN: 2]',
    ],
    [
      'with numbers among its names',
      '123456,SSN\nA,1\nB,2\n',
      '123456* SSN* 123456=A SSN=1 123456=B SSN=2 [123456 SSN: 2]',
    ],
    [
      'under what several columns have in common',
      'Person,,Stay,\nSSN,Name,From,To\n1,A,2,3\n4,B,5,6\n',
      'Person Stay SSN* Name* From* To* SSN=1 Name=A From=2 To=3 SSN=4 Name=B From=5 To=6 [SSN Name From To: 2]',
    ],
    ['with few names', ',,SSN,,,,\nA,B,1,,,,\n', 'SSN* A B SSN=1 [  SSN    : 1]'],
    [
      'with the same names',
      'Name,SSN,Name,SSN\nA,1,B,2\n',
      'Name* SSN* Name* SSN* Name=A SSN=1 Name=B SSN=2 [Name SSN Name SSN: 1]',
    ],
    ['with a line break in a name', 'Name,"SSN\n(9)"\nA,1\n', 'Name* SSN\n(9)* Name=A SSN\n(9)=1 [Name SSN\n(9): 1]'],
    ['over more cells than it has', 'Name,SSN\nA,x,1\n', 'Name* SSN* Name=A SSN=x SSN=1 [Name SSN: 1]'],
  ])('%s', (_what, csv, said) => {
    expect(tell(csv)).toBe(said);
  });

  test('of another table begins after a blank line, or where records have another width', () => {
    const first = 'Item* Cost* Item=A Cost=1 Item=B Cost=2 [Item Cost: 2]';
    const second = 'Name* SSN* City* Name=A SSN=3 City=X Name=B SSN=4 City=Y [Name SSN City: 2]';
    expect(tell('Item,Cost\nA,1\nB,2\n\nName,SSN,City\nA,3,X\nB,4,Y\n')).toBe(`${first} ${second}`);
    expect(tell('Item,Cost\nA,1\nB,2\nName,SSN,City\nA,3,X\nB,4,Y\n')).toBe(`${first} ${second}`);
  });

  test.each([
    'Doe,078-05-1120\nRoe,219-09-9999\n',
    'Jane Doe,4471,open\nJohn Roe,4472,closed\n\nPat Poe,4473,open\nAnn Doe,4474,open\n',
    '1,a\n2,b\n\n3,c\n',
  ])('is not found where there is none: %j', (csv) => {
    expect(tell(csv)).not.toMatch(/[*=]/);
  });

  test('is no record of names after a blank line', () => {
    expect(tell('Name,Note\nA,1\nB,2\n\nDoe,n/a\nRoe,3\n')).toContain('Name=Doe Note=n/a Name=Roe');
  });

  test('is found however far down it is', () => {
    const csv = `${'Item,Cost\n'}${'A,1\n'.repeat(60_000)}\nName,SSN\nB,2\n`;
    expect(tell(csv).endsWith('[Item Cost: 60000] Name* SSN* Name=B SSN=2 [Name SSN: 1]')).toBe(true);
  });
});

test('a table that is written downward has its labels in the first cells', () => {
  expect(tell('Name,A,B\nSSN,1,2\n')).toBe('Name Name=A Name=B SSN SSN=1 SSN=2 [: 2]');
  expect(tell('SSN,1,2\n')).toBe('SSN SSN=1 SSN=2 [: 1]');
});

describe('a text', () => {
  test.each([
    'User,Password\njdoe,x1\nrroe,x2\n',
    'SSN\tName\n1\tA\n2\tB\n',
    '"User";"Password"\n"jdoe";"x1"\n"rroe";"x2"\n',
    'a|b|c\n1|2|3\n4|5|6\n',
  ])('is a table: %j', (text) => {
    expect(looksLikeTable(text)).toBe(true);
  });

  test.each([
    'Dear Jane,\nthank you,\nJohn,\n',
    'He came, he saw\nand left, he said\nwithout it, as he does\n',
    'Officer Doe,who was there\nsaid nothing,which is odd\nand left,as he does\n',
    '{"a":1,"b":2,"c":3}\n{"a":1,"b":2,"c":3}\n{"a":1,"b":2,"c":3}\n',
    'User,Password\njdoe,x1\n',
    'one;two\n',
  ])('is none: %j', (text) => {
    expect(looksLikeTable(text)).toBe(false);
  });
});

test('a record of too many columns is read as it stands, and what follows as before', () => {
  const long = Array.from({ length: 40_000 }, (_, index) => `cell ${index}`).join(',');
  for (const size of [1_000, 20_000]) {
    const reader = new TableReader({});
    const csv = `Name,Town\nAnn,Almory\n${long}\nBob,Almory\n${long}`;
    const parts = [...[...pieces(csv, size)].flatMap((piece) => [...reader.write(piece)]), ...reader.end()];
    const runs = parts.flatMap((part) => (part.kind === 'text' ? part.runs : []));
    const text = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
    expect(text).toContain('cell 39999');
    expect(text).toMatch(/Bob/);
    expect(parts.filter(({ kind }) => kind === 'problem')).toHaveLength(1);
    expect(runs.length).toBeLessThan(100);
  }
});

function* pieces(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

describe('a table of many rows', () => {
  /** A table of some 500 KB, whatever its cells are and however often a row is unlike the others. */
  function makeRows(seed: number, oddShare: number): readonly (readonly string[])[] {
    let state = seed;
    const next = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 8) % below;
    };
    const header = ['Name', 'SSN', '', 'Note'];
    const row = (width: number) =>
      Array.from({ length: width }, () => ['', 'A', ' ', `${next(1e9)}`, 'Name', 'x'.repeat(next(60))][next(6)] ?? '');
    return Array.from({ length: 12_000 }, (_, index) => {
      if (index === 0) return header;
      if (next(1000) >= oddShare) return [`P${next(99)}`, ...row(3)];
      return (
        [header, [''], ['', '', '', ''], row(4), row(3), row(5), ['é', ...row(3)], ['A"b', ...row(3)]][next(8)] ?? []
      );
    });
  }

  test.each([3_250, 3_255, 3_260, 3_265])(
    'goes on as it was after row %i, which has a cell longer than a block',
    (at) => {
      const rows = Array.from({ length: 12_000 }, (_, index) => `${index},${4_000 + index},x,Almory`);
      rows[at] = `${at},${4_000 + at},${'lorem ipsum '.repeat(5_834)},Almory`;
      const reader = new TableReader({});
      const text = `id,badge number,notes,city\n${rows.join('\n')}\n`;
      const parts = [...pieces(text, 64 * 1024)].flatMap((piece) => reader.write(piece));
      const seen = [...parts, ...reader.end()].flatMap((part) =>
        part.kind === 'text'
          ? part.runs.flatMap(({ start, at }, index) =>
              at.kind === 'cell' && at.column === 2
                ? part.text.slice(start, (part.runs[index + 1]?.start ?? part.text.length) - 1)
                : [],
            )
          : [],
      );
      expect(seen).toEqual(['badge number', ...rows.map((_, index) => `${4_000 + index}`)]);
    },
  );

  const toText = (rows: readonly (readonly string[])[], cell: (text: string) => string) =>
    `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;

  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  test.each([
    [1, 0],
    [2, 1],
    [3, 4],
    [4, 100],
  ])('is read as if it were quoted, seed %i with %i odd rows in a thousand', (seed, oddShare) => {
    const rows = makeRows(seed, oddShare);
    // A blank line in quotes is no blank line.
    const isBlank = (row: readonly string[]) => row.length === 1 && row[0] === '';
    const whole = rows.map((row) => (isBlank(row) ? '' : toText([row], quoted).slice(0, -1))).join('\n');
    const plain = toText(rows, (text) => (text.includes('"') ? quoted(text) : text));
    const parts = (csv: string) =>
      [...readTable(csv)].map((part) => (part.kind === 'text' ? { text: part.text, runs: part.runs } : part));
    expect(parts(plain)).toEqual(parts(`${whole}\n`));
  });
});

import type { Location, Part, Run, Step } from '@holdback/scanner';
import { readTable } from '@holdback/scanner/strings';
import { describe, expect, test } from 'vitest';
import type { Finding, Sighting } from '../src/facts/facts.ts';
import type { Question } from '../src/facts/question.ts';
import { redactLocation, redactName } from '../src/facts/redact.ts';
import { Togetherness } from '../src/facts/togetherness.ts';
import { assess, type Context } from '../src/judge/assess.ts';
import { loadPolicy } from '../src/policy/load-policy.ts';

/** A finding at a place and an offset. */
interface Seen {
  readonly infoType: string;
  readonly at: Location;
  readonly offset?: number;
  readonly confidence?: Finding['confidence'];
}

/** How many groups of A and B are complete in what was seen, in its order. */
function countGroups(seen: readonly Seen[], within: 'row' | 'page' | number, infoTypes = ['A', 'B']): number {
  const question: Question = { key: 'k', noun: 'A with B', ask: 'together', infoTypes, within, confidence: 'likely' };
  const counted: Sighting[] = [];
  const togetherness = new Togetherness([question], (_key, sighting) => counted.push(sighting));
  for (const [index, { infoType, at, offset, confidence = 'sure' }] of seen.entries()) {
    const finding = {
      infoType,
      confidence,
      path: redactName('a'),
      location: redactLocation(at),
      excerpt: redactName(''),
    };
    togetherness.add(infoType, {
      finding,
      infoType,
      confidence,
      hiddenBy: undefined,
      at,
      hash: index,
      offset: offset ?? index,
    });
  }
  togetherness.end();
  // The first kind of the group stands for it.
  for (const { finding } of counted) expect(finding.infoType).toBe(infoTypes[0]);
  return counted.length;
}

const cell = (row: number, column: number, sheet?: string): Location =>
  sheet === undefined ? { kind: 'cell', row, column } : { kind: 'cell', row, column, sheet };
const line = (number: number): Location => ({
  kind: 'line',
  line: number,
  column: 1,
  endLine: number,
  endColumn: 9,
});

describe('in one row', () => {
  test('kinds count together, in whatever order', () => {
    expect(
      countGroups(
        [
          { infoType: 'A', at: cell(2, 1) },
          { infoType: 'B', at: cell(2, 2) },
        ],
        'row',
      ),
    ).toBe(1);
    expect(
      countGroups(
        [
          { infoType: 'B', at: cell(2, 1) },
          { infoType: 'A', at: cell(2, 2) },
        ],
        'row',
      ),
    ).toBe(1);
  });

  test('a row counts once, and each row', () => {
    const rows = [2, 3, 4].flatMap((row) => [
      { infoType: 'A', at: cell(row, 1) },
      { infoType: 'B', at: cell(row, 2) },
      { infoType: 'B', at: cell(row, 3) },
    ]);
    expect(countGroups(rows, 'row')).toBe(3);
  });

  test('kinds of two rows or two sheets do not', () => {
    expect(
      countGroups(
        [
          { infoType: 'A', at: cell(2, 1) },
          { infoType: 'B', at: cell(3, 2) },
        ],
        'row',
      ),
    ).toBe(0);
    expect(
      countGroups(
        [
          { infoType: 'A', at: cell(2, 1, 'x') },
          { infoType: 'B', at: cell(2, 2, 'y') },
        ],
        'row',
      ),
    ).toBe(0);
    expect(
      countGroups(
        [
          { infoType: 'A', at: line(1) },
          { infoType: 'B', at: line(2) },
        ],
        'row',
      ),
    ).toBe(0);
  });

  test('what is not sure enough does not count', () => {
    const weak = { infoType: 'B', at: cell(2, 2), confidence: 'possible' } as const;
    expect(countGroups([{ infoType: 'A', at: cell(2, 1) }, weak], 'row')).toBe(0);
  });

  test('the last row of the document counts too', () => {
    expect(
      countGroups(
        [
          { infoType: 'A', at: cell(2, 1) },
          { infoType: 'A', at: cell(9, 1) },
          { infoType: 'B', at: cell(9, 2) },
        ],
        'row',
      ),
    ).toBe(1);
  });
});

describe('on one page', () => {
  test('kinds count together, once a page', () => {
    const page = (number: number): Location => ({ kind: 'page', page: number });
    const seen = [
      { infoType: 'A', at: page(1) },
      { infoType: 'B', at: page(1) },
      { infoType: 'A', at: page(1) },
      { infoType: 'A', at: page(2) },
      { infoType: 'B', at: page(3) },
    ];
    expect(countGroups(seen, 'page')).toBe(1);
  });

  test('text without pages is one page, and a sheet is one', () => {
    expect(
      countGroups(
        [
          { infoType: 'A', at: line(1) },
          { infoType: 'B', at: line(900) },
        ],
        'page',
      ),
    ).toBe(1);
    expect(
      countGroups(
        [
          { infoType: 'A', at: cell(2, 1, 'x') },
          { infoType: 'B', at: cell(9, 1, 'x') },
        ],
        'page',
      ),
    ).toBe(1);
    expect(
      countGroups(
        [
          { infoType: 'A', at: cell(2, 1, 'x') },
          { infoType: 'B', at: cell(9, 1, 'y') },
        ],
        'page',
      ),
    ).toBe(0);
  });
});

describe('within so many characters', () => {
  const at = line(1);

  test('kinds count together up to that distance', () => {
    expect(
      countGroups(
        [
          { infoType: 'A', at, offset: 0 },
          { infoType: 'B', at, offset: 50 },
        ],
        50,
      ),
    ).toBe(1);
    expect(
      countGroups(
        [
          { infoType: 'A', at, offset: 0 },
          { infoType: 'B', at, offset: 51 },
        ],
        50,
      ),
    ).toBe(0);
  });

  test('the nearest counts, and none twice', () => {
    const seen = [
      { infoType: 'A', at, offset: 0 },
      { infoType: 'A', at, offset: 90 },
      { infoType: 'B', at, offset: 100 },
      { infoType: 'B', at, offset: 110 },
    ];
    expect(countGroups(seen, 20)).toBe(1);
  });

  test('three kinds must all be near the last of them', () => {
    const three = ['A', 'B', 'C'];
    const seen = (second: number, third: number) => [
      { infoType: 'A', at, offset: 0 },
      { infoType: 'B', at, offset: second },
      { infoType: 'C', at, offset: third },
    ];
    expect(countGroups(seen(20, 40), 50, three)).toBe(1);
    expect(countGroups(seen(40, 80), 50, three)).toBe(0);
  });
});

/** How many groups of a number of a person and a card number are complete in some parts. */
async function countIn(parts: Iterable<Part>, within: string): Promise<number> {
  const text = `policy: p\ntitle: P\nrules:\n  - { id: r, title: T, severity: block, why: W., do: D., when: { together: [us-ssn, payment-card], within: ${within} } }\n`;
  const policy = await loadPolicy({ file: 'p.yaml', text }, () => undefined);
  const context: Context = { asOf: new Date(0), specimens: 'real', seed: 1 };
  for await (const { verdicts } of assess(toSteps(parts), policy, context)) return verdicts[0]?.count ?? 0;
  throw new Error('nothing was assessed');
}

async function* toSteps(parts: Iterable<Part>): AsyncGenerator<Step> {
  const document = { path: 'a.csv', format: 'csv', depth: 0 };
  yield { kind: 'open', document };
  for (const part of parts) yield { kind: 'part', document, part };
  yield { kind: 'close', document };
}

describe('across the edge of a block', () => {
  const block = (text: string, at: Location, label: string) => {
    const run: Run = { start: 0, at, label };
    return { kind: 'text', text: `${text}\u001f`, runs: [run] } as const;
  };

  test('a row that two blocks share is one row', async () => {
    const blocks = (row: number) => [
      block('219-09-9999', cell(5, 1), 'SSN'),
      block('4111 1111 1111 1111', cell(row, 2), 'Card'),
    ];
    expect(await countIn(blocks(5), 'row')).toBe(1);
    expect(await countIn(blocks(6), 'row')).toBe(0);
  });

  test('characters are counted on from block to block', async () => {
    const blocks = (between: number) => [
      block(`SSN 219-09-9999 ${'x '.repeat(between / 2)}`, line(1), 'SSN'),
      block('Card 4111 1111 1111 1111', line(2), 'Card'),
    ];
    expect(await countIn(blocks(20), '60 characters')).toBe(1);
    expect(await countIn(blocks(60), '60 characters')).toBe(0);
  });

  test('every row of a table of many blocks counts, wherever it is cut', async () => {
    const rows = 4_000;
    const table = `SSN,Notes,Card\n${'219-09-9999,"nothing to be said of this one",4111 1111 1111 1111\n'.repeat(rows)}`;
    const parts = [...readTable(table)];
    expect(parts.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(3);
    expect(await countIn(parts, 'row')).toBe(rows);
  });
});

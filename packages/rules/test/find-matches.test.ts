import type { Run } from '@holdback/scanner';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Confidence, Detector } from '../src/detectors/detector.ts';
import { detectors } from '../src/detectors/index.ts';
import { type BlockMatch, findMatches, matchBlock } from '../src/match/find-matches.ts';
import { type Search, searchBlock } from '../src/match/search-block.ts';
import { loadPolicy } from '../src/policy/load-policy.ts';

/** Pieces of text that matches are made of, and pieces that come between. */
const values = detectors
  .flatMap(({ examples }) => examples)
  .flatMap((example) => (typeof example === 'string' ? [example.replaceAll(/[«»]/g, '')] : []));
const piece = fc.oneof(
  fc.constantFrom(...values),
  fc.constantFrom(' ', '\n', ', ', '\x1f', 'the ', 'SSN ', '(', ') ', 'é', '\u00a0', '–', '１２', '\u200b', '𝟘'),
  fc.string({ maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('matches stand in the text, in order, and never across the edge of a run', () => {
  fc.assert(
    fc.property(text, (given) => {
      let last = 0;
      for (const { start, end } of findMatches(given, { specimens: 'real' })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(given.length);
        expect(given.slice(start, end)).not.toContain('\x1f');
        last = start;
      }
    }),
    { numRuns: 1_000 },
  );
});

test('zero-width characters change offsets and nothing else', () => {
  const plain = fc
    .array(fc.constantFrom(...values, ' ', '\n', 'SSN ', 'and '), { maxLength: 8 })
    .map((p) => p.join(' '));
  fc.assert(
    fc.property(plain, fc.infiniteStream(fc.nat(9)), (given, stream) => {
      const seeds = stream[Symbol.iterator]();
      let strewn = '';
      for (const character of given) strewn += (seeds.next().value ?? 9) === 0 ? `\u200b${character}` : character;
      const seen = (source: string) =>
        findMatches(source).map(({ infoType, start, end, confidence }) => [
          infoType,
          source.slice(start, end).replaceAll('\u200b', ''),
          confidence,
        ]);
      expect(seen(strewn)).toEqual(seen(given));
    }),
    { numRuns: 500 },
  );
});

test('typeset text reads as plain text, and offsets are of the text as it stands', () => {
  for (const typeset of [
    'SSN 078–05–1120',
    'SSN\u00a0078\u201105\u20111120',
    'ＳＳＮ ０７８－０５－１１２０',
    'SSN 078-\u00ad05-1120',
  ]) {
    const [match, ...more] = findMatches(typeset, { specimens: 'real' });
    expect(more).toEqual([]);
    expect(match).toMatchObject({ infoType: 'us-ssn', start: 4, end: typeset.length, confidence: 'sure' });
  }
  // Mathematical digits take two units each.
  const [match] = findMatches('SSN 𝟬𝟳𝟴-05-112𝟬.', { specimens: 'real' });
  expect(match).toMatchObject({ start: 4, end: 'SSN 𝟬𝟳𝟴-05-112𝟬'.length });
});

test('whatever is cut anywhere is reported once, where it stands', () => {
  const overlap = 1024;
  const given = values.filter((value) => value.length < 80 && !value.includes('\n')).slice(0, 60);
  const whole = given.map((value) => `The value is ${value} as noted. `).join(`${'and so on '.repeat(9)}\n`);
  const at = { kind: 'paragraph', paragraph: 1 } as const;
  const expected = findMatches(whole, { specimens: 'real' });
  expect(expected.length).toBeGreaterThan(20);
  const key = ({ infoType, start, end }: { infoType: string; start: number; end: number }) =>
    `${infoType} ${start} ${end}`;
  for (let cut = overlap; cut < whole.length; cut += 37) {
    const first = { text: `${whole.slice(0, cut)}\x1f`, runs: [{ start: 0, at, cut: true }] } as const;
    const second = { text: `${whole.slice(cut - overlap)}\x1f`, runs: [{ start: 0, at, overlap }] } as const;
    const found = [
      ...matchBlock(first, detectors, { specimens: 'real' }),
      ...[...matchBlock(second, detectors, { specimens: 'real' })].map((match) => ({
        ...match,
        start: match.start + cut - overlap,
        end: match.end + cut - overlap,
      })),
    ];
    expect(found.map(key).sort()).toEqual(expected.map(key).sort());
  }
});

/** What is found of a text whose run is cut before an offset, with an overlap. */
function foundAcross(whole: string, cut: number, search: Search): readonly { readonly confidence: Confidence }[] {
  const overlap = 1024;
  const at = { kind: 'paragraph', paragraph: 1 } as const;
  const parts = [
    { text: `${whole.slice(0, cut)}\x1f`, runs: [{ start: 0, at, cut: true }] },
    { text: `${whole.slice(cut - overlap)}\x1f`, runs: [{ start: 0, at, overlap }] },
  ] as const;
  return parts.flatMap((part) => {
    const { matches, kept } = searchBlock(part, search, { specimens: 'real' });
    return kept.map((index) => ({ confidence: matches.confidenceOf(index) }));
  });
}

const filler = 'and so on '.repeat(120);

test('one value is reported once, wherever the cut is', () => {
  const value = 'SSN 078-05-1120';
  const whole = `${filler}${value}, ${filler}`;
  for (let cut = filler.length - 5; cut < filler.length + value.length + 1_029; cut += 1) {
    const found = foundAcross(whole, cut, { detectors: only('us-ssn'), phraseLists: [] });
    expect([cut, found.map(({ confidence }) => confidence)]).toEqual([cut, ['sure']]);
  }
});

test('so is the longest match of a detector and of a phrase of a policy', async () => {
  const phrase = Array.from({ length: 39 }, () => 'oriel')
    .join(' ')
    .slice(0, 194);
  const policy = await loadPolicy(
    {
      file: 'policy.yaml',
      text: `policy: p
title: P
detectors:
  - { id: long, title: Long, find: 'ops-[x]{1,600}', examples: { match: [ops-xx], no-match: [y] } }
  - { id: listed, title: Listed, words: ["${phrase}"], examples: { match: ["${phrase}"], no-match: [y] } }
rules:
  - { id: r, title: R, severity: note, why: W., do: D., when: { any: [{ info: long }, { info: listed }, { text: "${phrase}" }] } }
`,
    },
    () => undefined,
  );
  const own = (infoType: string) => policy.detectors.filter((each) => each.infoType === infoType);
  const spaced = phrase.replaceAll(' ', '   ');
  const cases: readonly (readonly [string, Search])[] = [
    [`ops-${'x'.repeat(600)}`, { detectors: own('long'), phraseLists: [] }],
    [spaced, { detectors: own('listed'), phraseLists: [] }],
    [spaced, { detectors: [], phraseLists: [{ key: 'text', phrases: [phrase] }] }],
  ];
  for (const [value, search] of cases) {
    const whole = `${filler}${value}, ${filler}`;
    for (let cut = filler.length - 5; cut < filler.length + value.length + 1_029; cut += 11) {
      expect([cut, foundAcross(whole, cut, search).length]).toEqual([cut, 1]);
    }
  }
});

function only(...infoTypes: string[]): Detector[] {
  return detectors.filter(({ infoType }) => infoTypes.includes(infoType));
}

function row(...cells: (string | { label: string; text: string })[]): BlockMatch[] {
  const runs: Run[] = [];
  let block = '';
  for (const [index, cell] of cells.entries()) {
    const at = { kind: 'cell', row: 1, column: index + 1 } as const;
    runs.push({ start: block.length, at, ...(typeof cell !== 'string' && { label: cell.label }) });
    block += `${typeof cell === 'string' ? cell : cell.text}\x1f`;
  }
  return [...matchBlock({ text: block, runs }, detectors, { specimens: 'real' })];
}

describe('digits that several kinds could be', () => {
  test('under a header of social security numbers are no routing number', () => {
    expect(findMatches('123456780', { label: 'SSN', specimens: 'real' })).toMatchObject([{ infoType: 'us-ssn' }]);
    expect(findMatches('123456780', { label: 'RoutingNumber', specimens: 'real' })).toMatchObject([
      { infoType: 'us-aba-routing' },
    ]);
  });

  test('are one match; what only nests stays', () => {
    expect(findMatches('2125550142', { label: 'Phone', specimens: 'real' })).toHaveLength(1);
    const found = findMatches('Officer Jane Doe, badge 4471', { specimens: 'real' }).map(({ infoType }) => infoType);
    expect(found).toEqual(['officer-identity', 'person-name', 'badge-number']);
  });
});

describe('a row without a header', () => {
  test('has its label in the cell before', () => {
    expect(row('SSN', '078051120')).toMatchObject([{ infoType: 'us-ssn', run: 1, confidence: 'sure' }]);
    expect(row('Password', 'swordfish')).toMatchObject([{ infoType: 'password', run: 1 }]);
    expect(row('part', '078051120')).toEqual([]);
  });

  test('takes no value for a label, and no label of another row', () => {
    expect(row('SSN 078-05-1120', '219099999')).toMatchObject([{ run: 0 }]);
    const at = (number: number) => ({ kind: 'cell', row: number, column: 2 }) as const;
    const block = {
      text: 'SSN\x1f078051120\x1f',
      runs: [
        { start: 0, at: at(1) },
        { start: 4, at: at(2) },
      ],
    };
    expect([...matchBlock(block, detectors)]).toEqual([]);
  });
});

test('nothing near in one cell speaks for another', () => {
  expect(row({ label: 'Notes', text: 'the SSN is' }, { label: 'Part', text: '078051120' })).toEqual([]);
});

describe('specimens', () => {
  test('are at most possible, and never dropped', () => {
    for (const given of ['SSN 078-05-1120', 'jane@example.org', '4111 1111 1111 1111', 'GB82 WEST 1234 5698 7654 32']) {
      expect(findMatches(given)).toMatchObject([{ confidence: 'possible' }]);
    }
    expect(findMatches('(212) 555-0142')).toMatchObject([{ confidence: 'possible' }]);
    expect(findMatches('login from 192.0.2.1')).toMatchObject([{ confidence: 'possible' }]);
  });

  test('are real where the caller says so', () => {
    expect(findMatches('SSN 078-05-1120', { specimens: 'real' })).toMatchObject([{ confidence: 'sure' }]);
    expect(findMatches('jane@example.org', { specimens: 'real' })).toMatchObject([{ confidence: 'likely' }]);
  });
});

describe('labelled values', () => {
  test.each(['', ' ', 'n/a', 'N/A', 'none', '****', 'xxx', '<password>', 'Password', 'required', '-', 'true'])(
    'are none where the cell says %j',
    (given) => {
      expect(findMatches(given, { label: 'Password', detectors: only('password') })).toEqual([]);
    },
  );

  test('may be what a placeholder is made of', () => {
    const found = findMatches(' changeme ', { label: 'Password', detectors: only('password') });
    expect(found).toMatchObject([{ start: 1, end: 9 }]);
  });
});

test('an agency’s own detector, made for one run of a policy, works as the built-in ones do', () => {
  const own: Detector = {
    infoType: 'almory-badge',
    title: 'Almory County badge number',
    source: 'the policy',
    find: [/\b[A-Z]\d{4}\b/u],
    lengthMax: 5,
    near: ['badge', 'shield'],
    notNear: ['invoice'],
    confidence: { alone: 'possible', near: 'sure' },
    examples: ['badge B1234'],
    counterexamples: ['invoice B1234'],
  };
  expect(findMatches('badge B1234', { detectors: [own] })).toEqual([
    { infoType: 'almory-badge', start: 6, end: 11, confidence: 'sure' },
  ]);
  expect(findMatches('B1234', { detectors: [own] })).toMatchObject([{ confidence: 'possible' }]);
  expect(findMatches('badge on the invoice B1234', { detectors: [own] })).toMatchObject([{ confidence: 'likely' }]);
});

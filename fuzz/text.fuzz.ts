import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { test } from 'vitest';
import { detectors, type Example, findMatches, type Match } from '../packages/rules/src/index.ts';
import { fuzz } from './fuzz.ts';

const infoTypes: ReadonlySet<string> = new Set(detectors.map(({ infoType }) => infoType));

/** What detectors look for and look at: their examples, whole and in pieces, and the words beside them. */
const examples = detectors.flatMap((each) => [...each.examples, ...each.counterexamples].map(textOf));
const words = [
  ...new Set(
    detectors.flatMap(({ near = [], notNear = [], headers }) => [...near, ...notNear, ...(headers?.names ?? [])]),
  ),
];
const separators = [
  '',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '-',
  '\u2011',
  '.',
  ',',
  ':',
  '/',
  '"',
  '(',
  ')',
  '\u001f',
];

const fragments = fc.oneof(
  fc.constantFrom(...examples),
  fc.tuple(fc.constantFrom(...examples), fc.nat(40), fc.nat(40)).map(([text, from, to]) => text.slice(from, to)),
  fc.constantFrom(...words),
  fc.constantFrom(...separators),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'0123456789-./ :,()#+@_\n'), maxLength: 30 }),
  // Full-width and mathematical digits, letters that grow or shrink when normalized, and half of a pair.
  fc.string({ unit: fc.constantFrom(...'０１２𝟎𝟏ﬁǅİ½①ς', '\ud835', '\udfce', 'e\u0301'), maxLength: 10 }),
  fc
    .tuple(fc.constantFrom(...separators, 'a', '1', 'A', '@', '='), fc.nat(300))
    .map(([text, count]) => text.repeat(count)),
);

const inputs = fc.record(
  {
    text: fc.array(fragments, { maxLength: 40 }).map((pieces) => pieces.join('')),
    label: fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 30 })),
    specimens: fc.constantFrom('possible', 'real'),
  },
  { requiredKeys: ['text'] },
);

test('any text gives matches that are where they say they are', () =>
  fuzz('text', inputs, ({ text, ...options }) => {
    const matches = findMatches(text, options);
    for (const match of matches) checkMatch(text, match);
    if (matches.some(({ start }, index) => start < (matches[index - 1]?.start ?? 0))) throw new Error('out of order');
    if (!isDeepStrictEqual(findMatches(text, options), matches)) throw new Error('another answer the second time');
  }));

function checkMatch(text: string, { infoType, start, end }: Match): void {
  const said = `${infoType} at ${start} to ${end} of ${text.length}`;
  if (!infoTypes.has(infoType)) throw new Error(`no detector finds ${said}`);
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw new Error(`no offsets: ${said}`);
  if (start < 0 || end <= start || end > text.length) throw new Error(`outside of the text: ${said}`);
  if (text.slice(start, end).includes('\u001f')) throw new Error(`across runs: ${said}`);
  if (splitsPair(text, start) || splitsPair(text, end)) throw new Error(`half a character: ${said}`);
}

function textOf(example: Example): string {
  return (typeof example === 'string' ? example : example.text).replaceAll(/[«»]/g, '');
}

function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

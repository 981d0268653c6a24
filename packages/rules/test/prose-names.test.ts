import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectors } from '../src/detectors/index.ts';
import { matchBlock } from '../src/match/find-matches.ts';
import { findNames, isLikelyName } from '../src/prose/find-names.ts';
import { FEATURE_COUNT, featuresOf, hashOf, NameLists, opensLine } from '../src/prose/name-features.ts';
import { likelyMargins, type Standing } from '../src/prose/name-margins.ts';
import {
  BEGINS,
  CONTINUES,
  FEATURES,
  LABELS,
  mayFollow,
  NameTagger,
  type NameWeights,
  OTHER_NAME,
  OUTSIDE,
  STEPS,
} from '../src/prose/name-tagger.ts';
import { readWords } from '../src/prose/read-words.ts';
import { GAP_COMMA, GAP_SPACE, GAP_START } from '../src/prose/word-gaps.ts';
import { Words } from '../src/prose/words.ts';

/** A name as it is told. */
interface Told extends Standing {
  readonly name: string;
  readonly at: number;
}

/** All names that may be one, of a stretch of text. Places are from its beginning. */
function namesIn(text: string, start = 0, end = text.length): readonly Told[] {
  const told: Told[] = [];
  const words = readWords(text);
  words.narrow(start, end);
  findNames(text, words, (from, to, standing) => {
    told.push({ name: text.slice(from, to), at: from - start, ...standing });
  });
  return told;
}

const personName = detectors.filter(({ infoType }) => infoType === 'person-name');

/** What the detector of names says of a text, with its confidence. */
function matchedIn(text: string, detail: { readonly cut?: true; readonly overlap?: number } = {}): readonly string[] {
  const at = { kind: 'paragraph', paragraph: 1 } as const;
  const found = matchBlock({ text: `${text}\x1f`, runs: [{ start: 0, at, ...detail }] }, personName, {
    specimens: 'real',
  });
  return [...found].map(({ start, end, confidence }) => `${text.slice(start, end)} ${confidence}`);
}

const sentences = [
  'Yesterday I met Peter Sandoval near the school.',
  'met with Tamika Obuya near the pier, she was late',
  'ask dolores ibarra about the keys.',
  'I SAW DOLORES IBARRA AT THE DOOR.',
  'Quentin Abernathy-Vogel said that he would come.',
  'Nothing happened on the way to the shop.',
  'Call Mr. Okonkwo; he knows O’Brien.',
  'The Planning Board met at Mark Street with José Martínez.',
];

const words = sentences.flatMap((sentence) => sentence.split(' '));
const prose = fc.oneof(
  fc.array(fc.constantFrom(...sentences), { maxLength: 5 }).map((all) => all.join(' ')),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((all) => all.join(' ')),
);

describe('names in prose', () => {
  test('are found however they are written', () => {
    const namesOf = (text: string) => namesIn(text).map(({ name }) => name);
    expect(namesOf('Yesterday I met Peter Sandoval near the school.')).toEqual(['Peter Sandoval']);
    expect(namesOf('I SAW PETER SANDOVAL AT THE DOOR.')).toEqual(['PETER SANDOVAL']);
    expect(namesOf('i saw peter sandoval at the door.')).toEqual(['peter sandoval']);
  });

  test('are found in a heading as in a line', () => {
    expect(namesIn('Tamika Obuya\n').map(({ name }) => name)).toEqual(['Tamika Obuya']);
    expect(namesIn('# Tamika Obuya\n').map(({ name }) => name)).toEqual(['Tamika Obuya']);
  });

  test('stand in order within what is read, and the words of each are counted', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let before = -1;
        for (const { name, at, words: count } of namesIn(text)) {
          expect(at).toBeGreaterThan(before);
          expect(text.slice(at, at + name.length)).toBe(name);
          const reader = new Words();
          reader.read(name, 0, name.length);
          expect(reader.count).toBe(count);
          before = at;
        }
      }),
    );
  });

  test('are the same whatever stands in other runs, and whatever was read before', () => {
    fc.assert(
      fc.property(prose, prose, prose, (before, text, after) => {
        const alone = namesIn(text);
        const start = before.length + 1;
        const together = `${before}\x1f${text}\x1f${after}\x1f`;
        namesIn(before);
        expect(namesIn(together, start, start + text.length)).toEqual(alone);
      }),
    );
  });

  test.each(sentences)('are the same where a long text is cut, wherever: %s', (sentence) => {
    const filler = 'and the other thing went on ';
    const text = `${filler.repeat(100)}${sentence} ${filler.repeat(100)}`;
    const whole = matchedIn(text);
    const place = filler.length * 100;
    const overlap = 1024;
    for (let cut = place - 10; cut < place + sentence.length + overlap + 10; cut += 3) {
      const found = [
        ...matchedIn(text.slice(0, cut), { cut: true }),
        ...matchedIn(text.slice(cut - overlap), { overlap }),
      ];
      expect([cut - place, found]).toEqual([cut - place, whole]);
    }
  });

  test('are the same where a text full of names is cut', () => {
    const long = fc.array(fc.constantFrom(...sentences), { minLength: 60, maxLength: 80 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(long, fc.integer({ min: 1100, max: 2000 }), (text, cut) => {
        const found = [
          ...matchedIn(text.slice(0, cut), { cut: true }),
          ...matchedIn(text.slice(cut - 1024), { overlap: 1024 }),
        ];
        expect(found).toEqual(matchedIn(text));
      }),
      { numRuns: 30 },
    );
  });
});

describe('no names of people', () => {
  test.each([
    'Write to john.smith@example.org today.',
    'Write to John.Smith@example.org today.',
    'Write to Mary_Smith@example.org today.',
    'Write to @PeterSandoval or @peter today, or see #John for it.',
    'the field stringData and the field johnSmith of userName are set',
    'See https://example.org/John/Smith/Old for it.',
    String.raw`Open C:\John\Smith\notes and read it.`,
    'set john_smith=peter and go on',
  ])('are in %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test.each([
    'He lives at Mark Street in town.',
    'Mark Street is closed on Saturday.',
    'We drove to Saint Paul for the game.',
    'The meeting is in Martin County next week.',
    'She walked along Lake Martin for an hour.',
  ])('are for sure in the places of: %s', (text) => {
    expect(matchedIn(text).filter((match) => !match.endsWith(' possible'))).toEqual([]);
  });
});

describe('a single word', () => {
  test.each([
    ['Smith told us', true],
    ['Done.\nSmith told us', true],
    ['Done!\r\nSmith told us', true],
    ['Done\nSmith told us', true],
    ['We saw Smith there', false],
    ['Done. Smith told us', false],
  ])('in %j opens a line: %s', (text, opens) => {
    const words = readWords(text);
    const index = words.starts.subarray(0, words.count).indexOf(text.indexOf('Smith'));
    expect(opensLine(text, words, index)).toBe(opens);
  });

  test('is less of a name where it opens a line', () => {
    const standing = { margin: likelyMargins.one, words: 1 };
    expect(isLikelyName({ ...standing, opens: false })).toBe(true);
    expect(isLikelyName({ ...standing, opens: true })).toBe(false);
    expect(isLikelyName({ ...standing, margin: likelyMargins.opening, opens: true })).toBe(true);
  });

  test.each(['F (Wiretaps)', 'H  MobilePhone', 'G\tNotes'])('that is a letter names nobody: column %s', (column) => {
    expect(namesIn(`row 1, column ${column}\n`).filter(({ name }) => /^[FGH]\b/.test(name))).toEqual([]);
  });
});

/** What words weigh for labels, and steps between them; all else weighs nothing. */
function weightsOf(
  own: Readonly<Record<string, readonly [label: number, weight: number]>>,
  steps: readonly (readonly [gap: number, before: number, label: number, weight: number])[] = [],
  never: readonly string[] = [],
): NameWeights {
  const features = new Int8Array(FEATURES * LABELS);
  const table = new Int16Array(STEPS);
  const places = new Int32Array(FEATURE_COUNT);
  const reader = new Words();
  for (const [word, [label, weight]] of Object.entries(own)) {
    reader.read(word, 0, word.length);
    // The first feature is the word by itself.
    featuresOf(word, reader, 0, new NameLists(), 0, places);
    features[(places[0] ?? 0) * LABELS + label] = weight;
  }
  for (const [gap, before, label, weight] of steps) table[(gap * LABELS + before) * LABELS + label] = weight;
  return { features, steps: table, never: new Set(never.map(hashOf)) };
}

function taggedIn(text: string, weights: NameWeights, floor = 0): readonly (readonly [string, number, number])[] {
  const told: (readonly [string, number, number])[] = [];
  new NameTagger(weights).find(text, readWords(text), floor, (start, end, { margin, words }) => {
    told.push([text.slice(start, end), margin, words]);
  });
  return told;
}

describe('a tagger with few weights', () => {
  const both = { pat: [BEGINS, 50], example: [CONTINUES, 30] } as const;

  test('tells a name with its margin and its words', () => {
    expect(taggedIn('we met Pat Example there', weightsOf(both))).toEqual([['Pat Example', 80, 2]]);
    expect(taggedIn('we met PAT EXAMPLE there', weightsOf(both))).toEqual([['PAT EXAMPLE', 80, 2]]);
    expect(taggedIn('we met Pat there', weightsOf(both))).toEqual([['Pat', 50, 1]]);
    expect(taggedIn('', weightsOf(both))).toEqual([]);
  });

  test('does not go on with a name that has not begun', () => {
    expect(taggedIn('we met Example there', weightsOf(both))).toEqual([]);
    expect(taggedIn('we met Quy Example there', weightsOf({ example: [CONTINUES, 100] }))).toEqual([
      ['Quy Example', 100, 2],
    ]);
    const followers = [OUTSIDE, BEGINS, CONTINUES, OTHER_NAME].filter((before) => mayFollow(before, CONTINUES));
    expect(followers).toEqual([BEGINS, CONTINUES]);
  });

  test('goes by the steps between words, each by what stands between', () => {
    const weights = weightsOf(both, [[GAP_SPACE, BEGINS, CONTINUES, -40]]);
    expect(taggedIn('we met Pat Example there', weights)).toEqual([['Pat', 50, 1]]);
    expect(taggedIn('we met Pat, Example there', weights)).toEqual([['Pat, Example', 80, 2]]);
    const glued = weightsOf(both, [[GAP_COMMA, BEGINS, CONTINUES, 20]]);
    expect(taggedIn('we met Pat, Example there', glued)).toEqual([['Pat, Example', 100, 2]]);
  });

  test('goes by the step to the first word', () => {
    const weights = weightsOf(both, [[GAP_START, OUTSIDE, BEGINS, -60]]);
    expect(taggedIn('Pat was there', weights)).toEqual([]);
    expect(taggedIn('we met Pat there', weights)).toEqual([['Pat', 50, 1]]);
  });

  test('tells only what is better than the floor', () => {
    const weights = weightsOf({ pat: [BEGINS, 50] });
    expect(taggedIn('we met Pat there', weights, 49)).toHaveLength(1);
    expect(taggedIn('we met Pat there', weights, 50)).toEqual([]);
    expect(taggedIn('we met Quy there', weights, 0)).toEqual([]);
    expect(taggedIn('we met Quy there', weights, -1)).toEqual([['Quy', 0, 1]]);
  });

  test('leaves what is another proper name', () => {
    const weights = weightsOf({ acme: [OTHER_NAME, 60], pat: [BEGINS, 50] });
    expect(taggedIn('we asked Acme and Pat', weights)).toEqual([['Pat', 50, 1]]);
  });

  test('leaves words that are in no name', () => {
    expect(taggedIn('we met Pat Example there', weightsOf(both, [], ['pat']))).toEqual([]);
    expect(taggedIn('we met Pat Example there', weightsOf(both, [], ['example']))).toEqual([['Pat', 50, 1]]);
  });

  test.each(['we met pat7 Example', 'see @Pat Example', 'x_Pat Example', 'see pAT Example'])(
    'does not look at what no name is: %s',
    (text) => {
      expect(taggedIn(text, weightsOf({ pat: [BEGINS, 100], pat0: [BEGINS, 100], example: [CONTINUES, 50] }))).toEqual(
        [],
      );
    },
  );

  test('finds names in a long row of words that may all be names, wherever they stand', () => {
    const weights = weightsOf(both);
    const filler = (count: number) => Array.from({ length: count }, (_, index) => `Qu${'xyzvw'.charAt(index % 5)}`);
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.boolean(), (before, after, capitals) => {
        const row = [...filler(before), 'Pat', 'Example', ...filler(after)].join(' ');
        const text = capitals ? row.toUpperCase() : row;
        // A word before could begin the name as well, so the margin is not the same everywhere.
        const told = taggedIn(text, weights).map(([name, , count]) => [name, count]);
        expect(told).toEqual([[capitals ? 'PAT EXAMPLE' : 'Pat Example', 2]]);
      }),
      { numRuns: 60 },
    );
  });

  test('tells of every name in a row of a thousand, and is the same when used again', () => {
    const tagger = new NameTagger(weightsOf(both));
    const count = (text: string) => {
      let told = 0;
      tagger.find(text, readWords(text), 0, () => {
        told += 1;
      });
      return told;
    };
    const row = 'Pat Example Quy '.repeat(1000);
    expect([count(row), count('we met Pat'), count(row), count('nobody')]).toEqual([1000, 1, 1000, 0]);
  });
});

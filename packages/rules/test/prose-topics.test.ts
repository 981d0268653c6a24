import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PublicReading, thresholdOf } from '../src/prose/read-topics.ts';
import { CHUNK_WORDS, pairFeature, wordFeature } from '../src/prose/topic-features.ts';
import { TopicReader } from '../src/prose/topic-reader.ts';
import { OUTPUTS, TopicTable } from '../src/prose/topic-table.ts';
import { isPublicTopic, isTopic, sensitiveCount, type Topic, topicNames } from '../src/prose/topics.ts';
import { readBytes, readInts, readShorts } from '../src/prose/weights.ts';
import { Words } from '../src/prose/words.ts';

/** A text of fewer words is not judged. */
const WORDS_MIN = 16;

/** The feature of a word, or of a word behind another. */
function featureOf(phrase: string): number {
  const words = new Words();
  words.read(phrase, 0, phrase.length);
  return words.count === 1 ? wordFeature(words, 0) : pairFeature(words.hashes[0] ?? 0, words, 1);
}

/** What phrases weigh for a topic; for all others nothing. */
type Weighed = Readonly<Record<string, readonly [topic: Topic, weight: number]>>;

function tableOf(weighed: Weighed): TopicTable {
  const phrases = Object.entries(weighed);
  const weights = new Int8Array(phrases.length * OUTPUTS);
  for (const [row, [, [topic, weight]]] of phrases.entries()) {
    weights[row * OUTPUTS + topicNames.indexOf(topic)] = weight;
  }
  return new TopicTable({
    keys: Int32Array.from(phrases, ([phrase]) => featureOf(phrase)),
    weights,
    biases: new Int32Array(OUTPUTS),
  });
}

/** Words that are known and weigh nothing: a text of others is not judged. */
const plainWords = Array.from(
  { length: 24 },
  (_, index) => `${'wvz'.charAt(index % 3)}${'abcdefgh'.charAt(index % 8)}`,
);

const plainWeights: Weighed = Object.fromEntries(plainWords.map((each) => [each, ['press', 0]]));

const weighed: Weighed = {
  ...plainWeights,
  paid: ['source-payment', 90],
  'paid her': ['source-payment', 40],
  cash: ['source-payment', 30],
  'warrant for': ['wanted', 70],
  warrant: ['wanted', 20],
  'on 00/00/0000': ['wanted', 25],
  k000: ['custody', 35],
  cell: ['custody', 60],
  minutes: ['minutes', 80],
  motion: ['minutes', 60],
  cafe: ['press', 50],
};

/** The words that have a weight, alone or with another. */
const known = new Set(Object.keys(weighed).flatMap((phrase) => phrase.split(/[ /]/)));

const table = tableOf(weighed);

/** A window without what is only made when asked for. */
interface Seen {
  readonly topic: Topic;
  readonly score: number;
  readonly publicTopic: Topic;
  readonly start: number;
  readonly end: number;
  readonly place: number;
  readonly phrases: readonly string[];
}

/** The windows of a text, read in pieces that begin at `cuts`. */
function windowsOf(text: string, cuts: readonly number[] = [], by = table): readonly Seen[] {
  const seen: Seen[] = [];
  const reader = new TopicReader<number>(by, (window) => {
    const { topic, score, publicTopic, start, end, place } = window;
    seen.push({ topic, score, publicTopic, start, end, place, phrases: window.phrases().map(({ words }) => words) });
  });
  const ends = [...cuts, text.length];
  for (const [index, end] of ends.entries()) {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const piece = text.slice(start, end);
    // What stands around a piece is not read.
    reader.read(`paid ${piece} paid`, 5, 5 + piece.length, start - 5, (at) => start + at - 5);
  }
  reader.end();
  return seen;
}

const word = fc.oneof(
  fc.constantFrom(...plainWords),
  fc.constantFrom(...plainWords),
  fc.constantFrom(
    'paid',
    'PAID',
    'her',
    'cash',
    'Warrant',
    'for',
    'on',
    '3',
    '12/05/2020',
    'K417',
    'cell',
    'Café',
    'minutes',
  ),
  fc.constantFrom('motion', 'the', 'Zoë', "O'Shea", "Pat's", 'and', 'went', 'home-made', 'Sandoval', 'x'),
);

const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', '\t', ' (', '\u00a0', ' \u2014 ');

/** A text of so many words at most, and the places between its words. */
const textOf = (wordsMax: number) =>
  fc.array(fc.tuple(word, gap), { minLength: 40, maxLength: wordsMax }).map((pairs) => {
    let text = '';
    const places: number[] = [];
    for (const [each, between] of pairs) {
      text += each;
      places.push(text.length);
      text += between;
    }
    return { text, places };
  });

const filler = (count: number) => Array.from({ length: count }, (_, index) => plainWords[index % 24]).join(' ');

describe('windows', () => {
  test.each([
    [0, 0],
    [1, 0],
    [15, 0],
    [16, 1],
    [59, 1],
    [60, 1],
    [61, 1],
    [119, 1],
    [120, 1],
    [121, 2],
    [179, 2],
    [180, 2],
    [181, 3],
  ])('of %i words are %i', (words, windows) => {
    const text = filler(words);
    const seen = windowsOf(text);
    expect(seen).toHaveLength(windows);
    if (windows === 0) return;
    expect([seen[0]?.start, seen.at(-1)?.end]).toEqual([0, text.length]);
  });

  test('have every word of a text that is judged, and each shares half with the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: WORDS_MIN, max: 700 }), (count) => {
        const seen = windowsOf(filler(count));
        // Each word is two letters and a space.
        const spans = seen.map(({ start, end }) => [start / 3, (end + 1) / 3]);
        expect(spans).toEqual(
          seen.map((_, index) => [index * CHUNK_WORDS, Math.min(count, (index + 2) * CHUNK_WORDS)]),
        );
        expect(spans.at(-1)?.[1]).toBe(count);
      }),
    );
  });

  test('are the same however a text is cut between words', () => {
    fc.assert(
      fc.property(textOf(300), fc.array(fc.nat(299), { maxLength: 30 }), ({ text, places }, picked) => {
        const cuts = [...new Set(picked)].sort((a, b) => a - b).flatMap((index) => places[index] ?? []);
        expect(windowsOf(text, cuts)).toEqual(windowsOf(text));
      }),
    );
  });

  test('are the same with every word a piece', () => {
    fc.assert(
      fc.property(textOf(200), ({ text, places }) => {
        expect(windowsOf(text, places)).toEqual(windowsOf(text));
      }),
      { numRuns: 40 },
    );
  });

  test('are the same in capitals, with other digits and without accents', () => {
    fc.assert(
      fc.property(textOf(150), ({ text }) => {
        const scores = (of: string) => windowsOf(of).map(({ topic, score, phrases }) => [topic, score, phrases]);
        expect(scores(text.toUpperCase())).toEqual(scores(text));
        expect(scores(text.replaceAll(/\d/g, '7'))).toEqual(scores(text));
        expect(scores(text.replaceAll('é', 'e').replaceAll('ë', 'e'))).toEqual(scores(text));
      }),
    );
  });

  test('read like what their words weigh for', () => {
    const [money] = windowsOf(`${filler(24)} he paid her in cash`);
    expect([money?.topic, money?.phrases]).toEqual(['source-payment', ['paid', 'cash']]);
    const [jail] = windowsOf(`${filler(24)} in cell K417 there`);
    expect([jail?.topic, jail?.phrases]).toEqual(['custody', ['cell', 'k000']]);
    const [meeting] = windowsOf(`${filler(24)} a motion to approve the minutes`);
    expect([meeting?.publicTopic, meeting?.phrases]).toEqual(['minutes', []]);
    expect(money?.score).toBeGreaterThan(0);
    expect(meeting?.score).toBeLessThan(0);
  });

  test('count a word once in each half', () => {
    const once = windowsOf(`${filler(24)} paid ${filler(24)}`);
    const often = windowsOf(`${filler(24)} paid ${filler(24)} paid x paid`);
    expect(often[0]?.score).toBe(once[0]?.score);
  });
});

describe('phrases', () => {
  test('are of the text, in small letters with noughts for digits, and hold no word without a weight', () => {
    fc.assert(
      fc.property(textOf(200), ({ text }) => {
        const plain = text
          .toLowerCase()
          .normalize('NFD')
          .replaceAll(/\p{M}/gu, '')
          .replaceAll(/\d/g, '0')
          .replaceAll(/[^\p{L}\p{N}'-]+/gu, ' ');
        for (const { phrases } of windowsOf(text)) {
          expect(phrases.length).toBeLessThanOrEqual(5);
          expect(new Set(phrases).size).toBe(phrases.length);
          for (const phrase of phrases) {
            expect(phrase).toMatch(/^[a-z0'-]+(?: [a-z0'-]+)*$/);
            expect(` ${plain} `).toContain(` ${phrase} `);
            expect(phrase.split(' ').filter((each) => !known.has(each))).toEqual([]);
          }
        }
      }),
    );
  });

  test.each(['Иванов', 'Παπαδόπουλος', '王小明', '٠١٢٣', 'ｐａｔ', 'ʻokina'])(
    'hold nothing of %s, which stands between two words with a weight',
    (between) => {
      const pair = tableOf({ ...plainWeights, 'warrant for': ['wanted', 70] });
      for (const { phrases } of windowsOf(`${filler(24)} a warrant ${between} for him`, [], pair)) {
        for (const phrase of phrases) expect(phrase).toBe('warrant for');
      }
    },
  );
});

describe('a table', () => {
  test('finds each feature it was made of, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 200 }), fc.array(fc.integer()), (keys, others) => {
        const made = new TopicTable({
          keys: Int32Array.from(keys),
          weights: new Int8Array(keys.length * OUTPUTS),
          biases: new Int32Array(OUTPUTS),
        });
        expect(keys.map((key) => made.find(key))).toEqual(keys.map((_, row) => row));
        for (const key of others) if (!keys.includes(key)) expect(made.find(key)).toBe(-1);
      }),
    );
  });

  test('of words that weigh nothing makes windows without a score', () => {
    expect(windowsOf(filler(30), [], tableOf(plainWeights))).toMatchObject([{ score: 0, phrases: [] }]);
  });
});

describe('topics', () => {
  test('that are not public come first, each by one name', () => {
    expect(topicNames.map(isPublicTopic)).toEqual(topicNames.map((_, index) => index >= sensitiveCount));
    expect(new Set(topicNames).size).toBe(topicNames.length);
    expect(topicNames.every(isTopic)).toBe(true);
    expect(['', 'toString', '__proto__', 'Wanted'].some(isTopic)).toBe(false);
  });

  test('that are not public have thresholds that rise', () => {
    for (const topic of topicNames.slice(0, sensitiveCount)) {
      const { possible, likely, sure } = thresholdOf(topic);
      expect([topic, possible <= likely, likely <= sure]).toEqual([topic, true, true]);
    }
  });
});

describe('a document is public', () => {
  const low = Math.min(...topicNames.map((topic) => thresholdOf(topic).likely)) - 1;
  const reading = (windows: readonly (readonly [Topic, number])[], isWhole = true) => {
    const all = new PublicReading();
    for (const [publicTopic, score] of windows) all.add({ publicTopic, score, isWhole });
    return all.topic;
  };
  const press = ['press', low] as const;
  const minutes = ['minutes', low] as const;

  test('where all windows read like it, by what most read like', () => {
    expect(reading([])).toBeUndefined();
    expect(reading([press])).toBe('press');
    expect(reading([press, minutes, minutes])).toBe('minutes');
  });

  test('not where one reads like something else', () => {
    expect(reading([press, ['press', 10_000], press])).toBeUndefined();
  });

  test('not where it is too short to tell', () => {
    expect(reading([press], false)).toBeUndefined();
  });
});

test('packed numbers are read as they were written', () => {
  const pack = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
  fc.assert(
    fc.property(fc.uint8Array(), fc.int16Array(), fc.int32Array(), (bytes, shorts, ints) => {
      expect(readBytes(pack(bytes))).toEqual(bytes);
      expect(readShorts(pack(new Uint8Array(shorts.slice().buffer)))).toEqual(shorts.slice());
      expect(readInts(pack(new Uint8Array(ints.slice().buffer)))).toEqual(ints.slice());
    }),
  );
});

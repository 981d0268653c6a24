import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords } from '../src/prose/read-words.ts';
import { CHUNK_WORDS, pairFeature, SHORT_CHUNKS, WINDOW_CHUNKS, wordFeature } from '../src/prose/topic-features.ts';
import { TopicReader } from '../src/prose/topic-reader.ts';
import { OUTPUTS, TopicTable, UNIT } from '../src/prose/topic-table.ts';
import { type Topic, topicNames } from '../src/prose/topics.ts';
import { Words } from '../src/prose/words.ts';

/** The feature of a word, or of a word behind another. */
function featureOf(phrase: string): number {
  const words = new Words();
  words.read(phrase, 0, phrase.length);
  const [first = 0, second = 0] = words.hashes;
  return words.count === 1 ? wordFeature(first) : pairFeature(first, second);
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
    worth: UNIT,
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
  paid: ['source-payment', 7],
  'paid her': ['source-payment', 4],
  cash: ['source-payment', 3],
  'warrant for': ['wanted', 6],
  warrant: ['wanted', 2],
  'on 00/00/0000': ['wanted', 2],
  k000: ['custody', 3],
  cell: ['custody', 5],
  minutes: ['minutes', 7],
  motion: ['minutes', 5],
  cafe: ['press', 4],
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
  readonly phrases: readonly string[];
}

/** The windows of a text, read in pieces that begin at `cuts`. */
function windowsOf(text: string, cuts: readonly number[] = [], by = table): readonly Seen[] {
  const seen: Seen[] = [];
  const reader = new TopicReader<number>(by, (window) => {
    const { topic, score, publicTopic, start, end } = window;
    seen.push({ topic, score, publicTopic, start, end, phrases: window.phrases().map(({ words }) => words) });
  });
  const ends = [...cuts, text.length];
  for (const [index, end] of ends.entries()) {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const piece = text.slice(start, end);
    // What stands around a piece is not read.
    const around = `paid ${piece} paid`;
    const words = readWords(around);
    words.narrow(5, 5 + piece.length);
    reader.read(around, words, (at) => start + at - 5);
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
  test.each([0, 1, 15])('of %i words are none: a label, a name or a remark', (words) => {
    expect(windowsOf(filler(words))).toEqual([]);
  });

  test.each([
    [16, ['0-16']],
    [30, ['0-30']],
    [31, ['0-31']],
    [59, ['0-59']],
    [60, ['0-60', '0-60']],
    [61, ['0-60', '0-61', '30-61']],
    [90, ['0-60', '30-90', '0-90']],
    [119, ['0-60', '30-90', '0-119', '60-119']],
    [120, ['0-60', '30-90', '0-120', '60-120']],
    [121, ['0-60', '30-90', '0-120', '60-120', '30-121', '90-121']],
  ])('of %i words are these', (words, windows) => {
    // Each word is two letters and a space.
    expect(windowsOf(filler(words)).map(({ start, end }) => `${start / 3}-${(end + 1) / 3}`)).toEqual(windows);
  });

  test('of a long text are a long one and a short one that end with each chunk', () => {
    fc.assert(
      fc.property(fc.integer({ min: WINDOW_CHUNKS * CHUNK_WORDS, max: 700 }), (count) => {
        const spans = windowsOf(filler(count)).map(({ start, end }) => `${start / 3}-${(end + 1) / 3}`);
        const chunks = Math.ceil(count / CHUNK_WORDS);
        const ending = (size: number) =>
          Array.from({ length: chunks - size + 1 }, (_, first) => {
            const end = Math.min(count, (first + size) * CHUNK_WORDS);
            return `${first * CHUNK_WORDS}-${end}`;
          });
        expect(new Set(spans)).toEqual(new Set([...ending(WINDOW_CHUNKS), ...ending(SHORT_CHUNKS)]));
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

  test('without a word that weighs have no score', () => {
    expect(windowsOf(filler(30), [], tableOf(plainWeights))).toMatchObject([{ score: 0, phrases: [] }]);
  });

  test('read like what their words weigh for', () => {
    const [money] = windowsOf(`${filler(24)} he paid her in cash`);
    // Cash is a surname too.
    expect([money?.topic, money?.phrases]).toEqual(['source-payment', ['paid']]);
    const [jail] = windowsOf(`${filler(24)} in cell K417 there`);
    expect([jail?.topic, jail?.phrases]).toEqual(['custody', ['cell', 'k000']]);
    const [meeting] = windowsOf(`${filler(24)} a motion to approve the minutes`);
    expect([meeting?.publicTopic, meeting?.phrases]).toEqual(['minutes', []]);
    expect(money?.score).toBeGreaterThan(0);
    expect(meeting?.score).toBeLessThan(0);
  });

  test('count a word once, wherever they have it', () => {
    const longOf = (text: string) => windowsOf(text).find(({ start, end }) => end - start > 3 * 100)?.score;
    const once = longOf(`${filler(70)} paid ${filler(49)}`);
    expect(longOf(`${filler(10)} paid ${filler(59)} paid ${filler(47)} x paid`)).toBe(once);
    expect(longOf(`${filler(120)}`)).not.toBe(once);
  });

  test('weigh what stands in them alone, whatever has stood before', () => {
    const late = `${filler(300)} paid ${filler(119)}`;
    const scores = windowsOf(late).map(({ score }) => score);
    expect(scores.at(-1)).toBe(windowsOf(filler(420)).at(-1)?.score);
    expect(Math.max(...scores)).toBe(
      Math.max(...windowsOf(`${filler(60)} paid ${filler(119)}`).map(({ score }) => score)),
    );
  });

  test('that are short must be better than long ones', () => {
    const [short, whole] = windowsOf(filler(60));
    expect((whole?.score ?? 0) - (short?.score ?? 0)).toBe(40);
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

  test.each(['paid Hexley and warrant for Hexley', 'we paid Orchard. Orchard paid', 'poppy paid'])(
    'name nobody: %s',
    (said) => {
      const all = { ...weighed, hexley: ['wanted', 7], orchard: ['wanted', 7], poppy: ['wanted', 7] } as const;
      const [window] = windowsOf(`${filler(24)} ${said}`, [], tableOf(all));
      expect(window?.phrases.length).toBeGreaterThan(0);
      expect(window?.phrases.join(' ')).not.toMatch(/hexley|orchard|poppy/);
    },
  );

  test.each(['Иванов', 'Παπαδόπουλος', '王小明', '٠١٢٣', 'ｐａｔ', 'ʻokina'])(
    'hold nothing of %s, which stands between two words with a weight',
    (between) => {
      const pair = tableOf({ ...plainWeights, 'warrant for': ['wanted', 7] });
      for (const { phrases } of windowsOf(`${filler(24)} a warrant ${between} for him`, [], pair)) {
        for (const phrase of phrases) expect(phrase).toBe('warrant for');
      }
    },
  );
});

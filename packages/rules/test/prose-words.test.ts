import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../src/prose/name-features.ts';
import { readWords } from '../src/prose/read-words.ts';
import {
  GAP_BRACKET,
  GAP_CELL,
  GAP_COLON,
  GAP_COMMA,
  GAP_DASH,
  GAP_GLUED,
  GAP_HANDLE,
  GAP_KINDS,
  GAP_LINE,
  GAP_PERIOD,
  GAP_POSSESSIVE,
  GAP_QUOTE,
  GAP_SPACE,
  GAP_START,
} from '../src/prose/word-gaps.ts';
import { DIGITS, INITIAL, LETTER, LOWER, MIXED, UPPER, Words } from '../src/prose/words.ts';

/** A word with all that is known of it. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  readonly written: number;
  readonly gap: number;
}

function wordsOf(text: string, start = 0, end = text.length, words = new Words()): readonly Word[] {
  words.read(text, start, end);
  return Array.from({ length: words.count }, (_, index) => ({
    start: words.starts[index] ?? -1,
    end: words.ends[index] ?? -1,
    hash: words.hashes[index] ?? 0,
    written: words.cases[index] ?? -1,
    gap: words.gaps[index] ?? -1,
  }));
}

const readAs = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end));

/** Any string, and strings of what words are made of and parted by. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'abzABZéÉñşẽẼ09\'’`-.,;:/@#_()"|?! \n\t\u00a0\u001f\u2019\u2014ЖЯ漢\u0301'),
    maxLength: 80,
  }),
);

describe('any text', () => {
  test('is read as words whose places rise and stay within what is read', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(80), (text, one, other) => {
        const [from = 0, to = 0] = [one, other].map((at) => Math.min(at, text.length)).sort((a, b) => a - b);
        let before = from;
        for (const { start, end, written, gap } of wordsOf(text, from, to)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(to);
          expect([LOWER, INITIAL, UPPER, LETTER, MIXED, DIGITS]).toContain(written);
          expect(gap).toBeGreaterThanOrEqual(0);
          expect(gap).toBeLessThan(GAP_KINDS);
          before = end;
        }
      }),
    );
  });

  test('has all its plain letters and digits in words, but for the s of a possessive', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const rest = [...text];
        const places = [...text].map((_, at) => [...text].slice(0, at).join('').length);
        for (const { start, end } of wordsOf(text)) {
          for (const [index, at] of places.entries()) if (at >= start && at < end) rest[index] = ' ';
        }
        expect(rest.join('').replaceAll(/['’‘`\u00b4]s/gi, '')).not.toMatch(/[A-Za-z0-9\u00c0-\u00d6]/);
      }),
    );
  });

  test('is read the same from one space on, whatever stood before: only the first gap is that of a start', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(' ', '\n', '\t', '\u00a0'), (first, second, space) => {
        const text = `${first}${space}${second}`;
        const whole = wordsOf(text);
        const before = wordsOf(text, 0, first.length);
        const after = wordsOf(text, first.length);
        expect([...before, ...after].map((each) => ({ ...each, gap: 0 }))).toEqual(
          whole.map((each) => ({ ...each, gap: 0 })),
        );
        expect(before).toEqual(whole.slice(0, before.length));
        // What is glued to a handle is one too, and a first word may be a handle.
        if (after[0]?.gap === GAP_START) expect(after.slice(1)).toEqual(whole.slice(before.length + 1));
      }),
    );
  });

  test('is read the same between other runs', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, text, after) => {
        const start = before.length + 1;
        const within = wordsOf(`${before}\u001f${text}\u001f${after}`, start, start + text.length);
        const moved = within.map((word) => ({ ...word, start: word.start - start, end: word.end - start }));
        expect(moved).toEqual(wordsOf(text));
      }),
    );
  });

  test('is read the same after another that was longer', () => {
    const words = new Words();
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        words.read(before.repeat(3), 0, before.length * 3);
        expect(wordsOf(text, 0, text.length, words)).toEqual(wordsOf(text));
      }),
    );
  });
});

describe('the hash of a word', () => {
  const letter = fc.constantFrom(...'abcdeghijklmnopqrtuvwxyzàáâãäåçèéêëìíîïñòóôõöùúûüýāąćčēęğĩłńőřşťůžẽệươ');
  const word = fc.string({ unit: fc.oneof(letter, fc.constantFrom(..."'-")), minLength: 1, maxLength: 20 });
  const hashes = (text: string) => wordsOf(text).map(({ hash }) => hash);

  test('is the same in capitals, with a first capital, and without accents', () => {
    fc.assert(
      fc.property(word, (text) => {
        const own = hashes(text);
        expect(hashes(text.toUpperCase())).toEqual(own);
        expect(hashes(text.charAt(0).toUpperCase() + text.slice(1))).toEqual(own);
        if (!/['-]ş/.test(text)) expect(hashes(text.normalize('NFD').replaceAll(/\p{M}/gu, ''))).toEqual(own);
      }),
    );
  });

  test('is that of its small plain letters', () => {
    expect(hashes('Zoë ZOE zoe')).toEqual([hashOf('zoe'), hashOf('zoe'), hashOf('zoe')]);
    expect(hashes('O’Brien')).toEqual([hashOf("o'brien")]);
  });

  test('has noughts for digits', () => {
    expect(hashes('12/05/2020 99/99/9999 a1 A7')).toEqual(
      ['00/00/0000', '00/00/0000', 'a0', 'a0'].map((each) => hashOf(each)),
    );
  });

  test('is another for other letters', () => {
    const all = ['met', 'meet', 'tem', 'mets', "me't", 'me-t', 'm', 'e', 't', '0', '00'];
    expect(new Set(all.flatMap(hashes)).size).toBe(all.length);
  });
});

describe('words', () => {
  test.each([
    ["don't go", ["don't", 'go']],
    ["Pat's dog and the Smiths' cat", ['Pat', 'dog', 'and', 'the', 'Smiths', 'cat']],
    ["PAT'S dog, O'Shea's", ['PAT', 'dog', "O'Shea"]],
    ["o'sullivan", ["o'sullivan"]],
    ['Mary-Jane met -- Ann -Lee', ['Mary-Jane', 'met', 'Ann', 'Lee']],
    ['1,250.00 at 10:30 on 3/4/2020.', ['1,250.00', 'at', '10:30', 'on', '3/4/2020']],
    ['a-1 1-a', ['a', '1', '1-a']],
    ['pat.example@example.org', ['pat', 'example', 'example', 'org']],
    ['', []],
    [' \u2014 ... ', []],
  ])('of %j', (text, expected) => {
    expect(readAs(text)).toEqual(expected);
  });

  test.each([
    ['pat', LOWER],
    ['Pat', INITIAL],
    ['PAT', UPPER],
    ['P', LETTER],
    ['p', LOWER],
    ['McDoe', MIXED],
    ['paT', MIXED],
    ['Mary-Jane', MIXED],
    ['É', LETTER],
    ['Élan', INITIAL],
    ['Pat7', DIGITS],
    ['7', DIGITS],
  ])('such as %s are known by how they are written', (text, written) => {
    expect(wordsOf(text).map((each) => each.written)).toEqual([written]);
  });

  test.each([
    [' ', GAP_SPACE],
    ['_', GAP_GLUED],
    ['.', GAP_GLUED],
    ["'s ", GAP_POSSESSIVE],
    [' "', GAP_QUOTE],
    [', ', GAP_COMMA],
    [' - ', GAP_DASH],
    [' (', GAP_BRACKET],
    [': ', GAP_COLON],
    [',\n', GAP_LINE],
    ['. ', GAP_PERIOD],
    ['."\u00a0', GAP_PERIOD],
    ['\t', GAP_CELL],
    ['  ', GAP_CELL],
    ['\n\n', GAP_CELL],
    [' @', GAP_HANDLE],
    [' #', GAP_HANDLE],
  ])('parted by %j are known by that', (between, gap) => {
    expect(wordsOf(`ab${between}cd`).map((each) => each.gap)).toEqual([GAP_START, gap]);
  });

  test('glued to a handle belong to it', () => {
    const gaps = wordsOf('see @pat.example_one two').map(({ gap }) => gap);
    expect(gaps).toEqual([GAP_START, GAP_HANDLE, GAP_HANDLE, GAP_HANDLE, GAP_SPACE]);
  });

  test('are read though there are many', () => {
    const text = 'ab Cd '.repeat(5000);
    const all = wordsOf(text);
    expect(all).toHaveLength(10_000);
    expect(all.at(-1)).toEqual({ start: 29_997, end: 29_999, hash: hashOf('cd'), written: INITIAL, gap: GAP_SPACE });
  });
});

describe('a part of a text', () => {
  const gapsOf = (words: Words) => [...words.gaps.subarray(words.first, words.last)];

  test.each(['##', '#####', '@@', '@/', '...', '!', '|'])('begins anew behind a run that ends in %s', (end) => {
    expect(wordsOf(`Note ${end}\x1fKezia told us`)[1]?.gap).toBe(GAP_START);
  });

  test('is looked at as a text by itself, and the text is the same again after it', () => {
    const text = 'We saw @Kezia Obuyanga. Then she left.';
    const words = readWords(text);
    const whole = gapsOf(words);
    words.narrow(text.indexOf('Obuyanga'), text.indexOf('Then'));
    expect([words.last - words.first, gapsOf(words)]).toEqual([1, [GAP_START]]);
    words.narrow(text.indexOf('Then'), text.length);
    expect(gapsOf(words)[0]).toBe(GAP_START);
    expect(gapsOf(readWords(text))).toEqual(whole);
  });

  test('of another text is read anew', () => {
    const first = 'one two three';
    readWords(first).narrow(0, 3);
    expect(readWords('four').count).toBe(1);
    expect(readWords(first).last).toBe(3);
  });
});

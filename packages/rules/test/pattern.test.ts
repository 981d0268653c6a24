import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern } from '../src/engine/pattern.ts';

function matches(pattern: RegExp, text: string): string[] {
  const { source, flags } = compilePattern(pattern);
  return [...text.matchAll(new RegExp(source, flags.replace('y', 'g')))].map(([match]) => match);
}

describe('no pattern matches across the edge of a run', () => {
  test.each([
    /[^a]+/u,
    /.+/u,
    /.+/su,
    /\S+/u,
    /\D+/u,
    /\W+/u,
    /[\s\S]+/u,
    /[\W\w]+/u,
    /\P{L}+/u,
    /\p{Any}+/u,
    /\p{Cc}+/u,
    /[\0-\x7f]+/u,
    /a\x1fb/u,
    /a\u001fb/u,
    /a\u{1f}b/u,
    /a[^b]b/iu,
    /(?<x>.)\k<x>/su,
    /(.)\1/su,
    /a(?:[^\]\\]|\\.)+b/u,
    /[^\p{L}]/iu,
  ])('%s', (pattern) => {
    for (const text of ['a\x1fb', '\x1f\x1f', '1\x1f2', ' \x1f ', '-\x1f-']) {
      for (const match of matches(pattern, text)) expect(match).not.toContain('\x1f');
    }
  });
});

test('in each run a pattern matches what it would match in the run alone', () => {
  const patterns = [
    /\b\d+\b/u,
    /^.{2}/u,
    /.{2}$/u,
    /(?<!\d)1[^2]?(?!.)/u,
    /a+?(?=[^b]|$)/u,
    /\Ba/u,
    /[ab]{1,3}\W?/u,
    /(?<=^a)b/u,
  ];
  const run = fc.string({ unit: fc.constantFrom('a', 'b', '1', '2', ' ', '-'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(run, { maxLength: 5 }), fc.constantFrom(...patterns), (runs, pattern) => {
      const alone = runs.flatMap((each) =>
        [...each.matchAll(new RegExp(pattern.source, 'gmu'))].map(([match]) => match),
      );
      expect(matches(pattern, runs.join('\x1f'))).toEqual(alone);
    }),
  );
});

test('^ and $ are the edges of lines and runs', () => {
  expect(matches(/^\w+$/u, 'ab\ncd ef\x1fgh\x1fij')).toEqual(['ab', 'gh', 'ij']);
});

test('escaped and bracketed signs stay what they are', () => {
  expect(matches(/\^\$[$^.]\./u, '^$^.')).toEqual(['^$^.']);
  expect(matches(/[\]^-]+/u, 'a]^-b')).toEqual([']^-']);
});

test('a pattern without the u flag is refused', () => {
  // biome-ignore lint/complexity/useRegexLiterals: the literal would be refused by the linter first.
  expect(() => compilePattern(new RegExp('a'))).toThrow(SyntaxError);
});

describe('a rough pattern matches in ASCII the same, and elsewhere wherever the exact one does', () => {
  const properties = ['L', 'Lu', 'Ll', 'M', 'N', 'Nd', 'P', 'Sc', 'Zs'];
  const sources = properties.flatMap((name) => [
    `\\p{${name}}`,
    `\\P{${name}}`,
    `[\\p{${name}}^_-]`,
    `[^\\p{${name}}]`,
    `[\\P{${name}}\\p{M}]`,
    `[\\\\p{${name}}]`,
    `\\\\p`,
    `(?<=\\p{${name}}).`,
    `(?<!\\p{${name}}).`,
    `(?!(?:a|[^\\p{${name}}])).`,
    `(?<![^\\p{${name}}])(?!(?!\\p{${name}})[^a])(?:.|\\p{L})(?!\\p{${name}})`,
  ]);
  const units = [
    ...Array.from({ length: 0x80 }, (_, unit) => unit),
    0xa0,
    0xe9,
    0xc9,
    0x17f,
    0x212a,
    0x301,
    0x345,
    0x661,
  ];
  const points = [...units, 0x2019, 0x20ac, 0x4e2d, 0xd801, 0xdc00, 0x1d400, 0x10400, 0x1f600];

  function find(pattern: RegExp, text: string, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  }

  test.each(sources.flatMap((source) => ['u', 'iu'].map((flags) => [source, flags] as const)))(
    '%s %s',
    (source, flags) => {
      const exact = compilePattern({ source, flags });
      const rough = compilePattern({ source, flags }, true);
      for (const point of points) {
        const text = `a${String.fromCodePoint(point)}1${String.fromCodePoint(point, point)}p`;
        for (let at = 0; at < text.length; at += 1) {
          const found = find(exact, text, at);
          if (point < 0x80) expect(find(rough, text, at)).toBe(found);
          else if (found !== undefined) expect(find(rough, text, at)).toBeDefined();
        }
      }
    },
  );
});

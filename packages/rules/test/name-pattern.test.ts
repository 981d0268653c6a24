import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { compileNames, findNameMistakes, isOneName } from '../src/conditions/name-pattern.ts';

const fits = (pattern: string, path: string, nocase = false) => compileNames(pattern, { nocase })(path);

describe('a pattern for names', () => {
  test.each([
    ['outbox/a.txt', 'outbox/a.txt', true],
    ['outbox/a.txt', 'outbox/A.txt', false],
    ['outbox/*', 'outbox/a.txt', true],
    ['outbox/*', 'outbox/sub/a.txt', false],
    ['outbox/*', 'outbox/.hidden', true],
    ['outbox/**', 'outbox/sub/a.txt', true],
    ['outbox/**', 'outbox', false],
    ['**', 'outbox/a.txt', true],
    ['**', 'a.txt', true],
    ['**/a.txt', 'a.txt', true],
    ['**/a.txt', 'outbox/sub/a.txt', true],
    ['outbox/**/a.txt', 'outbox/a.txt', true],
    ['outbox/**/a.txt', 'outbox/1/2/a.txt', true],
    ['outbox/**/a.txt', 'outbox/1/2/b.txt', false],
    ['../out/**', '../out/a.txt', true],
    ['/srv/*.txt', '/srv/a.txt', true],
    ['**', '../a.txt', false],
    ['**', '/srv/a.txt', true],
    ['*/a.txt', '../a.txt', false],
    ['../**', '../../a.txt', false],
    ['?.txt', '😀.txt', true],
    ['a?.txt', 'a.txt', false],
    ['*.{csv,txt}', 'a.csv', true],
    ['*.{csv,txt}', 'a.pdf', false],
    ['{a,{b,c}}.txt', 'c.txt', true],
    ['{a/b,c}/d', 'a/b/d', true],
    ['{a}.txt', '{a}.txt', true],
    ['{a}.txt', 'a.txt', false],
    ['"a".txt', '"a".txt', true],
    ['"a".txt', 'a.txt', false],
    ['a[1].txt', 'a[1].txt', true],
    ['a[1].txt', 'a1.txt', false],
    ['(a|b)+@!.txt', '(a|b)+@!.txt', true],
    ['a{1..30}.txt', 'a0.txt', false],
    ['caf\u00e9.txt', 'caf\u00e9.txt', true],
    ['cafe\u0301.txt', 'caf\u00e9.txt', true],
    ['a.zip!/*.csv', 'a.zip!/b.csv', true],
    ['', '', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(fits(pattern, path)).toBe(expected);
  });

  test('fits names in other case where that is said', () => {
    expect(fits('Outbox/*.TXT', 'outbox/A.txt', true)).toBe(true);
  });

  test('fits what a well-known program fits, where it has nothing but names and stars', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), minLength: 1, maxLength: 5 });
    const step = fc.oneof(fc.constant('**'), name);
    const steps = fc.array(step, { minLength: 1, maxLength: 5 }).map((each) => each.join('/'));
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 5 });
    const paths = fc.array(plain, { minLength: 1, maxLength: 5 }).map((each) => each.join('/'));
    let fitting = 0;
    fc.assert(
      fc.property(steps, paths, (pattern, path) => {
        // Steps of dots are no names, and `**` in a name and `folder/**` mean something else there.
        fc.pre(
          !`${pattern}/${path}`.split('/').some((each) => /^\.+$/.test(each) || /[^*]\*\*|\*\*[^*]|\*{3}/.test(each)),
        );
        fc.pre(!pattern.endsWith('**'));
        const isFitting = fits(pattern, path);
        if (isFitting) fitting += 1;
        expect(isFitting).toBe(picomatch.isMatch(path, pattern, { dot: true }));
      }),
      { numRuns: 5000 },
    );
    expect(fitting).toBeGreaterThan(50);
  });

  test('takes no longer for many stars', () => {
    const before = process.cpuUsage();
    expect(fits(`${'*a'.repeat(500)}b`, 'a'.repeat(4000))).toBe(false);
    expect(fits(`${'**/a/'.repeat(500)}b`, 'a/'.repeat(2000))).toBe(false);
    expect(fits('{a,b}'.repeat(40), 'a'.repeat(40))).toBe(false);
    expect(fits('{'.repeat(100_000), 'a')).toBe(false);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });
});

test.each([
  ['{a,b}'.repeat(40), /more than 1000 paths/],
  ['a{1..30}.txt', /no range/],
  ['x{a/../b,c}.t', /no path has/],
  ['outbox//a.txt', /no path has/],
  ['a/../b', /no path has/],
  ['a{b,c.txt', /a brace is not closed/],
  ['a\\*b', /a backslash/],
])('of %s it is said what is wrong', (pattern, message) => {
  expect(findNameMistakes(pattern).map((each) => each.message)).toEqual([expect.stringMatching(message)]);
});

test.each(['outbox/**', '../a/*.txt', '/srv/a', '{a}.txt', 'a{b.txt', '"a"', 'a,b.txt'])('%s is fine', (pattern) => {
  expect(findNameMistakes(pattern)).toEqual([]);
});

test('one name is known from many', () => {
  expect(['a.txt', '{a}', 'a[1]', '*', 'a?', '{a,b}'].map(isOneName)).toEqual([true, true, true, false, false, false]);
});

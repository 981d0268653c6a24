import { expect, test } from 'vitest';
import { isForScreen, rulesOf } from '../src/structures/html/css-rules.ts';
import { StyleSheet } from '../src/structures/html/style-sheet.ts';

test.each([
  ['', true],
  ['all', true],
  ['only screen and (min-width: 40em) and (max-width:60em)', true],
  ['(400px <= width <= 700px)', true],
  ['print, screen', true],
  ['not print', true],
  ['print', false],
  ['screen and (prefers-color-scheme: dark)', false],
  ['(hover: none), speech', false],
])('rules of media %j are of a screen: %j', (media, isOfScreen) => {
  expect(isForScreen(media)).toBe(isOfScreen);
});

test('rules within rules and within conditions are told apart', () => {
  const css =
    '@import "a.css"; p, b { color: red; & i, u { color: blue } left: 0 }\n@media print { /* } */ q { content: "}" } } @layer x { s { top: 0';
  expect(
    Array.from(rulesOf(css), ({ selectors, declarations, isOfScreen }) => [
      selectors,
      declarations.replace(/[\s;]+/g, ' ').trim(),
      isOfScreen,
    ]),
  ).toEqual([
    ['@import "a.css"', '', true],
    ['& & i,&  u', 'color: blue', true],
    ['p, b', 'color: red left: 0', true],
    ['q', 'content: "}"', false],
    ['@media print', '', false],
    ['s', 'top: 0', true],
    ['@layer x', '', true],
  ]);
});

test('no comment begins in a string or an address', () => {
  const css =
    'p { background: url(x/*.png); display: none } q { content: "/*"; top: 0 } /* url( */ u /* " */ { left: /* ; */ 0 }';
  expect(
    Array.from(rulesOf(css), ({ selectors, declarations }) => [selectors, declarations.replace(/[\s;]+/g, ' ').trim()]),
  ).toEqual([
    ['p', 'background: url(x/*.png) display: none'],
    ['q', 'content: "/*" top: 0'],
    ['u', 'left: 0'],
  ]);
  expect(isForScreen('screen /* , "print */')).toBe(true);
});

test('what no block follows, and what is too deep, is a rule too, and closes nothing else', () => {
  const selectorsOf = (css: string) => Array.from(rulesOf(css), ({ selectors }) => selectors);
  expect(selectorsOf('a { left: 0 } #s-1')).toEqual(['a', '#s-1']);
  expect(selectorsOf('a { left: 0 } #s-2 } ; b { left: 0 }')).toEqual(['a', '#s-2', 'b']);
  const deep = `${'@layer x {'.repeat(32)} #s-3 { color: red; & i { left: 0 } } #s-4`;
  const outer = Array.from({ length: 32 }, () => '@layer x');
  const inner = ['#s-3', 'color: red', '& i', 'left: 0'];
  expect(selectorsOf(`${deep}${'}'.repeat(32)} b { left: 0 }`)).toEqual([...inner, ...outer, 'b']);
  expect(selectorsOf(deep)).toEqual([...inner, ...outer]);
  const sheet = new StyleSheet();
  sheet.add(deep, '');
  expect(sheet.knowsColors).toBe(false);
});

test('long selectors and conditions take no longer than reading them', () => {
  const sheet = new StyleSheet();
  sheet.add('p { display: none }', '');
  expect(sheet.hidingOf(' p ::before , P')).toBe('hidden-text');
  for (let count = 0; count < 1_000; count++) expect(sheet.hidingOf(`p${' '.repeat(490)}!`)).toBeUndefined();
  expect(isForScreen(`(${'width '.repeat(100_000)}`)).toBe(false);
  expect(isForScreen(`(${'width '.repeat(100_000)})`)).toBe(true);
});

test('sheets that never end take no longer than reading them', () => {
  const counts = {
    '{': 32,
    'a{': 200_000,
    'a{b:c;': 399_968,
    '}': 0,
    '@media{': 200_000,
    'a{b:c}': 200_000,
    ';': 0,
    '/* ': 0,
    '"': 1,
  };
  for (const [piece, count] of Object.entries(counts))
    expect([...rulesOf(piece.repeat(200_000))].length, piece).toBe(count);
});

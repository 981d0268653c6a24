import { expect, test } from 'vitest';
import { isForScreen, rulesOf } from '../src/structures/html/css-rules.ts';

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

test('sheets that never end take no longer than reading them', () => {
  for (const piece of ['{', 'a{', 'a{b:c;', '}', '@media{', 'a{b:c}', ';', '/*', '"'])
    expect([...rulesOf(piece.repeat(200_000))].length).toBeLessThanOrEqual(200_000);
});

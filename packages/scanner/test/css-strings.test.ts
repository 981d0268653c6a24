import { expect, test } from 'vitest';
import { shownStrings } from '../src/structures/html/css-strings.ts';

const textsOf = (css: string) => shownStrings(css).map(({ text }) => text);

test.each([
  ['a::before { content: "Jane" " " \'Doe\' }', ['Jane Doe']],
  ['a::before { con\\74 ent: "Jane\\20 Doe" }', ['Jane Doe']],
  ['a::before { content: "Ja\\\nne" / "a remark" }', ['Jane a remark']],
  ['a::before { content: "not closed\n} b::after { content: "Doe" }', ['not closed', 'Doe']],
  ['/* "no" */ a { font: 1em "Open Sans"; background: url(a"b"c) } a[title="x:y"] { quotes: "(a" "b)" }', ['(ab)']],
  [
    'a::before { content/* as: said */: "Jane" } b::before { background: url(x/*.png); content: "Doe" }',
    ['Jane', 'Doe'],
  ],
  ['content: "of a style attribute"', ['of a style attribute']],
  ['a { --name: "Jane" } b::after { content: var(--name) }', ['Jane']],
  ['a { --font: "Open Sans" } b { font-family: var(--font) }', []],
  ['i::before { content: "\\f101" } q { quotes: "\\201c" "\\201d" }', []],
])('of %s a page shows %j', (css, texts) => {
  expect(textsOf(css)).toEqual(texts);
});

test('long sheets, and what never ends in them, take no longer than reading them', () => {
  const long = 'A'.repeat(10_000_000);
  expect(textsOf(`a { background: url("data:font/woff;base64,${long}") } b::before { content: "Doe" }`)).toEqual([
    'Doe',
  ]);
  for (const piece of ['"', '"b"', 'url(', '/* ', 'a:"', '\\"'])
    expect(textsOf(`a{${piece.repeat(300_000)}"`)).toEqual([]);
  expect(textsOf(`a{${'content:"a"'.repeat(300_000)}"`)).toEqual(['a'.repeat(300_000)]);
  expect(textsOf(`a{url(${'/* '.repeat(300_000)}):"no"} b::before{content:"Doe"}`)).toEqual(['Doe']);
});

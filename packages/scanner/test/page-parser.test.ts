import { expect, test } from 'vitest';
import { PageParser } from '../src/structures/html/page-parser.ts';

/** What is told of the tags of a page that comes in pieces, and where. */
function toldOf(pieces: readonly string[]): readonly (readonly [text: string, at: number])[] {
  const told: (readonly [string, number])[] = [];
  const words = (text: string) => told.push([text, parser.startIndex]);
  const parser = new PageParser({}, { words, attributes: () => {} });
  for (const piece of pieces) parser.write(piece);
  parser.end();
  return told;
}

test('an end tag is told as a whole and where it begins, wherever the page is cut', () => {
  const page = '<p>x</p 078-05-1120 a>y<b>z</b 219-09-9999';
  const whole = [
    ['p 078-05-1120 a', 4],
    ['b 219-09-9999', page.indexOf('</b')],
  ];
  expect(toldOf([page])).toEqual(whole);
  expect(toldOf([...page])).toEqual(whole);
  for (let at = 1; at < page.length; at++) expect(toldOf([page.slice(0, at), page.slice(at)]), `${at}`).toEqual(whole);
});

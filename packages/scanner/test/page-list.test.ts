import { expect, test } from 'vitest';
import { problem } from '../src/index.ts';
import { listPages } from '../src/page-list.ts';

test.each([
  [[3], 'page 3'],
  [[3, 4], 'pages 3 and 4'],
  [[3, 7, 12, 13, 14], 'pages 3, 7 and 12 to 14'],
  [[1, 3, 5, 7, 9, 11, 13, 15, 17], 'pages 1, 3, 5, 7, 9, 11, 13, 15 and 1 other'],
  [[1, 3, 5, 7, 9, 11, 13, 15, 17, 18, 19, 30], 'pages 1, 3, 5, 7, 9, 11, 13, 15 and 4 others'],
])('pages %j are %s', (pages, told) => {
  expect(listPages(pages)).toBe(told);
});

test('a problem of some pages names them', () => {
  expect(problem('picture-page', { pages: [2] }).message).toBe(
    'Pages that are pictures, with little text or none, are not read: page 2.',
  );
});

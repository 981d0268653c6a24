import { expect, test } from 'vitest';
import { problem, withAllPages } from '../src/index.ts';
import { tellPages, toPageList } from '../src/problem.ts';

test.each([
  [[3], 'page 3'],
  [[3, 4], 'pages 3 and 4'],
  [[3, 7, 12, 13, 14], 'pages 3, 7 and 12 to 14'],
  [[1, 3, 5, 7, 9, 11, 13, 15, 17], 'pages 1, 3, 5, 7, 9, 11, 13, 15 and 1 other'],
  [[1, 3, 5, 7, 9, 11, 13, 15, 17, 18, 19, 30], 'pages 1, 3, 5, 7, 9, 11, 13, 15 and 4 others'],
])('pages %j are %s', (pages, told) => {
  expect(tellPages(toPageList(pages))).toBe(told);
});

test('a problem of some pages names them', () => {
  expect(problem('picture-page', { pages: [2] }).message).toBe(
    'Pages that are pictures, with little text or none, are not read: page 2.',
  );
});

test('a problem of many pages keeps them all, and its sentence tells them where there is room', () => {
  const pages = Array.from({ length: 12 }, (_, index) => 2 * index + 1);
  const { message, pages: list } = problem('picture-page-unsure', { pages });
  expect(message).toMatch(/: pages 1, 3, 5, 7, 9, 11, 13, 15 and 4 others\.$/);
  expect(withAllPages(message, list)).toMatch(/ 13, 15, 17, 19, 21 and 23\.$/);
  expect(withAllPages('The file was gone.', undefined)).toBe('The file was gone.');
});

test('of more stretches than are kept it tells how many pages there are', () => {
  const list = toPageList(Array.from({ length: 6_000 }, (_, index) => 2 * index + 1));
  expect([list.count, list.stretches.length, tellPages(list, 1)]).toEqual([6_000, 5_000, 'pages 1 and 5999 others']);
  expect(withAllPages(tellPages(list), list)).toMatch(/ 9999 and 1000 others$/);
});

import { expect, test } from 'vitest';
import { hasForeignExtension } from '../src/identify/extensions.ts';

test.each([
  ['mail.msg', 'eml'],
  ['mail.msg', 'text'],
  ['graph.dot', 'text'],
  ['letter.eml', 'text'],
  ['report.docx', 'zip'],
  ['report.docx', 'cfb'],
  ['notes', 'pdf'],
  ['constructor.constructor', 'pdf'],
])('%s may be %s', (path, format) => {
  expect(hasForeignExtension(path, format)).toBe(false);
});

test.each([
  ['mail.msg', 'pdf'],
  ['letter.doc', 'text'],
  ['report.pdf', 'zip'],
  ['photo.jpg', 'exe'],
])('%s is not called as what it is, %s', (path, format) => {
  expect(hasForeignExtension(path, format)).toBe(true);
});

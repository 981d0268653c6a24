import { expect, test, vi } from 'vitest';
import { PdfWarnings } from '../src/formats/pdf/warnings.ts';

/** As pdf.js writes to it. */
const { console: output } = globalThis;

test('what pdf.js says is heard and not printed, and what others say is printed', () => {
  const warn = vi.spyOn(output, 'warn').mockImplementation(() => {});
  const warnings = new PdfWarnings();
  output.warn('Warning: Invalid stream: "FormatError"');
  output.warn('another program part');
  expect(warnings.takeLeftOut()).toBe(true);
  expect(warnings.takeLeftOut()).toBe(false);
  warnings[Symbol.dispose]();
  output.warn('Warning: after the document was closed');
  expect(warn.mock.calls).toEqual([['another program part'], ['Warning: after the document was closed']]);
  warn.mockRestore();
});

test('fonts and colors that pdf.js mends are no damage', () => {
  using warnings = new PdfWarnings();
  output.warn('Warning: Indexing all PDF objects');
  output.info('Info: Inconsistent font file Type/SubType');
  expect(warnings.takeLeftOut()).toBe(false);
  expect(warnings.lostPages).toBe(false);
});

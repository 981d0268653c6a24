import { read as readBook, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { read } from '../../../test-corpus/make/read/xls.ts';
import { BytesSource, defaultLimits, scan } from '../src/index.ts';

/** Cases whose cells another reader reads as well: it knows no sheet that the list does not have. */
const names = Object.keys(read).filter((name) => name !== 'unlisted-sheet.xls');

/** The texts of cells by their place, as they are told first: what is told of a cell besides comes later. */
async function cellsOf(name: string, bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const cells = new Map<string, string>();
  for await (const step of scan(new BytesSource(name, bytes), defaultLimits)) {
    if (step.kind !== 'part' || step.part.kind !== 'text') continue;
    const { text, runs } = step.part;
    for (const [index, { start, at }] of runs.entries()) {
      if (at.kind !== 'cell') continue;
      const place = `${at.sheet} ${at.row} ${at.column}`;
      if (!cells.has(place)) cells.set(place, text.slice(start, (runs[index + 1]?.start ?? text.length) - 1));
    }
  }
  return cells;
}

test.each(names)('%s has the cells that another reader finds', async (name) => {
  const bytes = read[name] ?? expect.fail('no case');
  const ours = await cellsOf(name, bytes);
  const book = readBook(bytes, { type: 'buffer' });
  for (const sheet of book.SheetNames) {
    for (const [address, cell] of Object.entries(book.Sheets[sheet] ?? {})) {
      if (address.startsWith('!')) continue;
      const { r: row, c: column } = utils.decode_cell(address);
      const text = ours.get(`${sheet} ${row + 1} ${column + 1}`);
      // Days are told as ISO 8601 has them, whatever their format.
      if (/^\d{4}-\d\d-\d\d$/.test(text ?? '')) continue;
      expect([String(cell.v), String(cell.w)], `${sheet} ${address}`).toContain(text);
    }
  }
});

import { expect, test } from 'vitest';
import { makeDatabase, makeOverflow, makePage, makeRecord, makeRow } from '../../../test-corpus/make/sqlite.ts';
import { BytesSource } from '../src/index.ts';
import { type Seen, see, texts } from './steps.ts';

const people = ['table', 'people', 2, 'CREATE TABLE people(name TEXT, note TEXT)'] as const;

async function seeDatabase(bytes: Uint8Array): Promise<Seen> {
  const [root] = await see(new BytesSource('a.db', bytes));
  return root ?? expect.fail('nothing was seen');
}

const codesOf = ({ problems }: Seen) => problems.map(({ code }) => code);

test('thousands of pointers to one cell are a problem, and the cell is told once', async () => {
  const page = makePage(13, [makeRow(1, makeRecord(['Jane Doe', 'n'.repeat(30_000)]))], { pageBytes: 65_536 });
  const start = page.readUInt16BE(8);
  page.writeUInt16BE(10_000, 3);
  for (let index = 0; index < 10_000; index += 1) page.writeUInt16BE(start, 8 + 2 * index);
  const root = await seeDatabase(makeDatabase({ schema: [people], pages: [page], pageBytes: 65_536 }));
  expect(codesOf(root)).toEqual(['malformed']);
  expect(texts([root]).match(/n{30000}/g)?.length).toBeLessThan(4);
});

test('a page that counts more cells than it has room for is a problem, and its text is told', async () => {
  const page = makePage(13, [makeRow(1, makeRecord(['Jane Doe', 'SSN 078-05-1120']))]);
  page.writeUInt16BE(65_535, 3);
  const root = await seeDatabase(makeDatabase({ schema: [people], pages: [page] }));
  expect(codesOf(root)).toEqual(['malformed']);
  expect(texts([root])).toContain('078-05-1120');
});

test('a chain of a value that goes round is a problem', async () => {
  const row = makeRow(1, makeRecord(['Jane Doe', 'n'.repeat(50_000)]), {
    page: 3,
    localBytes: 39 + ((50_014 - 39) % 508),
  });
  const pages = [makePage(13, [row]), makeOverflow(4, Buffer.alloc(508, 'a')), makeOverflow(3, Buffer.alloc(508, 'b'))];
  expect(codesOf(await seeDatabase(makeDatabase({ schema: [people], pages })))).toEqual(['malformed']);
});

test('as many pages as a header can count are not waited for', async () => {
  const bytes = makeDatabase({ schema: [people], pages: [makePage(13, [makeRow(1, makeRecord(['Jane Doe', null]))])] });
  bytes.fill(0xff, 28, 32);
  bytes.fill(0xff, 32, 40);
  expect(codesOf(await seeDatabase(bytes))).toEqual(['malformed']);
});

test('a thousand tables of one page are a problem, and the page is told once', async () => {
  const schema = Array.from({ length: 1_000 }, (_, index) => ['table', `t${index}`, 2, 'CREATE TABLE t(a)'] as const);
  const page = makePage(13, [makeRow(1, makeRecord(['Jane Doe', 'Almory']))], { pageBytes: 65_536 });
  const root = await seeDatabase(makeDatabase({ schema, pages: [page], pageBytes: 65_536 }));
  expect(codesOf(root)).toEqual(['malformed']);
  expect(texts([root]).match(/Almory/g)?.length).toBe(1);
});

test('free space in which a record seems to begin everywhere is read in no time', async () => {
  const gap = Buffer.alloc(60_000, Buffer.from([3, 0xff, 0xff, 13, 65, 0x03, 0x81, 0x0d]));
  const page = makePage(13, [], { gap, pageBytes: 65_536 });
  const root = await seeDatabase(makeDatabase({ schema: [people], pages: Array(100).fill(page), pageBytes: 65_536 }));
  expect(codesOf(root)).toEqual([]);
});

test('SQL that is open brackets is read', async () => {
  const sql = `CREATE TABLE t(${'['.repeat(60_000)}`;
  const root = await seeDatabase(
    makeDatabase({
      schema: [['table', 't', 2, sql]],
      pages: [makePage(13, [], { pageBytes: 65_536 })],
      pageBytes: 65_536,
    }),
  );
  expect(codesOf(root)).toEqual([]);
});

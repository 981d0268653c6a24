import { expect, test } from 'vitest';
import { makeDbf } from '../../../test-corpus/make/dbf.ts';
import { makeJet, makeJetRow, makeRowPage, makeTablePage, number32 } from '../../../test-corpus/make/jet.ts';
import { BytesSource } from '../src/index.ts';
import { type Seen, see, texts } from './steps.ts';

async function seeFile(name: string, bytes: Uint8Array): Promise<Seen> {
  const [root] = await see(new BytesSource(name, bytes));
  return root ?? expect.fail('nothing was seen');
}

const codesOf = ({ problems }: Seen) => problems.map(({ code }) => code);

test('as many records as a header can count are not waited for', async () => {
  const bytes = makeDbf({ fields: [['NAME', 'C', 20]], records: [[' ', 'Jane Doe']], declared: 0xffffffff });
  expect(codesOf(await seeFile('a.dbf', bytes))).toEqual(['malformed']);
});

test('a file of memos whose blocks are one byte is read, be it empty or not', async () => {
  const header = Buffer.alloc(512);
  header.writeUInt16BE(1, 6);
  const empty = await seeFile('a.fpt', Buffer.concat([header, Buffer.alloc(4_000_000)]));
  expect(codesOf(empty)).toEqual([]);
  const full = await seeFile('a.fpt', Buffer.concat([header, Buffer.alloc(1_000_000, 'Jane Doe ')]));
  expect(texts([full])).toContain('Jane Doe');
});

test('the description of a table that goes round, or counts four billion indexes, is a problem', async () => {
  const round = makeTablePage([['Name', 10]]);
  round.writeUInt32LE(4, 4);
  const row = makeRowPage(4, [makeJetRow([['Name', 10]], ['Jane Doe'])]);
  expect(texts([await seeFile('a.mdb', makeJet([[4, 1, 0, 'People']], [round, row]))])).toContain('Jane Doe');
  const many = makeTablePage([['Name', 10]]);
  many.writeUInt32LE(0xffffffff, 51);
  expect(codesOf(await seeFile('a.mdb', makeJet([[4, 1, 0, 'People']], [many, row])))).toEqual(['malformed']);
});

test('a chain of a long value to which thousands of rows refer is followed as often as a file may need it', async () => {
  const columns = [['Note', 12]] as const;
  const chain = Array.from({ length: 400 }, (_, index) =>
    makeRowPage(0x4c41564c, [Buffer.concat([number32((index + 7) * 256), Buffer.from('Jane')])]),
  );
  const reference = Buffer.concat([number32(1_000_000), number32(6 * 256), number32(0)]);
  const row = Buffer.from(makeJetRow([['Note', 10]], [reference]));
  const rows = makeRowPage(
    4,
    Array.from({ length: 150 }, () => row),
  );
  const bytes = makeJet(
    [[4, 1, 0, 'Notes']],
    [makeTablePage(columns), rows, ...chain, ...Array.from({ length: 400 }, () => rows)],
  );
  expect(codesOf(await seeFile('a.mdb', bytes))).toEqual(['malformed']);
});

test('a page that lists more rows than it has room for is a problem, and its text is told', async () => {
  const page = makeRowPage(4, [makeJetRow([['Name', 10]], ['Jane Doe'])]);
  page.writeUInt16LE(0xffff, 12);
  const root = await seeFile('a.mdb', makeJet([[4, 1, 0, 'People']], [makeTablePage([['Name', 10]]), page]));
  expect(codesOf(root)).toEqual(['malformed']);
  expect(texts([root])).toContain('Jane Doe');
});

test('a property of a million parameters, of open quotes, or that never ends is read', async () => {
  for (const line of [
    `TEL${';a=b'.repeat(1_000_000)}:1`,
    `TEL${';a="'.repeat(300_000)}:1`,
    'NOTE;QUOTED-PRINTABLE:=\n'.repeat(200_000),
  ]) {
    expect(codesOf(await seeFile('a.vcf', Buffer.from(`BEGIN:VCARD\n${line}\nEND:VCARD\n`)))).toEqual([]);
  }
});

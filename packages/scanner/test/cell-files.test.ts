import { expect, test } from 'vitest';
import { BytesSource, defaultLimits } from '../src/index.ts';
import { MemberNames } from '../src/source/member-names.ts';
import { CellFiles } from '../src/structures/table/cell-files.ts';

const at = { kind: 'cell', row: 1, column: 1 } as const;

function partsOf(bytes: Uint8Array) {
  const files = new CellFiles(new BytesSource('a.db', new Uint8Array(0)), new MemberNames(), defaultLimits);
  return files.read(bytes, 'digest 1', at).then(({ parts }) => parts.map(({ kind }) => kind));
}

test('a digest that begins as a recording does is none', async () => {
  const digest = Buffer.concat([Buffer.from('fff15080', 'hex'), Buffer.alloc(28, 0x9c)]);
  expect(await partsOf(digest)).toEqual([]);
  expect(await partsOf(Buffer.concat([digest, Buffer.alloc(400, 0x9c)]))).toEqual(['member']);
});

test('a short file that is known by more than two bytes is one', async () => {
  expect(await partsOf(Buffer.from('%PDF-1.4\nnothing\n', 'latin1'))).toEqual(['member']);
});

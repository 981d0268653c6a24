import { describe, expect, test } from 'vitest';
import WordExtractor from 'word-extractor';
import { read } from '../../../test-corpus/make/read/doc.ts';
import { changes, makeWord, paragraph, row } from '../../../test-corpus/make/word.ts';
import { BytesSource, type Part } from '../src/index.ts';
import { see } from './steps.ts';

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function isText(part: unknown): part is Extract<Part, { kind: 'text' }> {
  return typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'text';
}

/** Text of a document, without that of files within it, and the paragraphs and cells it is in. */
async function textOf(bytes: Uint8Array): Promise<readonly string[]> {
  const [root] = await see(new BytesSource('a.doc', bytes));
  const blocks = (root?.parts ?? []).filter(isText);
  return blocks.flatMap(({ text }) => text.split('\u001f').slice(0, -1));
}

describe('has the words that another reader finds in', () => {
  // It stops at a stream of tables that is smaller than a sector.
  const names = ['letter.doc', 'narrow.doc', 'hidden.doc', 'deleted.doc', 'comments.doc', 'fields.doc'];
  test.each(names)('%s', async (name) => {
    const bytes = read[name] ?? expect.fail(name);
    const other = await new WordExtractor().extract(Buffer.from(bytes));
    const theirs = [
      other.getBody(),
      other.getFootnotes(),
      other.getEndnotes(),
      other.getAnnotations(),
      other.getHeaders(),
      other.getTextboxes(),
    ];
    const ours = new Set(wordsIn((await textOf(bytes)).join('\n')));
    expect(wordsIn(theirs.join('\n')).filter((word) => !ours.has(word))).toEqual([]);
  });
});

test('a number that formats and a hidden stretch interrupt comes out in one piece', async () => {
  const runs = [
    { text: 'SSN 078-' },
    { text: 'hidden', changes: [changes.hidden] },
    { text: '05-', changes: [changes.blackHighlight, changes.white] },
    { text: '1120.' },
  ];
  expect(await textOf(makeWord({ main: [{ runs }] }))).toEqual(['SSN 078-05-1120.', 'hidden']);
});

test('a table whose rows never end is read', async () => {
  const [cell] = row(['John Roe']);
  const cells = Array.from({ length: 3_000 }, () => cell ?? expect.fail());
  const text = await textOf(makeWord({ main: [...cells, paragraph('After')] }));
  expect(text.filter((each) => each === 'John Roe')).toHaveLength(3_000);
  expect(text.at(-1)).toBe('After');
});

test('pieces that all point at the same characters cost no more than is allowed', async () => {
  // 4,000 pieces of a million characters each.
  const count = 4_000;
  const length = 1_000_000;
  const table = Buffer.alloc(5 + 4 * (count + 1) + 8 * count);
  table[0] = 2;
  table.writeUInt32LE(table.length - 5, 1);
  for (let index = 0; index <= count; index += 1) table.writeUInt32LE(index * length, 5 + 4 * index);
  for (let index = 0; index < count; index += 1) table.writeUInt32LE(0x600, 5 + 4 * (count + 1) + 8 * index + 2);
  const bytes = makeWord({ main: [paragraph('a'.repeat(length))], tables: { 33: table } });
  // How many characters the first story has: its stream is the first of the file.
  bytes.writeUInt32LE(count * length, 512 + 0x4c);
  const [root] = await see(new BytesSource('a.doc', bytes));
  expect(root?.problems.map(({ limit }) => limit)).toContain('expandedRatioMax');
}, 60_000);

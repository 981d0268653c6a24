import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../src/policy/load-policy.ts';
import { PolicyError } from '../src/policy/policy.ts';

/** What is said of a policy that cannot be loaded. */
async function mistakeIn(text: string): Promise<string> {
  try {
    await loadPolicy({ file: 'p.yaml', text }, () => undefined);
  } catch (thrown) {
    if (thrown instanceof PolicyError) return thrown.message;
    throw thrown;
  }
  throw new Error('nothing is wrong with it');
}

const alike = 'this line is not indented as those of its level; indent lines of one level alike, with spaces';
const noColon =
  'a colon with a space after it is missing between a key and its value; add it, or indent what goes on from the line before';
const second =
  'a second key stands in this line, or the lines after it are not indented as it is; put a text that holds ": " into quotes, and indent lines of one level alike, with spaces';
const follows = 'this cannot follow what stands before it; put a text with quotes, brackets or braces';
const star =
  'what begins with * stands for a part marked with & before it, and there is none; put a pattern that begins';
const open = 'a bracket or brace before this is not closed, or what is in it is not indented; close it, and indent';
const deep = 'lists and keys stand too deep in each other here; write it flatter';

describe('a text that is no YAML is told with its place and what to do, and nothing of it is quoted', () => {
  test.each([
    ['a part that holds itself', 'a: &a [*a]\n', '1:8', 'the part that this stands for holds it'],
    ['a tab', 'rules:\n\t- id: zebra\n', '2:1', 'a tab stands where only spaces may; indent with spaces'],
    ['a key too far to the left', 'rules:\n    zebra: 1\n  okapi: 2\n', '3:1', alike],
    ['a key between two levels', 'rules:\n  - id: zebra\n   title: okapi\n', '3:1', alike],
    ['a key too far to the right', 'rules:\n  - id: zebra\n      title: okapi\n', '2:9', second],
    ['an item too far to the left', 'rules:\n  - zebra\n - okapi\n', '3:1', second],
    ['a colon in a text', 'why: Zebra: okapi\n', '1:6', second],
    ['a key without a colon', 'title zebra\nrules: okapi\n', '1:1', noColon],
    ['a colon without a space', 'title: okapi\nrules:zebra\n', '2:1', noColon],
    ['a text that goes on unindented', 'title: okapi\nand zebra\nwhy: okapi\n', '2:1', noColon],
    [
      'a list in the line of its key',
      'rules: - zebra\n',
      '1:8',
      'a list cannot begin in the line of its key; begin it',
    ],
    [
      'a backslash in double quotes',
      'find: "\\dzebra"\n',
      '1:8',
      'in double quotes a backslash needs a second one; use',
    ],
    ['a pattern without quotes', 'path: **/zebra/**\n', '1:7', star],
    ['a pattern in a list', 'path: [okapi, *.zebra]\n', '1:15', star],
    ['a star alone', 'path: *\n', '1:7', star],
    ['braces that are meant for a text', 'path: {zebra,okapi}/*.docx\n', '1:20', follows],
    ['brackets that are meant for a text', 'find: [zebra]{2}\n', '1:14', follows],
    ['text after quotes', 'title: "zebra" okapi\n', '1:16', follows],
    ['a bracket that is not opened', 'rules: [zebra]]\n', '1:15', 'this bracket or brace closes none that is open'],
    ['a bracket that is not closed', 'rules: [zebra, okapi\ntitle: x\n', '2:1', open],
    ['a brace that is not closed', '{"zebra": "okapi"', '1:18', open],
    [
      'a quote that is not closed',
      'title: "zebra\nwhy: okapi\n',
      '3:1',
      'a quote that opens a text before this is never closed',
    ],
    [
      'a comma that is missing',
      'rules: ["zebra" "okapi"]\n',
      '1:17',
      'a comma between two items, or a space after a quote',
    ],
    [
      'a colon in braces',
      'when: { text: zebra: okapi }\n',
      '1:15',
      'between brackets or braces a comma is missing, or a',
    ],
    [
      'a character that begins no text',
      'title: @zebra\n',
      '1:8',
      'a text cannot begin with this character; put it into',
    ],
    ['a key twice', 'zebra: 1\nzebra: 2\n', '2:1', 'this key stands here twice; keep one of the two'],
    ['two documents', 'title: zebra\n---\nwhy: okapi\n', '2:1', 'the line --- begins a second document here, and t'],
    [
      'what is in no table',
      'title: &zebra &okapi x\n',
      '1:15',
      'it cannot be read from here on; put texts into quotes',
    ],
    ['lists in each other', `zebra: ${'['.repeat(300)}${']'.repeat(300)}\n`, '1:206', deep],
  ])('%s', async (_name, text, place, expected) => {
    const message = await mistakeIn(text);
    expect(message).toMatch(new RegExp(`^p\\.yaml:${place}: (?:this cannot be read: )?`));
    expect(message.replace(/^p\.yaml:[\d:]+ (?:this cannot be read: )?/, '').slice(0, expected.length)).toBe(expected);
    expect(message).not.toMatch(/zebra|okapi|\n/i);
  });

  test.each([5000, 100_000])('%d lists in each other, which nothing can go through', async (count) => {
    for (const text of [`a: ${'['.repeat(count)}`, `a: ${'['.repeat(count)}${']'.repeat(count)}`]) {
      expect(await mistakeIn(text)).toMatch(new RegExp(`^p\\.yaml:1:\\d+: (?:this cannot be read: )?${deep}$`));
    }
  });
});

import type { DocumentInfo, Part, Step } from '@holdback/scanner';
import { readTable, readText } from '@holdback/scanner/strings';
import { describe, expect, test } from 'vitest';
import { type Assessment, assess, loadBuiltIn, maskProtected, PolicyError } from '../src/index.ts';
import { findProtected } from '../src/match/find-protected.ts';
import { readProtected } from '../src/release-lists.ts';

const policy = await loadBuiltIn('holdback/public-portal');

const listed = readProtected({
  file: 'protected.txt',
  text: `\ufeff# Kept by the chief
Mara Quillfeather
Muñoz, José
Sgt. Anne-Marie Brackwater-Lowe Jr.
Hal Edmund Ottermole
  Seán O’Fallon
The Heron
"Blue Door"
4471-22
(202) 555-0143
12 Elm Street, Almory
`,
});

/** What of a text is found, as it stands. */
const found = (text: string, humps = false) =>
  findProtected(text, listed, { humps }).map(({ start, end }) => text.slice(start, end));

test.each([
  'Mara Quillfeather',
  'MARA QUILLFEATHER',
  'Mara J. Quillfeather',
  'Mara J Quillfeather',
  'M. Quillfeather',
  'Quillfeather, Mara',
  'QUILLFEATHER MARA',
  'Quillfeather,Mara',
  'Quillfeather, M',
  'Mara-Quillfeather',
  'mara_quillfeather',
  'mara.quillfeather',
  'Mara\n  Quillfeather',
  'Quillfeather\nMara',
  'Jose Munoz',
  'JOSÉ MUÑOZ',
  'Jose\u0301 Mun\u0303oz',
  'Anne-Marie Brackwater-Lowe',
  'Brackwater-Lowe, Anne-Marie',
  'A. Brackwater-Lowe',
  'Hal Edmund Ottermole',
  'Hal Ottermole',
  'H. Ottermole',
  'Ottermole, Hal',
  "Sean O'Fallon",
  'Sean OFallon',
  'the heron',
  'blue door',
  '4471-22',
  '202-555-0143',
  '12 Elm Street\nAlmory',
])('%j is found', (text) => {
  expect(found(`It says: ${text}.`.replace(/: (Quillfeather\n)/, ':\n$1'))).toEqual([text]);
});

test.each([
  'Amara Quillfeather',
  'Mara Quillfeathers',
  'Mara and Quillfeather',
  'It was Quillfeather. Mara left.',
  'a quillfeather',
  'Adam Quillfeather\nMara Doe',
  'heron',
  'Anne Lowe',
  'Fallon, Sean',
  'Blue, Red Door',
  '14471-22',
])('%j is not found', (text) => {
  expect(found(text)).toEqual([]);
});

test('an owner is found by the name alone, and capitals part the words of a name of a file', () => {
  expect(found("Mara Quillfeather's car")).toEqual(['Mara Quillfeather']);
  expect(found('QuillfeatherMara-2024.pdf', true)).toEqual(['QuillfeatherMara']);
  expect(found('QuillfeatherMara-2024.pdf')).toEqual([]);
});

test('a table of first and last names is read, with what parts its columns', () => {
  for (const separator of [',', ';', '\t']) {
    const row = (...cells: readonly string[]) => cells.join(separator);
    const text = [row('Badge', 'Last name', 'First Name'), row('1', '"Quillfeather"', 'Mara'), row('2', 'Heron', '')];
    const { entries } = readProtected({ file: 'p.csv', text: text.join('\r\n') });
    expect(entries).toEqual([
      { text: 'Mara Quillfeather', isPerson: true },
      { text: 'Heron', isPerson: false },
    ]);
  }
});

/** What is said of a list that is wrong. */
function mistakesIn(text: string): readonly string[] {
  try {
    readProtected({ file: 'p.txt', text });
  } catch (thrown) {
    if (thrown instanceof PolicyError) return thrown.message.split('\n');
    throw thrown;
  }
  throw new Error('nothing is wrong with it');
}

test('all mistakes of a list are told at once, with their places and nothing of the list', () => {
  const said = mistakesIn(
    `Mara Quillfeather\n  MQ\nQuillfeather, 4471\nHal\tOttermole\n${'Quillfeather '.repeat(20)}\n`,
  );
  expect(said.map((line) => line.split(':').slice(0, 3).join(':'))).toEqual([
    ...['p.txt:2:3', 'p.txt:3:1', 'p.txt:4:1', 'p.txt:5:1'],
  ]);
  expect(said.join('\n')).not.toMatch(/quill|4471|otter|mq/i);
  expect(mistakesIn('First name,Last name\n,\n')[0]).toMatch(/^p\.txt:2:1: this row has neither/);
  expect(mistakesIn('# nobody\n\n')[0]).toMatch(/^p\.txt:1:1: the list names nobody/);
  expect(mistakesIn('Mara\nJos\ufffd Doe\n')).toEqual(['p.txt:2:4: this is no text in UTF-8; save the list as UTF-8']);
});

/** What a policy says of a document, with the list or without one. */
async function assessed(
  parts: AsyncIterable<Part> | Iterable<Part>,
  path = 'out/notes.txt',
  people: typeof listed | null = listed,
): Promise<Assessment> {
  const document: DocumentInfo = { path, format: 'text', depth: 0 };
  async function* steps(): AsyncGenerator<Step> {
    yield { kind: 'open', document };
    for await (const part of parts) yield { kind: 'part', document, part };
    yield { kind: 'close', document };
  }
  const lists = people === null ? {} : { protected: people };
  const masks = people === null ? policy.masks : maskProtected(policy.masks, people);
  const context = { asOf: new Date('2026-01-01'), specimens: 'possible', seed: 1, lists } as const;
  for await (const assessment of assess(steps(), { ...policy, masks }, context)) return assessment;
  throw new Error('nothing was assessed');
}

const offOf = ({ verdicts }: Assessment) => verdicts.filter(({ rule }) => /^OFF-1[01]$/.test(rule));

describe('whoever is on the list', () => {
  test.each<readonly [string, () => AsyncIterable<Part> | Iterable<Part>]>([
    ['a text', () => readText('Minutes.\n\nPresent: QUILLFEATHER, Mara.\n')],
    ['cells beside each other', () => readTable('First,Last,Town\nJane,Doe,Almory\nMara,Quillfeather,Almory\n')],
    ['cells with an initial between', () => readTable('First,MI,Last\nJane,B,Doe\nMara,J,Quillfeather\n')],
    ['a property', () => [{ kind: 'metadata', name: 'author', value: 'M. Quillfeather' }]],
    ['the name of a sheet', () => [{ kind: 'table', name: 'MaraQuillfeather', columns: ['Day'], rows: 1 }]],
    [
      'text that is hidden',
      () => [
        {
          kind: 'text',
          text: 'Mara Quillfeather\u001f',
          runs: [{ start: 0, at: { kind: 'paragraph', paragraph: 1 }, hiddenBy: 'hidden-text' }],
        },
      ],
    ],
  ])('is found in %s, and is not told', async (_, parts) => {
    const assessment = await assessed(parts());
    expect(offOf(assessment)).toMatchObject([{ rule: 'OFF-11', severity: 'block', count: 1 }]);
    expect(offOf(assessment)[0]?.evidence.map(({ excerpt }) => excerpt)).toEqual(['••••••••']);
    expect(JSON.stringify({ ...assessment, tree: undefined })).not.toMatch(/quill/i);
  });

  test.each(['out/Quillfeather, Mara.pdf', 'out/mara_quillfeather/plan.txt', 'a.zip!/x/MaraQuillfeather_1.txt'])(
    'is found in the path %s, which is masked',
    async (path) => {
      const assessment = await assessed(readText('nothing'), path);
      expect(offOf(assessment)).toMatchObject([{ rule: 'OFF-11' }]);
      expect(JSON.stringify({ ...assessment, tree: undefined })).not.toMatch(/quill/i);
    },
  );

  test('is not made of two people in cells beside each other', async () => {
    expect(offOf(await assessed(readTable('Owner,Tenant\nAdam Quillfeather,Mara Doe\n')))).toEqual([]);
  });
});

test('without a list it is noted where an officer is named, and nowhere else', async () => {
  const none = null;
  const named = () => readText('Det. Mara Quillfeather, Badge 4471');
  expect(offOf(await assessed(named(), 'a.txt', none))).toMatchObject([{ rule: 'OFF-10', severity: 'note' }]);
  expect(offOf(await assessed(readText('The office is closed.'), 'a.txt', none))).toEqual([]);
  expect(offOf(await assessed(readText('Det. Ines Lowe, Badge 4471'), 'a.txt'))).toEqual([]);
});

import type { DocumentInfo, Step } from '@holdback/scanner';
import { expect, test } from 'vitest';
import { assess, loadBuiltIn, PolicyError } from '../src/index.ts';
import { readApprovals, readRelease } from '../src/release-lists.ts';

const policy = await loadBuiltIn('holdback/public-portal');

/** A workbook with such sheets, and what STR-02 says of it. */
async function sheetsFailing(sheets: readonly string[], manifest: object): Promise<readonly unknown[]> {
  const document: DocumentInfo = { path: 'out/figures.xlsx', format: 'xlsx', depth: 0 };
  async function* steps(): AsyncGenerator<Step> {
    yield { kind: 'open', document };
    for (const name of sheets)
      yield { kind: 'part', document, part: { kind: 'table', name, columns: ['Day', 'Place'], rows: 2 } };
    yield { kind: 'close', document };
  }
  const text = JSON.stringify({ release: 'Figures', files: [manifest] });
  const release = readRelease({ file: 'release.yaml', text }, ['out']);
  const context = { asOf: new Date('2026-01-01'), specimens: 'possible', seed: 1, lists: { release } } as const;
  const found: unknown[] = [];
  for await (const { verdicts } of assess(steps(), policy, context)) {
    const evidence = verdicts.filter(({ rule }) => rule === 'STR-02').flatMap((verdict) => verdict.evidence);
    found.push(...evidence.map(({ location }) => ('sheet' in location ? location.sheet : location.kind)));
  }
  return found;
}

test('a sheet that nobody named fails, where sheets are named', async () => {
  const sheets = ['Summary', 'Staff', ''];
  expect(await sheetsFailing(sheets, { path: 'figures.xlsx', sheets: ['summary '] })).toEqual(['Staff']);
  expect(await sheetsFailing(sheets, { path: 'figures.xlsx', sheets: ['Sum*'] })).toEqual(['Summary', 'Staff']);
  expect(await sheetsFailing(sheets, { path: 'figures.xlsx' })).toEqual([]);
  expect(await sheetsFailing(sheets, { path: 'other.xlsx', sheets: ['Summary'] })).toEqual(['field']);
});

/** What is said of a text that is wrong. */
function mistakesIn(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (thrown) {
    if (thrown instanceof PolicyError) return thrown.message.split('\n');
    throw thrown;
  }
  throw new Error('nothing is wrong with it');
}

test('all mistakes of a manifest are told at once, with their places', () => {
  const text = `release: ' '
file:
  - path: a.csv
files:
  - path: a.zip!/b.csv
    member: [c.csv]
  - members: ['d\\e.csv', 7]
  - path: ../f.csv
  - path: g/
  - path: h.xlsx
    sheets: Summary
`;
  expect(mistakesIn(() => readRelease({ file: 'r.yaml', text }, ['.']))).toEqual([
    'r.yaml:1:10: "release" is empty',
    'r.yaml:2:1: unknown key "file"; did you mean "files"?',
    'r.yaml:5:11: what is inside a file is named under "members" of its entry; write path: a.zip',
    'r.yaml:6:5: unknown key "member"; did you mean "members"?',
    'r.yaml:7:5: item 2 of "files" lacks the key "path"',
    'r.yaml:7:15: no file fits a pattern with a backslash in it; write / between folders',
    'r.yaml:7:26: item 2 of "members" must be text; put it into quotes',
    'r.yaml:8:11: a path begins below the folder of the manifest, or the folder that is scanned; leave out what is before it',
    'r.yaml:9:11: this is a folder; write "g/**" for all that lies in it',
    'r.yaml:11:13: "sheets" must be a list, as in [Summary]',
  ]);
});

test.each([
  ['', 'r.yaml:1:1: the manifest is empty'],
  ['release: x', 'r.yaml:1:1: the manifest lacks the key "files"'],
  ['release: x\nfiles: []', 'r.yaml:2:8: "files" must list 1 or more'],
  ['release: x\nfiles:\n  - path: *.csv', 'r.yaml:3:11: '],
])('%j is no manifest', (text, said) => {
  expect(mistakesIn(() => readRelease({ file: 'r.yaml', text }, ['.']))[0]).toContain(said);
});

test('a list of approvals is read to its end, whatever ends its lines', () => {
  const line = (sha256: string) =>
    JSON.stringify({
      schema: 'holdback.approved/1',
      path: 'a',
      sha256,
      by: 'R. Example',
      reason: 'Read',
      at: '2026-01-01',
    });
  const [a = '', b = ''] = ['a', 'b'].map((each) => each.repeat(64));
  expect([...readApprovals({ file: 'l', text: `\ufeff${line(a)}\r\n\n${line(b)}` })]).toEqual([a, b]);
  expect(
    mistakesIn(() => readApprovals({ file: 'l', text: `${line(a)}\n${line('A'.repeat(64))}\n[]\n{"schema":` })),
  ).toEqual([
    expect.stringMatching(/^l:2:1: "sha256" must be/),
    expect.stringMatching(/^l:3:1: this line is no JSON object/),
    expect.stringMatching(/^l:4:1: this line is no JSON object/),
  ]);
  expect(mistakesIn(() => readApprovals({ file: 'l', text: line(a).replace('R. Example', ' ') }))).toEqual([
    expect.stringMatching(/^l:1:1: "by" is missing or empty/),
  ]);
});

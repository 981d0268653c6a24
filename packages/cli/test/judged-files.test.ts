import { type Assessment, redactPath, type Severity, type Verdict } from '@holdback/rules';
import { expect, test } from 'vitest';
import { compareJudged, JudgedFiles } from '../src/commands/judged-files.ts';

type Failed = Readonly<Record<string, Severity>>;

function verdicts(path: string, scope: Verdict['scope'], failed: Failed): readonly Verdict[] {
  return Object.entries(failed).map(([rule, severity]) => ({
    ...{ id: '0'.repeat(64), rule, scope, severity, path: redactPath(path) },
    ...{ outcome: 'fail', message: '', count: 1, distinct: 1, do: '', reference: [], evidence: [] },
  }));
}

async function judged(failed: Failed, sha256 = 'a'.repeat(64), ofRun: Failed = {}): Promise<JudgedFiles> {
  const files = new JudgedFiles();
  const assessment: Assessment = {
    document: { path: redactPath('people.csv'), format: 'csv', depth: 0, sha256 },
    state: 'flagged',
    problems: [],
    verdicts: verdicts('people.csv', 'document', failed),
    cannotTell: 0,
  };
  await files.document(assessment);
  await files.verdicts(verdicts('.', 'run', ofRun));
  return files;
}

test.each<[Failed, Failed, string | undefined]>([
  [{}, {}, undefined],
  [{ a: 'review' }, { a: 'review' }, undefined],
  [{}, { a: 'review' }, 'held'],
  [{ a: 'note' }, { a: 'block' }, 'held'],
  [{ a: 'block' }, {}, 'freed'],
  [{ a: 'review' }, { a: 'note' }, 'freed'],
  [{ a: 'review' }, { a: 'block' }, 'more-severe'],
  [{ a: 'block', b: 'review' }, { b: 'review' }, 'less-severe'],
  [{ a: 'block' }, { b: 'block' }, 'other-reasons'],
  [{ a: 'block' }, { a: 'block', b: 'review' }, 'other-reasons'],
  [{ a: 'note' }, {}, 'notes'],
  [{ a: 'block', b: 'note' }, { a: 'block' }, 'notes'],
])('from %o to %o a file is %s', async (before, after, change) => {
  const changed = compareJudged(await judged(before), await judged(after));
  expect(changed.map((each) => each.change)).toEqual(change === undefined ? [] : [change]);
});

test('what is judged of all together is compared too', async () => {
  const changed = compareJudged(await judged({}, undefined, { a: 'block' }), await judged({}));
  expect(changed).toEqual([{ path: '.', change: 'freed', before: new Map([['a', 'block']]), after: new Map() }]);
});

test('a file that changed between the two scans is not compared', async () => {
  const before = await judged({});
  const after = await judged({}, 'b'.repeat(64));
  expect(() => compareJudged(before, after)).toThrow('The files changed');
  expect(() => compareJudged(before, new JudgedFiles())).toThrow('The files changed');
});

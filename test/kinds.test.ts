import { expect, test } from 'vitest';
import { adviceByArchive, adviceByFormat } from '../packages/cli/src/report/format-advice.ts';
import { problemAdvice } from '../packages/cli/src/report/problem-advice.ts';
import { kinds, saidAs } from '../packages/rules/src/conditions/kinds.ts';
import { formats, kinds as scanned } from '../packages/scanner/src/index.ts';

/** What a document of a kind is called: by the format that reads it, if there is one. */
const nameOf = (kind: string): string =>
  formats.find((format) => format.kinds.some((each) => each === kind))?.id ?? kind;

test('a rule may ask for every name that a document can have, and for no other', () => {
  const names = new Set([...scanned.map(nameOf), 'symlink', 'unknown']);
  expect([...kinds].sort()).toEqual([...names].sort());
});

test('what is suggested for a word is a format, and no word is one itself', () => {
  for (const [word, meant] of Object.entries(saidAs)) {
    expect(kinds, word).not.toContain(word);
    for (const kind of meant) expect(kinds, word).toContain(kind);
  }
});

test('what is advised is advised of formats that there are, each once', () => {
  const advised = adviceByFormat.flatMap(({ formats: some }) => [...some]);
  expect(advised.filter((kind) => !kinds.includes(kind))).toEqual([]);
  expect(new Set(advised).size).toBe(advised.length);
});

test('whoever is told to scan something made of a file is told to publish that and not the file', () => {
  const told = [
    ...[...adviceByFormat, ...Object.values(problemAdvice)].map(({ advice }) => advice),
    ...Object.values(adviceByArchive),
  ];
  const ofCopies = told.filter((advice) => /\bscan (?!again)/i.test(advice));
  expect(ofCopies).toHaveLength(15);
  expect(told.filter((advice) => /save|export|unpack|copy/i.test(advice) && !ofCopies.includes(advice))).toEqual([]);
  expect(ofCopies.filter((advice) => !/, and publish (?:the PDF|that|these|them) in its place/.test(advice))).toEqual(
    [],
  );
});

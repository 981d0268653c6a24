import { describe, expect, test } from 'vitest';
import { detectors } from '../src/detectors/index.ts';
import { headerLexicon } from '../src/label/header-lexicon.ts';
import { headerWords } from '../src/label/header-words.ts';
import { labelInfoTypes } from '../src/label/label-info-types.ts';
import { toWords } from '../src/label/words.ts';
import { named, unnamed } from './headers.ts';

test.each([
  ['SubjectSSN', ' subject ssn '],
  ['CCNumber', ' cc number '],
  ['SSNumber', ' ss number '],
  ['Last4SSN', ' last 4 ssn '],
  ['Victim1AgeDOB', ' victim 1 age dob '],
  ['date_of_birth', ' date of birth '],
  ['SS#', ' ss # '],
  ['D.O.B.', ' d o b '],
  ['IpAddress', ' ip address '],
  ['AgreementIP', ' agreement ip '],
  ['', '  '],
])('%j in words is %j', (label, words) => {
  expect(toWords(label)).toBe(words);
});

describe('what a label says', () => {
  test.each(named)('%s: %s', (label, infoTypes) => {
    expect(labelInfoTypes(label).sort()).toEqual(infoTypes.split(' '));
  });

  test.each(unnamed)('%j: nothing', (label) => {
    expect(labelInfoTypes(label)).toEqual([]);
  });

  test('labels with more words than a label has say nothing', () => {
    expect(labelInfoTypes(`${'word '.repeat(40)}SSN`)).toEqual([]);
  });

  test('a detector that the lexicon does not know is named by its own labels, or else by its near words', () => {
    const [detector] = detectors;
    if (detector === undefined) throw new Error('no detectors');
    const { labelled: _labelled, ...base } = detector;
    const own = { ...base, infoType: 'almory-badge', near: ['almory badge'] };
    expect(labelInfoTypes('AlmoryBadgeNo', [own])).toEqual(['almory-badge']);
    expect(labelInfoTypes('Almory badge color', [own])).toEqual([]);
    const labelled = { ...own, labelled: { labels: ['token'], notLabels: ['bus'], value: /x/u } };
    expect(labelInfoTypes('AlmoryBadgeNo', [labelled])).toEqual([]);
    expect(labelInfoTypes('Token', [labelled])).toEqual(['almory-badge']);
    expect(labelInfoTypes('BusToken', [labelled])).toEqual([]);
  });
});

test('every name in the lexicon of headers is of an info type that there is', () => {
  const known = new Set(detectors.map(({ infoType }) => infoType));
  expect(Object.keys(headerLexicon).filter((infoType) => !known.has(infoType))).toEqual([]);
});

test('no name in the lexicon of headers speaks against itself', () => {
  const silent = Object.entries(headerLexicon).flatMap(([infoType, { names }]) =>
    names
      .filter((name) => !labelInfoTypes(name.replace('=', '')).includes(infoType))
      .map((name) => `${infoType}: ${name}`),
  );
  expect(silent).toEqual([]);
});

describe('words of headers', () => {
  test.each([
    ['Supv Tel. #', 'supervisor phone number'],
    ["Driver's Licence No.", 'driver license number'],
    ['ACCT_NBR', 'account number'],
    ['E-Mail Addr', 'email address'],
  ])('%j in one spelling is %j', (header, words) => {
    expect(headerWords(header).join(' ')).toBe(words);
  });
});

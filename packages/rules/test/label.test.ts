import { describe, expect, test } from 'vitest';
import { detectors } from '../src/detectors/index.ts';
import { headerWords } from '../src/label/header-words.ts';
import { labelInfoTypes } from '../src/label/label-info-types.ts';
import { LabelMeanings } from '../src/label/label-meaning.ts';
import { toWords } from '../src/label/words.ts';
import { decided, named, unnamed } from './headers.ts';

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
    expect(labelInfoTypes(label).toSorted()).toEqual(infoTypes.split(' '));
  });

  test.each(unnamed)('%j: nothing', (label) => {
    expect(labelInfoTypes(label)).toEqual([]);
  });

  test('labels with more words than a label has say nothing', () => {
    expect(labelInfoTypes(`${'word '.repeat(40)}SSN`)).toEqual([]);
  });
});

describe('which kinds a label names, and which take a whole value under it', () => {
  const meanings = new LabelMeanings(detectors);
  const takenWhole = (label: string) => meanings.of(label).whole.map((index) => detectors[index]?.infoType);

  test.each(decided)('%s: %s; %s (%s)', (label, infoTypes, whole) => {
    expect(labelInfoTypes(label).toSorted().join(' ')).toBe(infoTypes);
    expect(takenWhole(label).sort().join(' ')).toBe(whole);
  });
});

test("an agency's own detector goes by its own headers", () => {
  const [detector] = detectors;
  if (detector === undefined) throw new Error('no detectors');
  const own = { ...detector, infoType: 'almory-badge', headers: { names: ['almory badge'], not: ['bus'] } };
  expect(labelInfoTypes('AlmoryBadgeNo', [own])).toEqual(['almory-badge']);
  expect(labelInfoTypes('Almory badge color', [own])).toEqual([]);
  expect(labelInfoTypes('Bus Almory badge', [own])).toEqual([]);
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

import { expect, test } from 'vitest';
import type { Confidence } from '../src/detectors/detector.ts';
import { detectors } from '../src/detectors/index.ts';
import { findMatches } from '../src/match/find-matches.ts';

const number = '219-45-1189';
const bare = '219451189';

function ssn(text: string, label?: string): Confidence | undefined {
  const own = detectors.filter(({ infoType }) => infoType === 'us-ssn');
  return findMatches(text, { detectors: own, ...(label !== undefined && { label }) })[0]?.confidence;
}

test('a near word counts within 60 characters before and 30 after, whole words only', () => {
  expect(ssn(number)).toBe('likely');
  expect(ssn(`SSN${' '.repeat(57)}${number}`)).toBe('sure');
  expect(ssn(`SSN${' '.repeat(58)}${number}`)).toBe('likely');
  expect(ssn(`${number}${' '.repeat(27)}SSN`)).toBe('sure');
  expect(ssn(`${number}${' '.repeat(28)}SSN`)).toBe('likely');
  // Cut by the window, or part of a longer word.
  expect(ssn(`SOCIALSSN${'.'.repeat(57)}${number}`)).toBe('likely');
  expect(ssn(`assns ${number}`)).toBe('likely');
});

test('it may stand on the line before', () => {
  expect(ssn(`Social Security\nNumber:\n${bare}`)).toBe('sure');
});

test.each([
  'SSN',
  'ssn',
  'Ssn:',
  'SSNs',
  'social-security',
  'social_security',
  'SocialSecurity',
  'SUBJECT SSN',
  'SS#',
  'ss #',
])('%s is the same word', (word) => {
  expect(ssn(`${word} ${bare}`)).toBe('sure');
  expect(ssn(bare, word)).toBe('sure');
});

test('bare digits count only with a word', () => {
  expect(ssn(bare)).toBeUndefined();
  expect(ssn(bare, 'Amount')).toBeUndefined();
  expect(ssn(bare, 'SubjectSSN')).toBe('sure');
});

test('words against lower a match by one level and never delete it', () => {
  expect(ssn(`SSN on the invoice ${number}`)).toBe('likely');
  expect(ssn(`invoice ${number}`)).toBe('possible');
  expect(ssn(number, 'TrackingNumber')).toBe('possible');
});

test('after the value, a word against before a colon belongs to the next value', () => {
  expect(ssn(`SSN ${number} Invoice: 12`)).toBe('sure');
  expect(ssn(`SSN ${number} of the invoice`)).toBe('likely');
});

test('a label that means something else speaks against', () => {
  const phones = detectors.filter(({ infoType }) => infoType === 'phone-number');
  expect(findMatches('(206) 342-8631', { label: 'MobileProvider', detectors: phones })[0]?.confidence).toBe('possible');
  expect(findMatches('(206) 342-8631', { label: 'Mobile', detectors: phones })[0]?.confidence).toBe('sure');
});

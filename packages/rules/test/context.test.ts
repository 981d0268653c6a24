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

/** What a number is worth in a text. */
function worth(infoType: string, text: string): Confidence | undefined {
  const own = detectors.filter((detector) => detector.infoType === infoType);
  return findMatches(text, { detectors: own, specimens: 'real' })[0]?.confidence;
}

test.each([
  ['phone-number', 'Invoice line 2, cell phone 202-555-0142'],
  ['phone-number', 'tracking order cell 202-555-0142'],
  ['phone-number', 'serial 12 of the radio; phone: 2025550142'],
  ['phone-number', 'part no 7\nmobile no. (202) 555-0142'],
  ['us-bank-account', 'subversion case, bank account 4471829930'],
  ['us-bank-account', 'invoice of May; account number is 4471829930'],
  ['us-bank-account', 'case 12: checking account # 4471829930'],
  ['us-aba-routing', 'invoice 7, routing number: 021000021'],
])('words further off leave a number behind its name likely: %s in %j', (infoType, text) => {
  expect(worth(infoType, text)).toBe('likely');
});

test.each([
  ['us-bank-account', 'customer account number 4471829930'],
  ['us-bank-account', "the utility's account number 4471829930"],
  ['us-bank-account', 'account number of the invoice 4471829930'],
  ['phone-number', 'ISBN 2025550142, call the shop'],
  ['phone-number', 'call about tracking 2025550142'],
])('words that belong to the name or stand between speak against it: %s in %j', (infoType, text) => {
  expect(worth(infoType, text)).toBe('possible');
});

test.each(['subversion', 'conversion', 'showcase', 'reorder', 'misphoned'])('%s is no word against', (word) => {
  expect(worth('us-bank-account', `${word} of the bank account yesterday: 4471829930`)).toBe('likely');
});

test.each([
  ['us-bank-account', 'Routing 021000021 account 4471829930 before the conversion'],
  ['us-bank-account', 'ABA 021000021, acct 4471829930'],
  ['us-bank-account', 'RTN: 021000021\nAccount: 4471829930'],
  ['us-bank-account', 'transit no. 021000021 and account no. 4471829930'],
  ['us-bank-account', 'routing # 021000021; a/c 4471829930'],
])('an account beside the number of its bank: %s in %j', (infoType, text) => {
  expect(worth(infoType, text)).toBe('likely');
});

test.each([
  'No 7 4111111111111111',
  '7) 5555555555554444',
  'Item 3: 378282246310005',
  '12 4012888888881881',
  '4111111111111111 5555555555554444',
  '4111111111111111, 5555555555554444',
  '4111 1111 1111 1111 5555 5555 5555 4444',
  '378282246310005 4111 1111 1111 1111',
  '4111 1111 1111 1111 3782 822463 10005',
  'paid 4111111111111111\nthen 4012888888881881',
])('a card beside another, or in a list, is likely: %j', (text) => {
  const cards = findMatches(text, { specimens: 'real' }).filter(({ infoType }) => infoType === 'payment-card');
  expect(cards.length).toBe(text.replaceAll(/\D/g, '').length > 24 ? 2 : 1);
  expect(cards.every(({ confidence }) => confidence === 'likely')).toBe(true);
});

test.each([
  '4111111111111111',
  '4111111111111111 4111111111111111',
  '4111111111111111 5555555555554443',
  'No 7 4111111111111111\nNo 8 4111111111111112',
  '7 4111111111111111\n\n8 4012888888881880',
  '4111 1111 1111 1111 5555 5555 5555 4443',
])('beside other numbers it is not: %j', (text) => {
  const cards = findMatches(text, { specimens: 'real' }).filter(({ infoType }) => infoType === 'payment-card');
  expect(cards.every(({ confidence }) => confidence === 'possible')).toBe(true);
});

test('tables of random numbers hold no card', () => {
  const random = numbersBelow(10, 7);
  const number = (): string => Array.from({ length: 16 }, random).join('');
  for (const widths of [1, 2, 5]) {
    const rows = Array.from({ length: 10_000 / widths }, (_, at) =>
      [at, ...Array.from({ length: widths }, number)].join(' '),
    );
    const cards = findMatches(rows.join('\n'), { specimens: 'real' }).filter(
      ({ infoType, confidence }) => infoType === 'payment-card' && confidence !== 'possible',
    );
    expect(cards).toEqual([]);
  }
});

/** Numbers that look random and are the same each time: the generator of ANSI C. */
function numbersBelow(limit: number, first: number): () => number {
  let state = first;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}

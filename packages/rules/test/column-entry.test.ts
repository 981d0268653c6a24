import { describe, expect, test } from 'vitest';
import { compileColumn, findEntryMistakes, tellEntries } from '../src/conditions/column-entry.ts';
import { toWords } from '../src/label/words.ts';

function fits(header: string, ...entries: readonly string[]): boolean {
  return compileColumn(entries)({ number: 1, header, words: toWords(header), filled: 1 });
}

describe('an entry of a column', () => {
  test.each([
    ['Passport No.', ['info:us-passport']],
    ['PASSPORT_NBR', ['victim', 'info:uk-passport']],
    ['Victim2_PhoneNum', ['info:phone-number']],
    ['VictimAge', ['victim', 'info:uk-passport']],
    ['Name', ['=name', 'info:us-ssn']],
  ])('%s fits %j', (header, entries) => {
    expect(fits(header, ...entries)).toBe(true);
  });

  test.each([
    ['PassportCountry', ['info:us-passport']],
    ['Phone Type', ['info:phone-number']],
    ['Agency', ['info:us-passport', 'victim']],
    ['us-passport', ['us ssn']],
  ])('%s does not fit %j', (header, entries) => {
    expect(fits(header, ...entries)).toBe(false);
  });

  test('of a kind that there is not is a mistake, and so is one of a kind that no header names', () => {
    expect(findEntryMistakes(['victim', 'info:us-pasport', 'info:marking-les'])).toMatchObject([
      { index: 1, message: 'no header names the info type "us-pasport"; did you mean "us-passport"?' },
      { index: 2 },
    ]);
  });

  test('is told by its title', () => {
    expect(tellEntries(['victim', 'info:us-passport'], () => 'US passport')).toEqual([
      '"victim"',
      'as US passport (us-passport) is',
    ]);
  });
});

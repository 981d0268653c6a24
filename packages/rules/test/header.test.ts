import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileHeader } from '../src/label/compile-header.ts';
import { toWords } from '../src/label/words.ts';

const says = (header: string, ...phrases: readonly string[]) => compileHeader(phrases)(toWords(header));

describe('a header in words', () => {
  test.each([
    ['SubjectSSN', 'subject ssn'],
    ['subject_ssn', 'subject ssn'],
    ['Subject-SSN:', 'subject ssn'],
    ['CCNumber', 'cc number'],
    ['Victim1Name', 'victim 1 name'],
    ['DATE OF BIRTH', 'date of birth'],
    ['  dateOfBirth ', 'date of birth'],
    ['Last4SSN', 'last 4 ssn'],
    ['SS#', 'ss #'],
    ['Straße', 'straße'],
    ['Prénom', 'prénom'],
    ['', ''],
    ['***', ''],
  ])('%s is %s', (header, words) => {
    expect(toWords(header).trim().replaceAll(/ +/g, ' ')).toBe(words);
  });
});

describe('a phrase', () => {
  test.each([
    ['SubjectSSN', 'ssn'],
    ['subject_ssn_2', 'subject ssn'],
    ['DateOfBirth', 'date of birth'],
    ['Victim Names', 'victim name'],
    ['EMail', 'email'],
    ['E-Mail Address', 'email'],
    ['LASTNAME', 'last name'],
    ['badge no.', 'badge no'],
  ])('in %s is %s', (header, phrase) => {
    expect(says(header, phrase)).toBe(true);
  });

  test.each([
    ['Assessment', 'ssn'],
    ['Nameless', 'name'],
    ['Birth of date', 'date of birth'],
    ['Username', 'name'],
    ['victimless', 'victim'],
    ['', 'name'],
  ])('in %s is not %s', (header, phrase) => {
    expect(says(header, phrase)).toBe(false);
  });

  test('any of several is enough', () => {
    expect(says('Complainant', 'victim', 'complainant')).toBe(true);
    expect(says('Officer', 'victim', 'complainant')).toBe(false);
  });

  test('with = before it must be the whole header, however that is written', () => {
    for (const header of ['Name', 'NAME', ' name ']) expect(says(header, '=name')).toBe(true);
    for (const header of ['Last Name', 'last_name', 'LastName', 'lastname'])
      expect(says(header, '=last name')).toBe(true);
    for (const header of ['Sample Name', 'Name 2', 'Names']) expect(says(header, '=name')).toBe(false);
    expect(says('Name of victim', '=name', 'victim')).toBe(true);
  });

  test('that is the header is always in it', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const phrase = words.join(' ');
        for (const header of [phrase, words.join('_'), phrase.toUpperCase(), `x ${phrase} 2`]) {
          expect(says(header, phrase), header).toBe(true);
        }
        expect(says(phrase, `=${phrase}`)).toBe(true);
      }),
    );
  });
});

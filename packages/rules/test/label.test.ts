import { describe, expect, test } from 'vitest';
import { labelInfoTypes } from '../src/label.ts';
import { toWords } from '../src/phrases.ts';

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
  test.each([
    ['SubjectSSN', ['us-ssn']],
    ['SSNumber', ['us-ssn']],
    ['Social Security No.', ['us-ssn']],
    ['socialsecuritynumber', ['us-ssn']],
    ['CCNumber', ['payment-card']],
    ['SubjectDOB', ['date-of-birth']],
    ['Victim1AgeDOB', ['date-of-birth']],
    ['CellPhone', ['phone-number']],
    ['SupervisorEmailAddress', ['email-address']],
    ['AgreementIP', ['ip-address']],
    ['LoginPassword', ['password']],
    ['PasswordPIN', ['password']],
    ['RoutingNumber', ['us-aba-routing']],
    ['IBAN', ['iban']],
    ['Custom_TipsterInfo', ['informant']],
    ['CI Number', ['informant']],
    ['SupervisorName', ['officer-identity']],
    ['BadgeNumber', ['badge-number']],
    ['CaseNumber', ['case-number']],
    ['Latitude', ['gps-coordinate']],
    ['PayPalAPISignature', ['api-token']],
  ])('%s: %j', (label, infoTypes) => {
    expect(labelInfoTypes(label)).toEqual(infoTypes);
  });

  test.each([
    'EmailAddressNotify',
    'PasswordExpires',
    'MobileProvider',
    'ZipCode',
    'guid',
    'DocTitle',
    '',
    'FirstName',
  ])('%j: nothing', (label) => {
    expect(labelInfoTypes(label)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { didYouMean } from '../src/conditions/nearest-name.ts';
import { detectors } from '../src/detectors/index.ts';
import { builtInNames } from '../src/policy/built-in-policy.ts';

const kinds = detectors.map(({ infoType }) => infoType);
const rules = ['PII-01', 'PII-02', 'PII-03', 'PII-10', 'OPS-01'];

test.each([
  ['ssn', kinds, '; did you mean "us-ssn" or "us-ssn-partial"?'],
  ['driver-license', kinds, '; did you mean "us-driver-license"?'],
  ['SSN', kinds, '; did you mean "us-ssn" or "us-ssn-partial"?'],
  ['us-snn', kinds, '; did you mean "us-ssn"?'],
  ['ibam', kinds, '; did you mean "iban"?'],
  ['xyz', kinds, ''],
  ['marking', kinds, ''],
  ['PII-99', rules, ''],
  ['PII-2', rules, '; did you mean "PII-02"?'],
  ['PII02', rules, '; did you mean "PII-02"?'],
  ['OPS', rules, '; did you mean "OPS-01"?'],
  ['PII', rules, ''],
  ['tpl', ['tlp', 'cui'], '; did you mean "tlp"?'],
  ['public-portal', builtInNames, '; did you mean "holdback/public-portal"?'],
  ['reveiw', ['block', 'review', 'note'], '; did you mean "review"?'],
  ['a', ['b'], ''],
  ['', kinds, ''],
])('what is near to %j is suggested, and what is not is not', (name, known, expected) => {
  expect(didYouMean(name, known)).toBe(expected);
});

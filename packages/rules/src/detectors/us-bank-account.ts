import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers of accounts at US banks. They have no shape, so only what a label or a near word calls one counts. */
export const usBankAccount: Detector = {
  infoType: 'us-bank-account',
  title: 'US bank account number',
  source: 'Nacha Operating Rules, DFI account number: up to 17 characters; four digits is the least in use',
  value: true,
  generic: true,
  find: [
    // After the transit symbol of a check (ANSI X9.100-160).
    pattern`⑆\d{9}⑆ ?(?<value>\d{4,17})⑈`,
    // Beside the number of the bank.
    anyCasePattern`(?<![\p{L}\p{N}])(?:routing|aba|rtn|transit)(?: ?(?:no|num|number|#))?\.?[:#]{0,2} {0,3}\d{9}(?:[,;/.]|,? and)?[ \t\n]{1,4}(?:(?:your|my|the|his|her) )?(?:account|acct|a/c)\.?(?: ?(?:no|num|number|#))?\.?[:#]{0,2} {0,3}(?<value>\d{4,17}|\d{2,6}(?:-\d{2,9}){1,2})(?![\p{L}\p{N}])(?![.,:/-]\d)`,
    // After a colon, where any other account would say whose it is.
    anyCasePattern`(?<![\p{L}\p{N}])(?:acct|a/c|(?:checking|savings|bank|dda) (?:acct|account))\.?(?: ?(?:no|num|number)\.?)?[:#]{1,2} {0,3}(?<value>\d{4,17})(?![\p{L}\p{N}])(?![.,:/-]\d)`,
  ],
  findNear: [digits(String.raw`\d{6,17}|\d{2,6}(?:-\d{2,9}){1,2}|\d{4}(?: \d{4}){1,3}(?: \d{1,4})?`)],
  headers: {
    names:
      phrases(`bank account; bank account number; account number; =account; checking account; checking account number;
      savings account number; dda number; deposit account number; ach account; vendor bank account; dda;
      savings account; deposit account; a/c no; dd account; dd account number; direct deposit account; direct deposit account number; employee bank account; financial account number; financial account; dirdep account`),
    not: phrases(`fedex; ups; asi; carrier; customer; utility; water; user; login; email; gl; ledger; expense; cost; type;
      name; vendor; twitter; facebook; social; sort; manager; cell; phone; storage; budget; patient; client;
      member; parking; permit; alarm; service; iban; shipping; status; fed ex; date; case; tax; holder`),
  },
  labelled: pattern`\d[\d -]{2,18}\d`,
  column: {
    kind: 'none',
  },
  lengthMax: 90,
  guard: 'number',
  near: [
    'account number',
    'account no',
    'account #',
    'acct no',
    'acct number',
    'acct #',
    'bank account',
    'checking account',
    'checking acct',
    'savings acct',
    'savings account',
    'dda account',
    'dda no',
    'dda #',
    'direct deposit',
    'account at',
    'bank acct',
    'a/c no',
    'beneficiary account',
  ],
  notNear: [
    'ssn',
    'case',
    'order',
    'invoice',
    'customer',
    'fed ex',
    'phone',
    'section',
    'page',
    'utility',
    'account of',
  ],
  reserved: [
    // What Stripe and Plaid print in their guides.
    pattern`^(?:000123456789|1111222233330000|0{4,17}|1234567890?)$`,
  ],
  confidence: { alone: 'likely', near: 'likely', labelled: 'sure' },
  examples: [
    'checking account «000123456789»',
    'Bank account: «000123456789»',
    'acct: «000123456789»',
    'Account No. «0001 2345 6789»',
    '⑆123456780⑆ «000123456789»⑈',
    'Routing 123456780 account «4471829930» before the conversion',
    'ABA No. 123456780, acct # «4471829930»',
    'direct deposit to «1111222233330000»',
    { label: 'AccountNumber', text: '«000123456789»' },
    { label: 'acct_no', text: '«1234567890»' },
  ],
  counterexamples: [
    '000123456789',
    'the account of 2019',
    'account number on file',
    { label: 'FedExAccountNumber', text: '123456789' },
    { label: 'AccountName', text: '123456789' },
    'checking in at 12:30',
  ],
};

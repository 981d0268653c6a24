import type { Detector } from '../detector.ts';
import { digits } from './digits.ts';

/** Numbers of accounts at US banks. They have no shape, so only what a label or a near word calls one counts. */
export const usBankAccount: Detector = {
  infoType: 'us-bank-account',
  title: 'US bank account number',
  source: 'Nacha Operating Rules, DFI account number: up to 17 characters; four digits is the least in use',
  find: [],
  findNear: [digits(String.raw`\d{6,17}|\d{2,6}(?:-\d{2,9}){1,2}`)],
  labelled: {
    labels: ['bank account', 'account number', 'account no', 'acct no', 'acct number', 'acct #', 'account #', 'dda'],
    notLabels: ['fed ex', 'ups', 'asi', 'carrier', 'email', 'user', 'customer', 'twitter', 'type', 'name', 'status'],
    value: /\d[\d -]{2,18}\d/u,
  },
  lengthMax: 24,
  near: [
    'account number',
    'account no',
    'acct no',
    'acct number',
    'acct #',
    'bank account',
    'checking account',
    'checking acct',
    'savings account',
    'dda account',
    'direct deposit',
    'account at',
    'bank acct',
    'a/c no',
  ],
  notNear: ['ssn', 'case', 'order', 'invoice', 'customer', 'fed ex', 'phone', 'section', 'page'],
  reserved: [
    // What Stripe and Plaid print in their guides.
    /^(?:000123456789|1111222233330000|0{4,17}|1234567890?)$/u,
  ],
  confidence: { alone: 'possible', near: 'likely', labelled: 'sure' },
  examples: [
    'checking account «000123456789»',
    'Bank account: «000123456789»',
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

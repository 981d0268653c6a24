import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** The three or four digits on a payment card that prove that it is at hand. Nobody may keep them. */
export const cardSecurityCode: Detector = {
  infoType: 'card-security-code',
  title: 'Card security code',
  source: 'PCI DSS requirement 3.3.1.2: card verification codes must not be kept',
  value: true,
  find: [
    named(
      [
        'cvv2?(?: ?code)?',
        'cvc2?(?: ?code)?',
        'cvn2?',
        'card (?:security|verification) (?:code|value|number)',
        'card (?:id|identification) (?:code|number)',
        'cc security code',
      ],
      String.raw`\d{3,4}`,
    ),
  ],
  // Doors have one too.
  findNear: [named(['(?:security|verification|sec\\.?) code', 'csc', 'cid', 'sec code'], String.raw`\d{3,4}`)],
  headers: {
    names: phrases(`cvv; cvv 2; cvc; cvc 2; cvn; csc; cc security code; card security code; cc cvv; card verification;
      card verification value; card verification code; card verification number; card code; cc code;
      credit card security code; cvv code; cvv 2 code; cvc code; =ccv; ccv code; ccv number;
      3 digit security code; 3 digit code; card cid`),
    maybe: phrases('card security; security code'),
    not: phrases(`type; result; response; match; required; date; status; gate; door; alarm; check; expires`),
  },
  labelled: pattern`\d{3,4}`,
  lengthMax: 40 + GAP_LENGTH_MAX,
  guard: 'number',
  near: [
    'card',
    'credit card',
    'debit card',
    'visa',
    'mastercard',
    'amex',
    'american express',
    'discover',
    'exp',
    'expires',
    'expiry',
    'cc',
    'cardholder',
  ],
  notNear: ['gate', 'door', 'alarm', 'building', 'two factor', 'text message', 'gene', 'catheter'],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'CVV «482»',
    'CVV2: «4827»',
    'Visa, exp 12/29, security code «482»',
    'CVC code: «482»',
    'card verification value «482»',
    'exp 12/29 CVV: «482»',
    { label: 'CCSecurityCode', text: '«482»' },
    { label: 'CVV', text: '«4827»' },
    { label: 'card_cvv2', text: '«482»' },
  ],
  counterexamples: [
    'security code 4827 for the gate',
    'security code 482',
    'CVV 48',
    'CVV 48271',
    'CVV on the back',
    'CID 482 investigates',
    { label: 'CVVResult', text: '482' },
    { label: 'AlarmSecurityCode', text: '4827' },
  ],
};

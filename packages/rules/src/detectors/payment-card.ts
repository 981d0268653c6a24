import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** A number in groups, as it is printed on a card. */
const groups = String.raw`(?<value>\d{4}(?: \d{4}){3}|3[47]\d{2} \d{6} \d{5})`;

/** One of two in a row, of the schemes that issue most. */
const issuer = String.raw`(?:4\d{3}|5[1-5]\d{2}|2[2-7]\d{2}|6(?:011|4[4-9]\d|5\d{2}))`;
const one = String.raw`(?<value>${issuer}(?: ?\d{4}){3}|3[47]\d{2} ?\d{6} ?\d{5})`;
const whole = one.replace('?<value>', '?:');

/** What stands beside it in a list: the day it expires, its security code, or both. */
const expiry = String.raw`(?:0[1-9]|1[0-2])[ /]?[2-4]\d`;
const beside = String.raw`[ \t]+(?:${expiry}(?:[ \t]+\d{3,4})?|\d{3})`;

/** Numbers of credit, debit and prepaid cards. */
export const paymentCard: Detector = {
  infoType: 'payment-card',
  title: 'Payment card number',
  source: 'ISO/IEC 7812-1',
  value: true,
  find: [
    // Groups as printed: 4-4-4-4(-3), 4-6-5 (American Express), 4-6-4 (Diners Club). Not four numbers of a table.
    digits(String.raw`(?<!\d[ \t])\d{4}(?: \d{4}){3}(?: \d{1,3})?(?! \d{4}(?!\d))`),
    // Over the end of a line.
    digits(
      String.raw`(?<!\d\s)\d{4}(?: ?\n\d{4} \d{4} \d{4}| \d{4} ?\n\d{4} \d{4}| \d{4} \d{4} ?\n\d{4})(?!\s\d{4}(?!\d))`,
    ),
    // Between the other numbers of a list without a header: its own number before, expiry date and security code behind.
    digits(String.raw`(?<!\d[ \t])\d{1,5}[ \t]+${groups}(?=(?:${beside})?(?![ \t]*\d))`),
    digits(String.raw`(?<!\d[ \t])${groups}(?=${beside}(?![ \t]*\d))`),
    digits(String.raw`(?<value>\d{16}|3[47]\d{13})(?=[,;\t ]${expiry}(?!\d))`),
    digits(String.raw`\d{4}(?:-\n?\d{4}){3}(?:-\d{1,3})?|(?<!\.)\d{4}(?:\.\d{4}){3}`),
    digits(String.raw`(?<!\d[ \t])\d{4}[ -]\n?\d{6}[ -]\n?\d{4,5}(?! \d{4}(?!\d))`),
    // To its label, and on a track (ISO/IEC 7813).
    anyCasePattern`(?<![\p{L}\p{N}])(?:PAN|CCN|CC)[_:#]?(?<value>\d{4}(?:[ -]?\d{4}){3})(?![\p{L}\p{N}])`,
    pattern`%B(?<value>\d{12,19})\^`,
    // Before an expiry date.
    pattern`(?<![\p{L}\p{N}_])(?<!\d[.:/-])\d{4}(?:[ -]?\d{4}){3}(?=/(?:0[1-9]|1[0-2])/?\d{2})`,
  ],
  findNear: [
    // ISO/IEC 7812-1: up to 19 digits; no scheme issues fewer than 12. One random number in fifty passes the check.
    digits(String.raw`\d{12,19}`),
    // With wider and with irregular gaps, as from a page or a form.
    digits(String.raw`\d{4}(?:[ \t]{1,3}\d{4}){3}|\d{4}[ -]?\n?\d{4}[ -]?\n?\d{4}[ -]?\n?\d{4}`),
    digits(String.raw`\d{4}[ \t]{1,3}\d{6}[ \t]{1,3}\d{4,5}`),
  ],
  mentions: [
    digits(String.raw`\d{14,16}`),
    // Two whole numbers in a row: what one is, the other tells.
    digits(String.raw`(?<!\d[ \t])${one}(?=[ \t]+${whole}(?![ \t]*\d))`),
    digits(String.raw`(?<=(?<!\d[ \t])${whole}[ \t]+)${one}(?![ \t]*\d)`),
  ],
  company: {
    form: digits(String.raw`\d{4}(?:([ -])\d{4})(?:\1\d{4}){2}|3[47]\d{2}([ -])\d{6}\2\d{5}|\d{12,19}`),
    listed: anyCasePattern`^[ \t]{0,8}(?:(?:no|nr|num|number|item|row|entry|line|ref|rec|record|seq|card)\.?[ \t]{0,2})?[#(]?\d{1,5}[.):,;]{0,2}[ \t]{1,8}(?:${issuer}\d{12}|3[47]\d{13})[ \t]{0,8}$`,
  },
  checkedShapes: ['find', 'findNear', 'labelled', 'mentions'],
  headers: {
    names: phrases(`card number; cc number; =cc; credit card; credit card number; debit card; debit card number; =pan;
      primary account number; payment card; payment card number; bank card number; visa number;
      mastercard number; amex number; visa mc number; visa mastercard number; ccn`),
    maybe: phrases('card; pan'),
    not: phrases(`type; expire; expiration; exp; month; year; name; holder; security; business; id; library; fuel; gas;
      access; sim; green; time; contact; membership; processing; last; last 4; status; required; accepted;
      report; score; insurance; proximity; prox; key; brand; printed; warrant`),
  },
  labelled: pattern`\d[\d -]{10,22}\d`,
  column: {
    shape: { like: 'code', form: pattern`^\d{13,19}$`, chance: 0.022 },
    kind: 'none',
  },
  lengthMax: 25,
  check: 'payment-card',
  guard: 'number',
  near: [
    'card',
    'card no',
    'cc number',
    'cc num',
    'cc no',
    'ccn',
    'cc #',
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
    'cvv',
    'cvc',
    'pan',
  ],
  notNear: [
    'imei',
    'iccid',
    'isbn',
    'tracking',
    'order',
    'invoice',
    'barcode',
    'upc',
    'ean',
    'serial',
    'timestamp',
    'id',
  ],
  reserved: [
    // Test numbers that the schemes and gateways publish (https://docs.stripe.com/testing).
    pattern`^(?:4000000000000002|4000000000000069|4000000000000119|4000000000000127|4000000000003220|4000000000009995|4000002500003155|4111111111111111|4012888888881881|4242424242424242|4000056655665556|4222222222222)$`,
    pattern`^(?:5555555555554444|5105105105105100|5200828282828210|2223003122003222)$`,
    pattern`^(?:378282246310005|371449635398431|378734493671000)$`,
    pattern`^(?:6011111111111117|6011000990139424|3530111333300000|3566002020360505|30569309025904|38520000023237|3056930009020004|36227206271667|6555900000604105|6200000000000005)$`,
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«4111 1111 1111 1111»',
    '«5555-5555-5555-4444»',
    'Amex «3782 822463 10005»',
    'card: «378282246310005»',
    'paid by «4111 1111\n1111 1111» today',
    '«4111.1111.1111.1111»',
    'card «4111  1111  1111  1111»',
    'card «4111111111111111»/12/29',
    'PAN_«4111111111111111»',
    '%B«4111111111111111»^EXAMPLE/PAT^2912',
    '2026 «4111 1111 1111 1111»',
    '1041 «4111 1111 1111 1111» 0429 737',
    '«4111 1111 1111 1111» 04 29',
    '2026 «3782 822463 10005»',
    '12,«4111111111111111»,0429',
    { label: 'CCNumber', text: '«4012888888881881»' },
    { label: 'CardNumber', text: '«6011111111111117»' },
    'credit card «6011111111111117»',
    'Visa «4012888888881881» exp 12/29',
    '«3056 930902 5904»',
    '«4242-4242-4242-4242»',
    'charged to «4242424242424242» (Visa)',
  ],
  counterexamples: [
    '4111 1111 1111 1112',
    '1234 5678 9012 3456',
    'card ending 1111',
    '0.4111111111111111',
    'a4111111111111111',
    '4111111111111111-4111111111111111',
    '0000 0000 0000 0000',
    '12/4111111111111111',
    '4111111111111111',
    'order 4111111111111111',
    '2019 2020 4111 1111 1111 1111',
    '5105 1051 0510 5100 5678',
    '4111111111111111,1345',
    '378282246310005',
    'IMEI 378282246310005',
  ],
};

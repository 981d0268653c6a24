import type { Pattern } from '../engine/pattern.ts';
import type { Detector } from './detector.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

// North American Numbering Plan: area and exchange start with 2 to 9, neither is N11, and no area is N9X
// (https://www.nanpa.com).
const area = String.raw`(?!\d11)[2-9](?!9)\d{2}`;
const exchange = String.raw`(?!\d11)[2-9]\d{2}`;
// Within the United Kingdom a 0, from outside +44, and on business cards both.
const trunk = String.raw`(?:\+44 ?(?:\(0\) ?)?|0)`;
const before = String.raw`(?<![\p{L}\p{N}_+])(?<!\d[.:,\/-])`;
const after = String.raw`(?![\p{L}\p{N}_])(?![.:\/-]\d)`;

/** What a number rings, behind it. */
const rung = `(?:${['office', 'mobile', 'cell', 'fax', 'pager'].flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]).join('|')})`;

function phone(source: string): Pattern {
  return pattern`${before}(?:${source})${after}`;
}

/** Telephone numbers of North America and the United Kingdom. */
export const phoneNumber: Detector = {
  infoType: 'phone-number',
  agencyOwns: 'numbers',
  title: 'Telephone number',
  source: 'NANPA (https://www.nanpa.com); Ofcom National Telephone Numbering Plan; ITU-T E.164: at most 15 digits',
  value: true,
  find: [
    phone(String.raw`(?:\+?1[ .-]?)?\(${area}\)[ -]?\n?${exchange}[-. ]\n?\d{4}`),
    phone(String.raw`\+1[ .-]?${area}[ .-]?\n?${exchange}[ .-]?\n?\d{4}`),
    phone(String.raw`(?:1[.-])?${area}([-.])\n?${exchange}\1\n?\d{4}`),
    // Ofcom: 0 and two to five digits of area, ten or eleven digits in all; mobiles are 07 and nine more.
    phone(String.raw`(?:${trunk}7\d{3}|\(07\d{3}\))[ -]?\n?\d{3}[ -]?\d{3}`),
    phone(String.raw`(?:${trunk}2\d|\(02\d\))[ -]\n?\d{4}[ -]\n?\d{4}`),
    phone(String.raw`(?:${trunk}(?:1\d1|11\d|3\d{2}|8\d{2}|9\d{2})|\(01(?:1\d|\d1)\))[ -]\n?\d{3}[ -]\n?\d{4}`),
    phone(String.raw`(?:${trunk}1\d{3}|\(01\d{3}\))[ -]\n?\d{5,6}`),
    // With what it rings behind it, as on a card.
    phone(String.raw`(?:${area}[ .-]?)?${exchange}[ .-]?\d{4}(?=,? ?\(?${rung}(?![\p{L}\p{N}_-]))`),
    // Any other country, as E.164 writes it.
    phone(String.raw`\+[2-9]\d{0,2}(?:[ -]?\d{2,4}){3,4}`),
  ],
  findNear: [
    phone(String.raw`1?${area}[ ]?${exchange}[ ]?\d{4}|${exchange}[-.]\d{4}`),
    phone(String.raw`0[1-9]\d{8,9}|44[1-9]\d{8,9}`),
  ],
  headers: {
    names: phrases(`phone; phone number; mobile; mobile number; mobile phone; cell phone; cell phone number; cellular;
      cellular phone; cell number; =cell; fax; fax number; facsimile; pager; pager number; beeper;
      home phone; work phone; office phone; business phone; day phone; evening phone; phone home;
      phone work; phone cell; phone mobile; phone business; phone day; phone evening; phone office;
      contact number; contact phone; call back number; landline; msisdn; day time phone;
      after hours phone; phone other; other phone; emergency phone; phone alt; alt phone; alternate phone;
      caller number; called number; calling number; dialed number; target number; tgt number; oth number; other party;
      other party number; party number; a party; b party; subscriber number;
      phone primary; primary phone; phone 24 hour; work number; home number; whatsapp; whatsapp number;
      sms number; text number; direct line; direct dial; switchboard; main line; desk phone; cell work;
      cell personal; phone ext; phone extension; cad phone; number called; number calling; contact mobile;
      tty number; tdd number; tty; best number to reach you; number to reach you;
      number where you can be reached; phone number full id; phone full; phone number id`),
    maybe: phrases('cell'),
    not: phrases(`type; provider; carrier; model; make; imei; service; brand; color; verified; is; has; call count; opt;
      country code; area code; status; book; upgrade; serial; company; plan; pin; password; passcode; unlock;
      account; duration; calls; data; browser; device; site; app; unit; dumps; extraction; jail; command;
      imeior; meid; or; block; extension; required`),
  },
  labelled: pattern`(?=(?:[^\d\n]{0,3}\d){7,15}[^\d\n]{0,3}(?:$| ?[x#e]))[+(\d][\d ().+-]{5,24}\d(?: ?(?:x|ext\.?|#) ?\d{1,6})?`,
  guard: 'number',
  column: {
    // Two to nine, twice, and no area or exchange that ends in 11: 47 CFR 52; half of ten random digits have it.
    shape: { like: 'code', form: pattern`^1?[2-9]\d{2}[2-9]\d{6}$`, chance: 0.64, varies: 4 },
    bare: { form: pattern`1?[2-9]\d{2}[2-9]\d{6}`, besideNames: true },
    kind: 'none',
  },
  lengthMax: 36,
  near: [
    'phone',
    'telephone',
    'tel',
    'cell',
    'mobile',
    'mob',
    'pager',
    'fax',
    'call',
    'called',
    'text',
    'contact',
    'ph',
    'voicemail',
    'sms',
    'hotline',
    'dispatch',
    'msisdn',
    'subscriber',
    'subscriber number',
    'target number',
    'target phone',
    'ring',
    'rang',
    'dialed',
    'dialled',
    'intercept',
    'intercepted',
    'handset',
  ],
  notNear: ['isbn', 'part no', 'part number', 'tracking', 'serial', 'invoice', 'order no', 'upc'],
  reserved: [
    // 555-0100 to 555-0199 are for fiction (ATIS-0300048).
    pattern`^(?:\+?1)?(?:\d{3})?55501\d{2}$`,
    // Numbers for drama (https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama).
    pattern`^(?:0|\+?440?)(?:1632960\d{3}|2079460\d{3}|7700900\d{3}|1(?:1[3-8]|21|31|41|51|61)4960\d{3}|1914980\d{3})$`,
    pattern`^(?:0|\+?440?)(?:2896496\d{3}|2920180\d{3}|8081570\d{3}|9098790\d{3}|3069990\d{3})$`,
  ],
  confidence: { alone: 'likely', near: 'likely', labelled: 'sure' },
  examples: [
    '«(212) 555-0142»',
    '«+1 212 555 0142»',
    '«212-555-0142»',
    '«212.555.0199»',
    'call «2125550142»',
    'Mobile: «07700 900123»',
    'MSISDN: «212 555 0142»',
    'the subscriber number «2125550142»',
    '«+44 20 7946 0018»',
    '«020 7946 0018»',
    '«01632 960123»',
    '«2125550142» office',
    '«5550142» (mobile)',
    '«212 555 0142», fax',
    { label: 'CellPhone', text: '«2125550100»' },
    { label: 'Fax', text: '«212-555-0100»' },
  ],
  counterexamples: [
    '2125550142',
    '212-155-0142',
    '911-555-0142',
    '1606831200',
    'item 555-0142',
    '2125550142 officers',
    '12.212-555-0142',
    '1-212-555-0142-99',
    'ISBN 978-0-306-40615-7',
    '2020-11-12 0014',
    { label: 'MobileProvider', text: '2125550142' },
  ],
};

import { PEOPLE as PEOPLE_TEXT, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeCompound } from '../compound.ts';
import { bytes, COMPRESSED_RTF, makeMsg, narrow, number, storedRtf, words } from '../mapi.ts';
import { macros, packedFile } from '../office-parts.ts';
import { makeZip } from '../zip.ts';

const PEOPLE = utf8(PEOPLE_TEXT);

const OWN = [
  words(0x001a, 'IPM.Note'),
  words(0x0037, 'The list'),
  words(0x0c1a, 'Jane Doe'),
  words(0x0c1f, 'jane@example.org'),
  words(0x0e04, 'John Roe'),
];

const JOHN = [words(0x3001, 'John Roe'), words(0x39fe, 'john@example.org'), number(0x0c15, 1)];

const file = (name: string, content: Uint8Array) => ({
  properties: [words(0x3707, name), words(0x370e, 'text/csv'), bytes(0x3701, content), number(0x3705, 1)],
});

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.msg',
  bytes: makeMsg({
    properties: [...OWN, words(0x1000, 'Dear John,\r\n\r\nSSN 078-05-1120\r\n')],
    recipients: [JOHN],
    attachments: [file('people.csv', PEOPLE)],
  }),
};

const TEXT = { properties: [...OWN, words(0x1000, 'Hello')] };

/** What is in the file of a message beside the message. */
const beside: Cases = {
  'orphan.msg': makeMsg(TEXT, { orphans: { Lost: utf8('A deleted stream: John Roe, SSN 219-09-9999.') } }),
  'earlier-number.msg': makeMsg(TEXT, { free: utf8('SSN 219-09-9999') }),
  'appended.msg': Buffer.concat([
    makeMsg(TEXT),
    makeZip([{ name: 'a.txt', bytes: utf8('After the end: 219-09-9999\n'), method: 'store' }]),
  ]),
  'macros.msg': makeMsg(TEXT, { streams: macros('Macros', "' by John Roe\r\n") }),
  'custom-xml.msg': makeMsg(TEXT, {
    streams: { 'MsoDataStore/A/Item': utf8('<?xml version="1.0"?><ssn>078-05-1120</ssn>') },
  }),
  'object.msg': makeMsg(TEXT, {
    streams: {
      'Object/\x01Ole10Native': packedFile('a.txt', 'C:\\a.txt', 'C:\\Temp\\a.txt', utf8('SSN 219-09-9999\n')),
    },
  }),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  ...beside,
  'text.msg': good.bytes,
  'header.msg': makeMsg({
    properties: [
      ...OWN,
      words(
        0x007d,
        'Received: from pc-4711.police.example ([192.0.2.7])\r\nFrom: jane@example.org\r\nBcc: source@example.org\r\n\r\n',
      ),
      { id: 0x0039, type: 0x0040, value: Buffer.from('0080f86a3caadc01', 'hex') },
      words(0x1000, 'Hello'),
    ],
    recipients: [JOHN, [words(0x3001, 'A source'), words(0x3003, 'source@example.org'), number(0x0c15, 3)]],
  }),
  'page.msg': makeMsg({
    properties: [
      ...OWN,
      bytes(
        0x1013,
        utf8('<html><body><p>SSN 078-05-1120</p><p style="background:#000;color:#000">covered</p></body></html>'),
      ),
    ],
  }),
  'rtf.msg': makeMsg({ properties: [...OWN, bytes(0x1009, storedRtf('{\\rtf1\\ansi SSN 078-05-1120\\par}'))] }),
  'compressed-rtf.msg': makeMsg({ properties: [...OWN, bytes(0x1009, COMPRESSED_RTF)] }),
  'names.msg': makeMsg({
    properties: [
      ...OWN,
      words(0x8000, '26-1234'),
      narrow(0x8001, 'J\xfcrgen'),
      bytes(0x0c19, Buffer.from('smtp jane@example.org and more', 'latin1')),
    ],
    names: ['Case', 'Officer'],
  }),
  'within.msg': makeMsg({
    properties: [...OWN, words(0x1000, 'See below.')],
    attachments: [
      {
        properties: [words(0x3001, 'As it came'), number(0x3705, 5)],
        message: { properties: [words(0x0037, 'Before'), words(0x1000, 'SSN 219-09-9999')] },
      },
    ],
  }),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/elsewhere.msg': makeMsg({
    properties: OWN,
    attachments: [
      { properties: [words(0x3707, 'people.csv'), words(0x370d, '\\\\server\\share\\people.csv'), number(0x3705, 2)] },
    ],
  }),
  'malformed/torn-rtf.msg': makeMsg({ properties: [...OWN, bytes(0x1009, COMPRESSED_RTF.subarray(0, -2))] }),
  'unsupported/stream.msg': makeCompound({
    streams: {
      '__properties_version1.0': Buffer.alloc(32),
      Other: utf8('A stream that no standard names, of Jane Doe.'),
    },
  }),
};

/** By rule: files that must get the outcome that their name says. */
export const judged: Cases = {
  'META-06/fail-msg-attachment.msg': makeMsg({
    properties: [...OWN, words(0x1000, 'The agenda.')],
    attachments: [file('agenda.txt', utf8('1. Minutes\n'))],
  }),
  'META-06/fail-msg-hidden-recipient.msg': makeMsg({
    properties: [...OWN, words(0x1000, 'The meeting is on Monday.')],
    recipients: [[words(0x3001, 'A source'), number(0x0c15, 3)]],
  }),
  'META-06/pass-msg-text.msg': makeMsg({
    properties: [...OWN, words(0x1000, 'The meeting is on Monday.')],
    recipients: [JOHN],
  }),
};

import { gzipSync } from 'node:zlib';
import { latin1, PEOPLE, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { base64Lines, FIELDS, makeMail, makeParts, uuencode } from '../mail.ts';

const MIXED = { ...FIELDS, 'Content-Type': 'multipart/mixed; boundary="b1"' };
const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.eml',
  bytes: makeMail(
    MIXED,
    makeParts('b1', [
      { fields: TEXT, body: 'The list is attached.\n' },
      {
        fields: {
          'Content-Type': 'text/csv; name="people.csv"',
          'Content-Transfer-Encoding': 'base64',
          'Content-Disposition': 'attachment; filename="people.csv"',
        },
        body: base64Lines(PEOPLE),
      },
    ]),
  ),
};

/** A message as it was forwarded, with a number in it. */
const inner = makeMail({ ...FIELDS, Subject: 'Before' }, 'SSN 219-09-9999\n')
  .toString('latin1')
  .replaceAll('\r\n', '\n');

/** What must be read, by the name of the file. */
export const read: Cases = {
  'plain.eml': makeMail(FIELDS, 'Dear John,\n\nSSN 078-05-1120\nsecond line\n'),
  'header.eml': makeMail(
    {
      'Return-Path': '<jane@example.org>',
      Received: 'from pc-4711.police.example ([192.0.2.7])\n\tby mail.example.org; Mon, 02 Mar 2026 09:30:02 +0000',
      'X-Originating-IP': '[192.0.2.9]',
      ...FIELDS,
      Subject: '=?utf-8?B?SmFuZQ==?= =?utf-8?Q?_D=C3=B6?=',
      Bcc: 'source@example.org',
      'X-Mailer': 'Example Mail 4',
      'X-Case': '26-1234',
      'X-Mozilla-Status': '0009',
    },
    'Hello\n',
  ),
  'enriched.eml': makeMail(
    { ...FIELDS, 'Content-Type': 'text/enriched; charset=us-ascii' },
    '<bold>Jane</bold> <color><param>red</param>Doe</color> has\nSSN 078-<italic>05-</italic>1120 << 9\n\n<center>Case 26-1234</center>\n<nofill>kept\nas it\n\nis</nofill>\n',
  ),
  'richtext.eml': makeMail(
    { ...FIELDS, 'Content-Type': 'text/richtext' },
    'Jane <bold>Doe</bold><nl>SSN 219-<bold>09</bold>-9999 <lt> 9\n<comment>Ask John Roe</comment>of the\nboard',
  ),
  'other-text.eml': makeMail(
    { ...FIELDS, 'Content-Type': 'text/x-note; charset=koi8-r', 'Content-Transfer-Encoding': 'base64' },
    base64Lines(Buffer.from('f0d2c9d7c5d40a', 'hex')),
  ),
  'quoted-printable.eml': makeMail(
    { ...FIELDS, 'Content-Type': 'text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding': 'quoted-printable' },
    'J=FCrgen has the SSN 078-05-=\n1120 and a number=20\nof a case.\n\nSecond =3D paragraph\n',
  ),
  'base64.eml': makeMail(
    { ...FIELDS, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'base64' },
    `${base64Lines(`${'A line of words that is here so that there are some lines of it.\n'.repeat(6)}SSN 078-05-1120\n`)}\n`,
  ),
  'koi8-r.eml': makeMail(
    { ...FIELDS, 'Content-Type': 'text/plain; charset=koi8-r', 'Content-Transfer-Encoding': 'base64' },
    base64Lines(Buffer.from('f0d2c9d7c5d40a', 'hex')),
  ),
  'western.eml': Buffer.concat([
    makeMail({ ...FIELDS, 'Content-Type': 'text/plain; charset=windows-1252' }, ''),
    latin1('Name: M\x81ller, Jos\x82\r\n'),
  ]),
  'alternatives.eml': makeMail(
    { ...FIELDS, 'Content-Type': 'multipart/alternative; boundary=b1' },
    makeParts('b1', [
      { fields: TEXT, body: 'The meeting is on Monday at nine.\n' },
      { fields: { 'Content-Type': 'text/html' }, body: '<p>The meeting is on <b>Monday</b> at nine.</p>\n' },
    ]),
  ),
  'other-alternative.eml': makeMail(
    { ...FIELDS, 'Content-Type': 'multipart/alternative; boundary=b1' },
    makeParts('b1', [
      { fields: TEXT, body: 'The informant Jane Doe lives in Elm Street, SSN 078-05-1120, call before nine.\n' },
      { fields: { 'Content-Type': 'text/html' }, body: '<p>Hello</p><p style="background:black">covered</p>\n' },
    ]),
  ),
  'around.eml': makeMail(
    MIXED,
    makeParts('b1', [{ fields: TEXT, body: 'Hello\n' }], 'Before: SSN 078-05-1120\n', 'After: SSN 219-09-9999\n'),
  ),
  'after-the-last.eml': makeMail(
    MIXED,
    `${makeParts('b1', [{ fields: TEXT, body: 'Hello\n' }])}--b1\nContent-Type: text/plain\n\nSSN 078-05-1120\n--b1--\n`,
  ),
  'within.eml': makeMail(
    MIXED,
    makeParts('b1', [
      { fields: TEXT, body: 'See below.\n' },
      { fields: { 'Content-Type': 'message/rfc822' }, body: inner },
      {
        fields: { 'Content-Type': 'message/rfc822; name="As it came"', 'Content-Transfer-Encoding': 'base64' },
        body: base64Lines(inner),
      },
    ]),
  ),
  'names.eml': makeMail(
    MIXED,
    makeParts('b1', [
      {
        fields: {
          'Content-Type': 'application/octet-stream',
          'Content-Disposition':
            'attachment;\n filename*0*=utf-8\'\'J%C3%BCrgen%20;\n filename*1="and others";\n filename*2*=%2Etxt',
        },
        body: 'one\n',
      },
      {
        fields: { 'Content-Type': 'text/plain; name="=?utf-8?Q?M=C3=BCller.txt?="', 'Content-Disposition': 'inline' },
        body: 'two\n',
      },
      { fields: { 'Content-Type': 'text/plain', 'Content-Disposition': 'attachment' }, body: 'three\n' },
      {
        fields: { 'Content-Type': 'application/gzip', 'Content-Transfer-Encoding': 'base64' },
        body: base64Lines(gzipSync('four\n')),
      },
    ]),
  ),
  'uuencode.eml': makeMail(FIELDS, `The file:\n\n${uuencode('people.csv', PEOPLE.toString())}\nRegards\n`),
  'torn.eml': utf8(
    makeMail(MIXED, makeParts('b1', [{ fields: TEXT, body: 'SSN 078-05-1120\n' }]))
      .toString()
      .slice(0, -12),
  ),
  'parts-of-others.eml': makeMail(
    MIXED,
    makeParts('b1', [
      {
        fields: { 'Content-Type': 'multipart/related; boundary=b2' },
        body: `--b2\n\none\n--b3\nis no delimiter\n--b2\n\ntwo\n`,
      },
      { fields: TEXT, body: 'three\n' },
    ]),
  ),
  'page.mht': makeMail(
    {
      From: '<Saved by an example>',
      Subject: 'A page',
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/related; boundary=b1',
    },
    makeParts('b1', [
      {
        fields: {
          'Content-Type': 'text/html',
          'Content-Location': 'https://example.org/a',
          'Content-Transfer-Encoding': 'quoted-printable',
        },
        body: '<html><body>\n<p class=3Dx>SSN 078-05-=\n1120</p></body></html>\n',
      },
      {
        fields: { 'Content-Type': 'text/css', 'Content-Location': 'https://example.org/site.css?v=2' },
        body: '/* by Jane Doe */\n',
      },
    ]),
  ),
  'loose-lines.eml': utf8(
    `Delivered by hand\nFrom: jane@example.org\nMessage-ID: <1@example.org>\nTo: john@example.org\n\nHello\n`,
  ),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/pgp.eml': makeMail(
    { ...FIELDS, 'Content-Type': 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b1' },
    makeParts('b1', [
      {
        fields: { 'Content-Type': 'application/pgp-encrypted', 'Content-Disposition': 'attachment' },
        body: 'Version: 1\n',
      },
    ]),
  ),
  'encrypted/pgp-in-the-text.eml': makeMail(
    FIELDS,
    'See below.\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA0000000000\n=abcd\n-----END PGP MESSAGE-----\n\nRegards\n',
  ),
  'unsupported/yenc.eml': makeMail(
    FIELDS,
    'The list:\n\n=ybegin line=128 size=9 name=people.txt\ntkxo*niox\n=yend size=9\n',
  ),
  'unsupported/binhex.eml': makeMail(FIELDS, '(This file must be converted with BinHex 4.0)\n\n:#h0dG8$"ABC:\n'),
  'limit-exceeded/parts.eml': makeMail(
    { ...FIELDS, 'Content-Type': 'multipart/mixed; boundary=b0' },
    Array.from(
      { length: 120 },
      (_, depth) => `--b${depth}\nContent-Type: multipart/mixed; boundary=b${depth + 1}\n\n`,
    ).join(''),
  ),
  'malformed/nul.eml': makeMail(FIELDS, `one\u0000two\n\n${'Words without controls. '.repeat(20)}\n`),
  'unsupported/piece.eml': makeMail(
    { ...FIELDS, 'Content-Type': 'message/partial; id="a@example.org"; number=2; total=3' },
    'SSN 078-05-1120\n',
  ),
  'unsupported/unknown-letters.eml': Buffer.concat([makeMail(FIELDS, ''), latin1('Name: M\x81ller, Jos\x82\r\n')]),
};

const ROUTE = {
  Received: 'from pc-4711.police.example ([192.0.2.7]) by mail.example.org; Mon, 02 Mar 2026 09:30:02 +0000',
};

/** By rule: files that must get the outcome that their name says. */
export const judged: Cases = {
  'META-06/fail-eml-route.eml': makeMail({ ...ROUTE, ...FIELDS }, 'The meeting is on Monday.\n'),
  'META-06/fail-eml-hidden-recipient.eml': makeMail(
    { ...FIELDS, Bcc: 'list@example.org' },
    'The meeting is on Monday.\n',
  ),
  'META-06/fail-eml-attachment.eml': makeMail(
    MIXED,
    makeParts('b1', [
      { fields: TEXT, body: 'The agenda.\n' },
      { fields: { 'Content-Type': 'text/plain; name="agenda.txt"' }, body: '1. Minutes\n' },
    ]),
  ),
  'META-06/fail-eml-deleted.eml': makeMail({ ...FIELDS, 'X-Mozilla-Status': '0009' }, 'The meeting is on Monday.\n'),
  'META-06/fail-eml-other-alternative.eml': read['other-alternative.eml'] ?? utf8(''),
  'META-06/pass-eml-text.eml': makeMail(FIELDS, 'The meeting is on Monday.\n'),
  'META-06/pass-eml-same-alternatives.eml': read['alternatives.eml'] ?? utf8(''),
};

import { latin1, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

const CARD = `BEGIN:VCARD
VERSION:3.0
N:Doe;Jane;;;
FN:Jane Doe
TEL;TYPE=cell:555-0142
item1.EMAIL:jane@example.org
ADR;TYPE=home:;;12 Weir Street;Almory;NY;12345;USA
NOTE:SSN 078-05-\n 1120\\, told in May
END:VCARD
`;

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.vcf', bytes: utf8(CARD) };

const PIXEL = Buffer.from('{\\rtf1 SSN 219-09-9999}\0').toString('base64');

/** What must be read, by the name of the file. */
export const read: Cases = {
  'two-cards.vcf': utf8(CARD + CARD.replace('Jane Doe', 'John Roe').replace('Doe;Jane', 'Roe;John')),
  'quoted-printable.vcf': utf8(
    'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:D=C3=B6e;J=\r\nane\r\nNOTE;QUOTED-PRINTABLE:one=0Atwo\r\nEND:VCARD\r\n',
  ),
  'picture.vcf': utf8(
    `BEGIN:VCARD\nFN:Jane Doe\nPHOTO;ENCODING=b;TYPE=RTF:${PIXEL.slice(0, 20)}\n ${PIXEL.slice(20)}\nEND:VCARD\n`,
  ),
  'meeting.ics': utf8(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Desk//EN
BEGIN:VEVENT
DTSTART:20260511T140000Z
SUMMARY:Interview with Mary Poe
ORGANIZER;CN="Doe, Jane":mailto:jane@example.org
ATTENDEE;CN=John Roe;ROLE=REQ-PARTICIPANT:mailto:john@example.org
DESCRIPTION:Dial 555-0142\\nand give PIN 4711
BEGIN:VALARM
DESCRIPTION:Bring the file of SSN 078-05-1120
END:VALARM
END:VEVENT
BEGIN:VTODO
SUMMARY:Call back
END:VTODO
END:VCALENDAR
`),
  'identifiers.ics': utf8(
    `BEGIN:VCALENDAR\n${[
      'qq4bidqcikkg7ocpo6eqfo1q5r@calendar.example.org',
      '19960401T080045Z-4000F192713-0052@example.com',
      'event-1042@city.example.org',
      '12345-1577880000-1577883600@example.org',
      '5FC53010-1267-4F8E-BC28-1D7AE55A7C99@example.org',
      'jane.doe@example.org',
      'jdoe1985@example.org',
    ]
      .map((uid) => `BEGIN:VEVENT\nUID:${uid}\nSUMMARY:Board\nEND:VEVENT\n`)
      .join('')}END:VCALENDAR\n`,
  ),
  'people.ldif': utf8(`version: 1
# written for jane@example.org
dn: cn=Jane Doe,ou=Records,dc=example,dc=org
cn: Jane Doe
telephoneNumber: 555-0142
description:: ${Buffer.from('SSN 078-05-1120').toString('base64')}

dn: cn=John Roe,ou=Records,dc=example,dc=org
mail: john@
 example.org
userPassword:: ${Buffer.from('{CLEAR}hunter22').toString('base64')}
`),
  'loose-words.vcf': utf8('BEGIN:VCARD\nFN:Jane Doe\nwords of no property, 555-0142\nEND:VCARD\n'),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/bytes-within.vcf': Buffer.concat([
    utf8(CARD),
    Buffer.alloc(3_000, latin1('\x00\x01\x02\x80\x03')),
    utf8(CARD),
  ]),
  'unsupported/letters.vcf': Buffer.concat([
    utf8('BEGIN:VCARD\nFN:'),
    latin1('\xd8\xe7\x81\x9d\xf0'),
    utf8('\nEND:VCARD\n'),
  ]),
};

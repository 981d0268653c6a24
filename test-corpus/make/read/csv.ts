import { latin1, PEOPLE, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.csv', bytes: utf8('Name,SSN\n"Doe, Jane",078-05-1120\nJohn Roe,219-09-9999\n') };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'people.csv': utf8(PEOPLE),
  'header-only.csv': utf8('Victim,DOB\n'),
  'headerless.csv': utf8(PEOPLE.slice(PEOPLE.indexOf('\n') + 1)),
  'sep-line.csv': utf8('sep=;\r\nName;Amount\r\nJane Doe;1,50\r\n'),
  'quoted-newlines.csv': utf8('Name,Notes\r\n"Doe, Jane","said ""no""\r\nand left"\r\n'),
  'ragged.csv': utf8('Name,Phone\nJane Doe\nJohn Roe,555-0142,078-05-1120\n\n,\n'),
  'carriage-returns.csv': utf8(PEOPLE.replaceAll('\n', '\r')),
  'utf-16.csv': utf16(`\ufeff${PEOPLE.replaceAll(',', '\t')}`),
  'utf-8-bom.csv': utf8(`\ufeff${PEOPLE}`),
  'windows-1252.csv': latin1('Name;Stra\xdfe\nJane Doe;Caf\xe9weg 1\n'),
  'table.txt': utf8('id|name|phone\n1|Jane Doe|555-0142\n2|John Roe|555-0143\n'),
  'title.csv': utf8(`Staff list 2031,,\n\n${PEOPLE}`),
  'two-tables.csv': utf8(`Item,Cost\nPaper,2\nInk,3\n\n${PEOPLE}`),
  'repeated-header.csv': utf8(`${PEOPLE}${PEOPLE}`),
  'transposed.csv': utf8('Name,Jane Doe,John Roe\nSSN,078-05-1120,219-09-9999\n'),
  'two-columns.dat': utf8('User;Password\njdoe;swordfish\nrroe;Heron-9\n'),
  'base64.csv': utf8(`Name,SSN\nJane Doe,${utf8('SSN 078-05-1120').toString('base64')}\n`),
  'fillers.csv': utf8('Name,SSN\nJane Doe\u0000,078-05-1120\u0000\n\u000bJohn Roe,219-09-9999\n\u001a'),
  'line-ends.csv': utf8('Name,SSN\r\nJane Doe,078-05-1120\rJohn Roe,219-09-9999\n'),
  'markup.csv': utf8('Name,Notes\nJane Doe,<b>078-05-1120</b>\n'),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/nul.csv': utf8(`Name,Note\nJane Doe,${'words without controls '.repeat(20)}\nJohn \u0000Roe,\n`),
  'unsupported/unknown-letters.csv': latin1('Name,Age\nM\x81ller,40\nJos\x82,41\n'),
  'malformed/unclosed-quote.csv': utf8('Name,SSN\n"Jane Doe,078-05-1120\nJohn Roe,219-09-9999\n'),
};

/** What cases are put together from: bytes of texts, and words that stand in many of them. */

export const utf8 = (text: string) => Buffer.from(text);
export const latin1 = (text: string) => Buffer.from(text, 'latin1');
export const utf16 = (text: string) => Buffer.from(text, 'utf16le');
export const big = (text: string) => utf16(text).swap16();

/** Hexadecimal digits as bytes, for encodings that Node only reads. */
export const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');

/** UTF-32 without a mark, big-endian. */
export const utf32 = (text: string) =>
  Buffer.concat(
    [...text].map((character) =>
      Buffer.from([0, ...hex((character.codePointAt(0) ?? 0).toString(16).padStart(6, '0'))]),
    ),
  );

const EBCDIC_ROWS = [
  ['abcdefghi', 0x81],
  ['jklmnopqr', 0x91],
  ['stuvwxyz', 0xa2],
  ['ABCDEFGHI', 0xc1],
  ['JKLMNOPQR', 0xd1],
  ['STUVWXYZ', 0xe2],
  ['0123456789', 0xf0],
  [' ', 0x40],
  ['.', 0x4b],
  ['-', 0x60],
  [',', 0x6b],
  [':', 0x7a],
  ['\n', 0x15],
] as const;

/** EBCDIC, as far as all code pages have the characters at the same bytes. */
export const ebcdic = (text: string) =>
  Buffer.from(
    [...text].map((character) => {
      const [row = '', first = 0] = EBCDIC_ROWS.find(([letters]) => letters.includes(character)) ?? [];
      return first + row.indexOf(character);
    }),
  );

export const LETTER = `Case 26-000417

Jane Doe, SSN 078-05-
1120, called 555-0142 and
asked for "her file".


   Card: 4111 1111
   1111 1111
`;

export const PEOPLE = 'Name,DOB,SSN\nJane Doe,01/02/1990,078-05-1120\nJohn Roe,03/04/1985,219-09-9999\n';

export const note = (name: string, text: string) => ({ name, bytes: utf8(text) });
export const page = (...lines: string[]) => ({ lines: lines.map((text) => ({ text })) });

/** A line of text, as a page draws it. */
export const LINE = 'BT /F 12 Tf 72 720 Td (Jane Doe has SSN 078-05-1120.) Tj ET\n';

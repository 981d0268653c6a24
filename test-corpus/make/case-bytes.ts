/** What cases are put together from: bytes of texts, and words that stand in many of them. */

export const utf8 = (text: string) => Buffer.from(text);
export const latin1 = (text: string) => Buffer.from(text, 'latin1');
export const utf16 = (text: string) => Buffer.from(text, 'utf16le');
export const big = (text: string) => utf16(text).swap16();

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

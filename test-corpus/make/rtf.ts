/** What a document in Rich Text Format is made of, beside its text. */
export interface RtfParts {
  /** Groups before the text: tables, properties, variables. */
  readonly head?: string;
  /** The text, as control words have it. */
  readonly body: string;
  /** What follows the last brace. */
  readonly after?: string;
}

/** Fonts and colors that all documents have: color 1 is black, 2 white, 3 red. */
const TABLES =
  '{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset204 Arial Cyr;}{\\f2\\fmodern\\fcharset128 MS Mincho;}}' +
  '{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red255\\green0\\blue0;}';

/** A document as Word begins it. */
export function makeRtf({ head = '', body, after = '' }: RtfParts): Buffer {
  return Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${TABLES}${head}\n\\pard\\plain ${body}}${after}`, 'latin1');
}

/** A paragraph. */
export const par = (text: string) => `${text}\\par\n`;

/** A row of a table. */
export const row = (...cells: readonly string[]) =>
  `\\trowd${cells.map((_, index) => `\\cellx${(index + 1) * 2_000}`).join('')}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row\\pard\n`;

/** The data of an object in OLE 1.0 ([MS-OLEDS] 2.2.5), in hexadecimal digits by lines. */
export function oleObject(className: string, native: Uint8Array): string {
  const header = Buffer.concat([number(0x501), number(2), string(className), number(0), number(0)]);
  const end = Buffer.concat([number(0x501), number(0)]);
  const digits = Buffer.concat([header, number(native.length), native, end]).toString('hex');
  return (digits.match(/.{1,128}/g) ?? []).join('\n');
}

/** What the Packager of Windows keeps of a file. */
export function packaged(name: string, folder: string, bytes: Uint8Array): Buffer {
  const zero = (text: string) => Buffer.from(`${text}\0`, 'latin1');
  const path = zero(`${folder}${name}`);
  const parts = [Buffer.from([2, 0]), zero(name), path, Buffer.from([0, 0, 3, 0]), number(path.length), path];
  return Buffer.concat([...parts, number(bytes.length), bytes]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const string = (text: string) => Buffer.concat([number(text.length + 1), Buffer.from(`${text}\0`, 'latin1')]);

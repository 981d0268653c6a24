import { Decoder } from '../../text/decode.ts';
import type { MessageBytes } from './message-bytes.ts';

/** A field of a header, unfolded (RFC 5322, 2.2). */
export interface HeaderField {
  /** As it stands. */
  readonly name: string;
  /** Without the spaces around it; encoded words are not decoded. */
  readonly value: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** What stands before a body. */
export interface Header {
  readonly fields: readonly HeaderField[];
  /** Lines that are no fields: what a program wrote before the first, what is left of one that was torn. */
  readonly loose: readonly { readonly text: string; readonly line: number }[];
  /** More than the limit allows followed, and were left. */
  readonly isCut: boolean;
}

const FIELD = /^([!-9;-~]+)[ \t]*:/;

/**
 * Reads a header up to the empty line that ends it; before the first one empty lines may stand. Of more than `bytesMax`
 * the rest is left, and so is the rest of a line that is as long.
 */
export async function readHeader(bytes: MessageBytes, isFirst: boolean, bytesMax: number): Promise<Header> {
  const lines: { line: Uint8Array; number: number }[] = [];
  let length = 0;
  let isCut = false;
  for (;;) {
    const number = bytes.line;
    const line = await bytes.readLine(bytesMax);
    if (line === undefined) break;
    if (line.length === 0) {
      // A message may be preceded by empty lines.
      if (isFirst && lines.length === 0) continue;
      break;
    }
    length += line.length;
    if (length > bytesMax) {
      isCut = true;
      continue;
    }
    lines.push({ line: line.slice(), number });
  }
  return { ...fieldsOf(lines), isCut };
}

function fieldsOf(lines: readonly { readonly line: Uint8Array; readonly number: number }[]): Omit<Header, 'isCut'> {
  const fields: { name: string; pieces: string[]; line: number }[] = [];
  const loose: { text: string; line: number }[] = [];
  const texts = decodeLines(lines.map(({ line }) => line));
  for (const [index, { number }] of lines.entries()) {
    const text = texts[index] ?? '';
    const last = fields.at(-1);
    if (/^[ \t]/.test(text) && last !== undefined) {
      last.pieces.push(text.trimEnd());
      continue;
    }
    const [start, name] = FIELD.exec(text) ?? [];
    if (start === undefined || name === undefined) {
      loose.push({ text, line: number });
      continue;
    }
    fields.push({ name, pieces: [text.slice(start.length).trim()], line: number });
  }
  return { fields: fields.map(({ pieces, ...field }) => ({ ...field, value: pieces.join('').trim() })), loose };
}

/** All lines of a header are in one encoding, as a rule ASCII or UTF-8 (RFC 6532). */
function decodeLines(lines: readonly Uint8Array[]): readonly string[] {
  const decoder = new Decoder();
  const text: string[] = [];
  for (const line of lines) text.push(decoder.write(line), decoder.write(Uint8Array.of(0x0a)));
  text.push(decoder.end());
  return text.join('').split('\n');
}

/** The value of the first field of a name, in lower case; undefined if there is none. */
export function fieldOf({ fields }: Header, name: string): string | undefined {
  return fields.find((field) => field.name.toLowerCase() === name)?.value;
}

import type { Part } from './document.ts';
import { TableReader } from './formats/csv/table.ts';
import { defaultLimits } from './limits.ts';
import { replaceControls } from './text/decode.ts';
import { ParagraphReader } from './text/paragraphs.ts';

/**
 * Reading of text and tables that are strings already. Everything that this file imports runs in a browser too; the
 * formats of the same name read bytes with the same code.
 */

/** UTF-16 units of a string that are read at a time. */
const PIECE_LENGTH = 256 * 1024;

/** The parts of a plain text: its paragraphs as runs. */
export function* readText(text: string): Generator<Part, void, undefined> {
  const reader = new ParagraphReader();
  for (const piece of pieces(text)) yield* reader.write(piece);
  yield* reader.end();
}

/** The parts of delimited text: its cells as runs, then its shape. */
export function* readTable(csv: string): Generator<Part, void, undefined> {
  const reader = new TableReader(defaultLimits);
  for (const piece of pieces(csv)) yield* reader.write(piece);
  yield* reader.end();
}

function* pieces(text: string): Generator<string> {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  for (let at = start; at < text.length; at += PIECE_LENGTH) yield replaceControls(text.slice(at, at + PIECE_LENGTH));
}

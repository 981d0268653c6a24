import type { TextPart } from '../document.ts';
import { BlockBuilder, OVERLAP_LENGTH, wholeCharacter } from './block.ts';
import { LineEnds } from './lines.ts';
import { advance, type Place } from './place.ts';

/**
 * UTF-16 units of a paragraph that is cut, so that a log is not one run: a match is narrowed to its line by counting
 * line feeds in its run.
 */
const PARAGRAPH_LENGTH_MAX = 16 * 1024;

/** The line that begins a key or a certificate in letters (RFC 7468, RFC 9580), and what may stand before it. */
const armorStart = /^[^A-Za-z]{0,16}-----BEGIN [A-Z\d ]{3,40}-----\s*$/;

/** What such a one says of itself before its body. */
const armorHeader = /^[^A-Za-z]{0,16}(?:Version|Comment|Charset|Hash|MessageID|Proc-Type|DEK-Info): /;

/**
 * Reads text as it comes into runs: a paragraph is what stands between blank lines. The one between the headers of a
 * key and its body ends none.
 */
export class ParagraphReader {
  readonly #blocks = new BlockBuilder();
  /** From the beginning of the paragraph that has not ended; `#overlap` of it was given already. */
  #rest = '';
  #overlap = 0;
  #place: Place;
  readonly #ends = new LineEnds();

  /** `line` is that of the first character, from 1. */
  constructor(line = 1) {
    this.#place = { line, column: 1 };
  }

  /** The blocks that `piece` fills. Line ends of all three kinds become line feeds. */
  write(piece: string): readonly TextPart[] {
    const text = this.#ends.write(piece);
    if (text !== '') this.#read(this.#rest + text, false);
    return this.#blocks.take();
  }

  /** The blocks that are left. */
  end(): readonly TextPart[] {
    this.#read(this.#rest + this.#ends.end(), true);
    return this.#blocks.rest();
  }

  #read(text: string, ended: boolean): void {
    let start = 0;
    let lineStart = 0;
    while (start < text.length) {
      const found = text.indexOf('\n', lineStart);
      const lineEnd = found === -1 ? text.length : found;
      if (lineEnd - start > PARAGRAPH_LENGTH_MAX) {
        start = this.#cut(text, start, lineStart);
        lineStart = start;
        continue;
      }
      if (found === -1) break;
      if (this.#isParagraphEnd(text, start, lineStart, lineEnd)) {
        this.#give(text, start, lineStart - 1);
        start = lineEnd + 1;
      }
      lineStart = lineEnd + 1;
    }
    this.#rest = text.slice(start);
    if (ended) this.#giveRest(lineStart - start);
  }

  /** The last paragraph, whose last line begins at `lineStart` and may be blank. */
  #giveRest(lineStart: number): void {
    const text = this.#rest;
    this.#rest = '';
    this.#give(text, 0, isBlank(text, lineStart, text.length) ? lineStart - 1 : text.length);
  }

  /** A blank line ends a paragraph, but not the rest of a line whose beginning was cut off. */
  #isParagraphEnd(text: string, start: number, lineStart: number, lineEnd: number): boolean {
    if (!isBlank(text, lineStart, lineEnd)) return false;
    return lineStart > start ? !isArmorHead(text, start, lineStart) : this.#place.column === 1;
  }

  /** Gives a paragraph, if it is not empty, and goes on after the blank line that ended it. */
  #give(text: string, start: number, end: number): void {
    const at = this.#place;
    const to = end <= start ? at : advance(text, start, end, at);
    if (end > start) {
      const location = { kind: 'line', ...at, endLine: to.line, endColumn: to.column } as const;
      this.#blocks.add(text.slice(start, end), location, { overlap: this.#overlap });
    }
    // The paragraph's last line, and the blank one.
    this.#place = { line: to.line + (end < start ? 1 : 2), column: 1 };
    this.#overlap = 0;
  }

  /** Gives the beginning of a paragraph that is too long, and says where its continuation begins. */
  #cut(text: string, start: number, lineStart: number): number {
    // At the end of a line, unless most of what may be given would be left.
    const atLine = lineStart - 1 - start > PARAGRAPH_LENGTH_MAX / 2;
    const end = atLine ? lineStart - 1 : wholeCharacter(text, start + PARAGRAPH_LENGTH_MAX);
    const to = advance(text, start, end, this.#place);
    const at = { kind: 'line', ...this.#place, endLine: to.line, endColumn: to.column } as const;
    this.#blocks.add(text.slice(start, end), at, { overlap: this.#overlap, cut: true });
    const next = wholeCharacter(text, end - OVERLAP_LENGTH);
    this.#place = advance(text, start, next, this.#place);
    this.#overlap = end - next;
    return next;
  }
}

/** Whether the lines of a paragraph before `end` end in the head of a key, so that its body follows. */
function isArmorHead(text: string, start: number, end: number): boolean {
  const lineStart = Math.max(start, text.lastIndexOf('\n', end - 2) + 1);
  if (end - lineStart > ARMOR_LINE_LENGTH_MAX) return false;
  const line = text.slice(lineStart, end - 1);
  if (line.includes('-----BEGIN ')) return armorStart.test(line);
  return (
    armorHeader.test(line) &&
    text.slice(Math.max(start, lineStart - ARMOR_HEAD_LENGTH_MAX), end).includes('-----BEGIN ')
  );
}

/** Characters of a line of such a head, and of the lines before it. */
const ARMOR_LINE_LENGTH_MAX = 200;
const ARMOR_HEAD_LENGTH_MAX = 600;

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

function isBlank(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code > SPACE && code !== NO_BREAK_SPACE) return false;
  }
  return true;
}

import type { Location, Run, TextPart } from '../document.ts';

/** UTF-16 units of text in a block from which it is full: large enough that detection once a block costs little. */
const BLOCK_LENGTH = 64 * 1024;

/**
 * UTF-16 units that a cut run's continuation repeats. Longer than anything that any detector finds: what stands across
 * a cut is seen whole once.
 */
export const OVERLAP_LENGTH = 1_024;

/** Unit separator (U+001F): stands after every run and nowhere else. */
const RUN_END = '\u001f';

/** What else is to be said of a run. See `Run`. */
export type RunDetail = Pick<Run, 'label' | 'header' | 'hiddenBy' | 'overlap' | 'cut'>;

const NO_DETAIL: RunDetail = {};

/** Gathers runs into blocks, in order. */
export class BlockBuilder {
  #pieces: string[] = [];
  #length = 0;
  #runs: Run[] = [];
  #full: TextPart[] = [];
  #count = 0;

  /** Runs so far added. */
  get count(): number {
    return this.#count;
  }

  /**
   * Adds a run; an empty text is no run. A text longer than a block is cut, with an overlap. A `line` location of a
   * cut text goes on where the text does.
   */
  add(text: string, at: Location, detail: RunDetail = NO_DETAIL): void {
    if (text.length <= BLOCK_LENGTH) {
      if (text.length > 0) this.#push(text, at, detail);
      return;
    }
    let start = 0;
    let overlap = detail.overlap ?? 0;
    while (start + BLOCK_LENGTH < text.length) {
      const end = wholeCharacter(text, start + BLOCK_LENGTH);
      this.#push(text.slice(start, end), locate(text, start, end, at), { ...detail, overlap, cut: true });
      start = wholeCharacter(text, end - OVERLAP_LENGTH);
      overlap = end - start;
    }
    this.#push(text.slice(start), locate(text, start, text.length, at), { ...detail, overlap });
  }

  /** The blocks that are full, each given once. */
  take(): readonly TextPart[] {
    if (this.#full.length === 0) return NO_PARTS;
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** The blocks that are full and the one that is not, each given once. */
  rest(): readonly TextPart[] {
    this.#close();
    return this.take();
  }

  #push(text: string, at: Location, { label, header, hiddenBy, overlap, cut }: RunDetail): void {
    // Built by assignment: this is done for every cell of a table.
    const run: { -readonly [K in keyof Run]: Run[K] } = { start: this.#length, at };
    if (label !== undefined) run.label = label;
    if (header === true) run.header = true;
    if (hiddenBy !== undefined) run.hiddenBy = hiddenBy;
    if (overlap !== undefined && overlap > 0) run.overlap = overlap;
    if (cut === true) run.cut = true;
    this.#count += 1;
    this.#runs.push(run);
    this.#pieces.push(text.includes(RUN_END) ? text.replaceAll(RUN_END, ' ') : text);
    this.#length += text.length + 1;
    if (this.#length >= BLOCK_LENGTH) this.#close();
  }

  #close(): void {
    if (this.#runs.length === 0) return;
    this.#full.push({ kind: 'text', text: this.#pieces.join(RUN_END) + RUN_END, runs: this.#runs });
    this.#pieces = [];
    this.#runs = [];
    this.#length = 0;
  }
}

const NO_PARTS: readonly TextPart[] = [];

/** The place to cut at or just before `index`: not between the halves of a surrogate pair. */
export function wholeCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}

/** The location of `[start, end)` of a text that begins at `at`. */
function locate(text: string, start: number, end: number, at: Location): Location {
  if (at.kind !== 'line') return at;
  const from = advance(text, 0, start, at);
  const to = advance(text, start, end, from);
  return { kind: 'line', ...from, endLine: to.line, endColumn: to.column };
}

/** A place in a text, from 1, in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where `end` is, if `start` is at `place`. */
export function advance(text: string, start: number, end: number, place: Place): Place {
  let { line } = place;
  let lineStart = -1;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: lineStart === -1 ? place.column + end - start : end - lineStart + 1 };
}

import type { Cells, Location, MemberPart, Part, Run, Source, TextPart } from '../../document.ts';
import { ProblemError } from '../../problem.ts';
import { member } from '../../source/source.ts';
import { BlockBuilder } from '../../text/block.ts';
import { Decoder } from '../../text/decode.ts';
import { locateWithin } from '../../text/place.ts';
import { isHolder, isPicture } from '../signatures.ts';
import { decodeAlone, findBodies } from './base64-bodies.ts';
import { BODY_LENGTH_MIN, mayBeCoded, nextToken, tokenStart } from './base64-body.ts';
import { decodeShifts } from './shifted-text.ts';

/** The parts of a document, each text followed by what it says in another code. */
export async function* readCoded(
  source: Pick<Source, 'path' | 'depth'>,
  parts: AsyncIterable<Part>,
  bytesMax: number,
): AsyncGenerator<Part, void, undefined> {
  const reader = new CodedReader(source, bytesMax);
  for await (const part of parts) {
    yield part;
    if (part.kind === 'text') yield* reader.read(part);
  }
  yield* reader.end();
}

/** Bytes of a text without line ends up to which it is told where its code stands; of longer ones a member is made. */
const PLACED_BYTES_MAX = 1_024;

/** Codes within codes that are read in place. */
const NESTING_MAX = 3;

/** A stretch of a document's text, whole as far as a body may go, and where it stands. */
interface Stretch {
  readonly text: string;
  /** Where the characters from one offset to another are. */
  readonly locate: (start: number, end: number) => Location;
  readonly detail: Pick<Run, 'label' | 'hiddenBy'>;
}

/** The end of a run that goes on, which may be the beginning of a body. */
interface Tail {
  readonly at: Location;
  readonly pieces: string[];
  length: number;
  /** Some of it was left out: there is more than is kept. */
  isCut: boolean;
}

/**
 * Reads what text says in another code, besides what it says as it stands: base64 (RFC 4648), UTF-7 (RFC 2152), HZ
 * (RFC 1843). A line of text comes at its place; longer texts, and files, as members.
 */
class CodedReader {
  readonly #source: Pick<Source, 'path' | 'depth'>;
  readonly #bytesMax: number;
  readonly #placed = new BlockBuilder();
  #members: MemberPart[] = [];
  #memberCount = 0;
  #tail: Tail | undefined;
  #runs = 0;
  /** All of the document, as long as it is one run. */
  #alone: string | undefined;

  /** `bytesMax` bounds the bytes of a member (the limit `memberBytesMax`). */
  constructor(source: Pick<Source, 'path' | 'depth'>, bytesMax: number) {
    this.#source = source;
    this.#bytesMax = bytesMax;
  }

  /** What a block says in another code. */
  read(part: TextPart): readonly Part[] {
    const { text, cells } = part;
    const hasTail = (this.#tail?.length ?? 0) >= BODY_LENGTH_MIN;
    if (!hasTail) this.#tail = undefined;
    if (!hasTail && this.#runs > 0 && !mayHaveCode(part)) {
      const last = cells === undefined ? part.runs.at(-1) : undefined;
      if (last?.cut === true) this.#tail = tailOf(stretchOf(last, text.slice(last.start, -1)));
      return [];
    }
    const { runs } = part;
    for (const [index, run] of runs.entries()) {
      this.#readRun(run, text.slice(run.start, (runs[index + 1]?.start ?? text.length) - 1));
    }
    return this.#take();
  }

  /** What is known only now: a document that is one body and nothing else is that, whatever it is. */
  end(): readonly Part[] {
    const bytes = this.#alone === undefined || this.#memberCount > 0 ? undefined : decodeAlone(this.#alone);
    if (bytes !== undefined && this.#placed.count === 0) this.#addMember(bytes, false);
    return this.#take();
  }

  #take(): readonly Part[] {
    const members = this.#members;
    this.#members = [];
    return [...this.#placed.rest(), ...members];
  }

  #readRun(run: Run, text: string): void {
    const tail = this.#tail;
    this.#tail = undefined;
    const overlap = run.overlap ?? 0;
    const fresh = text.slice(overlap);
    let stretch = stretchOf(run, text);
    if (tail !== undefined && overlap > 0) {
      if (run.cut === true && tokenStart(fresh) === 0) {
        this.#tail = this.#grow(tail, fresh);
        return;
      }
      stretch = this.#joined(tail, stretch, fresh, overlap);
    } else if (overlap > 0) stretch = from(stretch, overlap);
    if (overlap === 0) this.#runs += 1;
    if (run.cut === true) {
      this.#tail = tailOf(stretch);
      stretch = { ...stretch, text: stretch.text.slice(0, stretch.text.length - this.#tail.length) };
    }
    this.#alone = this.#runs === 1 && run.cut !== true ? stretch.text : undefined;
    this.#addBodies(stretch, tail?.isCut === true, 0);
    this.#addShifts(stretch);
  }

  #grow(tail: Tail, fresh: string): Tail {
    // Four characters are three bytes.
    if (tail.length * 0.75 > this.#bytesMax) return { ...tail, isCut: true };
    tail.pieces.push(fresh);
    return { ...tail, length: tail.length + fresh.length };
  }

  #joined(tail: Tail, { locate, detail }: Stretch, fresh: string, overlap: number): Stretch {
    const moved = overlap - tail.length;
    return {
      text: tail.pieces.join('') + fresh,
      locate: (start, end) => (start < tail.length ? tail.at : locate(start + moved, end + moved)),
      detail,
    };
  }

  #addBodies(stretch: Stretch, isCut: boolean, nesting: number): void {
    for (const { start, end, bytes } of findBodies(stretch.text)) {
      const isLine =
        bytes.length <= PLACED_BYTES_MAX &&
        bytes.subarray(0, -1).indexOf('\n') === -1 &&
        !isHolder(bytes) &&
        !isPicture(bytes);
      if (!isLine) this.#addMember(bytes, isCut);
      else {
        const at = stretch.locate(start, end);
        const text = decode(bytes);
        this.#placed.add(text, at, { ...stretch.detail, ...placesOf(at) });
        if (nesting < NESTING_MAX) this.#addBodies({ ...stretch, text, locate: () => at }, false, nesting + 1);
      }
    }
  }

  /** Lines that are written in part in other letters, each as a whole: a label may stand beside its value. */
  #addShifts(stretch: Stretch): void {
    if (decodeShifts(stretch.text) === undefined) return;
    let start = 0;
    for (const line of stretch.text.split('\n')) {
      const text = decodeShifts(line);
      if (text !== undefined) {
        const at = stretch.locate(start, start + line.length);
        this.#placed.add(text, at, { ...stretch.detail, ...placesOf(at) });
      }
      start += line.length + 1;
    }
  }

  #addMember(bytes: Buffer, isCut: boolean): void {
    this.#memberCount += 1;
    const name = `base64-${this.#memberCount}`;
    const stream = isCut ? cutShort(bytes, this.#bytesMax) : pieces(bytes);
    this.#members.push({ kind: 'member', source: member(this.#source, name, stream, this.#bytesMax) });
  }
}

/** Whether any of a block may be code. */
function mayHaveCode({ text, cells }: TextPart): boolean {
  // What fills a body up may follow a shorter one.
  const mayHaveBody =
    cells === undefined || text.includes('=') ? hasToken(text, 0, text.length) : hasLongToken(text, cells);
  return mayHaveBody || decodeShifts(text) !== undefined;
}

/** The same of cells, of which the short are passed over. */
function hasLongToken(text: string, { count, starts }: Cells): boolean {
  for (let index = 0; index < count; index += 1) {
    const start = starts[index] ?? 0;
    const end = (index + 1 < count ? (starts[index + 1] ?? 0) : text.length) - 1;
    if (end - start >= BODY_LENGTH_MIN && hasToken(text, start, end)) return true;
  }
  return false;
}

function hasToken(text: string, from: number, to: number): boolean {
  for (let token = nextToken(text, from, to); token !== undefined; token = nextToken(text, token.end, to)) {
    if (mayBeCoded(text, token.start)) return true;
  }
  return false;
}

function stretchOf(run: Run, text: string): Stretch {
  const { at, places, label, hiddenBy } = run;
  return {
    text,
    locate: (start, end) => locateWithin({ text, start: 0, at, places }, start, end),
    detail: { ...(label !== undefined && { label }), ...(hiddenBy !== undefined && { hiddenBy }) },
  };
}

function from({ text, locate, detail }: Stretch, offset: number): Stretch {
  return { text: text.slice(offset), locate: (start, end) => locate(start + offset, end + offset), detail };
}

function tailOf({ text, locate }: Stretch): Tail {
  const start = tokenStart(text);
  return { at: locate(start, text.length), pieces: [text.slice(start)], length: text.length - start, isCut: false };
}

function placesOf(at: Location): Pick<Run, 'places'> {
  return at.kind === 'line' ? { places: [{ at: 0, line: at.line, column: at.column }] } : {};
}

/** The text of a body, without its line end. */
function decode(bytes: Buffer): string {
  const decoder = new Decoder();
  return (decoder.write(bytes) + decoder.end()).trimEnd();
}

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array, void, undefined> {
  if (bytes.length > 0) yield bytes;
}

async function* cutShort(bytes: Buffer, bytesMax: number): AsyncGenerator<Uint8Array, void, undefined> {
  yield* pieces(bytes);
  throw new ProblemError('memory-limit', { number: bytesMax, limit: 'memberBytesMax' });
}

import { ProblemError } from '../../problem.ts';
import { PictureSample } from './content/picture.ts';
import { at } from './value.ts';

/** Kinds of messages about a stream (pdf.js 6, `StreamKind` in `src/shared/message_handler.js`). */
const CANCEL = 1;
const PULL = 6;
const PULL_COMPLETE = 7;

/** Pictures whose samples are kept. */
const PICTURES_MAX = 64;

/** What pdf.js may give of one page, in numbers. */
export interface PageCounts {
  /** Letters that are drawn. */
  readonly lettersMax: number;
  /** Operators that draw. */
  readonly operatorsMax: number;
}

type Listener = (event: { readonly data: unknown }) => void;

/**
 * What the two halves of pdf.js talk through, both of which run in this thread: its own port for that, with a counter. A
 * page may draw a form that draws two others, and so on (ISO 32000-1, 8.10): what comes of it is known when it comes.
 */
export class CountedPort {
  readonly #max: PageCounts;
  readonly #keepsPictures: boolean;
  readonly #listeners = new Set<Listener>();
  #exceeded: ((thrown: ProblemError) => void) | undefined;
  #letters = 0;
  #operators = 0;
  /** What pictures show, by pdf.js's names of them: those of the page, and of several. */
  readonly pictures = new Map<string, PictureSample>();
  #over: ProblemError | undefined;

  /** Pictures are passed on without their pixels, unless somebody draws them. */
  constructor(max: PageCounts, keepsPictures = false) {
    this.#max = max;
    this.#keepsPictures = keepsPictures;
  }

  /** Begins to count anew. */
  beginPage(): void {
    this.#letters = 0;
    this.#operators = 0;
    for (const name of this.pictures.keys()) if (!name.startsWith('g_')) this.pictures.delete(name);
  }

  /** Waits for pdf.js. Throws `letters-limit` or `operators-limit` once it gave too much; then the document is to be closed. */
  within<T>(step: Promise<T>): Promise<T> {
    // Not one promise for all steps: racing with it would keep what each of them gave.
    const { promise: exceeded, reject } = Promise.withResolvers<never>();
    this.#exceeded = reject;
    if (this.#over !== undefined) reject(this.#over);
    return Promise.race([exceeded, step]);
  }

  /** Passes a message on to the other half, as a copy of what either half changes. */
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void {
    this.#count(at(message, 'chunk'));
    if (this.#over !== undefined && this.#isLeftOut(message)) return;
    if (!this.#keepsPictures) this.#dropPicture(message);
    const moved = transfer === undefined ? {} : { transfer: [...transfer] };
    const shared = this.#goOn(message) ?? listOf(message) ?? (this.#keepsPictures ? undefined : objectOf(message));
    const data: unknown = shared ?? structuredClone(message, moved);
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener.call(this, { data });
    });
  }

  addEventListener(_name: string, listener: Listener, { signal }: { readonly signal?: AbortSignal } = {}): void {
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.removeEventListener('message', listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  /** A chunk of what is drawn has an `fnArray`; what shows text has a list of letters (pdf.js 6, `src/core/worker.js`). */
  #count(chunk: unknown): void {
    this.#operators += lengthOf(at(chunk, 'fnArray'));
    const operands = at(chunk, 'argsArray');
    if (Array.isArray(operands)) for (const own of operands) this.#letters += lengthOf(at(own, '0'));
    const { lettersMax, operatorsMax } = this.#max;
    if (this.#letters > lettersMax) {
      this.#end(new ProblemError('letters-limit', { number: lettersMax, limit: 'pdfLettersMax' }));
    }
    if (this.#operators > operatorsMax) {
      this.#end(new ProblemError('operators-limit', { number: operatorsMax, limit: 'pdfOperatorsMax' }));
    }
  }

  /** Once it gave too much, nothing more of what it gives is passed on. */
  #isLeftOut(message: unknown): boolean {
    return at(message, 'chunk') !== undefined || at(message, 'stream') === PULL_COMPLETE;
  }

  /**
   * Once it gave too much, the half that reads is not told that nobody listens, upon which it rejects what nobody waits
   * for, but to go on: it ends when the document is closed.
   */
  #goOn(message: unknown): unknown {
    if (this.#over === undefined || typeof message !== 'object' || at(message, 'stream') !== CANCEL) return undefined;
    return { ...message, stream: PULL, desiredSize: Number.MAX_SAFE_INTEGER };
  }

  /**
   * Takes the pixels out of a message that passes a picture on, `obj` and `commonobj`, with its name first, its kind and
   * its data last: a page may have a hundred. What they show is kept as a sample.
   */
  #dropPicture(message: unknown): void {
    const data = at(message, 'data');
    if (!Array.isArray(data) || data.at(-2) !== 'Image') return;
    const name = String(data[0]);
    if (this.pictures.size < PICTURES_MAX) {
      const sample = PictureSample.of(data.at(-1), name.startsWith('mask_'));
      if (sample !== undefined) this.pictures.set(name, sample);
    }
    data[data.length - 1] = null;
  }

  #end(problem: ProblemError): void {
    this.#over = problem;
    this.#exceeded?.(problem);
  }
}

/**
 * A message that passes on what a page draws, with lists of its own, because the half that reads empties its; undefined of
 * another. What is in them is changed by neither half: copies of every letter would cost more than all else.
 */
function listOf(message: unknown): unknown {
  const chunk = at(message, 'chunk');
  const [operators, operands] = [at(chunk, 'fnArray'), at(chunk, 'argsArray')];
  if (typeof message !== 'object' || typeof chunk !== 'object') return undefined;
  if (!Array.isArray(operators) || !Array.isArray(operands)) return undefined;
  return { ...message, chunk: { ...chunk, fnArray: [...operators], argsArray: [...operands] } };
}

/** A message that passes on a font or a pattern, which the half that reads does not touch again; undefined of another. */
function objectOf(message: unknown): unknown {
  const action = at(message, 'action');
  return action === 'obj' || action === 'commonobj' ? message : undefined;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

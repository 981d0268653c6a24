import { ProblemError } from '../../problem.ts';
import { at } from './value.ts';

/** What pdf.js may give of one page, in numbers. */
export interface PageCounts {
  /** Pieces of text. */
  readonly itemsMax: number;
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
  #items = 0;
  #operators = 0;
  #over: ProblemError | undefined;

  /** Pictures are passed on without their pixels, unless somebody draws them. */
  constructor(max: PageCounts, keepsPictures = false) {
    this.#max = max;
    this.#keepsPictures = keepsPictures;
  }

  /** Begins to count anew. */
  beginPage(): void {
    this.#items = 0;
    this.#operators = 0;
  }

  /** Waits for pdf.js. Throws `items-limit` or `operators-limit` once it gave too much; then the document is to be closed. */
  within<T>(step: Promise<T>): Promise<T> {
    // Not one promise for all steps: racing with it would keep what each of them gave.
    const { promise: exceeded, reject } = Promise.withResolvers<never>();
    this.#exceeded = reject;
    if (this.#over !== undefined) reject(this.#over);
    return Promise.race([exceeded, step]);
  }

  /** Passes a message on to the other half, as a copy. */
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void {
    this.#count(at(message, 'chunk'));
    if (this.#over !== undefined && at(message, 'chunk') !== undefined) return;
    const isPicture = !this.#keepsPictures && dropPicture(message);
    const moved = transfer === undefined || isPicture ? {} : { transfer: [...transfer] };
    const data: unknown = structuredClone(message, moved);
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

  /** A chunk of text has `items`, one of what is drawn an `fnArray` (pdf.js 6, `src/core/worker.js`). */
  #count(chunk: unknown): void {
    this.#items += lengthOf(at(chunk, 'items'));
    this.#operators += lengthOf(at(chunk, 'fnArray'));
    const { itemsMax, operatorsMax } = this.#max;
    if (this.#items > itemsMax) this.#end(new ProblemError('items-limit', { number: itemsMax, limit: 'pdfItemsMax' }));
    if (this.#operators > operatorsMax) {
      this.#end(new ProblemError('operators-limit', { number: operatorsMax, limit: 'pdfOperatorsMax' }));
    }
  }

  #end(problem: ProblemError): void {
    this.#over = problem;
    this.#exceeded?.(problem);
  }
}

/**
 * Takes the pixels out of a message that passes a picture on: `obj` and `commonobj`, with its kind and its data last.
 * Nobody draws it, and a page may have a hundred.
 */
function dropPicture(message: unknown): boolean {
  const data = at(message, 'data');
  if (!Array.isArray(data) || data.at(-2) !== 'Image') return false;
  data[data.length - 1] = null;
  return true;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

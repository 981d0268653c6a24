import type { DocumentInfo, Part, Problem } from '../document.ts';
import type { Format, FormatContext } from '../formats/format.ts';
import type { Limits } from '../limits.ts';
import { problem, toProblem } from '../problem.ts';
import type { MeasuredSource } from '../source/measured-source.ts';
import type { Clock } from './clock.ts';
import { extractParts } from './extract-parts.ts';

/** Milliseconds that a reader which nobody waits for any longer gets to close what it opened. */
const CLOSE_MS = 1_000;

/** What a document was found to be. */
export interface Found {
  /** The format that reads it, if there is one. */
  readonly format?: Format;
  /** See `DocumentInfo.format`. */
  readonly name: string;
  /** What the loop has to say of it before its format has its turn. */
  readonly opening: readonly Part[];
}

/**
 * A document being read. The one place where exceptions become data: its methods never throw, whatever the format, the
 * source or the bytes do.
 */
export class OpenDocument {
  readonly document: DocumentInfo;
  /** It holds any number of files. */
  readonly isArchive: boolean;
  /** By the order in which the documents of a root are opened, from 0. */
  readonly number: number;
  readonly #source: MeasuredSource;
  readonly #limits: Limits;
  readonly #clock: Clock;
  readonly #told = new Set<string>();
  #untold = 0;
  readonly #queue: Part[];
  #parts: AsyncGenerator<Part> | undefined;
  /** Nothing more of it is to be read, not even to know its digest. */
  #abandoned = false;
  #finished = false;

  constructor(source: MeasuredSource, found: Found, number: number, clock: Clock, context: FormatContext) {
    const { format, name, opening } = found;
    this.document = { path: source.path, format: name, depth: source.depth };
    this.isArchive = format?.isArchive === true;
    this.number = number;
    this.#source = source;
    this.#limits = context.limits;
    this.#clock = clock;
    this.#queue = [...opening];
    this.#abandoned = opening.some((part) => part.kind === 'problem' && endsReading(part.problem));
    if (format !== undefined) this.#parts = extractParts(format, source, context);
  }

  /** The next part; undefined after the last. */
  async next(): Promise<Part | undefined> {
    for (let part = await this.#pull(); part !== undefined; part = await this.#pull()) {
      if (part.kind !== 'problem' || this.#tell(part.problem)) return part;
    }
    if (this.#untold === 0) return undefined;
    const detail = { number: this.#untold, limit: 'problemsMax' };
    this.#untold = 0;
    return { kind: 'problem', problem: problem('problems-limit', detail) };
  }

  /** Ends reading it, now, for a reason. */
  cut(reason: Problem): void {
    this.#abandoned = true;
    this.#parts?.return(undefined).catch(() => undefined);
    this.#parts = undefined;
    this.#queue.push({ kind: 'problem', problem: reason });
  }

  /** Closes what is open. Digest and size are known if all bytes went by. */
  async close(): Promise<DocumentInfo> {
    await atMost(CLOSE_MS, this.#parts?.return(undefined));
    await atMost(CLOSE_MS, this.#source.close());
    const { sha256, bytes } = this.#source.meter;
    return { ...this.document, bytes, ...(sha256 !== undefined && { sha256 }) };
  }

  async #pull(): Promise<Part | undefined> {
    const queued = this.#queue.shift();
    if (queued !== undefined) return queued;
    if (this.#parts !== undefined) return (await this.#pullFormat(this.#parts)) ?? this.#pull();
    if (this.#finished) return undefined;
    this.#finished = true;
    for (const found of await this.#finish()) this.#queue.push({ kind: 'problem', problem: found });
    return this.#queue.shift();
  }

  async #pullFormat(parts: AsyncGenerator<Part>): Promise<Part | undefined> {
    try {
      const { value, done } = await this.#clock.limit(() => parts.next());
      if (done !== true) return value;
      this.#parts = undefined;
      return undefined;
    } catch (thrown) {
      this.#parts = undefined;
      const found = toProblem(thrown);
      if (endsReading(found)) {
        // It may be waiting for something that never comes: it is told to close, and not waited for.
        this.#abandoned = true;
        parts.return(undefined).catch(() => undefined);
      }
      return { kind: 'problem', problem: found };
    }
  }

  /** Whether a problem is to be told: not twice, and not more than there is room for. */
  #tell(found: Problem): boolean {
    const words = JSON.stringify([found.message, found.at]);
    if (this.#told.has(words)) return false;
    if (this.#told.size >= this.#limits.problemsMax) {
      this.#untold += 1;
      return false;
    }
    this.#told.add(words);
    return true;
  }

  /** What only the end can tell. */
  async #finish(): Promise<Problem[]> {
    if (this.#abandoned) return [];
    const found: Problem[] = [];
    try {
      const rest = this.#source.drain();
      while ((await this.#clock.limit(() => rest.next())).done !== true);
      if ((await this.#source.changed?.()) === true) found.push(problem('changed-while-read'));
    } catch (thrown) {
      found.push(toProblem(thrown));
    }
    // A format may have kept a failure of its source to itself.
    const silent = this.#told.size === 0 && found.length === 0;
    if (this.#source.meter.sha256 === undefined && silent) found.push(problem('bad-stream'));
    return found;
  }
}

/** After these, no more time and no more bytes are to be spent on the document. Its digest is not worth more either. */
function endsReading({ limit }: Problem): boolean {
  return (
    limit === 'documentMs' || limit === 'stallMs' || limit === 'membersMax' || (limit ?? '').startsWith('expanded')
  );
}

/** Waits for something to close, whether or not it can, and not for ever. */
async function atMost(milliseconds: number, closing: Promise<unknown> | undefined): Promise<void> {
  if (closing === undefined) return;
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([closing.catch(() => undefined), late]);
  clearTimeout(timer);
}

/** What was thrown while the document was opened, as a document that says so. */
export function notOpened(thrown: unknown): Found {
  return { name: 'unknown', opening: [{ kind: 'problem', problem: toProblem(thrown) }] };
}

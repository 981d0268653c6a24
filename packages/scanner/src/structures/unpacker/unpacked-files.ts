import type { ProblemError } from '../../problem.ts';
import type { EngineEvent } from './engine.ts';
import { Unpacker, type UnpackingContext } from './unpack.ts';

/** A file or a folder of an archive, or what is wrong with the archive. */
export type Unpacked =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: AsyncIterable<Uint8Array> }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'problem'; readonly problem: ProblemError };

/** What is in an archive, in its order: the bytes of a file are there until the next is asked for. */
export class UnpackedFiles {
  readonly #events: AsyncGenerator<EngineEvent, void, undefined>;
  readonly #context: UnpackingContext;
  /** What came behind a file that was read to its end. */
  #ahead: EngineEvent | undefined;
  #isEnded = false;

  /** `type` is what 7-Zip calls the archive. */
  constructor(archive: Uint8Array, context: UnpackingContext, type: string) {
    this.#events = new Unpacker(context).unpack(archive, type);
    this.#context = context;
  }

  /** Counts what nobody read of a file. Throws what the engine throws. */
  async *read(): AsyncGenerator<Unpacked, void, undefined> {
    for (let event = await this.#next(); event !== undefined; event = await this.#next()) {
      if (event.kind === 'file') yield { kind: 'file', path: event.path, bytes: this.#bytes() };
      else if (event.kind === 'bytes') await this.#context.budget.expand(event.bytes.length);
      else yield event;
    }
  }

  async close(): Promise<void> {
    await this.#events.return();
  }

  async *#bytes(): AsyncGenerator<Uint8Array, void, undefined> {
    let failure: ProblemError | undefined;
    for (let event = await this.#next(); event !== undefined; event = await this.#next()) {
      if (event.kind === 'bytes') yield event.bytes;
      else if (event.kind === 'problem') failure ??= event.problem;
      else {
        this.#ahead = event;
        break;
      }
    }
    if (failure !== undefined) throw failure;
  }

  async #next(): Promise<EngineEvent | undefined> {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    if (ahead !== undefined || this.#isEnded) return ahead;
    const next = await this.#events.next();
    this.#isEnded = next.done === true;
    return next.done === true ? undefined : next.value;
  }
}

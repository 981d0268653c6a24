import { ProblemError } from '../../problem.ts';
import type { ExpansionBudget } from '../../source/measured-source.ts';
import { type EngineEvent, UnpackingEngine } from './engine.ts';

/** Bytes that are unpacked at a time, at first and at most: a bomb is seen to be one by the first. */
const WINDOW_BYTES = 16 * 1024 ** 2;
const WINDOW_BYTES_MAX = 128 * 1024 ** 2;

/** Bytes that an event takes beside those it tells: an archive may hold a million files that have none. */
const EVENT_BYTES = 512;

/** Thrown through the engine to end it. */
class WindowFull extends ProblemError {}

/** What is needed of what a reader is given. */
export interface UnpackingContext {
  readonly budget: ExpansionBudget;
  progress(): void;
}

/**
 * Unpacks archives, one after another. The engine cannot be halted, so it unpacks as much as a window holds; where more is
 * asked for, it begins anew and what was seen is passed over, in windows that grow, so that the work stays in proportion.
 */
export class Unpacker {
  readonly #context: UnpackingContext;
  #engine: UnpackingEngine | undefined;

  constructor(context: UnpackingContext) {
    this.#context = context;
  }

  /**
   * What comes of an archive that is in memory, as it is pulled. `type` is what 7-Zip calls it, if more than its first bytes
   * is to say so. What was unpacked is the reader's to count, but for the
   * bytes that are told in `events`. Throws `bad-stream` where the engine breaks off.
   */
  async *unpack(archive: Uint8Array, type?: string): AsyncGenerator<EngineEvent, void, undefined> {
    let seen = 0;
    for (let bytesMax = WINDOW_BYTES; ; bytesMax = Math.min(2 * bytesMax, WINDOW_BYTES_MAX)) {
      const window = await this.#fillWindow({ archive, type }, seen, bytesMax);
      seen += window.events.length;
      // What was given is let go.
      for (let event = window.events.shift(); event !== undefined; event = window.events.shift()) yield event;
      if (window.failure !== undefined) throw window.failure;
      if (!window.hasMore) return;
    }
  }

  async #fillWindow({ archive, type }: Packed, seen: number, bytesMax: number): Promise<Window> {
    this.#engine ??= await UnpackingEngine.start();
    const engine = this.#engine;
    const events: EngineEvent[] = [];
    let passed = 0;
    let bytes = 0;
    try {
      engine.unpack(
        archive,
        (event) => {
          this.#context.progress();
          passed += 1;
          if (passed <= seen) return;
          if (bytes >= bytesMax) throw new WindowFull('defect');
          bytes += EVENT_BYTES + (event.kind === 'bytes' ? event.bytes.length : 0);
          events.push(event);
        },
        type,
      );
      return { events, hasMore: false };
    } catch (thrown) {
      this.#engine = undefined;
      if (thrown instanceof WindowFull) return { events, hasMore: true };
      return { events, hasMore: false, failure: thrown };
    }
  }
}

interface Packed {
  readonly archive: Uint8Array;
  readonly type: string | undefined;
}

interface Window {
  readonly events: EngineEvent[];
  readonly hasMore: boolean;
  readonly failure?: unknown;
}

import type { Location, Part, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import type { BlockBuilder, RunDetail } from '../../text/block.ts';
import { type Line, TableFrame } from './table-frame.ts';

/** Keys that are kept so that nothing is told twice, and their characters. What comes after them may be. */
const KEYS_MAX = 100_000;
const KEYS_LENGTH_MAX = 16 * 1024 * 1024;

/** What is told of a document while its parts are read: lines of text, and each hidden place once. */
export class Telling {
  readonly #blocks: BlockBuilder;
  #queue: Part[] = [];
  /** The last paragraph that each trait was told of. */
  readonly #paragraphs = new Map<Trait, number>();
  readonly #keys = new Set<string>();
  #keysLength = 0;
  readonly #tables: TableFrame[] = [];
  #tableCount = 0;
  /** A table waits to be told: what comes after it must not be told before. */
  #hasTable = false;

  constructor(blocks: BlockBuilder) {
    this.#blocks = blocks;
  }

  /** Tells a trait, unless it was told of the same place or of the paragraph before. */
  trait(name: Trait, at: Location): void {
    if (at.kind === 'paragraph') {
      const last = this.#paragraphs.get(name);
      this.#paragraphs.set(name, at.paragraph);
      if (last !== undefined && (at.paragraph === last || at.paragraph === last + 1)) return;
    } else if (!this.once(`${name} ${JSON.stringify(at)}`)) return;
    this.#queue.push(trait(name, at));
  }

  /** Whether something is asked for the first time. */
  once(key: string): boolean {
    if (this.#keys.has(key)) return false;
    this.#keysLength += key.length;
    if (this.#keys.size < KEYS_MAX && this.#keysLength < KEYS_LENGTH_MAX) this.#keys.add(key);
    return true;
  }

  /** A part that is neither text nor a trait. */
  push(part: Part): void {
    this.#queue.push(part);
  }

  /** Adds a line; within a table it waits for its label. */
  line(line: Line): void {
    this.#give([line], this.#tables.length - 1);
  }

  /** The table that was opened last and is not closed. */
  get table(): TableFrame | undefined {
    return this.#tables.at(-1);
  }

  beginTable(): void {
    this.#tableCount += 1;
    this.#tables.push(new TableFrame(this.#tableCount));
  }

  beginRow(): void {
    this.#give(this.table?.beginRow() ?? [], this.#tables.length - 2);
  }

  endTable(): void {
    const table = this.#tables.pop();
    this.#give(table?.end() ?? [], this.#tables.length - 1);
    // The cells of a table within another may wait for that one still.
    if (table?.shape === undefined || this.#tables.length > 0) return;
    this.#queue.push(...this.#blocks.rest(), table.shape);
    this.#hasTable = true;
  }

  /** To be called at the end of a part: tables that have not ended are told all the same. */
  endTables(): void {
    while (this.#tables.length > 0) this.endTable();
  }

  /** What was told besides text, each given once. */
  take(): readonly Part[] {
    const queue = this.#queue;
    this.#queue = [];
    this.#hasTable = false;
    return queue;
  }

  /** Gives lines to the table at a level, and what does not wait there to the one around it. */
  #give(lines: readonly Line[], level: number): void {
    let given = lines;
    for (let at = level; at >= 0 && given.length > 0; at -= 1) {
      const table = this.#tables[at];
      if (table !== undefined) given = given.flatMap((line) => table.add(line));
    }
    for (const line of given) this.#add(line);
  }

  #add({ text, at, hiddenBy, label, header, places, overlap, cut }: Line): void {
    const detail: RunDetail = {
      ...(label !== undefined && { label }),
      ...(places !== undefined && at.kind === 'line' && { places }),
      ...(overlap !== undefined && { overlap }),
      ...(cut === true && { cut }),
      ...(header === true && { header }),
      ...(hiddenBy !== undefined && { hiddenBy }),
    };
    this.#blocks.add(text, at, detail);
    if (this.#hasTable) this.#queue.push(...this.#blocks.take());
  }
}

import type { Part } from '../../document.ts';
import { trait } from '../../parts.ts';
import { findWords } from '../../structures/binary-words.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import type { JetValue } from './row-values.ts';
import type { JetColumn } from './table-shape.ts';

/** What a text begins with that is one byte a letter: between two there is nothing else. */
const TEXT_MARK = Buffer.from([0xff, 0xfe]);

/** Tells what is left, each value as a run of its own. */
export class Leftovers {
  readonly #blocks: BlockBuilder;
  #ready: Part[] = [];
  #toldAt = '';

  constructor(blocks: BlockBuilder) {
    this.#blocks = blocks;
  }

  addRow(values: readonly JetValue[], columns: readonly JetColumn[], place: string): void {
    for (const [index, value] of values.entries()) {
      if (typeof value !== 'string') this.addWords(value, place, 'deleted-row');
      else if (columns[index]?.type !== 1) this.#add(value, place, 'deleted-row', columns[index]?.name);
    }
  }

  addWords(bytes: Buffer, place: string, hiddenBy: 'deleted-row' | 'orphan-text'): void {
    let start = 0;
    for (let end = 0; end !== -1; start = end + TEXT_MARK.length) {
      end = bytes.indexOf(TEXT_MARK, start);
      const piece = bytes.subarray(start, end === -1 ? bytes.length : end);
      for (const words of findWords(piece, 'some')) this.#add(words, place, hiddenBy);
      if (end === -1) return;
    }
  }

  take(): readonly Part[] {
    const parts = [...this.#ready, ...this.#blocks.take()];
    this.#ready = [];
    return parts;
  }

  #add(text: string, name: string, hiddenBy: 'deleted-row' | 'orphan-text', label?: string): void {
    if (text.trim() === '') return;
    const at = { kind: 'field', name } as const;
    if (this.#toldAt !== `${name} ${hiddenBy}`) this.#ready.push(trait(hiddenBy, at));
    this.#toldAt = `${name} ${hiddenBy}`;
    this.#blocks.add(replaceControls(text), at, { hiddenBy, ...(label !== undefined && { label }) });
  }
}

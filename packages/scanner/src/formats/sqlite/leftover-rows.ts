import type { Part, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import { findWords } from '../../structures/binary-words.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { findDeleted, type RecordShape } from './deleted-records.ts';
import { type CutPage, cutPage } from './page-cells.ts';
import { type Encoding, readRecord, type Value } from './record.ts';

const UNKNOWN: RecordShape = { columns: 0, isFirstNull: false };

/** A number with what stands beside it in an index: how long a block is, and the rowid, which may look like letters. */
const GLUED_NUMBER = /^\D?(\d[\d -]{5,}\d)\D{0,3}$/;

/** Rows whose values are remembered, so that a log says each once though it keeps its page a hundred times. */
const SAID_MAX = 200_000;

/** Where leftovers stand, what they are, and what is known of their table. */
export interface LeftoverPlace {
  /** As it is told: `page 12`. */
  readonly name: string;
  readonly hiddenBy: Trait;
  /** The names of the columns in the order in which records have them; empty if nobody knows. */
  readonly columns: readonly string[];
  /** The first column is the rowid, which is not in the record. */
  readonly isFirstNull: boolean;
}

/** Tells what is left on pages of rows that are gone, each value as a run of its own. */
export class LeftoverRows {
  readonly #blocks: BlockBuilder;
  readonly #encoding: Encoding;
  readonly #said = new Set<string>();
  #ready: Part[] = [];
  /** The place at which a trait was told last. */
  #toldAt = '';

  constructor(blocks: BlockBuilder, encoding: Encoding) {
    this.#blocks = blocks;
    this.#encoding = encoding;
  }

  /** Adds what stands in the gaps of a page of a tree. */
  addGaps(page: Buffer, { gaps, type }: Pick<CutPage, 'gaps' | 'type'>, place: LeftoverPlace): void {
    const isTable = type === 'table-leaf';
    for (const [from, to] of gaps) {
      const gap = page.subarray(from, to);
      if (gap.every((byte) => byte === 0)) continue;
      const shape = { columns: place.columns.length, isFirstNull: place.isFirstNull };
      const records = findDeleted(gap, isTable ? shape : UNKNOWN, this.#encoding);
      let at = 0;
      for (const { values, start, end } of records) {
        this.#addWords(gap.subarray(at, start), place, 'some');
        this.#addRow(values, place);
        at = end;
      }
      this.#addWords(gap.subarray(at), place, 'some');
    }
  }

  /** Adds all of a page that is in use no more: the rows on it, and what stood between them. */
  addPage(page: Buffer, headerAt: number, usable: number, place: LeftoverPlace): void {
    const cut = cutPage(page, headerAt, usable);
    const records = cut?.cells.map(({ start, end }) => readRecord(page.subarray(start, end), this.#encoding)) ?? [];
    const isLeaf = cut?.type === 'table-leaf' || cut?.type === 'index-leaf';
    if (cut === undefined || cut.isDamaged || (isLeaf && records.includes(undefined))) {
      this.addBytes(page, place);
      return;
    }
    for (const record of records) if (record !== undefined) this.#addRow(record, place);
    this.addGaps(page, cut, place);
  }

  /** Adds bytes of which is not known how they are divided; among them may be records. */
  addBytes(bytes: Buffer, place: LeftoverPlace): void {
    let at = 0;
    for (const { values, start, end } of findDeleted(bytes, UNKNOWN, this.#encoding)) {
      this.#addWords(bytes.subarray(at, start), place, 'likely');
      this.#addRow(values, place);
      at = end;
    }
    this.#addWords(bytes.subarray(at), place, 'likely');
  }

  /** Parts that are ready. */
  take(): readonly Part[] {
    const parts = [...this.#ready, ...this.#blocks.take()];
    this.#ready = [];
    return parts;
  }

  /** All that is left. */
  end(): readonly Part[] {
    return [...this.take(), ...this.#blocks.rest()];
  }

  #addRow(values: readonly Value[], place: LeftoverPlace): void {
    const texts = values.map((value) =>
      value.kind === 'blob' ? findWords(value.bytes, 'likely').join(' ') : value.text,
    );
    const key = texts.join('\u001f');
    if (this.#said.has(key)) return;
    if (this.#said.size < SAID_MAX) this.#said.add(key);
    for (const [index, text] of texts.entries()) this.#add(text, place, place.columns[index]);
  }

  #addWords(bytes: Uint8Array, place: LeftoverPlace, how: 'some' | 'likely'): void {
    const found = this.#encoding === 'utf-16be' ? findSwapped(bytes, how) : findWords(bytes, how);
    for (const words of found) this.#add(words.replace(GLUED_NUMBER, '$1'), place);
  }

  #add(text: string, { name, hiddenBy }: LeftoverPlace, label?: string): void {
    const at = { kind: 'field', name } as const;
    if (text.trim() === '') return;
    if (this.#toldAt !== name) this.#ready.push(trait(hiddenBy, at));
    this.#toldAt = name;
    this.#blocks.add(replaceControls(text), at, { hiddenBy, ...(label !== undefined && label !== '' && { label }) });
  }
}

/** The same where the high byte of a letter comes first: at an even or at an odd place. What one place sees in part is left out. */
function findSwapped(bytes: Uint8Array, how: 'some' | 'likely'): readonly string[] {
  const found = [0, 1].flatMap((start) => {
    const length = bytes.length - start;
    return findWords(Buffer.from(bytes.subarray(start, start + length - (length % 2))).swap16(), how);
  });
  const all = found.join('\n');
  return found.filter(
    (words, index) => found.indexOf(words) === index && all.indexOf(words) === all.lastIndexOf(words),
  );
}

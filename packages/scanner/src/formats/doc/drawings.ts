import type { Location, Part } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { once } from '../../source/once.ts';
import type { Range } from '../../source/read-range.ts';
import { findWords } from '../../structures/binary-words.ts';
import { doubleWord, word } from '../../structures/little-endian.ts';
import { type ArtRecord, artRecords, recordAt } from '../../structures/office-art/art-record.ts';
import { type Blip, blipOf, delayedAt } from '../../structures/office-art/blip.ts';
import { isPainted } from '../../structures/office-art/shape-fill.ts';
import { shapeProperties } from '../../structures/office-art/shape-properties.ts';
import type { Output } from './output.ts';

const ALTERNATIVE: Location = { kind: 'field', name: 'alternative-text' };
const WORD_ART: Location = { kind: 'field', name: 'word-art' };
const FORM_FIELD: Location = { kind: 'field', name: 'form-field' };
const SHAPE_NAME: Location = { kind: 'field', name: 'shape-name' };
const PICTURE_NAME: Location = { kind: 'field', name: 'picture-name' };

/** [MS-DOC] 2.9.193, mfp.mm: a shape whose picture is linked, so that the name of its file follows. */
const LINKED = 0x66;

/** How often the bytes of a stream are read as parts of pictures, all together. */
const OVERLAP_MAX = 4;

/** Pictures and shapes of a document: what they say as text, and the pictures themselves. */
export class Drawings {
  readonly #output: Output;
  readonly #member: (name: string, bytes: AsyncIterable<Uint8Array>) => Part;
  #count = 0;
  #isTold = false;
  /** Where in the stream `WordDocument` pictures stand. */
  readonly covered: Range[] = [];

  constructor(output: Output, member: (name: string, bytes: AsyncIterable<Uint8Array>) => Part) {
    this.#output = output;
    this.#member = member;
  }

  /** What characters stand for, by their offsets in the stream `Data` ([MS-DOC] 2.9.192, PICFAndOfficeArtData). */
  *inline(data: Uint8Array, offsets: Iterable<number>): Generator<Part> {
    // Pictures that stand in each other are not read without end.
    let left = OVERLAP_MAX * data.length;
    for (const at of offsets) {
      const end = Math.min(data.length, at + doubleWord(data, at));
      left -= Math.max(0, end - at);
      if (left >= 0) yield* this.#inlineAt(data, at, end);
    }
    if (left < 0) yield told('bad-part');
  }

  *#inlineAt(data: Uint8Array, at: number, end: number): Generator<Part> {
    let start = at + word(data, at + 4);
    if (word(data, at + 6) === LINKED) {
      const length = data[start] ?? 0;
      const name = Buffer.from(data.subarray(start + 1, start + 1 + length)).toString('latin1');
      this.#output.add(name, PICTURE_NAME);
      start += 1 + length;
    }
    const first = recordAt(data, start, end);
    if (first === undefined || first.type < 0xf000 || first.type > 0xf1ff) {
      // A form field has no picture, but its name, its default and its help ([MS-DOC] 2.9.78, FFData).
      for (const words of findWords(data.subarray(start, end), 'some')) this.#output.add(words, FORM_FIELD);
    } else for (const record of artRecords(data, start, end)) yield* this.#record(data, record);
  }

  /** Whether any shape of the pages is painted in another color than white, or holds a picture. */
  static arePainted(art: Uint8Array): boolean {
    for (let at = 0, top = recordAt(art, 0); top !== undefined; at = top.end + 1, top = recordAt(art, at)) {
      for (const record of artRecords(art, at, top.end)) if (isPainted(art, record)) return true;
    }
    return false;
  }

  /** Shapes of the pages ([MS-DOC] 2.9.172, OfficeArtContent), whose pictures are in the stream `WordDocument`. */
  *floating(art: Uint8Array, document: Uint8Array): Generator<Part> {
    for (let at = 0; at < art.length; ) {
      const top = recordAt(art, at);
      if (top === undefined) return;
      for (const record of artRecords(art, at, top.end)) {
        yield* this.#record(art, record);
        const delayed = delayedAt(art, record);
        if (delayed !== undefined) yield* this.#delayed(document, delayed);
      }
      // Each drawing has a byte before it that says of which story it is (2.9.171).
      at = top.end + 1;
    }
  }

  *#delayed(document: Uint8Array, at: number): Generator<Part> {
    const record = recordAt(document, at);
    const blip = record === undefined ? undefined : blipOf(document, record);
    if (record === undefined || blip === undefined) return;
    this.covered.push({ start: at, end: record.end });
    yield this.#picture(blip);
  }

  *#record(bytes: Uint8Array, record: ArtRecord): Generator<Part> {
    const blip = blipOf(bytes, record);
    if (blip !== undefined) yield this.#picture(blip);
    const said = shapeProperties(bytes, record);
    if (said === undefined) return;
    for (const file of said.packages) {
      this.#count += 1;
      yield this.#member(`shapes/shape-${this.#count}.zip`, once(file));
    }
    if (said.drawn !== undefined) this.#output.add(said.drawn, WORD_ART);
    for (const name of said.named) this.#output.add(name, SHAPE_NAME);
    for (const text of said.described) this.#output.add(text, ALTERNATIVE, { hiddenBy: 'alternative-text' });
    if (said.described.length === 0 || this.#isTold) return;
    this.#isTold = true;
    this.#output.tell(trait('alternative-text', ALTERNATIVE));
  }

  #picture(blip: Blip): Part {
    this.#count += 1;
    return this.#member(`pictures/picture-${this.#count}.${blip.extension}`, blip.bytes());
  }
}

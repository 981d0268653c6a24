import { numberBefore } from './find-streams.ts';
import { type PdfValue, readValue } from './syntax.ts';

/** Objects that are known by their numbers. A document of more is not looked through: what it holds is not known. */
const OBJECTS_MAX = 1_000_000;

/** Of one number. A document is saved anew a few times, and each save may have a page anew. */
const REVISIONS_MAX = 64;

/** Bytes of object streams that are kept, in all. */
const KEPT_BYTES_MAX = 64 * 1024 ** 2;

const OBJECT = Buffer.from('obj');

/** Where an object stands. */
interface Place {
  readonly bytes: Buffer;
  readonly at: number;
}

/**
 * The objects of a document by their numbers, wherever a table of it says that they are: every revision of each, since
 * nobody but the tables knows which one counts.
 */
export class PdfObjects {
  readonly #bytes: Buffer;
  #keptBytes = 0;
  readonly #kept: { readonly bytes: Buffer; readonly first: number }[] = [];
  #isWhole = true;
  #index: Map<number, Place[]> | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Whether all objects are known. */
  get isWhole(): boolean {
    this.#index ??= this.#build();
    return this.#isWhole;
  }

  /** Adds what is in an object stream (ISO 32000-1, 7.5.7); `first` is where its first object begins. */
  addStream(bytes: Buffer, first: number): void {
    this.#keptBytes += bytes.length;
    if (this.#keptBytes > KEPT_BYTES_MAX) this.#isWhole = false;
    else this.#kept.push({ bytes, first });
    this.#index = undefined;
  }

  /** Every object of that number. */
  find(number: number): readonly PdfValue[] {
    this.#index ??= this.#build();
    const places = this.#index.get(number) ?? [];
    return places.map(({ bytes, at }) => readValue(bytes, at)?.value);
  }

  #build(): Map<number, Place[]> {
    const index = new Map<number, Place[]>();
    let count = 0;
    const add = (number: number, place: Place): void => {
      count += 1;
      const places = index.get(number);
      if (places === undefined) index.set(number, [place]);
      else if (places.length < REVISIONS_MAX) places.push(place);
      else this.#isWhole = false;
    };
    const bytes = this.#bytes;
    for (let at = bytes.indexOf(OBJECT); at !== -1 && count < OBJECTS_MAX; at = bytes.indexOf(OBJECT, at + 1)) {
      // `endobj` is the same letters.
      const number = bytes[at - 1] === LETTER_D ? undefined : numberBefore(bytes, at);
      if (number !== undefined) add(number, { bytes, at: at + OBJECT.length });
    }
    for (const { bytes: kept, first } of this.#kept) {
      // Pairs of a number and an offset.
      const pairs = kept.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
      for (let pair = 0; pair + 1 < pairs.length && count < OBJECTS_MAX; pair += 2) {
        add(pairs[pair] ?? 0, { bytes: kept, at: first + (pairs[pair + 1] ?? 0) });
      }
    }
    if (count >= OBJECTS_MAX) this.#isWhole = false;
    return index;
  }
}

const LETTER_D = 0x64;

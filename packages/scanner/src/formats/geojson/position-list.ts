/** Between places of a path. */
export const BETWEEN_PLACES = '; ';

/** A number (RFC 8259, 6) and what may stand around it. */
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const SPACE = /\s*/y;

/** Lists within lists: a geometry has four (RFC 7946, 3.1.7). */
const DEPTH_MAX = 16;

/** Places that are joined at once. */
const JOINED_PLACES = 4_096;

/** Meters of a height that is one, which is left out. */
const HEIGHT_MAX = 100_000;

/** A place as people write it; what is no latitude is in another system, and stands as it is written, as do other numbers. */
export function placeOf(numbers: readonly string[]): string | undefined {
  const [east, north, height = '0'] = numbers;
  if (east === undefined) return undefined;
  const isPlace = north !== undefined && Math.abs(Number(north)) <= 90 && Math.abs(Number(east)) <= 180;
  const isUsual = isPlace && numbers.length <= 3 && Math.abs(Number(height)) <= HEIGHT_MAX;
  return isUsual ? `${north}, ${east}` : numbers.join(', ');
}

/** The places of a list of lists of numbers, and where the list ends. */
export interface PositionList {
  readonly said: string;
  readonly end: number;
}

/**
 * Reads the list that begins at a place of a text, if each list in it holds numbers alone or lists alone; undefined otherwise.
 * Numbers one by one would take thirty times the memory of their letters.
 */
export function readPositions(text: string, start: number): PositionList | undefined {
  return new PositionReader(text, start).read();
}

class PositionReader {
  readonly #text: string;
  #at: number;
  #said = '';
  #places: string[] = [];

  constructor(text: string, start: number) {
    this.#text = text;
    this.#at = start;
  }

  read(): PositionList | undefined {
    if (!this.#list(0)) return undefined;
    this.#join();
    return { said: this.#said, end: this.#at };
  }

  /** Whether what stands here is a list of lists, or of numbers, which is passed. */
  #list(depth: number): boolean {
    if (depth > DEPTH_MAX || !this.#pass('[')) return false;
    if (this.#text[this.#at] !== '[') return this.#numbers();
    do {
      if (!this.#list(depth + 1)) return false;
    } while (this.#pass(','));
    return this.#pass(']');
  }

  #numbers(): boolean {
    const numbers: string[] = [];
    do {
      NUMBER.lastIndex = this.#at;
      if (!NUMBER.test(this.#text)) return false;
      numbers.push(this.#text.slice(this.#at, NUMBER.lastIndex));
      this.#at = NUMBER.lastIndex;
      this.#skipSpace();
    } while (this.#pass(','));
    const place = placeOf(numbers);
    if (place !== undefined) this.#places.push(place);
    if (this.#places.length >= JOINED_PLACES) this.#join();
    return this.#pass(']');
  }

  #join(): void {
    if (this.#places.length === 0) return;
    const said = this.#places.join(BETWEEN_PLACES);
    this.#said += this.#said === '' ? said : `${BETWEEN_PLACES}${said}`;
    this.#places = [];
  }

  /** Whether a sign stands here, which is passed, and the space behind it. */
  #pass(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    this.#skipSpace();
    return true;
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.#at;
    if (SPACE.test(this.#text)) this.#at = SPACE.lastIndex;
  }
}

/** What matters of a map from codes to letters (ISO 32000-2, 9.10.3): where entries begin and end, lists, strings. */
const TOKEN = /beginbf(?:char|range)|endbf(?:char|range)|[[\]]|<([\da-fA-F\s]*)>/g;
/** Those of two bytes. */
const CODES = 0x10000;
/** Strings that an entry has, by what it begins with: a code or the first and the last of them, and what they stand for. */
const ENTRY_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['beginbfchar', 2],
  ['beginbfrange', 3],
]);

/** The codes of two bytes at most that a map has letters for. */
export class LetterMap {
  /** At each code, how many entries begin there, less those that end before it; then whether it is in any. */
  readonly #codes = new Int32Array(CODES + 1);
  /** Those of the entry that is read, and how many one has here; none outside of entries. */
  #strings: number[] = [];
  #length = 0;
  /** The code that the next string of a list is for: there is one for each code from the first on. */
  #listed: number | undefined;

  constructor(map: Buffer) {
    for (const [token, string] of map.toString('latin1').matchAll(TOKEN)) {
      if (string === undefined) this.#mark(token);
      else this.#string(string);
    }
    for (let code = 1; code < CODES; code++)
      this.#codes[code] = (this.#codes[code] ?? 0) + (this.#codes[code - 1] ?? 0);
  }

  #mark(token: string): void {
    this.#listed = token === '[' ? this.#strings[0] : undefined;
    if (this.#listed !== undefined) return;
    this.#strings = [];
    if (token !== '[' && token !== ']') this.#length = ENTRY_LENGTHS.get(token) ?? 0;
  }

  #string(string: string): void {
    if (this.#listed !== undefined) {
      this.#add(this.#listed, this.#listed, string);
      this.#listed += 1;
    } else if (this.#strings.push(codeOf(string)) >= this.#length) {
      if (this.#length > 0) this.#add(this.#strings[0], this.#strings[this.#length - 2], string);
      this.#strings = [];
    }
  }

  /** Whether it has letters for a code. */
  has(code: number): boolean {
    return code < CODES && (this.#codes[code] ?? 0) > 0;
  }

  /** A string of no letters maps nothing. */
  #add(first: number | undefined, last: number | undefined, letters: string): void {
    if (first === undefined || last === undefined || !(first <= last) || first >= CODES || !/\S/.test(letters)) return;
    const end = Math.min(last + 1, CODES);
    this.#codes[first] = (this.#codes[first] ?? 0) + 1;
    this.#codes[end] = (this.#codes[end] ?? 0) - 1;
  }
}

function codeOf(digits: string): number {
  return Number.parseInt(digits.replace(/\s+/g, ''), 16);
}

/** Characters of texts that are kept to be compared. What comes after them is told twice. */
const KEPT_LENGTH_MAX = 1024 * 1024;

/** One element with several ways to show the same thing (ECMA-376 part 3, 9.3), while it is read. */
interface Alternate {
  readonly texts: Set<string>;
  length: number;
  ways: number;
  /** What is read now is a way that is not the first. */
  isOther: boolean;
  /** Where the first way begins in the paragraph that it stands in. */
  start: number;
}

/** What a file says in several ways is told once, and told again where another way says something else. */
export class Alternates {
  readonly #open: Alternate[] = [];

  begin(): void {
    this.#open.push({ texts: new Set(), length: 0, ways: 0, isOther: false, start: 0 });
  }

  /** One of the ways begins, at an offset in its paragraph. Gives whether it is another than the first. */
  beginWay(start: number): boolean {
    const alternate = this.#open.at(-1);
    if (alternate === undefined) return false;
    alternate.ways += 1;
    alternate.isOther = alternate.ways > 1;
    alternate.start = start;
    return alternate.isOther;
  }

  /** A way ends: gives where the first began, or undefined if it was another. */
  endWay(): number | undefined {
    const alternate = this.#open.at(-1);
    if (alternate?.isOther !== true) return alternate?.start;
    alternate.isOther = false;
    return undefined;
  }

  end(): void {
    this.#open.pop();
  }

  /** Whether the way that began last, and has not ended, is another than the first. */
  get isOtherWay(): boolean {
    return this.#open.at(-1)?.isOther === true;
  }

  /** Whether what is read now is another way of something that was read, or is in one. */
  get isOther(): boolean {
    return this.#open.some(({ isOther }) => isOther);
  }

  /** Whether a text is to be told: not, where another way has said it. It has been said from now on. */
  isNew(text: string): boolean {
    if (this.#open.length === 0) return true;
    const plain = text.replace(/\s+/g, ' ').trim();
    if (this.#open.some(({ isOther, texts }) => isOther && texts.has(plain))) return false;
    for (const alternate of this.#open) {
      alternate.length += plain.length;
      if (alternate.length <= KEPT_LENGTH_MAX) alternate.texts.add(plain);
    }
    return true;
  }
}

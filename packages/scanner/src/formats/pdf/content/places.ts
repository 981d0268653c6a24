import type { PlacedLine } from '../layout/page-layout.ts';
import { type Stretch, textOf } from './stretch.ts';

/** Units of the page: a side of a cell of the grid by which neighbors are found. */
const CELL = 24;
/** Cells that one stretch is in at most. */
const COLUMNS_MAX = 40;
/** Stretches of one cell that are kept. */
const CELL_STRETCHES_MAX = 256;
/** Words of a label, and how far they stand from what they are the label of, in sizes of its letters. */
const LABEL_WORDS_MAX = 6;
const LABEL_GAP_MAX = 3;

/** Where text stands that is seen. */
export class Places {
  readonly #cells = new Map<string, Stretch[]>();

  constructor(stretches: readonly Stretch[]) {
    for (const stretch of stretches) {
      for (const key of keysOf(stretch, 0)) {
        const known = this.#cells.get(key);
        if (known === undefined) this.#cells.set(key, [stretch]);
        else if (known.length < CELL_STRETCHES_MAX) known.push(stretch);
      }
    }
  }

  /** Whether the same words are seen in the same place: they were covered, and drawn again above. */
  repeats(stretch: Stretch): boolean {
    const text = textOf(stretch);
    const { x, y, width, size } = stretch;
    return this.#near(stretch).some(
      (other) =>
        Math.abs(other.y - y) < size * SAME_LINE &&
        other.x < x + width + size * SAME_LINE &&
        other.x + other.width > x - size * SAME_LINE &&
        saysFrom(other, x - size * SAME_LINE, text),
    );
  }

  /** The words that are seen before what is not, on its line. */
  labelOf({ x, y, size, angle }: PlacedLine): string | undefined {
    const words: Stretch[] = [];
    let end = x;
    while (words.length < LABEL_WORDS_MAX) {
      const before = this.#before(end, { y, size, angle });
      if (before === undefined) break;
      words.unshift(before);
      end = before.x;
    }
    return words.length === 0 ? undefined : words.map(textOf).join(' ');
  }

  #before(end: number, { y, size, angle }: Pick<Stretch, 'y' | 'size' | 'angle'>): Stretch | undefined {
    const reach = size * LABEL_GAP_MAX;
    let nearest: Stretch | undefined;
    for (const other of this.#near({ x: end - reach, y, width: reach, angle })) {
      const gap = end - other.x - other.width;
      if (Math.abs(other.y - y) > size * SAME_LINE || gap > reach || other.x >= end || gap < -size * SAME_LINE)
        continue;
      if (nearest === undefined || other.x > nearest.x) nearest = other;
    }
    return nearest;
  }

  #near(place: Pick<Stretch, 'x' | 'y' | 'width' | 'angle'>): readonly Stretch[] {
    return keysOf(place, 1).flatMap((key) => this.#cells.get(key) ?? []);
  }
}

/** Whether a stretch says a text from about a place on. */
function saysFrom({ letters }: Stretch, x: number, text: string): boolean {
  const first = letters.findIndex((letter) => letter.x >= x);
  const said = letters.slice(first, first + text.length + 1).map((letter) => letter.text);
  return first !== -1 && (said.join('').startsWith(text) || said.slice(1).join('').startsWith(text));
}

/** In sizes of the letters. */
const SAME_LINE = 0.5;

/** Of the cells that something touches, and of so many rows above and below. */
function keysOf(
  { x, y, width, angle }: Pick<Stretch, 'x' | 'y' | 'width' | 'angle'>,
  around: number,
): readonly string[] {
  const row = Math.round(y / CELL);
  const [from, to] = [Math.floor(x / CELL), Math.floor((x + width) / CELL)];
  if (!Number.isSafeInteger(row * 2) || !Number.isSafeInteger(from * 2)) return [];
  const keys: string[] = [];
  for (let column = from; column <= Math.min(to, from + COLUMNS_MAX); column++) {
    for (let each = row - around; each <= row + around; each++) keys.push(`${angle} ${each} ${column}`);
  }
  return keys;
}

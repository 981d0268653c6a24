import { type Stretch, textOf, withLetters } from '../content/stretch.ts';

/** Stretches on one baseline, from left to right. */
export type Row = readonly Stretch[];

/** Baselines that are nearer are one, in sizes of the letters. */
const SAME_BASELINE = 0.4;
/** How far a stretch may go back over the one before it: kerning and accents do. In sizes. */
const BACK_MAX = 0.3;
/** How far a shadow is off: the same word again. In sizes. */
const SHADOW_MAX = 0.35;
/** Shorter words may stand that near without being the same one. */
const SHADOW_LETTERS_MIN = 3;
/** How far the same letter again is off, as a part of its width: two of the same stand a width apart. */
const DOUBLE_MAX = 0.5;
/** Of letters in one place of which more than this part are others, two texts are drawn one over the other. */
const CLASH_MAX = 0.3;

/**
 * From top to bottom, from left to right, whatever the order drawn. What is drawn twice, as bold letters and shadows are, is
 * there once; of texts that are drawn one over the other, each is a row.
 */
export function toRows(stretches: readonly Stretch[]): Row[] {
  const rows: Stretch[][] = [];
  let row: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => b.y - a.y)) {
    const [first] = row;
    if (first !== undefined && first.y - stretch.y < SAME_BASELINE * Math.min(first.size, stretch.size)) {
      row.push(stretch);
    } else {
      row = [stretch];
      rows.push(row);
    }
  }
  for (const [index, raised] of rows.entries())
    raiseInto([rows[index - 2], rows[index - 1], rows[index + 1], rows[index + 2]], raised);
  return rows.flatMap((unsorted) => withoutDoubles(unsorted.sort((a, b) => a.x - b.x)));
}

/** Puts small letters that stand a little above or below the end of a word into its row: exponents and notes. */
function raiseInto(hosts: readonly (Stretch[] | undefined)[], row: Stretch[]): void {
  const others = hosts.reduce((sum, host) => sum + (host?.length ?? 0), 0);
  // What is raised is compared with what was raised before it.
  if (row.length * (others + row.length) > COMPARISONS_MAX) return;
  for (const stretch of row.toSorted((a, b) => a.x - b.x)) {
    const host = hosts.find((other) => other?.some((word) => follows(word, stretch) || goesOn(word, stretch)));
    if (host === undefined) continue;
    host.push(stretch);
    row.splice(row.indexOf(stretch), 1);
  }
}

function follows(word: Stretch, small: Stretch): boolean {
  return (
    small.size <= word.size * RAISED_SIZE_MAX &&
    Math.abs(small.y - word.y) < RAISED_MAX * word.size &&
    isNext(word, small)
  );
}

/** Whether small letters stand beside such that were put into a row of others before them. */
function goesOn(raised: Stretch, small: Stretch): boolean {
  return raised.size === small.size && raised.y === small.y && isNext(raised, small);
}

function isNext(word: Stretch, small: Stretch): boolean {
  return Math.abs(small.x - word.x - word.width) < RAISED_GAP_MAX * word.size;
}

/** Pairs of stretches that are compared for two rows: a line has some dozens of words. */
const COMPARISONS_MAX = 250_000;

/** How large exponents and the marks of notes are at most, in sizes of the word that they stand at. */
export const RAISED_SIZE_MAX = 0.85;
/** How far exponents stand above or below and behind, in sizes of the word. */
const RAISED_MAX = 0.6;
const RAISED_GAP_MAX = 0.2;

function withoutDoubles(row: Row): readonly Row[] {
  if (!overlaps(row)) return [row];
  const words = withoutShadows(row);
  if (!overlaps(words)) return [words];
  const letters = inLetters(words);
  const single = withoutDoubleLetters(letters);
  if (clashes(single)) return layersOf(words);
  // Letters of a word keep their order, however wide the font says that they are.
  return [single.length === letters.length ? words : single];
}

function overlaps(row: Row): boolean {
  let end = -Infinity;
  return row.some(({ x, width, size }) => {
    const isOver = x < end - BACK_MAX * size * Math.min(1, width / size);
    end = Math.max(end, x + width);
    return isOver;
  });
}

/** Without words that stand almost where the same word does. */
function withoutShadows(row: Row): Row {
  const kept: Stretch[] = [];
  for (const stretch of row) {
    const isShadow =
      stretch.letters.length >= SHADOW_LETTERS_MIN &&
      lastOf(kept, (before) => before.x < stretch.x - SHADOW_MAX * stretch.size).some(
        (before) => before.letters.length === stretch.letters.length && textOf(before) === textOf(stretch),
      );
    if (!isShadow) kept.push(stretch);
  }
  return kept;
}

/** The last of a list, back to the first for which `isFar` holds. */
function lastOf<T>(list: readonly T[], isFar: (item: T) => boolean): readonly T[] {
  let from = list.length;
  for (let at = from - 1; at >= 0 && list.length - at <= NEIGHBORS_MAX; at--) {
    const item = list[at];
    if (item === undefined || isFar(item)) break;
    from = at;
  }
  return list.slice(from);
}

/** That may stand in one place: four copies make a letter bold. */
const NEIGHBORS_MAX = 64;

/** Every letter alone, from left to right. */
function inLetters(row: Row): Row {
  return row
    .flatMap((stretch) => stretch.letters.map((letter, index) => withLetters(stretch, [letter], index > 0)))
    .sort((a, b) => a.x - b.x);
}

/** Every letter once. */
function withoutDoubleLetters(letters: Row): Row {
  const kept: Stretch[] = [];
  for (const letter of letters) {
    const reach = Math.max(DOUBLE_MAX * letter.width, letter.size * 0.02);
    const near = lastOf(kept, (before) => before.x < letter.x - reach);
    if (!near.some((before) => textOf(before) === textOf(letter))) kept.push(letter);
  }
  return kept;
}

/** Whether many letters stand where others do. */
function clashes(letters: Row): boolean {
  let count = 0;
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1];
    if (next !== undefined && next.x - letter.x < CLASH_MAX * Math.min(letter.width, next.width)) count += 1;
  }
  return count > letters.length * (CLASH_MAX / 2);
}

/** Each stretch in the first row in which nothing stands in its place, in the order drawn. */
function layersOf(row: Row): readonly Row[] {
  const layers: Stretch[][] = [];
  for (const stretch of row) {
    const layer = layers.find((stretches) => {
      const last = stretches.at(-1);
      return last === undefined || stretch.x >= last.x + last.width - BACK_MAX * stretch.size;
    });
    if (layer !== undefined) layer.push(stretch);
    else if (layers.length < NEIGHBORS_MAX) layers.push([stretch]);
    else layers.at(-1)?.push(stretch);
  }
  return layers;
}

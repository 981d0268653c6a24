import type { Outline } from './paint-grid.ts';
import { type Letter, pointOn, type Stretch } from './stretch.ts';

/** Full blocks, black squares and rectangles (Unicode, Block Elements and Geometric Shapes). */
const BLOCK = /^[\u2587-\u258b\u25a0\u25ac\u25ae\u25fc\u25fe\u2b1b]$/;
/** Letters that are typed over others to strike them out, if there are several of one. */
const STRIKE = /^[XxMW#@]$/;
const STRIKES_MIN = 3;
/** Points: larger letters are written across a page. */
const STRIKE_SIZE_MAX = 24;

/** How far blocks and letters reach below and above the baseline, in sizes. */
const BLOCK_BOTTOM = -0.2;
const BLOCK_TOP = 0.8;
const STRIKE_TOP = 0.7;

/** What letters of a stretch cover that are blocks, or strike out what was written before; all of them, if `areBlocks`. */
export function coversOfLetters(stretch: Stretch, areBlocks: boolean): readonly Outline[] {
  const { letters, size } = stretch;
  if (areBlocks) return [outlineOf(stretch, letters, BLOCK_BOTTOM, BLOCK_TOP)];
  const covers: Outline[] = [];
  for (let at = 0; at < letters.length; ) {
    const text = letters[at]?.text ?? '';
    let end = at + 1;
    while (end < letters.length && letters[end]?.text === text) end += 1;
    const run = letters.slice(at, end);
    if (BLOCK.test(text)) covers.push(outlineOf(stretch, run, BLOCK_BOTTOM, BLOCK_TOP));
    else if (run.length >= STRIKES_MIN && size <= STRIKE_SIZE_MAX && STRIKE.test(text)) {
      covers.push(outlineOf(stretch, run, 0, STRIKE_TOP));
    }
    at = end;
  }
  return covers;
}

function outlineOf(stretch: Stretch, run: readonly Letter[], bottom: number, top: number): Outline {
  const last = run.at(-1);
  const [from, to] = [run[0]?.x ?? 0, last === undefined ? 0 : last.x + last.width];
  const [below, above] = [stretch.size * bottom, stretch.size * top];
  return [
    ...pointOn(stretch, from, below),
    ...pointOn(stretch, to, below),
    ...pointOn(stretch, to, above),
    ...pointOn(stretch, from, above),
  ];
}

/** Whether a stretch may have such letters: a quick look at each, and at the one before it. */
export function mayCover({ letters }: Stretch): boolean {
  let before = '';
  for (const { text } of letters) {
    if ((text >= '\u2587' && text <= '\u2b1b') || (text === before && STRIKE.test(text))) return true;
    before = text;
  }
  return false;
}

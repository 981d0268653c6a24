import type { Color } from '../../../structures/story/contrast.ts';
import { at } from '../value.ts';
import type { PageContent } from './page-content.ts';
import { type Rectangle, toRectangle } from './rectangle.ts';
import type { Stretch } from './stretch.ts';

/** Tiles that draw tiles. */
const DEPTH_MAX = 4;
/** Units along a side of a tile, and the part of it that must be painted to hide what is behind. */
const SIDE_MAX = 72;
const SHARE_MIN = 0.4;

/** Goes through what a tile draws, as `PageDrawing` does. */
interface TileDrawing {
  take(operator: number, operands: unknown): void;
  readonly content: PageContent;
}

/** The tiles of a page and what letters draw by operators of their own, each looked at once however often it is drawn. */
export class Tiles {
  /** What they say, tiles within tiles before them. */
  readonly texts: (readonly Stretch[])[] = [];
  /** Tiles within tiles were left out, because there are too many in one another. */
  isCut = false;
  readonly #colors = new Map<readonly unknown[], { readonly color: Color | undefined }>();

  /**
   * The color that was painted last on a tile at a depth, given what it draws and its box; undefined if most of it is left
   * blank. `begin` makes what goes through it.
   */
  colorOf(list: unknown, box: unknown, depth: number, begin: (view: Rectangle) => TileDrawing): Color | undefined {
    const operators = at(list, 'fnArray');
    const operands = at(list, 'argsArray');
    const view = toRectangle(box);
    if (!Array.isArray(operators) || !Array.isArray(operands) || view === undefined) return undefined;
    const known = this.#colors.get(operators);
    if (known !== undefined) return known.color;
    if (depth >= DEPTH_MAX) {
      this.isCut = true;
      return undefined;
    }
    const drawing = begin(view);
    for (const [index, operator] of operators.entries()) drawing.take(Number(operator), operands[index]);
    const { grid, marks, stretches } = drawing.content;
    this.texts.push(stretches);
    const isFull = isSmall(view) && grid.share >= SHARE_MIN;
    const color = isFull ? (marks.at(-1)?.color ?? 0) : undefined;
    this.#colors.set(operators, { color });
    return color;
  }
}

function isSmall({ left, bottom, right, top }: Rectangle): boolean {
  return right - left <= SIDE_MAX && top - bottom <= SIDE_MAX;
}

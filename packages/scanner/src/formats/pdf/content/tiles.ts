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

/** How a tile looks. */
export interface TileLook {
  /** What was painted last on it; undefined if most of it is left blank, or it is large. */
  readonly color: Color | undefined;
  /** It shows a picture, which a program put on the page in this way (cairo does), and is no texture. */
  readonly isPicture: boolean;
}

const NO_LOOK: TileLook = { color: undefined, isPicture: false };

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
  readonly #looks = new Map<readonly unknown[], TileLook>();

  /** How a tile at a depth looks, given what it draws and its box. `begin` makes what goes through it. */
  lookOf(list: unknown, box: unknown, depth: number, begin: (view: Rectangle) => TileDrawing): TileLook {
    const operators = at(list, 'fnArray');
    const operands = at(list, 'argsArray');
    const view = toRectangle(box);
    if (!Array.isArray(operators) || !Array.isArray(operands) || view === undefined) return NO_LOOK;
    const known = this.#looks.get(operators);
    if (known !== undefined) return known;
    if (depth >= DEPTH_MAX) {
      this.isCut = true;
      return NO_LOOK;
    }
    const drawing = begin(view);
    for (const [index, operator] of operators.entries()) drawing.take(Number(operator), operands[index]);
    const { grid, marks, stretches, pictures } = drawing.content;
    this.texts.push(stretches);
    const isFull = isSmall(view) && grid.share >= SHARE_MIN;
    const look = {
      color: isFull ? (marks.at(-1)?.color ?? 0) : undefined,
      isPicture: pictures.length > 0 && !isSmall(view),
    };
    this.#looks.set(operators, look);
    return look;
  }
}

function isSmall({ left, bottom, right, top }: Rectangle): boolean {
  return right - left <= SIDE_MAX && top - bottom <= SIDE_MAX;
}

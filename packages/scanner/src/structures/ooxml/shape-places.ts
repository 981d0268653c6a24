import { GroupFrames } from '../drawing/group-frames.ts';
import type { Rectangle } from '../drawing/rectangle.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';

/** How large something is, in units of a drawing (ECMA-376 part 1, 20.1.10.16). */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is gathered of a place while its elements come. */
interface Corners {
  x: number;
  y: number;
  width: number;
  height: number;
}

const blankCorners = (): Corners => ({ x: 0, y: 0, width: 0, height: 0 });

/** How much a shape is turned that has its sides where they would be if it were not: half a turn (20.1.10.3). */
const HALF_TURN = 10_800_000;

/** Follows where shapes stand, whatever groups they are in, and says which stand outside of what is shown. */
export class ShapePlaces {
  readonly #size: Size | undefined;
  readonly #groups = new GroupFrames();
  /** Whether each shape that is open stands outside, and where it stands, if it says so. */
  readonly #outside: boolean[] = [];
  readonly #places: (Rectangle | undefined)[] = [];
  #rectangle = blankCorners();
  #inner = blankCorners();
  #isTurned = false;
  #isGroup = false;

  /** Without a size nothing stands outside. */
  constructor(size: Size | undefined) {
    this.#size = size;
  }

  /** Whether the shape that is open stands wholly outside of what is shown. */
  get isOutside(): boolean {
    return this.#outside.at(-1) === true;
  }

  /** Where the shape that is open stands; undefined if it does not say, or no size is known. */
  get place(): Rectangle | undefined {
    return this.#places.at(-1);
  }

  /** Takes note of an element that begins. */
  open(name: string, { x = '0', y = '0', cx = '0', cy = '0', rot = '0' }: XmlAttributes): void {
    if (this.#size === undefined) return;
    if (name === 'p:grpSp') this.#groups.open();
    if (ONE.has(name)) {
      this.#outside.push(false);
      this.#places.push(undefined);
    }
    if (name === 'p:grpSpPr') this.#isGroup = true;
    if (name === 'a:xfrm' || name === 'p:xfrm') this.#isTurned = Number(rot) % HALF_TURN !== 0;
    if (name === 'a:off') Object.assign(this.#rectangle, { x: Number(x), y: Number(y) });
    if (name === 'a:ext' && cx !== '0') Object.assign(this.#rectangle, { width: Number(cx), height: Number(cy) });
    if (name === 'a:chOff') Object.assign(this.#inner, { x: Number(x), y: Number(y) });
    if (name === 'a:chExt') Object.assign(this.#inner, { width: Number(cx), height: Number(cy) });
  }

  /** Takes note of one that ends. */
  close(name: string): void {
    if (this.#size === undefined) return;
    if (name === 'p:grpSp') this.#groups.close();
    if (ONE.has(name)) {
      this.#outside.pop();
      this.#places.pop();
    }
    if (name === 'p:grpSpPr') this.#isGroup = false;
    if (name !== 'a:xfrm' && name !== 'p:xfrm') return;
    const said: Rectangle = { ...this.#rectangle, ...(this.#isTurned && { isTurned: true }) };
    if (this.#isGroup) this.#groups.set(said, this.#inner);
    else if (this.#outside.length > 0) {
      const place = this.#groups.placed(said);
      this.#places[this.#places.length - 1] = place;
      this.#outside[this.#outside.length - 1] = standsOutside(place, this.#size);
    }
    this.#rectangle = blankCorners();
    this.#inner = blankCorners();
  }
}

/**
 * How much of a slide's width or height is as good as none: a hundredth of the usual width is what a shape leaves free
 * beside its text (20.1.2.2.1, `lIns`).
 */
const EDGE = 0.01;

/** One without a size is as large as its text. */
function standsOutside({ x, y, width, height }: Rectangle, size: Size): boolean {
  const isBefore = (x < 0 && x + width <= EDGE * size.width) || (y < 0 && y + height <= EDGE * size.height);
  return isBefore || x >= (1 - EDGE) * size.width || y >= (1 - EDGE) * size.height;
}

/** Shapes that hold no others. */
const ONE: ReadonlySet<string> = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp']);

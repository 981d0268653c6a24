import type { XmlAttributes } from '../xml/xml-names.ts';

/** How large something is, in units of a drawing (ECMA-376 part 1, 20.1.10.16). */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a group makes of the coordinates of the shapes in it (20.1.7.5). */
interface Frame {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly moveX: number;
  readonly moveY: number;
}

const AS_IT_IS: Frame = { scaleX: 1, scaleY: 1, moveX: 0, moveY: 0 };

/** A rectangle as a shape says it. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether one rectangle lies wholly on another that has a size. */
export function isCovered(below: Rectangle, above: Rectangle): boolean {
  return (
    below.width > 0 &&
    below.height > 0 &&
    above.x <= below.x &&
    above.y <= below.y &&
    above.x + above.width >= below.x + below.width &&
    above.y + above.height >= below.y + below.height
  );
}

/** Follows where shapes stand, whatever groups they are in, and says which stand outside of what is shown. */
export class ShapePlaces {
  readonly #size: Size | undefined;
  /** Of the groups that are open. */
  readonly #frames: Frame[] = [];
  /** Whether each shape that is open stands outside, and where it stands, if it says so. */
  readonly #outside: boolean[] = [];
  readonly #places: (Rectangle | undefined)[] = [];
  #rectangle: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
  #inner: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
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
  open(name: string, { x = '0', y = '0', cx = '0', cy = '0' }: XmlAttributes): void {
    if (this.#size === undefined) return;
    if (name === 'p:grpSp') this.#frames.push(this.#frames.at(-1) ?? AS_IT_IS);
    if (ONE.has(name)) {
      this.#outside.push(false);
      this.#places.push(undefined);
    }
    if (name === 'p:grpSpPr') this.#isGroup = true;
    if (name === 'a:off') Object.assign(this.#rectangle, { x: Number(x), y: Number(y) });
    if (name === 'a:ext' && cx !== '0') Object.assign(this.#rectangle, { width: Number(cx), height: Number(cy) });
    if (name === 'a:chOff') Object.assign(this.#inner, { x: Number(x), y: Number(y) });
    if (name === 'a:chExt') Object.assign(this.#inner, { width: Number(cx), height: Number(cy) });
  }

  /** Takes note of one that ends. */
  close(name: string): void {
    if (this.#size === undefined) return;
    if (name === 'p:grpSp') this.#frames.pop();
    if (ONE.has(name)) {
      this.#outside.pop();
      this.#places.pop();
    }
    if (name === 'p:grpSpPr') this.#isGroup = false;
    if (name !== 'a:xfrm' && name !== 'p:xfrm') return;
    if (this.#isGroup) this.#enterGroup();
    else if (this.#outside.length > 0) {
      const place = this.#placed();
      this.#places[this.#places.length - 1] = place;
      this.#outside[this.#outside.length - 1] = standsOutside(place, this.#size);
    }
    this.#rectangle = { x: 0, y: 0, width: 0, height: 0 };
    this.#inner = { x: 0, y: 0, width: 0, height: 0 };
  }

  #enterGroup(): void {
    if (this.#frames.length === 0) return;
    const { scaleX, scaleY, moveX, moveY } = this.#frames.at(-2) ?? AS_IT_IS;
    const { x, y, width, height } = this.#rectangle;
    const inner = this.#inner;
    const ratioX = inner.width > 0 && width > 0 ? width / inner.width : 1;
    const ratioY = inner.height > 0 && height > 0 ? height / inner.height : 1;
    this.#frames[this.#frames.length - 1] = {
      scaleX: scaleX * ratioX,
      scaleY: scaleY * ratioY,
      moveX: moveX + scaleX * (x - inner.x * ratioX),
      moveY: moveY + scaleY * (y - inner.y * ratioY),
    };
  }

  #placed(): Rectangle {
    const { scaleX, scaleY, moveX, moveY } = this.#frames.at(-1) ?? AS_IT_IS;
    const { x, y, width, height } = this.#rectangle;
    return { x: moveX + scaleX * x, y: moveY + scaleY * y, width: scaleX * width, height: scaleY * height };
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

import type { Rectangle } from './rectangle.ts';

/** What a group makes of the coordinates of what is in it. */
interface Frame {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly moveX: number;
  readonly moveY: number;
  readonly isTurned: boolean;
}

const AS_IT_IS: Frame = { scaleX: 1, scaleY: 1, moveX: 0, moveY: 0, isTurned: false };

/** Follows the groups that shapes are in, each with coordinates of its own (ECMA-376 part 1, 20.1.7.5; [MS-ODRAW] 2.2.38). */
export class GroupFrames {
  /** Of the groups that are open. */
  readonly #frames: Frame[] = [];

  /** A group begins, which has the coordinates of what it is in until it says others. */
  open(): void {
    this.#frames.push(this.#frames.at(-1) ?? AS_IT_IS);
  }

  /** The group says where it stands, and which coordinates its place has for what is in it. */
  set({ x, y, width, height, isTurned }: Rectangle, inner: Rectangle): void {
    if (this.#frames.length === 0) return;
    const outer = this.#frames.at(-2) ?? AS_IT_IS;
    const ratioX = inner.width > 0 && width > 0 ? width / inner.width : 1;
    const ratioY = inner.height > 0 && height > 0 ? height / inner.height : 1;
    this.#frames[this.#frames.length - 1] = {
      scaleX: outer.scaleX * ratioX,
      scaleY: outer.scaleY * ratioY,
      moveX: outer.moveX + outer.scaleX * (x - inner.x * ratioX),
      moveY: outer.moveY + outer.scaleY * (y - inner.y * ratioY),
      isTurned: outer.isTurned || isTurned === true,
    };
  }

  /** A group ends. */
  close(): void {
    this.#frames.pop();
  }

  /** Where something stands on the page that says where it stands in the group. */
  placed({ x, y, width, height, isTurned }: Rectangle): Rectangle {
    const frame = this.#frames.at(-1) ?? AS_IT_IS;
    return {
      x: frame.moveX + frame.scaleX * x,
      y: frame.moveY + frame.scaleY * y,
      width: frame.scaleX * width,
      height: frame.scaleY * height,
      ...((frame.isTurned || isTurned === true) && { isTurned: true }),
    };
  }
}

import { type Color, isAlike, UNREADABLE_POINTS_MAX } from '../story/contrast.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import { changesColor, colorValueOf, isColor, type SchemeColors } from './drawing-colors.ts';

/** Text of a size at which nobody reads it, in hundredths of a point (ECMA-376 part 1, 21.1.2.3.9). */
const SIZE_MAX = 100 * UNREADABLE_POINTS_MAX;

/** Elements within the properties of a run by which its letters are seen whatever their color: lines, shadows, links. */
const SHOWING: ReadonlySet<string> = new Set(['a:effectLst', 'a:ln']);

/** How the letters of the run look that goes by (21.1.2.3.9). */
export class RunInk {
  readonly #colors: SchemeColors | undefined;
  /** Nobody can read them. */
  #isGone = false;
  #color: Color | undefined;
  /** What is painted behind these letters alone (21.1.2.3.4). */
  #mark: Color | undefined;
  /** They are seen by more than their color. */
  #isShown = false;

  constructor(colors: SchemeColors | undefined) {
    this.#colors = colors;
  }

  /** The color of the letters, where one is to be seen by it alone. */
  get color(): number | undefined {
    return this.#color === 'unknown' || this.#mark !== undefined || this.#isShown ? undefined : this.#color;
  }

  /** Whether they cannot be seen on a color. */
  isUnseenOn(behind: Color): boolean {
    if (this.#isGone) return true;
    const back = this.#mark ?? behind;
    if (this.#isShown || typeof this.#color !== 'number' || back === 'unknown') return false;
    return isAlike(this.#color, back);
  }

  /** The run has ended. */
  end(): void {
    this.#isGone = false;
    this.#color = undefined;
    this.#mark = undefined;
    this.#isShown = false;
  }

  /** Takes note of an element that begins, which is the last of the path. */
  open(name: string, attributes: XmlAttributes, path: readonly string[]): void {
    if (name === 'a:rPr') this.#begin(attributes);
    const at = path.lastIndexOf('a:rPr');
    if (at < 0 || at === path.length - 1) return;
    const [owner = '', ...inner] = path.slice(at + 1);
    if (SHOWING.has(owner) && inner.length > 0 && name !== 'a:noFill') this.#isShown = true;
    else if (owner === 'a:hlinkClick') this.#isShown = true;
    else if (owner === 'a:noFill') this.#isGone = true;
    else if (name === 'a:alpha' && attributes.val === '0') this.#isGone = true;
    else if (owner === 'a:solidFill') this.#color = this.#painted(this.#color, name, attributes, inner);
    else if (owner === 'a:highlight') this.#mark = this.#painted(this.#mark, name, attributes, inner);
    else if (owner.endsWith('Fill')) this.#color = 'unknown';
  }

  #begin({ sz }: XmlAttributes): void {
    this.end();
    this.#isGone = sz !== undefined && Number(sz) <= SIZE_MAX;
  }

  /** A color, or what changes it. */
  #painted(before: Color | undefined, name: string, attributes: XmlAttributes, inner: readonly string[]): Color {
    if (inner.length === 1 && isColor(name)) return colorValueOf(name, attributes, this.#colors);
    if (inner.length > 1 && changesColor(name, inner.at(-2) ?? '')) return 'unknown';
    return before ?? 'unknown';
  }
}

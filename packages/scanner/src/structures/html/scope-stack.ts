import type { Trait } from '../../document.ts';
import { ProblemError } from '../../problem.ts';
import { type Color, coverOfColors, WHITE } from '../story/contrast.ts';
import { looksOf, RANKS, stronger } from './cascade.ts';
import { readColor } from './css-color.ts';
import { preformatted, unseenElements } from './element-kinds.ts';
import { readStyle, type Style } from './style.ts';
import { StyleSheet } from './style-sheet.ts';

/** What holds within an element. */
interface Scope {
  /** Why nothing in it is seen, colors aside. */
  readonly hiddenBy: Trait | undefined;
  readonly ink: Color;
  readonly back: Color;
  readonly keepsSpaces: boolean;
}

const PAGE: Scope = { hiddenBy: undefined, ink: 0, back: WHITE, keepsSpaces: false };

/** Elements that are open, and what they inherit from one another of how a page is seen (CSS 2.2, 6.2). */
export class ScopeStack {
  readonly sheet = new StyleSheet();
  readonly #depthMax: number;
  readonly #scopes: Scope[] = [PAGE];

  constructor(depthMax: number) {
    this.#depthMax = depthMax;
  }

  /** Why text that stands here is not seen; undefined if it is. */
  get hiddenBy(): Trait | undefined {
    const { hiddenBy, ink, back } = this.#top;
    return hiddenBy ?? (this.sheet.knowsColors ? coverOfColors(ink, back) : undefined);
  }

  /** Whether spaces and line ends are kept as they stand. */
  get keepsSpaces(): boolean {
    return this.#top.keepsSpaces;
  }

  get #top(): Scope {
    return this.#scopes.at(-1) ?? PAGE;
  }

  /** An element begins. Throws `elements-limit` when too many are open. */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#scopes.length > this.#depthMax) {
      throw new ProblemError('elements-limit', { number: this.#depthMax, limit: 'elementDepthMax' });
    }
    let looks = stronger(looksOf(attributeStyle(attributes), 0), this.sheet.of(name, attributes.class, attributes.id));
    if (attributes.style !== undefined) looks = stronger(looks, looksOf(readStyle(attributes.style), RANKS.attribute));
    const outer = this.#top;
    const isUnseen = unseenElements.has(name) || Object.hasOwn(attributes, 'hidden');
    const hiddenBy = outer.hiddenBy ?? (isUnseen ? 'hidden-text' : looks.hiddenBy);
    const ink = looks.ink?.color ?? outer.ink;
    let back = looks.back?.color ?? outer.back;
    if (NOT_ON_PAGE.has(name)) back = 'unknown';
    this.#scopes.push({ hiddenBy, ink, back, keepsSpaces: outer.keepsSpaces || preformatted.has(name) });
  }

  /** What follows, to the next `close`, is not seen for a reason, or is like what is around it. */
  enter(hiddenBy: Trait | undefined): void {
    const outer = this.#top;
    this.#scopes.push({ ...outer, hiddenBy: outer.hiddenBy ?? hiddenBy });
  }

  /** The element that began last ends. */
  close(): void {
    if (this.#scopes.length > 1) this.#scopes.pop();
  }
}

/** Elements that programs draw in colors of their own. */
const NOT_ON_PAGE: ReadonlySet<string> = new Set([
  'svg',
  'button',
  'select',
  'option',
  'input',
  'textarea',
  'mark',
  'a',
]);

/** Colors that attributes say (HTML Standard, 15.3.2). */
function attributeStyle({ bgcolor, color, text, background }: Readonly<Record<string, string>>): Style {
  const ink = color ?? text;
  return {
    ...(ink !== undefined && { ink: readColor(ink) }),
    ...(bgcolor !== undefined && { back: readColor(bgcolor) }),
    ...(background !== undefined && { back: 'unknown' as const }),
  };
}

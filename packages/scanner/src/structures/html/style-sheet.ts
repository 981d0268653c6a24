import type { Trait } from '../../document.ts';
import { readStyle, type Style } from './style.ts';

/** Rules that are kept. A page has some thousands. */
const RULES_MAX = 20_000;

/** What the style sheets of a page say of elements, as far as one simple selector tells which are meant (Selectors 4, 3.1). */
export class StyleSheet {
  readonly #rules = new Map<string, Style>();
  readonly #found = new Map<string, readonly Style[]>();
  #isWhole = true;

  /** Whether colors are known: no rule sets one in a way that is not looked at, and no sheet is in another file. */
  get knowsColors(): boolean {
    return this.#isWhole;
  }

  /** A sheet of another file may say anything. */
  addLink(): void {
    this.#isWhole = false;
  }

  /** Adds the rules of a `style` element. */
  add(css: string): void {
    this.#found.clear();
    for (const block of withoutComments(css).split('}')) {
      const open = block.lastIndexOf('{');
      if (open === -1) continue;
      const selectors = block.slice(block.lastIndexOf('{', open - 1) + 1, open);
      const style = readStyle(block.slice(open + 1));
      for (const selector of selectors.split(',')) this.#addRule(selector.trim().toLowerCase(), style);
    }
  }

  #addRule(selector: string, style: Style): void {
    if (Object.keys(style).length === 0) return;
    if (/^(?:[a-z][\w-]*)?(?:[.#][\w-]+)?$/.test(selector) && selector !== '' && this.#rules.size < RULES_MAX) {
      this.#rules.set(selector, { ...this.#rules.get(selector), ...style });
    } else if (style.ink !== undefined || style.back !== undefined) this.#isWhole = false;
  }

  /** Why what is put before or after an element is not seen, by the selector that says where; undefined as long as one of many is. */
  hidingOf(selectors: string): Trait | undefined {
    let hiddenBy: Trait | undefined;
    if (selectors.length > LOOKED_AT_LENGTH_MAX) return undefined;
    for (const selector of selectors.toLowerCase().split(',')) {
      const [, element = ''] = /^\s*([\w.#-]*?)\s*(?:::?[a-z-]+)?\s*$/.exec(selector) ?? [];
      const own = this.#rules.get(selector.trim()) ?? this.#rules.get(element);
      if (own?.hiddenBy === undefined) return undefined;
      hiddenBy = own.hiddenBy;
    }
    return hiddenBy;
  }

  /** What rules say of an element, the most specific last. */
  of(name: string, classes: string | undefined, id: string | undefined): readonly Style[] {
    if (this.#rules.size === 0) return NO_STYLES;
    const key = `${name} ${classes ?? ''} ${id ?? ''}`;
    let styles = this.#found.get(key);
    if (styles === undefined) {
      styles = this.#find(name, classes, id);
      if (this.#found.size >= FOUND_MAX) this.#found.clear();
      this.#found.set(key, styles);
    }
    return styles;
  }

  #find(name: string, classes: string | undefined, id: string | undefined): readonly Style[] {
    const selectors = [name];
    for (const each of classes?.toLowerCase().split(/\s+/, CLASSES_MAX) ?? [])
      selectors.push(`.${each}`, `${name}.${each}`);
    if (id !== undefined) selectors.push(`#${id.toLowerCase()}`, `${name}#${id.toLowerCase()}`);
    return selectors.map((selector) => this.#rules.get(selector)).filter((style) => style !== undefined);
  }
}

/** Characters of selectors that are looked at for what is put before or after an element. */
const LOOKED_AT_LENGTH_MAX = 500;

const NO_STYLES: readonly Style[] = [];

/** Elements of which it is kept what was found: a page repeats a few. */
const FOUND_MAX = 1_000;

/** Classes of one element that are looked up. */
const CLASSES_MAX = 32;

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '').replace(/<!--|-->/g, '');
}

import type { Trait } from '../../document.ts';
import { type Looks, looksOf, NO_LOOKS, RANKS, stronger } from './cascade.ts';
import { isForScreen, rulesOf } from './css-rules.ts';
import { readStyle, type Style } from './style.ts';

/** Rules that are kept. A page has some thousands. */
const RULES_MAX = 20_000;

/** What the style sheets of a page say of elements, as far as one simple selector tells which are meant (Selectors 4, 3.1). */
export class StyleSheet {
  readonly #rules = new Map<string, Looks>();
  readonly #found = new Map<string, Looks>();
  #isWhole = true;
  /** Rules that were added. */
  #count = 0;

  /** Whether colors are known: no rule sets one in a way that is not looked at, and no sheet is in another file. */
  get knowsColors(): boolean {
    return this.#isWhole;
  }

  /** A sheet of another file may say anything. */
  addLink(): void {
    this.#isWhole = false;
  }

  /** Adds the rules of a `style` element that hold on a screen: `media` is what its attribute says. */
  add(css: string, media: string): void {
    this.#found.clear();
    if (!isForScreen(media)) return;
    for (const { selectors, declarations, isOfScreen } of rulesOf(css)) {
      if (!isOfScreen) continue;
      if (/^@import\b/i.test(selectors)) this.addLink();
      const style = readStyle(declarations);
      if (Object.keys(style).length === 0) continue;
      for (const selector of selectors.split(',')) this.#addRule(selector.trim().toLowerCase(), style);
    }
  }

  #addRule(selector: string, style: Style): void {
    if (SIMPLE.test(selector) && selector !== '' && this.#rules.size < RULES_MAX) {
      this.#count += 1;
      const looks = looksOf(style, rankOf(selector) + this.#count);
      this.#rules.set(selector, stronger(this.#rules.get(selector) ?? NO_LOOKS, looks));
    } else if (style.ink !== undefined || style.back !== undefined) this.#isWhole = false;
  }

  /** Why what is put before or after an element is not seen, by the selector that says where; undefined as long as one of many is. */
  hidingOf(selectors: string): Trait | undefined {
    let hiddenBy: Trait | undefined;
    if (selectors.length > LOOKED_AT_LENGTH_MAX) return undefined;
    for (const each of selectors.toLowerCase().split(',')) {
      const selector = each.trim();
      const [, element = ''] = /^([\w.#-]*)\s*(?:::?[a-z-]+)?$/.exec(selector) ?? [];
      const own = this.#rules.get(selector) ?? this.#rules.get(element);
      if (own?.hiddenBy === undefined) return undefined;
      hiddenBy = own.hiddenBy;
    }
    return hiddenBy;
  }

  /** What rules say of an element. */
  of(name: string, classes: string | undefined, id: string | undefined): Looks {
    if (this.#rules.size === 0) return NO_LOOKS;
    const key = `${name} ${classes ?? ''} ${id ?? ''}`;
    let looks = this.#found.get(key);
    if (looks === undefined) {
      looks = this.#find(name, classes, id);
      if (this.#found.size >= FOUND_MAX) this.#found.clear();
      this.#found.set(key, looks);
    }
    return looks;
  }

  #find(name: string, classes: string | undefined, id: string | undefined): Looks {
    const selectors = [name];
    for (const each of classes?.toLowerCase().split(/\s+/, CLASSES_MAX) ?? [])
      selectors.push(`.${each}`, `${name}.${each}`);
    if (id !== undefined) selectors.push(`#${id.toLowerCase()}`, `${name}#${id.toLowerCase()}`);
    let looks = NO_LOOKS;
    for (const selector of selectors) looks = stronger(looks, this.#rules.get(selector) ?? NO_LOOKS);
    return looks;
  }
}

/** The name of an element, a class, an identifier, or a name with one of them. */
const SIMPLE = /^(?:[a-z][\w-]*)?(?:[.#][\w-]+)?$/;

/** How specific such a selector is (Selectors 4, 17). */
function rankOf(selector: string): number {
  const name = /^[.#]/.test(selector) ? 0 : RANKS.element;
  if (selector.includes('#')) return name + RANKS.identifier;
  return selector.includes('.') ? name + RANKS.class : name;
}

/** Characters of selectors that are looked at for what is put before or after an element. */
const LOOKED_AT_LENGTH_MAX = 500;

/** Elements of which it is kept what was found: a page repeats a few. */
const FOUND_MAX = 1_000;

/** Classes of one element that are looked up. */
const CLASSES_MAX = 32;

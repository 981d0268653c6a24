import { colorOf, type SchemeColors } from '../../structures/ooxml/drawing-colors.ts';
import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';

/**
 * The colors of slides: those of the theme of their master (ECMA-376 part 1, 20.1.6.2), by the names that the master gives them
 * (19.3.1.6). A slide that gives them other names says so only after its text, and is read by the names of its master: two that are
 * the same stay so.
 */
export class SlideColors {
  readonly #ooxml: OoxmlPackage;
  readonly #known = new Map<string, SchemeColors>();

  constructor(ooxml: OoxmlPackage) {
    this.#ooxml = ooxml;
  }

  /** Those of a slide, a layout or a master; undefined if it has no master. */
  async of(name: string): Promise<SchemeColors | undefined> {
    const [layout = name] = this.#ooxml.targetsOf(name, 'slideLayout');
    const [master = layout] = this.#ooxml.targetsOf(layout, 'slideMaster');
    const [theme] = this.#ooxml.targetsOf(master, 'theme');
    if (theme === undefined) return undefined;
    let colors = this.#known.get(master);
    if (colors === undefined) {
      colors = await this.#read(master, theme);
      this.#known.set(master, colors);
    }
    return colors;
  }

  async #read(master: string, theme: string): Promise<SchemeColors> {
    const colors = new Map<string, string>();
    const path: string[] = [];
    const open = (name: string, attributes: XmlAttributes): void => {
      const slot = path.at(-1)?.slice('a:'.length) ?? '';
      const color = path.at(-2) === 'a:clrScheme' ? colorOf(name, attributes, undefined) : undefined;
      if (color !== undefined) colors.set(slot, color);
      path.push(name);
    };
    await this.#ooxml.peek(theme, { open, close: () => path.pop(), text: () => {} });
    const names: (readonly [string, string])[] = [];
    const openMap = (name: string, attributes: XmlAttributes): void => {
      if (name === 'p:clrMap') names.push(...Object.entries(attributes));
    };
    await this.#ooxml.peek(master, { open: openMap, close: () => {}, text: () => {} });
    const named = names.flatMap(([name, slot]) => {
      const color = colors.get(slot);
      return color === undefined ? [] : [[name, color] as const];
    });
    return new Map([...colors, ...named]);
  }
}

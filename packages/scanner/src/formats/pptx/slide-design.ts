import { type Layer, PageLayers } from '../../structures/drawing/page-layers.ts';
import type { SchemeColors } from '../../structures/ooxml/drawing-colors.ts';
import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import type { Size } from '../../structures/ooxml/shape-places.ts';
import { type Color, WHITE } from '../../structures/story/contrast.ts';
import { DesignPart, MadeShapes, Theme } from './design-parts.ts';

/** What a slide is made by, as far as it decides what is seen on it. */
export interface SlideDesign {
  /** The colors of its theme, by the names that it gives them. */
  readonly colors?: SchemeColors;
  /** What is behind its own shapes. */
  readonly layers: PageLayers;
  readonly hasPaintedPlaces: boolean;
}

/** A layout or a master, with the theme that it has by itself or by its master. */
interface Made {
  readonly part: DesignPart;
  readonly theme: Theme | undefined;
  readonly colors: SchemeColors | undefined;
  readonly shapes: MadeShapes;
}

/**
 * What slides are made by: the theme of their master (ECMA-376 part 1, 20.1.6.9) with the names that the master (19.3.1.6), the layout
 * or the slide itself (19.3.1.7) gives to its colors, their backgrounds (19.3.1.1), and what master and layout draw below their shapes.
 */
export class SlideDesigns {
  readonly #ooxml: OoxmlPackage;
  readonly #size: Size | undefined;
  readonly #made = new Map<string, Made>();
  readonly #themes = new Map<string, Theme>();

  constructor(ooxml: OoxmlPackage, size: Size | undefined) {
    this.#ooxml = ooxml;
    this.#size = size;
  }

  /** The colors of a layout or a master; undefined if it has no theme. */
  async colorsOf(name: string): Promise<SchemeColors | undefined> {
    return (await this.#read(name)).colors;
  }

  /** What a slide is made by. */
  async of(name: string): Promise<SlideDesign> {
    const slide = new DesignPart();
    await this.#ooxml.peek(name, slide);
    const made: Made[] = [];
    const [layout] = this.#ooxml.targetsOf(name, 'slideLayout');
    if (layout !== undefined) made.push(await this.#read(layout));
    const [master] = layout === undefined ? [] : this.#ooxml.targetsOf(layout, 'slideMaster');
    if (master !== undefined) made.push(await this.#read(master, true));
    const theme = made.at(-1)?.theme;
    const colors = slide.names === undefined ? made.at(-1)?.colors : theme?.colorsBy(slide.names);
    const shown = slide.showsMaster ? (made[0]?.part.showsMaster === false ? made.slice(0, 1) : made) : [];
    // The master and what it draws may have other colors on a slide, or by a layout, that gives them other names.
    const isRenamed = [slide, ...made.slice(0, -1).map(({ part }) => part)].some(({ names }) => names !== undefined);
    const layers = shown.toReversed().flatMap(({ shapes }) => shapes.layers);
    const ground = groundOf([slide, ...made.map(({ part }) => part)], theme, colors);
    const isKnown = slide.names !== undefined || !isRenamed;
    return {
      ...(colors !== undefined && { colors }),
      layers: new PageLayers(isKnown ? ground : 'unknown', isRenamed ? layers.map(uncolored) : layers),
      hasPaintedPlaces: made.some(({ shapes }) => shapes.hasPaintedPlaces),
    };
  }

  /** A layout with its master, or a master, whatever that says to be made by: two may say so of each other. */
  async #read(name: string, isMaster = false): Promise<Made> {
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const [master = name] = isMaster ? [] : this.#ooxml.targetsOf(name, 'slideMaster');
    const part = new DesignPart();
    await this.#ooxml.peek(name, part);
    const above = master === name ? undefined : await this.#read(master, true);
    const theme = above === undefined ? await this.#themeOf(master) : above.theme;
    const colors = part.names === undefined ? (above?.colors ?? theme?.colorsBy({})) : theme?.colorsBy(part.names);
    const shapes = new MadeShapes(this.#size, colors);
    await this.#ooxml.peek(name, shapes);
    const made = { part, theme, colors, shapes };
    this.#made.set(name, made);
    return made;
  }

  async #themeOf(master: string): Promise<Theme | undefined> {
    const [name] = this.#ooxml.targetsOf(master, 'theme');
    if (name === undefined) return undefined;
    let theme = this.#themes.get(name);
    if (theme === undefined) {
      theme = new Theme();
      await this.#ooxml.peek(name, theme);
      this.#themes.set(name, theme);
    }
    return theme;
  }
}

function uncolored({ place }: Layer): Layer {
  return { place, color: 'unknown' };
}

/** The background of the first that has one, from the slide to its master. */
function groundOf(parts: readonly DesignPart[], theme: Theme | undefined, colors: SchemeColors | undefined): Color {
  const background = parts.find((part) => part.background !== undefined)?.background;
  if (background === undefined) return WHITE;
  const isPlain = background.style === undefined || theme?.isPlain(background.style) === true;
  return isPlain ? background.color(colors) : 'unknown';
}

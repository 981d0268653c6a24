import type { Trait } from '../../document.ts';
import { coverOfColors, isDark, UNREADABLE_POINTS_MAX } from '../../structures/story/contrast.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import { type Color, highlightOf, parseColor, shadingOf } from './color.ts';

/** What of the format of a text decides whether it is seen (ECMA-376 part 1, 17.3.2). What is absent is not said. */
export interface Look {
  /** It is hidden (17.3.2.41, 17.3.2.36). */
  vanish?: boolean;
  /** It is hidden in a browser only (17.3.2.44). */
  webHidden?: boolean;
  color?: Color;
  /** In half points. */
  size?: number;
  /** What its highlighter shows; undefined if it has none, and the key is there if that is said. */
  highlight?: Color | undefined;
  /** What is behind its letters. */
  shading?: Color | undefined;
  /** Hundredths of their width that letters are drawn with (17.3.2.43). */
  scale?: number;
  /** Its letters are drawn with nothing ([MS-DOCX] 2.6). */
  isUnfilled?: boolean;
}

/** Whether a property that is on or off is on (17.17.4). */
export function isOn(attributes: XmlAttributes): boolean {
  return !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
}

/** Elements of the properties of a run that say something of what is seen. */
const readers: Readonly<Record<string, (look: Look, attributes: XmlAttributes) => void>> = {
  'w:vanish': (look, attributes) => {
    look.vanish = isOn(attributes);
  },
  'w:specVanish': (look, attributes) => {
    if (isOn(attributes)) look.vanish = true;
  },
  'w:webHidden': (look, attributes) => {
    look.webHidden = isOn(attributes);
  },
  'w:color': (look, attributes) => {
    look.color = parseColor(attributes['w:val'] ?? '', attributes['w:themeColor']);
  },
  'w:sz': (look, attributes) => {
    const size = Number(attributes['w:val']?.replace(/pt$/, ''));
    if (Number.isFinite(size)) look.size = size;
  },
  'w:w': (look, attributes) => {
    const scale = Number(attributes['w:val']?.replace(/%$/, ''));
    if (Number.isFinite(scale)) look.scale = scale;
  },
  'w:highlight': (look, attributes) => {
    look.highlight = highlightOf(attributes['w:val'] ?? 'none');
  },
  'w:shd': (look, attributes) => {
    look.shading = shadingOf(attributes);
  },
  'w14:noFill': (look) => {
    look.isUnfilled = true;
  },
  'w14:gradFill': (look) => {
    look.color = 'unknown';
  },
  // What fills the letters is what is seen, whatever else is said of their color.
  'w14:srgbClr': (look, attributes) => {
    look.color = parseColor(attributes['w14:val'] ?? '');
  },
  'w14:schemeClr': (look, attributes) => {
    look.color = attributes['w14:val'] === 'bg1' ? parseColor('', 'background1') : 'unknown';
  },
  'w14:alpha': (look, attributes) => {
    if (Number(attributes['w14:val']) >= TRANSPARENT_MIN) look.isUnfilled = true;
  },
};

/** Thousandths of a percent of transparency from which nothing is seen ([MS-DOCX] 2.6). */
const TRANSPARENT_MIN = 97_000;

/** Takes from an element of the properties of a run, the last of a path, what it says of what is seen. */
export function readLook(look: Look, path: readonly string[], attributes: XmlAttributes): void {
  const name = path.at(-1) ?? '';
  // Lines, shadows and glows have colors too, and a fill may have several.
  if (name.startsWith('w14:') && (!path.includes('w14:textFill') || path.includes('w14:gsLst'))) return;
  readers[name]?.(look, attributes);
}

/**
 * What a run looks like: what it says itself, else what the first of its styles says. Of the styles, two that hide
 * give what is shown, unless the defaults of the document hide already (17.7.3).
 */
export function mergeLooks(direct: Look, styles: readonly Look[], defaults: Look): Look {
  let merged: Look = { ...defaults };
  for (const look of [...styles].reverse()) merged = { ...merged, ...look };
  const byStyles = defaults.vanish === true || styles.filter(({ vanish }) => vanish === true).length % 2 === 1;
  return { ...merged, vanish: byStyles, ...direct };
}

/** Half points up to which letters are dots. */
const SIZE_MAX = 2 * UNREADABLE_POINTS_MAX;

/** Hundredths of their width up to which letters are lines. */
const SCALE_MAX = 5;

/** Twentieths of a point up to which a line or a row shows nothing of what stands in it. */
const HEIGHT_MAX = 40;

/** Whether a height that is exact leaves nothing to be seen (17.3.1.33, 17.4.80): a number of twentieths of a point, or points. */
export function isFlat(rule: string | undefined, height: string | undefined): boolean {
  const twentieths = height?.endsWith('pt') === true ? 20 * Number.parseFloat(height) : Number(height);
  return rule === 'exact' && twentieths > 0 && twentieths <= HEIGHT_MAX;
}

/** Why the letters of a run are not seen that stand on what is behind them; undefined if they are. */
export function coverOf(look: Look, behind: Color): Trait | undefined {
  if (look.vanish === true) return 'hidden-text';
  const isTiny = (look.size ?? SIZE_MAX + 1) <= SIZE_MAX || (look.scale ?? SCALE_MAX + 1) <= SCALE_MAX;
  if (look.isUnfilled === true || isTiny) return 'invisible-text';
  const mark = look.highlight ?? look.shading;
  const ink = look.color ?? 'auto';
  // The program takes a color that can be read on a page, a cell or a shape, and not on what marks the words alone.
  if (ink === 'auto') return typeof mark === 'number' && isDark(mark) ? 'black-highlight' : undefined;
  const back = mark ?? behind;
  return ink === 'unknown' || typeof back !== 'number' ? undefined : coverOfColors(ink, back);
}

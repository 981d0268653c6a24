import { mixColors } from '../../structures/story/contrast.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';

/**
 * A color as 24 bits of red, green and blue; `auto` where the program takes one that can be read; `unknown` where it depends
 * on what is not looked at: a theme, a pattern, a picture.
 */
export type Color = number | 'auto' | 'unknown';

/** What a page is where nothing else is said. */
export const WHITE = 0xffffff;
const BLACK = 0;

/** Colors of a theme that are the same in nearly all (ECMA-376 part 1, 17.18.97); others depend on the theme. */
const themeColors: Readonly<Record<string, number>> = {
  background1: WHITE,
  light1: WHITE,
  text1: BLACK,
  dark1: BLACK,
};

/** Colors that a highlighter has (ECMA-376 part 1, 17.18.40). */
const highlights: Readonly<Record<string, number>> = {
  black: 0x000000,
  blue: 0x0000ff,
  cyan: 0x00ffff,
  darkBlue: 0x000080,
  darkCyan: 0x008080,
  darkGray: 0x808080,
  darkGreen: 0x008000,
  darkMagenta: 0x800080,
  darkRed: 0x800000,
  darkYellow: 0x808000,
  green: 0x00ff00,
  lightGray: 0xc0c0c0,
  magenta: 0xff00ff,
  red: 0xff0000,
  white: WHITE,
  yellow: 0xffff00,
};

/** A color of six hexadecimal digits, or `auto`; of its theme where only that is said (17.3.2.6). */
export function parseColor(value: string, theme = ''): Color {
  const text = value.trim().replace(/^#/, '');
  if (/^[0-9a-f]{6}$/i.test(text)) return Number.parseInt(text, 16);
  if (theme !== '') return themeColors[theme] ?? 'unknown';
  return text === 'auto' || text === '' ? 'auto' : 'unknown';
}

/** A color as Vector Markup Language writes it: `#fff`, `#ffffff`, `white [3212]` (ECMA-376 part 4, 19.1.2.19). */
export function parseVmlColor(value: string): Color {
  const [word = ''] = value.trim().toLowerCase().split(/\s/);
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(word);
  if (short !== null)
    return parseColor(
      short
        .slice(1)
        .map((digit) => digit + digit)
        .join(''),
    );
  const named = word === 'window' ? WHITE : highlights[word];
  if (named !== undefined) return named;
  return word.startsWith('#') ? parseColor(word) : 'unknown';
}

/** What the highlighter of a run shows; undefined if it shows nothing. */
export function highlightOf(value: string): Color | undefined {
  return value === 'none' ? undefined : (highlights[value] ?? 'unknown');
}

/** What a shading shows behind a text (ECMA-376 part 1, 17.3.2.32, 17.18.78); undefined if it shows nothing. */
export function shadingOf(attributes: XmlAttributes): Color | undefined {
  const pattern = attributes['w:val'] ?? 'clear';
  const fill = parseColor(attributes['w:fill'] ?? 'auto', attributes['w:themeFill']);
  const front = parseColor(attributes['w:color'] ?? 'auto', attributes['w:themeColor']);
  if (pattern === 'nil') return undefined;
  if (pattern === 'clear') return fill === 'auto' ? undefined : fill;
  if (pattern === 'solid') return front === 'auto' ? BLACK : front;
  const percent = /^pct(\d+)$/.exec(pattern)?.[1];
  if (percent === undefined) return 'unknown';
  return mix(front === 'auto' ? BLACK : front, fill === 'auto' ? WHITE : fill, Number(percent) / 100);
}

function mix(front: Color, back: Color, part: number): Color {
  if (typeof front !== 'number' || typeof back !== 'number') return 'unknown';
  return mixColors(front, back, part);
}

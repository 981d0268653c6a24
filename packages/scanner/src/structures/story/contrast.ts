import type { Trait } from '../../document.ts';

/** A color of 24 bits of red, green and blue; `unknown` where it depends on what is not looked at. */
export type Color = number | 'unknown';

/** What paper and slides are where nothing says otherwise. */
export const WHITE = 0xffffff;

/** How far a channel may be from the one behind it that the eye takes them for one: a near-white on white. */
const ALIKE_MAX = 20;

/** The same where they are also of one lightness: white on the lightest yellow. */
const ALIKE_IN_HUE_MAX = 56;
/** Contrast (WCAG 2.2: 1 is none, 21 that of black on white) below which two colors are of one lightness. */
const CONTRAST_MIN = 1.03;

/** Points up to which letters are dots. */
export const UNREADABLE_POINTS_MAX = 1;

/** Why letters of one color are not seen on another; undefined if they are, or if one of the colors is not known. */
export function coverOfColors(ink: Color, back: Color): Trait | undefined {
  if (ink === 'unknown' || back === 'unknown') return undefined;
  if (isDark(back) && isDark(ink)) return 'black-highlight';
  return isAlike(ink, back) ? 'invisible-text' : undefined;
}

/** Whether a text of one color cannot be seen on the other; both are 24 bits of red, green and blue. */
export function isAlike(one: number, other: number): boolean {
  if (one === other) return true;
  const red = Math.abs((one >> 16) - (other >> 16));
  const green = Math.abs(((one >> 8) & 0xff) - ((other >> 8) & 0xff));
  const off = Math.max(red, green, Math.abs((one & 0xff) - (other & 0xff)));
  return off <= ALIKE_MAX || (off <= ALIKE_IN_HUE_MAX && contrastOf(one, other) < CONTRAST_MIN);
}

/** How far a channel of a color may be off that is the other one but for how it was worked out. */
const NEARLY_ONE_MAX = 6;

/** Whether two colors are one, or so near that also large letters of one are not seen on the other. */
export function isNearlyOne(one: number, other: number): boolean {
  const others = channels(other);
  return channels(one).every((value, at) => Math.abs(value - (others[at] ?? 0)) <= NEARLY_ONE_MAX);
}

/** Whether letters of one color are not seen on another: they are alike, or both so dark that the eye finds no edge. */
export function isLost(ink: number, back: number): boolean {
  return isAlike(ink, back) || (isDark(ink) && isDark(back) && contrastOf(ink, back) < DARK_CONTRAST_MIN);
}

/** Contrast below which dark letters are not seen on a dark color: dark blue on black has 1.1. */
const DARK_CONTRAST_MIN = 1.2;

function contrastOf(one: number, other: number): number {
  const [first, second] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Relative luminance (WCAG 2.2) below which a color is a dark one, on which dark text is covered: dark blue has 0.016. */
const DARK_LUMINANCE_MAX = 0.03;

/** Whether a color covers black text. */
export function isDark(color: number): boolean {
  return luminanceOf(color) <= DARK_LUMINANCE_MAX;
}

/** Of the colors that were asked for last: each letter of a page asks for the same few. */
const luminances = new Map<number, number>();
const LUMINANCES_MAX = 1_000;

function luminanceOf(color: number): number {
  const known = luminances.get(color);
  if (known !== undefined) return known;
  if (luminances.size >= LUMINANCES_MAX) luminances.clear();
  const luminance = computeLuminance(color);
  luminances.set(color, luminance);
  return luminance;
}

function computeLuminance(color: number): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The color of red, green and blue, of each of which the low eight bits count. */
export function colorOf(all: readonly number[]): number {
  return all.reduce((sum, value) => sum * 256 + (value & 0xff), 0);
}

/** A part of one color, from 0 to 1, over another. */
export function mixColors(front: number, back: number, part: number): number {
  const other = channels(back);
  return colorOf(channels(front).map((value, at) => Math.round(value * part + (other[at] ?? 0) * (1 - part))));
}

/** Red, green and blue of a color, each from 0 to 255. */
function channels(color: number): readonly number[] {
  return [color >> 16, (color >> 8) & 0xff, color & 0xff];
}

import { isAlike } from '../story/contrast.ts';

/** The colors that have numbers in place of names (ECMA-376 part 1, 18.8.27), as `RRGGBB`. 64 and 65 are the system's. */
const INDEXED =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF800080800000008080000000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333';

const SYSTEM_TEXT = 64;
const SYSTEM_WINDOW = 65;

/** The color that a number stands for, as `RRGGBB`; undefined if there is none. */
export function indexedColor(index: number): string | undefined {
  if (index === SYSTEM_TEXT) return '000000';
  if (index === SYSTEM_WINDOW) return 'FFFFFF';
  const color = INDEXED.slice(index * 6, index * 6 + 6);
  return color.length === 6 ? color : undefined;
}

/** Whether text of one color on another, both `RRGGBB`, cannot be seen. What is no color is seen. */
export function isUnseen(text: string, behind: string): boolean {
  return COLOR.test(text) && COLOR.test(behind) && isAlike(Number.parseInt(text, 16), Number.parseInt(behind, 16));
}

const COLOR = /^[\dA-Fa-f]{6}$/;

/** A color that is made lighter or darker (18.8.19, `tint`), from -1 to 1. */
export function tinted(color: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return channels
    .map((value) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint))
    .map((value) => Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

import { type Color, colorOf } from '../story/contrast.ts';

/** The names of colors that mails and pages are written with (CSS Color 4, 6.1). */
const NAMED: Readonly<Record<string, number>> = {
  black: 0x000000,
  silver: 0xc0c0c0,
  gray: 0x808080,
  grey: 0x808080,
  white: 0xffffff,
  maroon: 0x800000,
  red: 0xff0000,
  purple: 0x800080,
  fuchsia: 0xff00ff,
  magenta: 0xff00ff,
  green: 0x008000,
  lime: 0x00ff00,
  olive: 0x808000,
  yellow: 0xffff00,
  navy: 0x000080,
  blue: 0x0000ff,
  teal: 0x008080,
  aqua: 0x00ffff,
  cyan: 0x00ffff,
  orange: 0xffa500,
  snow: 0xfffafa,
  ivory: 0xfffff0,
  whitesmoke: 0xf5f5f5,
  windowtext: 0x000000,
  window: 0xffffff,
};

/** A color as CSS or an attribute of HTML writes it: by name, in digits, by its parts. `unknown` for any other way. */
export function readColor(written: string): Color {
  const text = written.trim().toLowerCase();
  const named = Object.hasOwn(NAMED, text) ? NAMED[text] : undefined;
  if (named !== undefined) return named;
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/.exec(text) ?? [];
  if (digits !== undefined) return fromDigits(digits);
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+(1(?:\.0)?|100%))?\s*\)$/.exec(text);
  return parts === null ? 'unknown' : colorOf(parts.slice(1, 4).map(Number));
}

function fromDigits(digits: string): number {
  const all = digits.length === 3 ? digits.replace(/./g, (digit) => digit + digit) : digits;
  return Number.parseInt(all, 16);
}

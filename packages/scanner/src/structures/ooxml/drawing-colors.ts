import type { Color } from '../story/contrast.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';

/** Colors as `RRGGBB` by the names that drawings have for them: `bg1`, `accent1` (ECMA-376 part 1, 20.1.10.54). */
export type SchemeColors = ReadonlyMap<string, string>;

/** Elements that are a color (20.1.2.3). */
const COLORS: ReadonlySet<string> = new Set(['a:srgbClr', 'a:schemeClr', 'a:sysClr', 'a:prstClr']);

/** Whether an element is a color, or of the kinds of it that are looked at. */
export function isColor(name: string): boolean {
  return COLORS.has(name);
}

/** The color that an element says, as `RRGGBB`, before anything in it changes it; undefined if it is not known. */
export function colorOf(
  name: string,
  { val = '', lastClr }: XmlAttributes,
  scheme: SchemeColors | undefined,
): string | undefined {
  if (name === 'a:schemeClr') return scheme?.get(val);
  if (name === 'a:prstClr') return presets[val];
  const color = name === 'a:sysClr' ? (lastClr ?? presets[val]) : val;
  return color !== undefined && /^[\dA-F]{6}$/i.test(color) ? color : undefined;
}

/** The same as a number. */
export function colorValueOf(name: string, attributes: XmlAttributes, scheme: SchemeColors | undefined): Color {
  const color = colorOf(name, attributes, scheme);
  return color === undefined ? 'unknown' : Number.parseInt(color, 16);
}

/** Colors by name (20.1.10.48) and of the system (20.1.10.58): those that hide. */
const presets: Readonly<Record<string, string>> = {
  white: 'FFFFFF',
  black: '000000',
  window: 'FFFFFF',
  windowText: '000000',
};

/** What changes a color to another that is not calculated here (20.1.2.3): all but how far one sees through it. */
export function changesColor(name: string, parent: string): boolean {
  return COLORS.has(parent) && name !== 'a:alpha';
}

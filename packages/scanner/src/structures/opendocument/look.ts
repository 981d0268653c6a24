import type { Trait } from '../../document.ts';
import { type Color, coverOfColors, isDark, UNREADABLE_POINTS_MAX, WHITE } from '../story/contrast.ts';
import { toPoints } from './length.ts';

/** What a style says, by the element and the attribute that say it: `text fo:color` (ODF 1.3 part 3, 16.27, 20). */
export type Properties = Readonly<Record<string, string>>;

/** Percent of their width up to which letters are lines. */
const SCALE_MAX = 5;

/** Why text of some properties on a color is not seen; undefined if it is. */
export function coverOf(properties: Properties, behind: Color): Trait | undefined {
  const display = properties['text text:display'];
  if (display === 'none' || display === 'condition') return 'hidden-text';
  const size = toPoints(properties['text fo:font-size']);
  if (size !== undefined && size <= UNREADABLE_POINTS_MAX) return 'invisible-text';
  const scale = /^(\d+(?:\.\d+)?)%$/.exec(properties['text style:text-scale'] ?? '')?.[1];
  if (scale !== undefined && Number(scale) <= SCALE_MAX) return 'invisible-text';
  const mark = colorOf(properties['text fo:background-color']);
  const ink =
    properties['text style:use-window-font-color'] === 'true' ? undefined : colorOf(properties['text fo:color']);
  // The program takes a color that can be read, but for what marks the words alone.
  if (ink === undefined) return typeof mark === 'number' && isDark(mark) ? 'black-highlight' : undefined;
  // LibreOffice writes it of the automatic color too, where it does not hold.
  if (properties['text loext:opacity'] === '0%') return 'invisible-text';
  return isDrawnTwice(properties) ? undefined : coverOfColors(ink, mark ?? behind);
}

/** Whether letters have lines or shadows, by which they are seen whatever their color (20.214, 20.379). */
function isDrawnTwice(properties: Properties): boolean {
  return (
    properties['text style:text-outline'] === 'true' || !/^(?:none)?$/.test(properties['text fo:text-shadow'] ?? '')
  );
}

/** A color as it is written (18.3.9); undefined if there is none. */
export function colorOf(value: string | undefined): Color | undefined {
  if (value === undefined || value === 'transparent' || value === '') return undefined;
  return /^#[0-9a-f]{6}$/i.test(value) ? Number.parseInt(value.slice(1), 16) : 'unknown';
}

/** What a paragraph, a cell or a shape has behind its text; undefined if that is what is behind itself. */
export function fillOf(properties: Properties): Color | undefined {
  const fill = properties['graphic draw:fill'];
  const isOpaque =
    /^(?:100%)?$/.test(properties['graphic draw:opacity'] ?? '') && !properties['graphic draw:opacity-name'];
  if (fill === 'solid') return isOpaque ? (colorOf(properties['graphic draw:fill-color']) ?? 'unknown') : 'unknown';
  if (fill !== undefined && fill !== 'none') return 'unknown';
  for (const key of BACKGROUNDS) {
    const color = colorOf(properties[key]);
    if (color !== undefined) return color;
  }
  return undefined;
}

const BACKGROUNDS = ['paragraph', 'table-cell', 'graphic', 'table-row', 'table', 'section'].map(
  (owner) => `${owner} fo:background-color`,
);

/** What a page of a presentation has behind all that stands on it (20.90); undefined if it does not say. */
export function pageFillOf(properties: Properties): Color | undefined {
  const fill = properties['drawing-page draw:fill'];
  if (fill === undefined) return undefined;
  if (fill === 'none') return WHITE;
  return fill === 'solid' ? (colorOf(properties['drawing-page draw:fill-color']) ?? 'unknown') : 'unknown';
}

import type { Trait } from '../../document.ts';
import { type Color, UNREADABLE_POINTS_MAX } from '../story/contrast.ts';
import { readColor } from './css-color.ts';

/** What a style says of how an element is seen; what it does not say is inherited. */
export interface Style {
  /** Why nothing of the element is seen. */
  readonly hiddenBy?: Trait;
  readonly ink?: Color;
  readonly back?: Color;
  /** Which of them later rules do not change (`!important`; CSS Cascade 5, 6.3). */
  readonly isImportant?: { readonly ink: boolean; readonly back: boolean };
}

const NO_STYLE: Style = {};

/** Styles that were read, by how they are written: a page repeats a few. */
const known = new Map<string, Style>();
const KNOWN_MAX = 1_000;
/** Characters of a style that are kept. */
const KEPT_LENGTH_MAX = 1_000;

/** What declarations say (CSS Style Attributes 1, 3). */
export function readStyle(written: string): Style {
  const before = known.get(written);
  if (before !== undefined) return before;
  const style = readDeclarations(written);
  if (written.length <= KEPT_LENGTH_MAX) {
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(written, style);
  }
  return style;
}

/** Declarations that say something of how an element is seen. */
const SAYING = /display|visib|opacity|color|background|font|left|top|indent|height|mso-hide|clip|transform/i;

function readDeclarations(written: string): Style {
  if (!SAYING.test(written)) return NO_STYLE;
  const { values, important } = declarationsOf(written);
  const hiddenBy = hidingOf(values);
  const ink = values.get('color');
  const back = values.get('background-color');
  const isImportant = { ink: important.has('color'), back: important.has('background-color') };
  return {
    ...(hiddenBy !== undefined && { hiddenBy }),
    ...(ink !== undefined && ink !== 'inherit' && { ink: readColor(ink) }),
    ...(back !== undefined && { back: isNothing(back) ? 'unknown' : readColor(back) }),
    ...((isImportant.ink || isImportant.back) && { isImportant }),
  };
}

function isNothing(back: string): boolean {
  return /^(?:none|transparent|inherit|initial)$/.test(back);
}

/** Values of properties, in lower case, and which are important. */
interface Declarations {
  readonly values: ReadonlyMap<string, string>;
  readonly important: ReadonlySet<string>;
}

/** The value of each property that holds: the last that is important, or else the last. */
function declarationsOf(written: string): Declarations {
  const values = new Map<string, string>();
  const important = new Set<string>();
  for (const declaration of written.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    // The short way sets the color too (CSS Backgrounds 3, 2.10).
    const name = property === 'background' ? 'background-color' : property;
    const value = declaration.slice(colon + 1);
    const plain = value.replace(IMPORTANT, '');
    const isImportant = plain.length < value.length;
    if (isImportant) important.add(name);
    if (isImportant || !important.has(name)) values.set(name, plain.trim().toLowerCase());
  }
  return { values, important };
}

const IMPORTANT = /!\s*important/i;

/** What a value must be for nothing to be seen, by its property, and what is told then. */
const HIDING: readonly (readonly [property: string, value: RegExp, Trait])[] = [
  ['display', /^none$/, 'hidden-text'],
  ['visibility', /^(?:hidden|collapse)$/, 'hidden-text'],
  ['mso-hide', /^all$/, 'hidden-text'],
  ['opacity', /^0?\.?0+%?$/, 'invisible-text'],
  ['text-indent', /^-\d{3,}/, 'off-page'],
  ['clip', /^rect\(\s*(?:0|1px)/, 'clipped-text'],
  ['clip-path', /^inset\(\s*(?:50|100)%/, 'clipped-text'],
];

function hidingOf(values: ReadonlyMap<string, string>): Trait | undefined {
  for (const [property, value, trait] of HIDING) if (value.test(values.get(property) ?? '')) return trait;
  if (isUnreadable(values.get('font-size') ?? '')) return 'invisible-text';
  const isMoved = /^(?:absolute|fixed|relative)$/.test(values.get('position') ?? '');
  if (isMoved && ['left', 'top', 'right'].some((side) => /^-\d{3,}/.test(values.get(side) ?? ''))) return 'off-page';
  const height = values.get('max-height') ?? values.get('height') ?? '';
  const isFlat = /^0(?:px|pt|em|%)?$/.test(height) && /^(?:hidden|clip)$/.test(values.get('overflow') ?? '');
  return isFlat ? 'clipped-text' : undefined;
}

/** Whether letters of a size (CSS Fonts 4, 2.5) are dots. */
function isUnreadable(written: string): boolean {
  const [, size, unit] = /^(\d*\.?\d+)\s*(px|pt|em|rem|%)?$/.exec(written) ?? [];
  if (size === undefined) return false;
  return Number(size) === 0 || (/^p[xt]$/.test(unit ?? '') && Number(size) <= UNREADABLE_POINTS_MAX);
}

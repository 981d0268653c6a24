import { isHollowForm, isHollowPath } from '../drawing/hollow-form.ts';
import { PageLayers } from '../drawing/page-layers.ts';
import type { Rectangle } from '../drawing/rectangle.ts';
import { type Color, WHITE } from '../story/contrast.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import type { ContentState } from './content-state.ts';
import type { Closer, Opener } from './element.ts';
import { fillOf, pageFillOf } from './look.ts';
import type { ShapeScope } from './scope.ts';
import { cellsBehind, placeOfShape } from './shape-place.ts';
import type { PageSize } from './style-sheet.ts';
import { wordsOpener } from './text-elements.ts';

/** Shapes, each with its text (ODF 1.3 part 3, 10.3, 10.4, 10.5, 10.6). */
const SHAPES = [
  ...['frame', 'custom-shape', 'rect', 'ellipse', 'circle', 'line', 'polyline', 'polygon', 'regular-polygon', 'path'],
  ...['connector', 'caption', 'measure', 'g', 'control'],
].map((name) => `draw:${name}`);

/** Shapes that are lines, or hold others: they are not filled, whatever their style says. */
const UNFILLED: ReadonlySet<string> = new Set(
  ['line', 'polyline', 'connector', 'measure', 'g', 'control'].map((name) => `draw:${name}`),
);

/** Shapes that fill their place. */
const FULL: ReadonlySet<string> = new Set(['draw:frame', 'draw:rect', 'draw:caption']);

/** Types of custom shapes that do, or all but its corners. */
const FULL_TYPES: ReadonlySet<string> = new Set(['rectangle', 'round-rectangle', 'ooxml-rect', 'ooxml-roundRect']);

/** What programs call a shape or a page: `Image1`, `Text Frame 2`. */
const MADE_NAME = /^(?:[\p{L} ._-]*\d+)?$/u;

const openShape: Opener = (state, attributes) => {
  const { styles } = state;
  const own = {
    ...styles.defaultOf('graphic'),
    ...styles.get('graphic', attributes['draw:style-name']),
    ...styles.get('presentation', attributes['presentation:style-name']),
  };
  const isHidden =
    /^(?:none|printer)$/.test(attributes['draw:display'] ?? '') || styles.isHiddenLayer(attributes['draw:layer']);
  // What stands behind the text of a page is behind what comes after it.
  if (own['graphic style:run-through'] === 'background') state.layers = new PageLayers('unknown');
  const place = placeOfShape(attributes);
  const outside = isOutside(place, sizeOf(state)) ? 'off-slide' : undefined;
  const { at } = state;
  const fill = fillOf(own);
  const shape: ShapeScope = {
    place,
    cells: at.kind === 'cell' && state.isInSheet ? cellsBehind(attributes, at.row, at.column) : undefined,
    color: isHidden || UNFILLED.has(state.path.at(-1) ?? '') ? undefined : fill,
    isFull: FULL.has(state.path.at(-1) ?? ''),
    isOpaque: own['graphic draw:fill'] === 'solid' && fill !== 'unknown' && !isHollow(attributes),
    hasText: false,
  };
  state.enter({
    at,
    fill: fill ?? state.sheet?.behindShapes,
    properties: own,
    hiddenBy: isHidden ? 'hidden-shape' : outside,
    shape,
  });
  const name = attributes['draw:name'] ?? '';
  if (!MADE_NAME.test(name)) describe(state, name);
};

/** Where a shape ends, what it is painted with is behind all that comes after it; one that says nothing hides what it lies on. */
const closeShape: Closer = (state) => {
  const { shape, at, hiddenBy } = state.scope;
  if (shape?.cells !== undefined && shape.color !== undefined && shape.isOpaque && !shape.hasText)
    state.sheet?.addBehind(shape.cells);
  if (shape?.color !== undefined && state.sheet !== undefined) state.sheet.behindShapes = 'unknown';
  if (shape === undefined || !isOnPage(state)) return;
  const { place, color, isFull, isOpaque, hasText } = shape;
  if (place !== undefined && hasText && hiddenBy === undefined) state.layers.addText(place);
  if (color === undefined) return;
  const isBehind = place !== undefined && !hasText && isOpaque && state.layers.hides(place);
  if (isBehind && at !== undefined) state.telling.trait('behind-shape', at);
  state.layers.paint({ place, color: isFull ? color : 'unknown' });
};

/** A picture, an object or a table in a frame. */
function openWithin(isOpaque: boolean): Opener {
  return ({ scope }) => {
    if (scope.shape === undefined) return;
    scope.shape.color = 'unknown';
    scope.shape.isOpaque = isOpaque;
  };
}

/** What a shape is that says so by its geometry (19.196). */
const openGeometry: Opener = ({ scope: { shape } }, attributes) => {
  if (shape === undefined) return;
  const type = attributes['draw:type'] ?? '';
  const path = attributes['draw:enhanced-path'] ?? '';
  shape.isFull = FULL_TYPES.has(type);
  // Names of formulas have letters that are no commands.
  const commands = path.replace(/\?\w+/g, '').replace(/[^MBVUZFN]/g, '');
  if (isHollowForm(type) || (path !== '' && isHollowPath(commands))) shape.isOpaque = false;
};

/** Whether a shape leaves free what it surrounds: an arc (`draw:kind`), or a path that is open or cut out (`svg:d`). */
function isHollow({ 'draw:kind': kind, 'svg:d': path }: XmlAttributes): boolean {
  return kind === 'arc' || (path !== undefined && path.replace(/[^Zz]/g, '').length !== 1);
}

/** Whether what is read stands on a page of a presentation or a drawing, and not in its notes. */
function isOnPage({ path }: ContentState): boolean {
  return path.includes('draw:page') && !path.includes('presentation:notes');
}

/** How much a page shows, for what stands on it and not in its notes. */
function sizeOf(state: ContentState): PageSize | undefined {
  return isOnPage(state) ? state.pageSize : undefined;
}

/** Whether a shape stands wholly outside of what is shown. */
function isOutside(place: Rectangle | undefined, size: PageSize | undefined): boolean {
  if (size === undefined || place === undefined) return false;
  const { x, y, width, height } = place;
  const isBefore = (x < 0 && x + width <= 0) || (y < 0 && y + height <= 0);
  return isBefore || x >= size.width || y >= size.height;
}

/** Cells of a sheet, by which LibreOffice describes what a chart shows. */
const CELLS = /^\S+\.\$?[A-Z]{1,3}\$?\d{1,7}(?::\S*\$?[A-Z]{1,3}\$?\d{1,7})?$/;

function describe(state: ContentState, words: string): void {
  if (CELLS.test(words.trim())) {
    state.tellWords(words, state.scope.hiddenBy);
    return;
  }
  state.tellWords(words, state.scope.hiddenBy ?? 'alternative-text');
  if (words.trim() !== '') state.telling.trait('alternative-text', state.at);
}

const openDescription: Opener = (state) => state.collect((text) => describe(state, text));

const openPage: Opener = (state, attributes) => {
  if (!state.path.includes('office:body')) return;
  const { styles } = state;
  const master = attributes['draw:master-page-name'];
  const own = styles.get('drawing-page', attributes['draw:style-name']);
  state.slide += 1;
  const at = { kind: 'slide', slide: state.slide } as const;
  const isHidden = own['drawing-page presentation:visibility'] === 'hidden';
  if (master !== undefined) state.usedMasters.add(master);
  state.pageSize = styles.pageSize(master);
  const ofMaster =
    own['drawing-page presentation:background-visible'] === 'false' ? undefined : masterFillOf(state, master);
  const showsObjects = own['drawing-page presentation:background-objects-visible'] !== 'false';
  state.layers = new PageLayers(pageFillOf(own) ?? ofMaster ?? WHITE, showsObjects ? styles.layersOf(master) : []);
  state.enter({ at, hiddenBy: isHidden ? 'hidden-slide' : undefined });
  if (isHidden) state.telling.trait('hidden-slide', at);
  const name = attributes['draw:name'] ?? '';
  if (!MADE_NAME.test(name)) state.tellWords(name, undefined);
};

function masterFillOf({ styles }: ContentState, master: string | undefined): Color | undefined {
  return pageFillOf(styles.ofPages('drawing-page', styles.master(master)?.style));
}

/** Notes are on a page of their own. */
const openNotes: Opener = (state) => {
  if (state.slide > 0) state.enter({ hiddenBy: 'speaker-notes', fill: WHITE });
};

const openData: Opener = (state) => {
  const isPicture = state.parent === 'draw:image' || state.parent === 'draw:fill-image';
  state.collect((data) => state.files.push({ data, isPicture }));
};

/** What a master has is seen only on pages that are made by it (16.9). */
const openMaster: Opener = (state, attributes) => {
  const name = attributes['style:name'];
  const isUsed = name === undefined || state.masters?.has(name) !== false;
  state.enter({ at: { kind: 'field', name: 'master-page' }, hiddenBy: isUsed ? undefined : 'layout-text' });
  state.layers = new PageLayers('unknown');
};

/** A header or a footer, which may not be shown (16.10). */
function openMargin(name: 'header' | 'footer'): Opener {
  return (state, attributes) => {
    const isShown = attributes['style:display'] !== 'false' || state.scope.hiddenBy !== undefined;
    state.enter({ at: { kind: 'field', name }, hiddenBy: isShown ? undefined : 'orphan-text' });
    state.layers = new PageLayers(WHITE);
  };
}

const margins = ['', '-left', '-first'].flatMap((kind) =>
  (['header', 'footer'] as const).map((name) => [`style:${name}${kind}`, openMargin(name)] as const),
);

/** Controls of forms (13): what they are called, what they offer, what they hold. */
const openControl = wordsOpener(undefined, ['form:label', 'form:title', 'form:current-value', 'form:value']);

const CONTROLS = [
  ...['text', 'textarea', 'password', 'file', 'formatted-text', 'number', 'date', 'time', 'fixed-text', 'combobox'],
  ...['listbox', 'button', 'image', 'checkbox', 'radio', 'frame', 'image-frame', 'grid', 'column', 'value-range'],
].map((name) => `form:${name}`);

const openProperty: Opener = (state, attributes) => {
  const text = attributes['office:string-value'] ?? '';
  if (!text.startsWith('com.sun.star')) state.tellWords(text, undefined, state.at, attributes['form:property-name']);
};

const openListener: Opener = (state, attributes) => {
  const macro = attributes['script:macro-name'] ?? attributes['xlink:href'] ?? '';
  if (/^vnd\.sun\.star\.script:|^macro:/.test(macro) || attributes['script:macro-name'] !== undefined) {
    state.tellWords(macro, 'macro');
  }
};

const openScript: Opener = (state) => {
  state.collect((text) => state.tellWords(text, 'macro'));
};

/** Elements of shapes, pages, masters, forms and scripts, where they begin. */
export const shapeOpeners: Readonly<Record<string, Opener>> = {
  ...Object.fromEntries(SHAPES.map((name) => [name, openShape])),
  ...Object.fromEntries(CONTROLS.map((name) => [name, openControl])),
  ...Object.fromEntries(margins),
  'draw:image': openWithin(true),
  'draw:object': openWithin(false),
  'draw:object-ole': openWithin(false),
  'draw:plugin': openWithin(false),
  'draw:enhanced-geometry': openGeometry,
  'svg:title': openDescription,
  'svg:desc': openDescription,
  'draw:page': openPage,
  'presentation:notes': openNotes,
  'presentation:show': wordsOpener(undefined, ['presentation:name']),
  'draw:param': wordsOpener('field-code', ['draw:value']),
  'draw:applet': wordsOpener('field-code', ['draw:code', 'draw:archive']),
  'draw:glue-point': () => {},
  'office:binary-data': openData,
  'style:master-page': openMaster,
  'style:handout-master': openMaster,
  'form:form': wordsOpener('data-connection', ['form:datasource', 'form:command', 'form:filter']),
  'form:connection-resource': wordsOpener('data-connection', ['xlink:href']),
  'form:option': wordsOpener('input-list', ['form:label', 'form:value']),
  'form:item': wordsOpener('input-list', ['form:label']),
  'form:hidden': wordsOpener('hidden-text', ['form:value']),
  'form:property': openProperty,
  'form:list-value': openProperty,
  'xforms:model': (state) => state.enter({ hiddenBy: 'custom-xml' }),
  'script:event-listener': openListener,
  'presentation:event-listener': openListener,
  'text:execute-macro': (state, attributes) => state.tellWords(attributes['text:name'] ?? '', 'macro'),
  'text:script': openScript,
  'office:script': openScript,
};

/** The same elements, where they end. */
export const shapeClosers: Readonly<Record<string, Closer>> = {
  ...Object.fromEntries(SHAPES.map((name) => [name, closeShape])),
  'draw:page': (state) => {
    state.pageSize = undefined;
  },
};

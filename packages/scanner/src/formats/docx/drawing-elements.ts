import { isMadeShapeName } from '../../structures/made-names.ts';
import { LINK } from '../../structures/ooxml/external-links.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import { parseColor, parseVmlColor } from './color.ts';
import type { Closer, Opener } from './element.ts';
import { isBehindText } from './pictured-pages.ts';
import type { StoryState } from './story-state.ts';

/** Shapes of Vector Markup Language (ECMA-376 part 4, 19.1.2). */
const VML_SHAPES = [
  ...['v:shape', 'v:rect', 'v:roundrect', 'v:oval', 'v:group', 'v:line', 'v:polyline', 'v:arc', 'v:curve', 'v:image'],
];

/** Names and descriptions of drawings and of what is in them (ECMA-376 part 1, 20.1.2.2.8, 20.4.2.5). */
const DESCRIBED = ['wp:docPr', 'pic:cNvPr', 'wps:cNvPr', 'wpg:cNvPr', 'wpc:cNvPr', 'a:cNvPr'];

const openDrawing: Opener = (state, attributes) => {
  if (isBehindText(attributes)) state.sayPicture();
  beginShape(state);
};

function beginShape(state: StoryState): void {
  state.shapes.push({ fill: 'unknown', isHidden: false });
}

const describe: Opener = (state, { name = '', descr = '', title = '', hidden = '' }) => {
  const shape = state.shapes.at(-1);
  if (/^(?:1|true)$/.test(hidden) && shape !== undefined) {
    shape.isHidden = true;
    state.telling.trait('hidden-shape', state.at);
  }
  tellDescriptions(state, [descr, title, isMadeShapeName(name) ? '' : name]);
};

function tellDescriptions(state: StoryState, descriptions: readonly string[]): void {
  for (const words of new Set(descriptions)) {
    state.telling.once(`described ${words}`);
    state.tellWords(words, 'alternative-text');
  }
}

/** A shape of VML: what it is filled with, whether it is shown, what describes it. */
const openVmlShape: Opener = (state, attributes) => {
  const { style = '', fillcolor, filled = '' } = attributes;
  const isHidden = /visibility\s*:\s*hidden|display\s*:\s*none/i.test(style);
  const isFilled = fillcolor !== undefined && !/^(?:f|false)$/.test(filled);
  if (isBehindText(attributes)) state.sayPicture();
  state.shapes.push({ fill: isFilled ? parseVmlColor(fillcolor) : 'unknown', isHidden });
  if (isHidden) state.telling.trait('hidden-shape', state.at);
  describeVml(state, attributes);
  state.keepShapeData(attributes['o:gfxdata'] ?? '');
};

const describeVml: Opener = (state, { alt = '', title = '', href = '' }) => {
  tellDescriptions(state, [alt, title]);
  state.tellWords(href, undefined, LINK);
};

/** A color that fills a shape as a whole (20.1.8.54), and not its line or its text. */
const openFill =
  (color: (attributes: XmlAttributes) => string, theme: (attributes: XmlAttributes) => string): Opener =>
  (state, attributes) => {
    const shape = state.shapes.at(-1);
    const isOfShape = state.path.at(-3) === 'wps:spPr' && state.parent === 'a:solidFill';
    if (shape !== undefined && isOfShape) shape.fill = parseColor(color(attributes), theme(attributes));
  };

/** Names that a shape has for colors of a theme (20.1.10.54), as a text calls them. */
const themeNames: Readonly<Record<string, string>> = { bg1: 'background1', lt1: 'light1', tx1: 'text1', dk1: 'dark1' };

/** Another way than the first is read apart, so that it can be compared. */
const openWay: Opener = (state) => {
  if (state.alternates.beginWay(state.frame.text.length)) state.beginAside();
};

/** What the first way added to its paragraph is what others are compared with. */
const closeWay: Closer = (state) => {
  if (state.alternates.isOtherWay) state.endFrame();
  const start = state.alternates.endWay();
  if (start !== undefined) state.alternates.isNew(state.frame.text.from(start));
};

/** Elements of drawings and of what is drawn in several ways, where they begin. */
export const drawingOpeners: Readonly<Record<string, Opener>> = {
  ...Object.fromEntries(VML_SHAPES.map((name) => [name, openVmlShape])),
  ...Object.fromEntries(DESCRIBED.map((name) => [name, describe])),
  'mc:AlternateContent': (state) => state.alternates.begin(),
  'mc:Choice': openWay,
  'mc:Fallback': openWay,
  'wp:inline': openDrawing,
  'wp:anchor': openDrawing,
  'wps:wsp': beginShape,
  'a:srgbClr': openFill(
    ({ val = '' }) => val,
    () => '',
  ),
  'a:schemeClr': openFill(
    () => '',
    ({ val = '' }) => themeNames[val] ?? val,
  ),
  'a:p': (state) => state.beginAside(),
  'w:txbxContent': (state) => {
    state.fills.push(state.shapes.at(-1)?.fill ?? 'unknown');
  },
  // Text along a line (ECMA-376 part 4, 19.1.2.23), which is how WordArt was written.
  'v:textpath': (state, { string = '' }) => state.tellWords(string, undefined),
  'v:imagedata': (state, attributes) => {
    tellDescriptions(state, [attributes['o:title'] ?? '']);
    state.tellWords(attributes['o:href'] ?? '', undefined, LINK);
  },
  'o:OLEObject': (state, { ProgID = '' }) => state.tellWords(ProgID, undefined, state.at, 'ProgID'),
};

const endShape: Closer = (state) => {
  state.shapes.pop();
};

/** The same elements, where they end. */
export const drawingClosers: Readonly<Record<string, Closer>> = {
  ...Object.fromEntries([...VML_SHAPES, 'wp:inline', 'wp:anchor', 'wps:wsp'].map((name) => [name, endShape])),
  'mc:AlternateContent': (state) => state.alternates.end(),
  'mc:Choice': closeWay,
  'mc:Fallback': closeWay,
  'a:p': (state) => state.endFrame(),
  'w:txbxContent': (state) => {
    state.fills.pop();
  },
};

import type { RecordData } from './record-data.ts';
import type { RecordEvents, TakeRecord } from './record-events.ts';
import { colorOf, type SomeAttributes, TWIPS } from './record-values.ts';
import { wordsOf } from './record-words.ts';

/** A font ([MS-XLSB] 2.4.681, BrtFont), which parts of strings refer to by its number. */
const takeFont: TakeRecord = (to, data) => {
  const points = data.word() / TWIPS;
  data.skip(10);
  const color = colorOf(data);
  data.skip(1);
  to.book.fonts.push({ points, color });
  to.open('x:font');
  to.element('x:sz', { val: points });
  if (color !== undefined) to.element('x:color', color);
  to.element('x:name', { val: data.string() });
  to.close('x:font');
};

const SOLID = 1;
const GRADIENT = 40;

/** A fill (2.4.675, BrtFill). */
const takeFill: TakeRecord = (to, data) => {
  const pattern = data.long();
  to.open('x:fill');
  if (pattern === GRADIENT) to.element('x:gradientFill');
  else takePattern(to, pattern, colorOf(data), colorOf(data));
  to.close('x:fill');
  // The shape of a gradient, and its steps, each with a color.
  data.skip(pattern === GRADIENT ? 60 : 44);
  data.skip(16 * Math.min(data.long(), data.left / 16));
};

function takePattern(
  to: RecordEvents,
  pattern: number,
  front: SomeAttributes | undefined,
  behind: SomeAttributes | undefined,
): void {
  to.open('x:patternFill', { patternType: pattern === 0 ? 'none' : pattern === SOLID ? 'solid' : 'gray125' });
  if (front !== undefined) to.element('x:fgColor', front);
  if (behind !== undefined) to.element('x:bgColor', behind);
  to.close('x:patternFill');
}

/** How cells look (2.4.865, BrtXF): numbers of a format, a font and a fill. */
const takeLook: TakeRecord = (to, data) => {
  data.skip(2);
  const [numFmtId, fontId, fillId] = [data.word(), data.word(), data.word()];
  to.element('x:xf', { numFmtId, fontId, fillId });
  data.skip(8);
};

/** A style with a name (2.4.792, BrtStyle): those of Excel have a number. */
const takeStyle: TakeRecord = (to, data) => {
  data.skip(4);
  const isOwn = (data.word() & 1) !== 0;
  const number = data.byte();
  data.skip(1);
  to.element('x:cellStyle', { name: data.string(), builtinId: isOwn ? number : undefined });
};

/** Properties of a format under a condition that say how something is seen (2.5.161, XFProp). */
const [FILL_PATTERN, FRONT_COLOR, BACK_COLOR, TEXT_COLOR, TEXT_HEIGHT, FORMAT_CODE] = [0, 1, 2, 5, 36, 38];

/** A format that holds under a condition (2.4.355, BrtDXF). */
const takeDifferential: TakeRecord = (to, data) => {
  data.skip(4);
  const properties = new Map<number, RecordData>();
  for (let left = data.word(); left > 0 && data.left >= 4; left -= 1) {
    const kind = data.word();
    properties.set(kind, data.part(Math.max(0, data.word() - 4)));
  }
  const color = (kind: number): SomeAttributes | undefined => {
    const found = properties.get(kind);
    return found === undefined ? undefined : colorOf(found);
  };
  to.open('x:dxf');
  to.open('x:font');
  const height = properties.get(TEXT_HEIGHT);
  if (height !== undefined) to.element('x:sz', { val: height.long() / TWIPS });
  const text = color(TEXT_COLOR);
  if (text !== undefined) to.element('x:color', text);
  to.close('x:font');
  const code = properties.get(FORMAT_CODE);
  if (code !== undefined) to.element('x:numFmt', { formatCode: code.characters(code.word()) });
  const pattern = properties.get(FILL_PATTERN);
  const [front, behind] = [color(FRONT_COLOR), color(BACK_COLOR)];
  if (pattern !== undefined || front !== undefined || behind !== undefined) {
    to.open('x:fill');
    takePattern(to, pattern?.byte() ?? SOLID, front, behind);
    to.close('x:fill');
  }
  to.close('x:dxf');
};

const BORDER_BYTES = 51;

const open =
  (element: string): TakeRecord =>
  (to, data) => {
    to.open(element);
    data.skip(4);
  };

const close =
  (element: string): TakeRecord =>
  (to) =>
    to.close(element);

/** Which of Excel's styles tables, pivot tables, slicers and time lines have. */
const takeNames =
  (element: string): TakeRecord =>
  (to, data) => {
    data.skip(4);
    const words = wordsOf(data.rest());
    to.open(element, Object.fromEntries(words.map((text, index) => [`default${index}`, text])));
  };

/** The records of the styles, by their types ([MS-XLSB] 2.3.1). */
export const styleRecords: Readonly<Record<number, TakeRecord>> = {
  278: (to) => to.open('x:styleSheet'),
  279: close('x:styleSheet'),
  615: open('x:numFmts'),
  616: close('x:numFmts'),
  // Lines around cells, in numbers.
  46: (_to, data) => data.skip(BORDER_BYTES),
  44: (to, data) => to.element('x:numFmt', { numFmtId: data.word(), formatCode: data.string() }),
  611: open('x:fonts'),
  612: close('x:fonts'),
  43: takeFont,
  603: open('x:fills'),
  604: close('x:fills'),
  45: takeFill,
  626: open('x:cellStyleXfs'),
  627: close('x:cellStyleXfs'),
  617: open('x:cellXfs'),
  618: close('x:cellXfs'),
  47: takeLook,
  619: open('x:cellStyles'),
  620: close('x:cellStyles'),
  48: takeStyle,
  505: open('x:dxfs'),
  506: close('x:dxfs'),
  507: takeDifferential,
  508: takeNames('x:tableStyles'),
  509: close('x:tableStyles'),
  510: (to, data) => {
    data.skip(6);
    to.open('x:tableStyle', { name: data.string() });
  },
  511: close('x:tableStyle'),
  1142: takeNames('x14:slicerStyles'),
  1143: close('x14:slicerStyles'),
  2098: takeNames('x15:timelineStyles'),
  2099: close('x15:timelineStyles'),
};

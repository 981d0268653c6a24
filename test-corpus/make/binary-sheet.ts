import { double, formula, longs, placeOf, range, ranges, record, string, words } from './biff12.ts';
import { all, type Element, first } from './xml-tree.ts';

/** Fonts that parts of strings have, in the order of their numbers; those of the style sheet come before them. */
export interface StringFonts {
  readonly own: number;
  readonly more: Element[];
}

/** A string with the fonts of its parts, and how it is read aloud ([MS-XLSB] 2.5.120). */
export function richString(element: Element, fonts: StringFonts): Buffer {
  const phonetic = all(element, 'rPh').flatMap((each) => all(each, 't'));
  const runs = all(element, 'r');
  const pieces = runs.length > 0 ? runs : [element];
  const textOf = (piece: Element) =>
    all(piece, 't')
      .filter((each) => !phonetic.includes(each))
      .map(({ text }) => text)
      .join('');
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    const font = first(piece, 'rPr');
    if (font !== undefined) starts.push(text.length, fonts.own + fonts.more.push(font) - 1);
    text += textOf(piece);
  }
  const flags = (starts.length > 0 ? 1 : 0) | (phonetic.length > 0 ? 2 : 0);
  return Buffer.concat([
    Buffer.of(flags),
    string(text),
    ...(starts.length > 0 ? [longs(starts.length / 2), words(...starts)] : []),
    ...(phonetic.length > 0 ? [string(phonetic.map((each) => each.text).join('')), longs(0)] : []),
  ]);
}

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
const ERROR_CODES = [0, 7, 15, 23, 29, 36, 42];

/** Types of the record of a value, without a formula and with one, and how it is written; by the type of the cell in XML. */
const VALUES: Readonly<Record<string, readonly [type: number, ofFormula: number, write: (value: string) => Buffer]>> = {
  n: [5, 9, (value) => double(Number(value))],
  str: [6, 8, string],
  d: [6, 8, string],
  s: [7, 7, (value) => longs(Number(value))],
  b: [4, 10, (value) => Buffer.of(Number(value))],
  e: [3, 11, (value) => Buffer.of(ERROR_CODES[ERRORS.indexOf(value)] ?? 42)],
};

function cell(element: Element, column: number, fonts: StringFonts): Buffer {
  const { t = 'n', s = '0' } = element.attributes;
  const head = Buffer.concat([longs(column), longs(Number(s))]);
  const value = first(element, 'v')?.text;
  const said = first(element, 'f')?.text;
  if (t === 'inlineStr') return record(62, head, richString(element, fonts));
  const kind = VALUES[t];
  if (value === undefined || kind === undefined) return record(1, head);
  const [type, ofFormula, write] = kind;
  if (said !== undefined) return record(ofFormula, head, write(value), words(0), formula(said));
  const number = Number(value);
  // A whole number takes four bytes (2.5.122).
  const isShort = t === 'n' && Number.isInteger(number) && Math.abs(number) < 2 ** 29;
  return isShort ? record(2, head, longs((number << 2) | 2)) : record(type, head, write(value));
}

function row(element: Element, height: string, fonts: StringFonts): Buffer {
  const { r = '1', ht, hidden } = element.attributes;
  const flags = (hidden === '1' ? 0x1000 : 0) | (ht === undefined ? 0 : 0x2000);
  const head = [longs(Number(r) - 1, 0), words(Number(ht ?? height) * 20, flags), Buffer.of(0), longs(0)];
  const cells = all(element, 'c').map((each) => cell(each, placeOf(each.attributes.r ?? 'A1')[1], fonts));
  return Buffer.concat([record(0, ...head), ...cells]);
}

function filterOf({ name, attributes }: Element): Buffer {
  if (name === 'dateGroupItem') {
    const { year = '0', month, day } = attributes;
    const unit = day !== undefined ? 2 : month !== undefined ? 1 : 0;
    return record(175, words(Number(year), Number(month ?? 1)), longs(Number(day ?? 1), 0, 0, unit));
  }
  return record(167, string(attributes.val));
}

/** Formulas of a rule or a check: how many, and each. */
const formulas = (element: Element) => element.children.filter(({ name }) => name.startsWith('formula'));

/** What is written of each element of a sheet but its cells. */
const writers: Readonly<Record<string, (element: Element) => readonly Buffer[]>> = {
  sheetPr: ({ attributes }) => [record(147, Buffer.alloc(19, 0), string(attributes.codeName ?? ''))],
  sheetFormatPr: ({ attributes: { defaultColWidth, defaultRowHeight = '15', zeroHeight } }) => [
    record(
      485,
      longs(defaultColWidth === undefined ? 0xffffffff : Number(defaultColWidth) * 256),
      words(8, Number(defaultRowHeight) * 20, zeroHeight === '1' ? 2 : 0, 0),
    ),
  ],
  cols: (element) => [
    record(390),
    ...element.children.map(({ attributes: { min, max, width = '9', hidden } }) =>
      record(60, longs(Number(min) - 1, Number(max) - 1, Number(width) * 256, 0), words(hidden === '1' ? 1 : 0)),
    ),
    record(391),
  ],
  mergeCells: (element) => [
    record(177, longs(element.children.length)),
    ...element.children.map(({ attributes }) => record(176, range(attributes.ref ?? ''))),
    record(178),
  ],
  autoFilter: (element) => [
    record(161, range(element.attributes.ref ?? '')),
    ...element.children.flatMap((column) => [
      record(163, longs(Number(column.attributes.colId)), words(0)),
      record(165, longs(0, 0)),
      ...[...all(column, 'filter'), ...all(column, 'dateGroupItem')].map(filterOf),
      record(166),
      record(164),
    ]),
    record(162),
  ],
  conditionalFormatting: (element) => [
    record(461, longs(element.children.length, 0), ranges(element.attributes.sqref ?? '')),
    ...element.children.flatMap((rule) => {
      const said = formulas(rule).map(({ text }) => formula(text));
      const sizes = [0, 1, 2].map((index) => said[index]?.length ?? 0);
      const format = rule.attributes.dxfId === undefined ? 0xffffffff : Number(rule.attributes.dxfId);
      const type = rule.attributes.type === 'colorScale' ? 3 : 2;
      const head = [longs(type, 0, format, 1, 0, 0, 0), words(0), longs(...sizes), string(rule.attributes.text)];
      return [record(463, ...head, ...said), record(464)];
    }),
    record(462),
  ],
  dataValidations: (element) => [
    record(573, words(0), longs(0, 0, 0, element.children.length)),
    ...element.children.map((check) => {
      const { type, sqref = 'A1', errorTitle, error, promptTitle, prompt } = check.attributes;
      const [one = '', two = ''] = formulas(check).map(({ text }) => text);
      const strings = [errorTitle, error, promptTitle, prompt].map(string);
      return record(64, longs(type === 'list' ? 3 : 1), ranges(sqref), ...strings, formula(one), formula(two));
    }),
    record(574),
  ],
  headerFooter: (element) => [
    record(
      479,
      words(0),
      ...['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'].map((name) =>
        string(first(element, name)?.text),
      ),
    ),
    record(480),
  ],
  hyperlinks: (element) =>
    element.children.map(({ attributes }) => {
      const { ref = 'A1', location = '', tooltip = '', display = '' } = attributes;
      return record(494, range(ref), string(attributes['r:id']), string(location), string(tooltip), string(display));
    }),
  scenarios: (element) => [
    record(500, words(0, 0), longs(0)),
    ...element.children.flatMap((scenario) => {
      const { name = '', comment = '', user = '' } = scenario.attributes;
      return [
        record(502, words(scenario.children.length), longs(0, 0), string(name), string(comment), string(user)),
        ...scenario.children.map(({ attributes: { r = 'A1', val = '' } }) =>
          record(504, longs(...placeOf(r), 0, 0), words(0), string(val)),
        ),
        record(503),
      ];
    }),
    record(501),
  ],
  sheetProtection: ({ attributes }) => [
    record(535, words(0), longs(Number(attributes.sheet ?? '0')), Buffer.alloc(60)),
  ],
  drawing: ({ attributes }) => [record(550, string(attributes['r:id']))],
};

/** A sheet ([MS-XLSB] 2.1.7.62). */
export function binarySheet(sheet: Element, fonts: StringFonts): Buffer {
  const { defaultRowHeight = '15' } = first(sheet, 'sheetFormatPr')?.attributes ?? {};
  const parts = sheet.children.flatMap((element) => {
    if (element.name !== 'sheetData') return writers[element.name]?.(element) ?? [];
    return [record(145), ...all(element, 'row').map((each) => row(each, defaultRowHeight, fonts)), record(146)];
  });
  return Buffer.concat([record(129), ...parts, record(130)]);
}

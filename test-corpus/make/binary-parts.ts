import { color, double, formula, longs, placeOf, range, record, string, words } from './biff12.ts';
import { richString, type StringFonts } from './binary-sheet.ts';
import { all, type Element, first } from './xml-tree.ts';

const flag = (value: string | undefined, bit: number) => (value === '1' ? bit : 0);

/** The workbook part ([MS-XLSB] 2.1.7.61). */
export function binaryWorkbook(workbook: Element): Buffer {
  const parts = workbook.children.flatMap((element): readonly Buffer[] => {
    const { attributes } = element;
    switch (element.name) {
      case 'workbookPr':
        return [record(153, longs(flag(attributes.date1904, 1), 0), string(''))];
      case 'absPath':
        return [record(2071, string(attributes.url))];
      case 'bookViews':
        return [record(135), ...element.children.map(view), record(136)];
      case 'sheets':
        return [record(143), ...element.children.map(sheet), record(144)];
      case 'definedNames':
        return element.children.map(definedName);
      case 'workbookProtection':
        return [record(534, words(0, 0, flag(attributes.lockStructure, 1)))];
      case 'fileSharing':
        return [record(548, words(flag(attributes.readOnlyRecommended, 1), 0), string(attributes.userName ?? ''))];
      default:
        return [];
    }
  });
  return Buffer.concat([record(131), ...parts, record(132)]);
}

function view({ attributes: { visibility } }: Element): Buffer {
  return record(158, longs(0, 0, 0, 0, 0, 0, 0), Buffer.of(visibility === undefined ? 0x78 : 0x79));
}

function sheet({ attributes }: Element): Buffer {
  const { name, sheetId = '1', state } = attributes;
  const number = state === 'veryHidden' ? 2 : state === 'hidden' ? 1 : 0;
  return record(156, longs(number, Number(sheetId)), string(attributes['r:id']), string(name));
}

function definedName({ attributes: { name, hidden, comment }, text }: Element): Buffer {
  return record(
    39,
    longs(flag(hidden, 1)),
    Buffer.of(0),
    longs(0xffffffff),
    string(name),
    formula(text),
    string(comment),
  );
}

function font(element: Element): Buffer {
  const size = Number(first(element, 'sz')?.attributes.val ?? '11');
  const name = first(element, 'name')?.attributes.val ?? 'Calibri';
  const look = [words(size * 20, 0, 400, 0), Buffer.alloc(4), color(first(element, 'color')?.attributes)];
  return record(43, ...look, Buffer.of(0), string(name));
}

function fill(element: Element): Buffer {
  const pattern = first(element, 'patternFill')?.attributes.patternType ?? 'none';
  const number = pattern === 'none' ? 0 : pattern === 'solid' ? 1 : 17;
  const colors = ['fgColor', 'bgColor'].map((name) => color(first(element, name)?.attributes));
  return record(45, longs(number), ...colors, Buffer.alloc(48));
}

/** A format under a condition: properties, each with its kind and its size. */
function differential(element: Element): Buffer {
  const property = (kind: number, data: Uint8Array) => Buffer.concat([words(kind, data.length + 4), data]);
  const front = first(element, 'color')?.attributes;
  const behind = first(element, 'bgColor')?.attributes;
  const size = first(element, 'sz')?.attributes.val;
  const code = first(element, 'numFmt')?.attributes.formatCode;
  const properties = [
    ...(behind === undefined ? [] : [property(2, color(behind))]),
    ...(front === undefined ? [] : [property(5, color(front))]),
    ...(size === undefined ? [] : [property(36, longs(Number(size) * 20))]),
    ...(code === undefined ? [] : [property(38, Buffer.concat([words(code.length), Buffer.from(code, 'utf16le')]))]),
  ];
  return record(507, words(0, 0, properties.length), ...properties);
}

/** The styles ([MS-XLSB] 2.1.7.50), and the fonts of parts of strings behind their own. */
export function binaryStyles(styles: Element, { more }: StringFonts): Buffer {
  const list = (name: string, type: number, each: (element: Element) => Buffer, others: readonly Element[] = []) => {
    const elements = [...(first(styles, name)?.children ?? []), ...others];
    return elements.length === 0 ? [] : [record(type, longs(elements.length)), ...elements.map(each), record(type + 1)];
  };
  const look = ({ attributes: { numFmtId = '0', fontId = '0', fillId = '0' } }: Element) =>
    record(47, words(0, Number(numFmtId), Number(fontId), Number(fillId)), Buffer.alloc(8));
  const numberFormat = ({ attributes: { numFmtId, formatCode } }: Element) =>
    record(44, words(Number(numFmtId)), string(formatCode));
  const style = ({ attributes: { name, builtinId } }: Element) =>
    record(48, longs(0), words(builtinId === undefined ? 0 : 1), Buffer.of(Number(builtinId ?? 0), 0), string(name));
  return Buffer.concat([
    record(278),
    ...list('numFmts', 615, numberFormat),
    ...list('fonts', 611, font, more),
    ...list('fills', 603, fill),
    ...list('cellStyleXfs', 626, look),
    ...list('cellXfs', 617, look),
    ...list('cellStyles', 619, style),
    ...list('dxfs', 505, differential),
    record(508, longs(0), string('TableStyleMedium9'), string('PivotStyleLight16')),
    record(509),
    record(279),
  ]);
}

/** Shared strings ([MS-XLSB] 2.1.7.45). */
export function binaryStrings(strings: Element, fonts: StringFonts): Buffer {
  const items = all(strings, 'si').map((each) => record(19, richString(each, fonts)));
  return Buffer.concat([record(159, longs(items.length, items.length)), ...items, record(160)]);
}

/** Comments ([MS-XLSB] 2.1.7.8). */
export function binaryComments(comments: Element, fonts: StringFonts): Buffer {
  const authors = all(comments, 'author').map(({ text }) => record(632, string(text)));
  const list = all(comments, 'comment').flatMap((each) => [
    record(635, longs(0), range(each.attributes.ref ?? 'A1'), Buffer.alloc(16)),
    record(637, richString(each, fonts)),
    record(636),
  ]);
  return Buffer.concat([
    record(628),
    record(630),
    ...authors,
    record(631),
    record(633),
    ...list,
    record(634),
    record(629),
  ]);
}

/** What is kept of another workbook ([MS-XLSB] 2.1.7.25). */
export function binaryLink(link: Element): Buffer {
  const names = all(link, 'sheetName').map(({ attributes }) => string(attributes.val));
  const sheets = all(link, 'sheetData').flatMap((each) => [
    record(363, longs(Number(each.attributes.sheetId ?? '0')), Buffer.of(0)),
    ...all(each, 'row').flatMap((line) => [
      record(366, longs(Number(line.attributes.r ?? '1') - 1)),
      ...all(line, 'cell').map((cell) =>
        record(371, longs(placeOf(cell.attributes.r ?? 'A1')[1]), string(first(cell, 'v')?.text)),
      ),
    ]),
    record(364),
  ]);
  return Buffer.concat([
    record(360, words(0), string('rId1'), string('')),
    record(359, longs(names.length), ...names),
    ...sheets,
    record(588),
  ]);
}

/** Types of values of a pivot cache, as records of their own. */
const ITEMS: Readonly<Record<string, number>> = { m: 20, n: 21, b: 22, e: 23, s: 24, d: 25, x: 26 };

function item({ name, attributes: { v = '' } }: Element): Buffer {
  const value = { n: double(Number(v)), x: longs(Number(v)), m: Buffer.of() }[name] ?? string(v);
  return record(ITEMS[name] ?? 20, value);
}

/** The definition of a pivot cache ([MS-XLSB] 2.1.7.36). */
export function binaryCache(definition: Element): Buffer {
  const source = first(definition, 'worksheetSource');
  const fields = all(definition, 'cacheField').flatMap((field) => {
    const shared = first(field, 'sharedItems');
    const flags = shared?.attributes.containsNumber === '1' ? 0x40 : 0x08;
    return [
      record(183, words(4), longs(0), words(0), longs(0, 0, 0), string(field.attributes.name)),
      record(189, words(flags), longs(shared?.children.length ?? 0)),
      ...(shared?.children ?? []).map(item),
      record(190),
      record(184),
    ];
  });
  return Buffer.concat([
    record(179, Buffer.alloc(16), Buffer.of(1), longs(2), string(definition.attributes.refreshedBy)),
    record(185, longs(0, 0)),
    record(187, Buffer.of(0, 0, 2), string(source?.attributes.sheet), range(source?.attributes.ref ?? 'A1')),
    record(188),
    record(186),
    record(181, longs(fields.length)),
    ...fields,
    record(182),
    record(180),
  ]);
}

/** Its records: the first with its values packed, the others with records of values (2.4.714 and 2.4.715). */
export function binaryCacheRecords(records: Element): Buffer {
  const list = all(records, 'r').flatMap(({ children }, index) => {
    const isPacked = index === 0 && children.every(({ name }) => name !== 'm');
    if (!isPacked) return [record(34), ...children.map(item)];
    const values = children.map(({ name, attributes: { v = '' } }) =>
      name === 'x' ? longs(Number(v)) : name === 'n' ? double(Number(v)) : string(v),
    );
    return [record(33, ...values)];
  });
  return Buffer.concat([record(193, longs(list.length)), ...list, record(194)]);
}

/** Any other part: an element is a record with its attributes and its text as strings. */
export function binaryWords(element: Element): Buffer {
  const values = Object.entries(element.attributes).filter(([name]) => !name.startsWith('xmlns'));
  const said = [...values.map(([, value]) => value), element.text.trim()].filter((text) => text !== '');
  return Buffer.concat([record(201, ...said.map(string)), ...element.children.map(binaryWords), record(202)]);
}

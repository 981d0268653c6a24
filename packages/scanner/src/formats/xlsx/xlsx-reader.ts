import type { Location, Part, Source, Trait } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import { readDrawing, readOtherParts } from '../../structures/ooxml/other-parts.ts';
import { readProperties } from '../../structures/ooxml/properties.ts';
import { placeOf } from '../../structures/package/package.ts';
import { NumberFormats } from '../../structures/spreadsheet/number-format.ts';
import { SheetCells } from '../../structures/spreadsheet/sheet-cells.ts';
import { feedXml, xmlProblems } from '../../structures/xml/feed.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import { metadataParts } from '../../text/metadata.ts';
import type { FormatContext } from '../format.ts';
import { CellHider } from './cell-hider.ts';
import { readComments } from './comments.ts';
import { readExternalLink } from './external-link.ts';
import { readPivotCaches } from './pivot-cache.ts';
import { readQueries } from './queries.ts';
import { recordParts } from './records/record-parts.ts';
import { SharedStrings } from './shared-strings.ts';
import { SheetBytes } from './sheet-bytes.ts';
import { readSheetOnce } from './sheet-frame.ts';
import { SheetLayout } from './sheet-layout.ts';
import { SheetReader, type WorkbookCells } from './sheet-reader.ts';
import { readAnchors, readTables } from './sheet-surroundings.ts';
import { readStyles, readTheme, type Styles } from './styles.ts';
import { type ListedSheet, Workbook } from './workbook.ts';

/** The relationship of a sheet that has none. */
const NOWHERE = { target: '', type: '' };

/** What hides a sheet, by its state. */
const hiders: Readonly<Record<ListedSheet['state'], Trait | undefined>> = {
  visible: undefined,
  hidden: 'hidden-sheet',
  'very-hidden': 'very-hidden-sheet',
};

/** The parts of a workbook: its properties, its sheets in the order of their tabs, then what stands on no sheet. */
export async function* readXlsx(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const ooxml = await OoxmlPackage.open(source, context, recordParts());
  yield* readProperties(ooxml);
  const reader = new WorkbookReader(ooxml, context);
  yield* reader.read();
  yield* readOtherParts(ooxml);
}

class WorkbookReader {
  readonly #ooxml: OoxmlPackage;
  readonly #context: FormatContext;
  readonly #workbook = new Workbook();
  #strings = new SharedStrings([]);
  #theme: readonly string[] = [];
  /** The bytes of the sheet that is read, if they are held: see `ReadSheet`. */
  #chunks: readonly Uint8Array[] | undefined;
  /** All cells of all sheets were read. */
  #isComplete = true;

  constructor(ooxml: OoxmlPackage, context: FormatContext) {
    this.#ooxml = ooxml;
    this.#context = context;
  }

  async *read(): AsyncGenerator<Part> {
    const ooxml = this.#ooxml;
    const name = this.#mainPart();
    if (name === undefined) {
      yield told('lost-part');
      return;
    }
    yield* await ooxml.readSmall(name, this.#workbook);
    yield* metadataParts(this.#workbook.fields, this.#context.limits);
    if (this.#workbook.isProtected) yield trait('edit-protection', placeOf(name));
    const { theme, problems } = await readTheme(ooxml, ooxml.targetsOf(name, 'theme')[0]);
    const { styles, problems: more } = await readStyles(ooxml, ooxml.targetsOf(name, 'styles')[0], theme);
    yield* [...problems, ...more];
    this.#theme = theme;
    this.#strings = new SharedStrings(theme);
    const [strings] = ooxml.targetsOf(name, 'sharedStrings');
    if (strings !== undefined) yield* this.#watch(ooxml.read(strings, this.#strings));
    yield* this.#readSheets(name, styles);
    if (strings !== undefined) yield* this.#strings.rest(ooxml, strings, this.#isComplete);
    yield* this.#readNames();
    yield* readPivotCaches(ooxml);
    for (const link of ooxml.targetsOf(name, 'externalLink')) yield* readExternalLink(ooxml, link);
    yield* readQueries(ooxml);
  }

  /** The part that the package is about (ECMA-376 part 2, 9.1.9): by its relationship, by its usual name otherwise; undefined if it is not there. */
  #mainPart(): string | undefined {
    const names = [...this.#ooxml.targetsOf('', 'officeDocument'), 'xl/workbook.xml', 'xl/workbook.bin'];
    return names.find((name) => this.#ooxml.parts.has(name));
  }

  async *#readSheets(workbook: string, styles: Styles): AsyncGenerator<Part> {
    const cells: WorkbookCells = {
      strings: this.#strings,
      styles: styles.cells,
      formats: new NumberFormats(this.#workbook.is1904),
      theme: this.#theme,
    };
    const relationships = this.#ooxml.relationshipsOf(workbook);
    const read = new Set<string>();
    for (const sheet of this.#workbook.sheets) {
      const { target, type } = relationships.find(({ id }) => id === sheet.relationship) ?? NOWHERE;
      if (!this.#ooxml.parts.has(target)) {
        this.#isComplete = false;
        yield told('lost-part', { at: placeOf(sheet.name) });
        continue;
      }
      read.add(target);
      // Macros of Excel 4 stand in the cells of a sheet of their own ([MS-OFFMACRO2] 2.2.1.4).
      if (/macrosheet$/i.test(type)) yield trait('macro', placeOfSheet(sheet.name));
      yield* this.#readSheet(sheet, target, cells, styles);
    }
    // A sheet that the workbook does not list is shown by no tab.
    for (const { type, target } of relationships) {
      if (type !== 'worksheet' || read.has(target) || !this.#ooxml.parts.has(target)) continue;
      const sheet: ListedSheet = { name: target, state: 'very-hidden', relationship: '' };
      yield* this.#readSheet(sheet, target, cells, styles);
    }
    for (const words of styles.texts) this.#ooxml.blocks.add(words, { kind: 'field', name: 'style' });
    for (const words of cells.formats.unsaid(styles.codes))
      this.#ooxml.blocks.add(words, { kind: 'field', name: 'number-format' });
    yield* this.#ooxml.blocks.rest();
  }

  async *#readSheet(listed: ListedSheet, part: string, workbook: WorkbookCells, styles: Styles): AsyncGenerator<Part> {
    const ooxml = this.#ooxml;
    const hiddenBy = hiders[listed.state] ?? (this.#workbook.isHidden ? 'hidden-sheet' : undefined);
    const sheet = { name: listed.name, ...(hiddenBy !== undefined && { hiddenBy }) };
    ooxml.blocks.add(listed.name, { kind: 'field', name: 'sheet-name' }, hiddenBy === undefined ? {} : { hiddenBy });
    yield* ooxml.blocks.rest();
    const layout = new SheetLayout(listed.name, styles.differentials);
    this.#chunks = undefined;
    yield* ooxml.guard(part, this.#readLayout(part, layout));
    const tables = await readTables(ooxml, part, layout);
    const anchors = await readAnchors(ooxml, part);
    yield* [...tables.problems, ...anchors.problems];
    for (const range of anchors.ranges) layout.covered.addBehind(range);
    const cells = new SheetCells(sheet, ooxml.blocks);
    const reader = new SheetReader(cells, workbook, new CellHider(layout, tables.ranges));
    const read = (whole: XmlHandler) => ooxml.guard(part, this.#readCells(part, reader, whole, cells));
    yield* this.#watch(ooxml.withForeign(part, reader, read));
    yield* cells.end();
    yield* layout.problems();
    yield* this.#readTexts(layout, sheet);
    yield* readComments(ooxml, part, listed.name);
    const drawings = ooxml.targetsOf(part, 'drawing');
    // A hidden sheet without a cell, such as that of a chart, hides what is drawn on it.
    if (hiddenBy !== undefined && drawings.length > 0 && cells.hidesNothing)
      yield trait(hiddenBy, placeOfSheet(listed.name));
    for (const name of drawings) yield* readDrawing(ooxml, name, hiddenBy === undefined ? {} : { hiddenBy });
  }

  /** What is wrong with it, and what is no standard's, is told when its cells are read. */
  async *#readLayout(part: string, layout: SheetLayout): AsyncGenerator<Part> {
    const { frame, chunks } = await readSheetOnce(this.#ooxml, part);
    this.#chunks = chunks;
    const reader = this.#ooxml.feedOf(layout);
    const bytes = frame === undefined ? this.#bytesAgain(part) : [frame];
    yield* feedXml(reader, bytes, { progress: () => this.#context.progress() });
    yield* this.#ooxml.blocks.take();
  }

  /** `whole` is told of all that the parser reads, and tells the handler. */
  async *#readCells(part: string, handler: SheetReader, whole: XmlHandler, cells: SheetCells): AsyncGenerator<Part> {
    const reader = this.#ooxml.feedOf(whole);
    const bytes = new SheetBytes(reader, handler);
    const [budget, strings] = [this.#context.budget, this.#strings];
    async function* take(): AsyncGenerator<Part> {
      await budget.expand(strings.takeRepeated());
      yield* cells.take();
    }
    yield* feedXml(bytes, this.#bytesAgain(part), { take });
    this.#chunks = undefined;
    if (handler.isForeign) yield told('bad-part', { at: placeOf(part) });
    yield* xmlProblems(reader, placeOf(part));
  }

  /** The bytes of the sheet that was read last. */
  #bytesAgain(part: string): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
    return this.#chunks ?? this.#ooxml.parts.bytes(part, true);
  }

  /** What stands on the sheet and in no cell. */
  *#readTexts(
    layout: SheetLayout,
    { name, hiddenBy }: { readonly name: string; readonly hiddenBy?: Trait },
  ): Generator<Part> {
    const toldTraits = new Set<Trait>();
    for (const { text, at, hiddenBy: own } of layout.texts) {
      const hider = own ?? hiddenBy;
      this.#ooxml.blocks.add(text, at, hider === undefined ? {} : { hiddenBy: hider });
      if (own === undefined || toldTraits.has(own)) continue;
      toldTraits.add(own);
      yield trait(own, at);
    }
    for (const { firstRow: row, firstColumn: column } of layout.hiding.slice(0, 1)) {
      yield trait('hiding-format', { kind: 'cell', sheet: name, row, column });
    }
    if (layout.isProtected) yield trait('edit-protection', placeOfSheet(name));
    yield* this.#ooxml.blocks.rest();
  }

  /** Names, with what they stand for where that says anything. */
  *#readNames(): Generator<Part> {
    const at: Location = { kind: 'field', name: 'defined-name' };
    let hasHidden = false;
    for (const text of this.#workbook.texts) this.#ooxml.blocks.add(text, { kind: 'field', name: 'workbook' });
    for (const { name, comment, isHidden, formula } of this.#workbook.names) {
      const detail = isHidden ? { hiddenBy: 'hidden-name' as const } : {};
      hasHidden ||= isHidden;
      for (const text of [name.startsWith('_xlnm.') ? '' : name, comment, formula])
        this.#ooxml.blocks.add(text, at, detail);
    }
    yield* this.#ooxml.blocks.rest();
    if (hasHidden) yield trait('hidden-name', at);
  }

  /** Passes parts on, and takes note of what was not read. */
  async *#watch(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
    for await (const part of parts) {
      if (part.kind === 'problem') this.#isComplete = false;
      yield part;
    }
  }
}

/** The place of what is true of a whole sheet: its first cell. */
function placeOfSheet(sheet: string): Location {
  return { kind: 'cell', sheet, row: 1, column: 1 };
}

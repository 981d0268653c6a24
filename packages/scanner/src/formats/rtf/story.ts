import type { Location, Part, TablePart, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import type { Fill } from './looks.ts';
import { StoryTable } from './story-table.ts';
import { type Stretch, stretchRuns } from './stretches.ts';

/** Where what is told goes, and what is counted over a whole document. */
export interface Desk {
  readonly blocks: BlockBuilder;
  /** Traits and tables, in order. */
  readonly ready: Part[];
  /** Paragraphs and tables so far. */
  paragraphs: number;
  tables: number;
  /** What hid the last run, if it was hidden: a stretch of one kind is told once. */
  lastHidden: Trait | undefined;
}

/** UTF-16 units of a paragraph from which the next space ends it. */
const PARAGRAPH_LENGTH = 4 * 1024 ** 2;

/** Stretches of one paragraph: text that is hidden letter by letter has no more. */
const STRETCHES_MAX = 50_000;

/** A text that flows on its own: the body, a header, a footnote, a comment, the code of a field. */
export class Story {
  readonly #desk: Desk;
  readonly #place: string | undefined;
  #stretches: Stretch[] = [];
  #length = 0;
  #cells: Stretch[][] = [];
  #rows: StoryTable | undefined;
  /** What the cell says before a table within it, then the cells of its row, and its rows. */
  #before: Stretch[] = [];
  #nestedCells: Stretch[][] = [];
  #nestedRows: StoryTable | undefined;
  /** What hides all of it. */
  readonly hiddenBy: Trait | undefined;
  /** What is behind the cells of the row, in order. */
  cellFills: Fill[] = [];
  /** What is behind all of it, where that is not the page. */
  behind: number | undefined;
  /** Its words so far, if they are asked for. */
  words: string[] | undefined;

  /** Each group in it is an entry of a list, which a semicolon may end. */
  readonly isList: boolean;

  /** `place` is the field that its text is located in; paragraphs are counted where there is none. */
  constructor(desk: Desk, place: string | undefined, hiddenBy: Trait | undefined, isList = false) {
    this.#desk = desk;
    this.isList = isList;
    this.#place = place;
    this.hiddenBy = hiddenBy;
  }

  /** What is behind the cell that goes by. */
  get cellFill(): Fill | undefined {
    return this.cellFills[this.#cells.length];
  }

  /** Adds text to the paragraph. */
  add(text: string, hiddenBy: Trait | undefined): void {
    const by = this.hiddenBy ?? hiddenBy;
    const last = this.#stretches.at(-1);
    // Space is as good as hidden, or as good as seen.
    if (last !== undefined && (last.hiddenBy === by || text.trim() === '')) last.pieces.push(text);
    else this.#stretches.push({ pieces: [text], hiddenBy: by });
    this.words?.push(text);
    this.#length += text.length;
    const isLong = this.#length > PARAGRAPH_LENGTH && /\s$/.test(text);
    if (isLong || this.#stretches.length > STRETCHES_MAX) this.endParagraph(Math.min(1, this.#cells.length));
  }

  /** Ends a paragraph; one in a table, or in one within it, goes on in the same cell. */
  endParagraph(tableDepth: number): void {
    this.words?.push('\n');
    const count = this.#before.length + this.#stretches.length;
    if (tableDepth > 0 && this.#length <= PARAGRAPH_LENGTH && count <= STRETCHES_MAX) {
      this.#stretches.at(-1)?.pieces.push('\n');
      if (tableDepth === 1) this.#before = this.#takeStretches();
      return;
    }
    if (tableDepth === 0) this.#endTable();
    this.#flush();
  }

  /** Ends a cell of a table within a cell; of one within that, too. */
  endNestedCell(): void {
    this.words?.push('\t');
    this.#nestedCells.push(this.#stretches);
    this.#stretches = [];
  }

  /** Ends a row of such a table. */
  endNestedRow(): void {
    const cells = this.#nestedCells;
    this.#nestedCells = [];
    if (cells.length === 0) return;
    this.#nestedRows ??= this.#beginTable();
    this.#nestedRows.add(cells);
  }

  /** What the paragraph or the cell says outside of tables within it; one of those ends with it. */
  #takeStretches(): Stretch[] {
    this.endNestedRow();
    const shape = this.#nestedRows?.end();
    this.#nestedRows = undefined;
    if (shape !== undefined) this.#tellShape(shape);
    const all = this.#before;
    this.#before = [];
    for (const stretch of this.#stretches) {
      const last = all.at(-1);
      if (last?.hiddenBy === stretch.hiddenBy && last !== undefined)
        for (const piece of stretch.pieces) last.pieces.push(piece);
      else all.push(stretch);
    }
    this.#stretches = [];
    return all;
  }

  #beginTable(): StoryTable {
    this.#desk.tables += 1;
    const take = (stretches: readonly Stretch[], at: Location, label: string | true | undefined) =>
      this.#tell(stretches, at, label);
    return new StoryTable(`table ${this.#desk.tables}`, take, (shape) => this.#tellShape(shape));
  }

  /** Ends a cell. */
  endCell(): void {
    this.words?.push('\t');
    this.#cells.push(this.#takeStretches());
    this.#length = 0;
  }

  /** Ends a row of cells. */
  endRow(): void {
    if (this.#length > 0) this.endCell();
    this.#endRow();
  }

  /** Ends the text. */
  end(): void {
    if (this.#cells.length > 0) this.endRow();
    this.#endTable();
    this.#flush();
  }

  #endRow(): void {
    const cells = this.#cells;
    this.#cells = [];
    if (cells.length === 0) return;
    this.#rows ??= this.#beginTable();
    this.#rows.add(cells);
  }

  #endTable(): void {
    if (this.#cells.length > 0) this.#endRow();
    const shape = this.#rows?.end();
    this.#rows = undefined;
    if (shape !== undefined) this.#tellShape(shape);
  }

  /** The cells of a table come before its shape. */
  #tellShape(shape: TablePart): void {
    this.#desk.ready.push(...this.#desk.blocks.rest(), shape);
  }

  #flush(): void {
    const stretches = this.#takeStretches();
    this.#length = 0;
    if (this.#place === undefined) this.#desk.paragraphs += 1;
    const at: Location =
      this.#place === undefined
        ? { kind: 'paragraph', paragraph: this.#desk.paragraphs }
        : { kind: 'field', name: this.#place };
    this.#tell(stretches, at, undefined);
  }

  #tell(stretches: readonly Stretch[], at: Location, label: string | true | undefined): void {
    for (const run of stretchRuns(stretches)) {
      const { hiddenBy } = run;
      if (hiddenBy !== undefined && hiddenBy !== this.#desk.lastHidden) this.#desk.ready.push(trait(hiddenBy, at));
      this.#desk.lastHidden = hiddenBy;
      const own = label === true ? undefined : (label ?? run.label);
      const text = this.isList ? run.text.replace(/;$/, '') : run.text;
      if (text.trim() === '') continue;
      this.#desk.blocks.add(replaceControls(text).toWellFormed(), at, {
        ...(own !== undefined && { label: own }),
        ...(label === true && { header: label }),
        ...(hiddenBy !== undefined && { hiddenBy }),
      });
    }
  }
}

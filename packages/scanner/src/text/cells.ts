import type { Cells, Location, Run, TextPart, Trait } from '../document.ts';

/** Stands in the labels of `Cells` for none. */
export const NO_LABEL = -1;
/** Stands there for a cell that is itself a header. */
export const HEADER = -2;

/** Cells that there is room for at first. */
const ROOM_FIRST = 8192;

/** A block whose runs are cells. They are made as objects when somebody asks for all of them. */
export class CellBlock implements TextPart {
  readonly kind = 'text';
  readonly text: string;
  readonly cells: Cells;
  #runs: readonly Run[] | undefined;

  constructor(text: string, cells: Cells) {
    this.text = text;
    this.cells = cells;
  }

  get runs(): readonly Run[] {
    this.#runs ??= runsOf(this.cells);
    return this.#runs;
  }
}

/** Cells as objects. */
export function runsOf(cells: Cells): Run[] {
  return Array.from({ length: cells.count }, (_, index) => cellRun(cells, index));
}

/** The run with an index; undefined if there is none. */
export function runOf(part: Pick<TextPart, 'cells' | 'runs'>, index: number): Run | undefined {
  const { cells } = part;
  if (cells === undefined) return part.runs[index];
  return index < cells.count ? cellRun(cells, index) : undefined;
}

function cellRun(cells: Cells, index: number): Run {
  const { starts, rows, columns, labels, names, sheet } = cells;
  const place = { kind: 'cell', row: rows[index] ?? 0, column: columns[index] ?? 0 } as const;
  const at: Location = sheet === undefined ? place : { ...place, sheet };
  const hiddenBy = hiderOf(cells, index);
  const run: Run = { start: starts[index] ?? 0, at, ...(hiddenBy !== undefined && { hiddenBy }) };
  const id = labels[index] ?? NO_LABEL;
  if (id === HEADER) return { ...run, header: true };
  const label = names[id];
  return label === undefined ? run : { ...run, label };
}

/** Why a reader would not see the run with an index; undefined if he does. */
export function hiddenByOf({ cells, runs }: Pick<TextPart, 'cells' | 'runs'>, index: number): Trait | undefined {
  return cells === undefined ? runs[index]?.hiddenBy : hiderOf(cells, index);
}

function hiderOf({ hidden, hiders }: Cells, index: number): Trait | undefined {
  const place = hidden?.[index] ?? 0;
  return place === 0 ? undefined : hiders?.[place - 1];
}

/** Gathers the cells of a block. */
export class CellGatherer {
  #count = 0;
  #starts = new Int32Array(ROOM_FIRST);
  #rows = new Int32Array(ROOM_FIRST);
  #columns = new Int32Array(ROOM_FIRST);
  #labels = new Int32Array(ROOM_FIRST);
  /** What hides each, from the first that is hidden. */
  #hidden: Uint8Array<ArrayBuffer> | undefined;
  #hiders: Trait[] = [];
  #names: string[] = [];
  readonly #ids = new Map<string, number>();
  /** The number of the name that was last seen in each column: a thousand cells stand under one. */
  #idOfColumn: number[] = [];

  get count(): number {
    return this.#count;
  }

  /**
   * Adds a cell. `label` is what it stands under; undefined if nothing, and true if it is itself a header. `hiddenBy` is
   * what hides it; undefined if nothing does.
   */
  add(start: number, row: number, column: number, label: string | true | undefined, hiddenBy?: Trait): void {
    const index = this.#count;
    if (index === this.#starts.length) this.#grow();
    this.#starts[index] = start;
    this.#rows[index] = row;
    this.#columns[index] = column;
    this.#labels[index] = label === undefined ? NO_LABEL : label === true ? HEADER : this.#idOf(label, column);
    if (hiddenBy !== undefined) this.#hide(index, hiddenBy);
    this.#count = index + 1;
  }

  #hide(index: number, hiddenBy: Trait): void {
    this.#hidden ??= new Uint8Array(this.#starts.length);
    let place = this.#hiders.indexOf(hiddenBy) + 1;
    if (place === 0) place = this.#hiders.push(hiddenBy);
    this.#hidden[index] = place;
  }

  /** The cells that were added, which are forgotten. `sheet` is the one that they are on, if it has a name. */
  take(sheet?: string): Cells {
    const count = this.#count;
    // One piece of memory for all four: each has a price.
    const numbers = new Int32Array(count * 4);
    const put = (from: Int32Array, place: number): Int32Array => {
      const list = numbers.subarray(place * count, (place + 1) * count);
      list.set(from.subarray(0, count));
      return list;
    };
    const cells: Cells = {
      count,
      starts: put(this.#starts, 0),
      rows: put(this.#rows, 1),
      columns: put(this.#columns, 2),
      labels: put(this.#labels, 3),
      names: this.#names,
      ...(sheet !== undefined && { sheet }),
      ...(this.#hidden !== undefined && { hidden: this.#hidden.slice(0, count), hiders: this.#hiders }),
    };
    this.#count = 0;
    this.#hidden = undefined;
    this.#hiders = [];
    this.#names = [];
    this.#ids.clear();
    this.#idOfColumn = [];
    return cells;
  }

  #idOf(label: string, column: number): number {
    const last = this.#idOfColumn[column];
    if (last !== undefined && this.#names[last] === label) return last;
    let id = this.#ids.get(label);
    if (id === undefined) {
      id = this.#names.push(label) - 1;
      this.#ids.set(label, id);
    }
    if (column < COLUMNS_KEPT) this.#idOfColumn[column] = id;
    return id;
  }

  #grow(): void {
    this.#starts = grown(this.#starts);
    this.#rows = grown(this.#rows);
    this.#columns = grown(this.#columns);
    this.#labels = grown(this.#labels);
    if (this.#hidden === undefined) return;
    const more = new Uint8Array(this.#hidden.length * 2);
    more.set(this.#hidden);
    this.#hidden = more;
  }
}

/** Columns whose last name is kept. A table has hundreds. */
const COLUMNS_KEPT = 4096;

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

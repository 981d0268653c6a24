import type { Location, Trait } from '../../document.ts';
import { WESTERN_CODE_PAGE } from '../../structures/code-page.ts';
import { NumberFormats } from '../../structures/spreadsheet/number-format.ts';
import type { MetadataField } from '../../text/metadata.ts';
import { type Aside, Sheet } from './sheet.ts';
import type { Biff, SharedString } from './strings.ts';
import { Styles } from './styles.ts';

/** What the list of sheets says of one ([MS-XLS] 2.4.28, BoundSheet8). */
export interface ListedSheet {
  readonly name: string;
  /** 0 is shown, 1 hidden, 2 hidden so that no menu shows it. */
  readonly state: number;
  /** 0 is a worksheet, 1 a sheet of macros, 2 a chart, 6 a module of macros. */
  readonly kind: number;
}

/** What is gathered of a workbook as a whole. */
export class Book {
  biff: Biff = 8;
  codePage = WESTERN_CODE_PAGE;
  numbers = new NumberFormats(false);
  /** Only a password opens it. */
  isEncrypted = false;
  /** It has a window, and one that is not hidden: else whoever opens it sees nothing. */
  hasWindow = false;
  isShown = false;
  /** A cell has a string that is not there, or is not among the columns of a sheet. */
  isDamaged = false;
  readonly styles = new Styles();
  strings: SharedString[] = [];
  /** Which of them a cell has. */
  used = new Uint8Array(0);
  /** By the offset at which each begins. */
  readonly listed = new Map<number, ListedSheet>();
  /** Name of the sheet that follows, in a workspace of Excel 4. */
  nextName: string | undefined;
  readonly asides: Aside[] = [];
  readonly fields: MetadataField[] = [];
  readonly traits = new Set<Trait>();
  /** The drawings of the workbook, then those of each sheet, in pieces. */
  readonly drawings: Uint8Array[][] = [[]];
  #sheets = 0;

  /** The sheet that begins at an offset. */
  sheetAt(offset: number): Sheet {
    this.#sheets += 1;
    const listed = this.listed.get(offset);
    this.listed.delete(offset);
    if (listed === undefined) {
      const name = this.nextName ?? `Sheet${this.#sheets}`;
      this.nextName = undefined;
      // One that the list does not have is there, and nothing shows it.
      return new Sheet(name, this.biff >= 5 && this.#hasList ? 'orphan-text' : undefined);
    }
    if (listed.kind === MACROS) this.traits.add('macro');
    return new Sheet(
      listed.name,
      STATES[listed.state & 3] ?? (this.hasWindow && !this.isShown ? 'hidden-sheet' : undefined),
    );
  }

  #hasList = false;

  /** Adds a sheet to the list. */
  list(offset: number, sheet: ListedSheet): void {
    this.#hasList = true;
    this.listed.set(offset, sheet);
  }

  /** Adds text that belongs to no sheet. */
  addAside(text: string, place: string, hiddenBy?: Trait): void {
    const at: Location = { kind: 'field', name: place };
    if (text.trim() !== '') this.asides.push({ text, at, ...(hiddenBy !== undefined && { hiddenBy }) });
  }

  /** A string of the table, which a cell has. */
  sharedString(index: number): SharedString | undefined {
    if (index < this.used.length) this.used[index] = 1;
    else this.isDamaged = true;
    return this.strings[index];
  }
}

const MACROS = 1;

/** [MS-XLS] 2.4.28, hsState. */
const STATES: readonly (Trait | undefined)[] = [undefined, 'hidden-sheet', 'very-hidden-sheet', 'very-hidden-sheet'];

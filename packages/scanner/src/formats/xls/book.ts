import type { Location, Trait } from '../../document.ts';
import { findWords } from '../../structures/binary-words.ts';
import { WESTERN_CODE_PAGE } from '../../structures/code-page.ts';
import { NumberFormats } from '../../structures/spreadsheet/number-format.ts';
import type { MetadataField } from '../../text/metadata.ts';
import type { BiffRecord } from './records.ts';
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

  /** Adds words that stand behind what a record should hold: `end` is where that ends. */
  addBehind({ data, continued }: BiffRecord, end: number): void {
    if (end > data.length || (end === data.length && continued.length === 0)) return;
    this.addStray(Buffer.concat([data.subarray(end), ...continued]));
  }

  /** Adds words among bytes of any kind, such as what was in memory when it was saved. */
  addStray(bytes: Uint8Array): void {
    for (const words of findWords(bytes, 'sure')) if (isVaried(words)) this.addAside(words, 'record', 'unknown-part');
  }

  /** A string of the table, which a cell has. */
  sharedString(index: number): SharedString | undefined {
    if (index < this.used.length) this.used[index] = 1;
    else this.isDamaged = true;
    return this.strings[index];
  }
}

/** Different characters that words have, and numbers; rows of the same few letters are numbers of two bytes. */
const LETTERS_MIN = 8;
const DIGITS_MIN = 4;

/** Whether words among bytes of any kind are some. */
export function isVaried(words: string): boolean {
  const distinct = new Set(words.toLowerCase()).size;
  return distinct >= (/^[\d\s./-]+$/.test(words) ? DIGITS_MIN : LETTERS_MIN);
}

const MACROS = 1;

/** [MS-XLS] 2.4.28, hsState. */
const STATES: readonly (Trait | undefined)[] = [undefined, 'hidden-sheet', 'very-hidden-sheet', 'very-hidden-sheet'];

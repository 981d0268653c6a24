import { indexedColor } from '../../structures/spreadsheet/colors.ts';

const WHITE = 'FFFFFF';
const BLACK = '000000';

/** The first color that a workbook may change; the eight before it are the same as the eight from it on. */
const FIRST = 8;

/** What the system has for text and for what is behind it ([MS-XLS] 2.5.161, Icv). */
const SYSTEM_TEXT = 0x40;
const SYSTEM_WINDOW = 0x41;

/** Colors by their number, as `RRGGBB`. */
export class Palette {
  #own: readonly string[] = [];

  /** Takes the colors of the workbook, from the first on, for those that are there. */
  take(colors: readonly string[]): void {
    this.#own = colors;
  }

  /** The color of a number: black where it is none, white where there is no number. */
  colorOf(number: number | undefined): string {
    if (number === undefined || number === SYSTEM_WINDOW) return WHITE;
    if (number >= SYSTEM_TEXT) return BLACK;
    return this.#own[number - FIRST] ?? indexedColor(number) ?? BLACK;
  }
}

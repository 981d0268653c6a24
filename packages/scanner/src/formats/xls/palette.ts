/** Red, green and blue as one number. */
export type Color = number;

export const WHITE: Color = 0xffffff;
const BLACK: Color = 0x000000;

/** The colors of a workbook that has none of its own ([MS-XLS] 2.5.161, Icv), from 8 on. */
const STANDARD: readonly Color[] = [
  0x000000, 0xffffff, 0xff0000, 0x00ff00, 0x0000ff, 0xffff00, 0xff00ff, 0x00ffff, 0x800000, 0x008000, 0x000080,
  0x808000, 0x800080, 0x008080, 0xc0c0c0, 0x808080, 0x9999ff, 0x993366, 0xffffcc, 0xccffff, 0x660066, 0xff8080,
  0x0066cc, 0xccccff, 0x000080, 0xff00ff, 0xffff00, 0x00ffff, 0x800080, 0x800000, 0x008080, 0x0000ff, 0x00ccff,
  0xccffff, 0xccffcc, 0xffff99, 0x99ccff, 0xff99cc, 0xcc99ff, 0xffcc99, 0x3366ff, 0x33cccc, 0x99cc00, 0xffcc00,
  0xff9900, 0xff6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399,
  0x333333,
];

/** The first color that a workbook may change; the eight before it are the same as the eight from it on. */
const FIRST = 8;

/** What the system has for text and for what is behind it (2.5.161). */
const SYSTEM_TEXT = 0x40;
const SYSTEM_WINDOW = 0x41;

/** Colors by their number. */
export class Palette {
  #own: readonly Color[] = STANDARD;

  /** Takes the colors of the workbook, from the first on, for those that are there. */
  take(colors: readonly Color[]): void {
    this.#own = [...colors, ...STANDARD.slice(colors.length)];
  }

  /** The color of a number: black where it is none. */
  colorOf(number: number): Color {
    if (number === SYSTEM_WINDOW) return WHITE;
    if (number >= SYSTEM_TEXT) return BLACK;
    return this.#own[number < FIRST ? number : number - FIRST] ?? BLACK;
  }
}

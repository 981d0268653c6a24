import { doubleWord, word } from '../../structures/little-endian.ts';
import { isUnseen } from '../../structures/spreadsheet/colors.ts';
import { builtInFormat } from '../../structures/spreadsheet/number-format.ts';
import { UNREADABLE_POINTS_MAX } from '../../structures/story/contrast.ts';
import { Palette } from './palette.ts';
import { type Biff, type FontRun, stringAt } from './strings.ts';

interface Font {
  /** Twentieths of a point. */
  readonly height: number;
  readonly color: number;
}

/** A format of cells: which font and number format it has, and what is behind its text. */
interface CellFormat {
  readonly font: number;
  readonly number: number;
  /** The color of a solid fill; undefined where there is none. */
  readonly fill: number | 'pattern' | undefined;
}

/** Twentieths of a point up to which nobody reads a letter. */
const UNREADABLE_HEIGHT_MAX = 20 * UNREADABLE_POINTS_MAX;

/** A solid fill ([MS-XLS] 2.5.128, FillPattern). */
const SOLID = 1;

/** The fonts, number formats and cell formats of a workbook. */
export class Styles {
  readonly palette = new Palette();
  readonly #fonts: Font[] = [];
  readonly #numbers = new Map<number, string>();
  readonly #formats: CellFormat[] = [];
  /** Number formats of old files have the number of their place. */
  #numberCount = 0;

  /** FONT ([MS-XLS] 2.4.122): its height, flags and color come first in all versions; in the second a color follows. */
  takeFont(data: Uint8Array, biff: Biff): void {
    this.#fonts.push({ height: word(data, 0), color: biff === 2 ? 0x40 : word(data, 4) });
  }

  /** FORMAT ([MS-XLS] 2.4.126); says where it ends. */
  takeNumberFormat(data: Uint8Array, biff: Biff, codePage: number): number {
    const hasNumber = biff >= 5;
    const at = biff >= 4 ? 2 : 0;
    const { text, end } = stringAt(data, at, biff === 8 ? 2 : 1, biff, codePage);
    this.#numbers.set(hasNumber ? word(data, 0) : this.#numberCount, text);
    this.#numberCount += 1;
    return end;
  }

  /** XF ([MS-XLS] 2.4.353; of older versions as OpenOffice's documentation of the format has it, 5.115). */
  takeFormat(data: Uint8Array, biff: Biff): void {
    if (biff >= 5) {
      const fill =
        biff === 8 ? fillOf(data[17] ?? 0, 2, word(data, 18) & 0x7f) : fillOf(data[10] ?? 0, 0, (data[8] ?? 0) & 0x7f);
      this.#formats.push({ font: word(data, 0), number: word(data, 2), fill });
      return;
    }
    const number = (biff === 2 ? data[2] : data[1]) ?? 0;
    const area = word(data, biff === 3 ? 6 : 8);
    const fill = biff === 2 ? undefined : fillOf(area & 0x3f, 0, (area >> 6) & 0x1f);
    this.#formats.push({ font: data[0] ?? 0, number: biff === 2 ? number & 0x3f : number, fill });
  }

  /** PALETTE ([MS-XLS] 2.4.188). */
  takePalette(data: Uint8Array): void {
    const count = Math.min(word(data, 0), (data.length - 2) >> 2);
    const colors = Array.from({ length: Math.max(0, count) }, (_, index) => {
      const [red = 0, green = 0, blue = 0] = data.subarray(2 + 4 * index);
      return Buffer.from([red, green, blue]).toString('hex').toUpperCase();
    });
    this.palette.take(colors);
  }

  /** The codes of all number formats. */
  get codes(): Iterable<string> {
    return this.#numbers.values();
  }

  /** The code of the number format of a cell format; empty if it has none. */
  codeOf(format: number): string {
    const number = this.#formats[format]?.number ?? 0;
    return this.#numbers.get(number) ?? builtInFormat(number);
  }

  /** Whether text in a cell format, or a part of it, has the color of what is behind it, or no size. */
  isInvisible(format: number, runs: readonly FontRun[] = []): boolean {
    const cell = this.#formats[format];
    if (cell === undefined) return false;
    const fonts = runs.map(({ font }) => font);
    // The font of the cell is that of the letters before the first part.
    if (runs[0]?.start !== 0) fonts.push(cell.font);
    return fonts.some((font) => this.#isInvisibleIn(font, cell.fill));
  }

  #isInvisibleIn(number: number, fill: CellFormat['fill']): boolean {
    // There is no font 4 ([MS-XLS] 2.5.129, FontIndex).
    const font = this.#fonts[number > 4 ? number - 1 : number];
    if (font === undefined) return false;
    if (font.height > 0 && font.height <= UNREADABLE_HEIGHT_MAX) return true;
    if (fill === 'pattern') return false;
    return isUnseen(this.palette.colorOf(font.color), this.palette.colorOf(fill));
  }
}

/** The front color of a solid fill. Upon another pattern text is seen. */
function fillOf(bits: number, shift: number, color: number): number | 'pattern' | undefined {
  const pattern = (bits >> shift) & 0x3f;
  return pattern === SOLID ? color : pattern === 0 ? undefined : 'pattern';
}

/** The number that RK packs into four bytes ([MS-XLS] 2.5.221, RkNumber). */
export function rkNumber(bytes: Uint8Array, at: number): number {
  const raw = doubleWord(bytes, at);
  const isHundredth = (raw & 1) !== 0;
  let value = (raw | 0) >> 2;
  if ((raw & 2) === 0) {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(4, (raw & 0xfffffffc) >>> 0, true);
    value = view.getFloat64(0, true);
  }
  return isHundredth ? value / 100 : value;
}

/** A number of eight bytes; 0 where they are not there. */
export function floatAt(bytes: Uint8Array, at: number): number {
  if (at + 8 > bytes.length) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getFloat64(at, true);
}

import type { Part } from '../../document.ts';
import { HOLDS_NUMBER, isMadeShapeName, saidNumbers } from '../../structures/made-names.ts';
import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import { indexedColor, isUnseen, tinted } from '../../structures/spreadsheet/colors.ts';
import { builtInFormat, showsNoNumber } from '../../structures/spreadsheet/number-format.ts';
import { UNREADABLE_POINTS_MAX } from '../../structures/story/contrast.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';

/** What a workbook says of how its cells look (ECMA-376 part 1, 18.8). */
export interface CellStyle {
  /** The code of its number format; empty if it is General. */
  readonly format: string;
  /** Nobody sees its text: it has the size of a point, or the color of what is behind it. */
  readonly isInvisible: boolean;
  /** Its text is white, and nothing is painted behind it. A table or a format under a condition may paint something. */
  readonly isWhite: boolean;
  /** Something is painted behind it. */
  readonly isPainted: boolean;
}

/** A format that holds under a condition (18.8.14), and whether it hides what it is of. */
export interface DifferentialStyle {
  readonly hides: boolean;
  /** It paints what is behind the text. */
  readonly paints: boolean;
}

/** How the cells of a workbook look, by the numbers that cells refer to them by. */
export interface Styles {
  readonly cells: readonly CellStyle[];
  readonly differentials: readonly DifferentialStyle[];
  /** The codes of all number formats, those under conditions among them. */
  readonly codes: ReadonlySet<string>;
  /** Names of styles that people made, and other words that say of what a number is. */
  readonly texts: readonly string[];
}

/** No style at all. */
export const plainStyle: CellStyle = { format: '', isInvisible: false, isWhite: false, isPainted: false };

const WHITE = 'FFFFFF';
/** Of text without a color. */
const BLACK = '000000';

/** The colors of a workbook without a theme: light and dark, by turns. */
const PLAIN_THEME: readonly string[] = [WHITE, BLACK, 'EEECE1', '1F497D'];

interface Font {
  color: string | undefined;
  points: number;
}

/** Reads the styles of a workbook, and what was wrong with them. Without the part there are none. */
export async function readStyles(
  ooxml: OoxmlPackage,
  name: string | undefined,
  theme: readonly string[],
): Promise<{ readonly styles: Styles; readonly problems: readonly Part[] }> {
  const reader = new StyleReader(theme);
  const problems =
    name === undefined
      ? []
      : await ooxml.readAttributes(
          name,
          (element, attributes) => reader.open(element, attributes),
          (element) => reader.close(element),
        );
  return { styles: reader, problems };
}

/** The twelve colors of a theme (20.1.6.2), by the numbers that cells refer to them by (18.8.3): light before dark. */
export async function readTheme(
  ooxml: OoxmlPackage,
  name: string | undefined,
): Promise<{ readonly theme: readonly string[]; readonly problems: readonly Part[] }> {
  if (name === undefined) return { theme: PLAIN_THEME, problems: [] };
  const colors: string[] = [];
  let isScheme = false;
  const problems = await ooxml.readAttributes(
    name,
    (element, { val = '', lastClr }) => {
      if (element === 'a:clrScheme') isScheme = true;
      if (isScheme && element === 'a:srgbClr') colors.push(val);
      if (isScheme && element === 'a:sysClr') colors.push(lastClr ?? (val === 'window' ? WHITE : '000000'));
    },
    (element) => {
      if (element === 'a:clrScheme') isScheme = false;
    },
  );
  const [dark1 = '000000', light1 = WHITE, dark2 = '000000', light2 = WHITE, ...rest] = colors;
  return { theme: [light1, dark1, light2, dark2, ...rest], problems };
}

class StyleReader implements Styles {
  readonly cells: CellStyle[] = [];
  readonly differentials: DifferentialStyle[] = [];
  readonly codes = new Set<string>();
  readonly texts: string[] = [];
  readonly #theme: readonly string[];
  readonly #formats = new Map<number, string>();
  readonly #fonts: Font[] = [];
  /** The color that each fill paints; undefined if it paints nothing, or a pattern. */
  readonly #fills: (string | undefined)[] = [];
  readonly #path: string[] = [];
  #font: Font = { color: undefined, points: Number.POSITIVE_INFINITY };
  #fill: { isSolid: boolean; isNone: boolean; color: string | undefined } = blankFill();
  #format = '';

  constructor(theme: readonly string[]) {
    this.#theme = theme;
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    switch (name) {
      case 'x:numFmt':
        this.#format = attributes.formatCode ?? '';
        this.codes.add(this.#format);
        if (parent === 'x:numFmts') this.#formats.set(Number(attributes.numFmtId), this.#format);
        break;
      case 'x:font':
        this.#font = { color: undefined, points: Number.POSITIVE_INFINITY };
        break;
      case 'x:fill':
        this.#fill = blankFill();
        break;
      case 'x:dxf':
        this.#font = { color: undefined, points: Number.POSITIVE_INFINITY };
        this.#fill = blankFill();
        this.#format = '';
        break;
      case 'x:sz':
        this.#font.points = Number(attributes.val ?? Number.POSITIVE_INFINITY);
        break;
      case 'x:color':
        if (parent === 'x:font') this.#font.color = colorOf(attributes, this.#theme);
        break;
      case 'x:patternFill':
        this.#fill.isNone = (attributes.patternType ?? 'none') === 'none';
        this.#fill.isSolid = attributes.patternType === 'solid';
        break;
      case 'x:gradientFill':
        this.#fill.isNone = false;
        break;
      case 'x:fgColor':
        this.#fill.color = colorOf(attributes, this.#theme);
        break;
      case 'x:bgColor':
        // Of a format under a condition it is this one that is painted.
        if (this.#path.includes('x:dxf'))
          this.#fill = { isSolid: true, isNone: false, color: colorOf(attributes, this.#theme) };
        break;
      case 'x:xf':
        if (parent === 'x:cellXfs') this.#addCell(attributes);
        break;
      case 'x:cellStyle':
      case 'x:tableStyle':
        this.#addName(attributes);
        break;
      default:
        for (const [, text] of saidNumbers(name, attributes)) this.texts.push(text);
    }
  }

  /** Excel's own styles have a number (18.8.7), and copies of them a name with one. */
  #addName({ name = '', builtinId }: XmlAttributes): void {
    const isMade = builtinId !== undefined || isMadeShapeName(name) || OWN_STYLE.test(name) || !saysSomething(name);
    if (!isMade || HOLDS_NUMBER.test(name)) this.texts.push(name);
  }

  close(name: string): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    if (name === 'x:font' && parent === 'x:fonts') this.#fonts.push(this.#font);
    // The first two are what they are by convention, whatever stands there: nothing, and a pattern.
    if (name === 'x:fill' && parent === 'x:fills') this.#addFill();
    if (name === 'x:dxf') this.#addDifferential();
  }

  #addFill(): void {
    const index = this.#fills.length;
    if (index === 0) this.#fills.push(NOTHING);
    else this.#fills.push(index === 1 ? undefined : paintOf(this.#fill));
  }

  #addCell({ numFmtId = '0', fontId = '0', fillId = '0' }: XmlAttributes): void {
    const id = Number(numFmtId);
    const { color, points } = this.#fonts[Number(fontId)] ?? { color: undefined, points: Number.POSITIVE_INFINITY };
    const paint = this.#fills[Number(fillId)];
    const isPainted = paint !== NOTHING;
    const format = this.#formats.get(id) ?? builtInFormat(id);
    // What one part of a format has in white, others may show.
    const own = format !== '' && format.split(';').every((part) => /\[white\]/i.test(part)) ? WHITE : color;
    const isUnseenOn = (behind: string | undefined) => behind !== undefined && isUnseen(own ?? BLACK, behind);
    this.cells.push({
      format,
      isInvisible: points <= UNREADABLE_POINTS_MAX || (isPainted && isUnseenOn(paint)),
      isWhite: !isPainted && isUnseenOn(WHITE),
      isPainted,
    });
  }

  #addDifferential(): void {
    const { color, points } = this.#font;
    const paint = paintOf(this.#fill);
    const isPainted = paint !== NOTHING;
    const behind = isPainted ? paint : WHITE;
    const isUnseenText = (color !== undefined || isPainted) && behind !== undefined && isUnseen(color ?? BLACK, behind);
    const isNothing = showsNoNumber(this.#format);
    this.differentials.push({ hides: isUnseenText || isNothing || points <= UNREADABLE_POINTS_MAX, paints: isPainted });
  }
}

/** A color that a font or a fill says (18.8.3); undefined if it is none that is known. */
function colorOf({ rgb, theme, indexed, tint = '0' }: XmlAttributes, colors: readonly string[]): string | undefined {
  const byNumber = indexed === undefined ? undefined : indexedColor(Number(indexed));
  const color = rgb?.slice(-6) ?? (theme === undefined ? byNumber : colors[Number(theme)]);
  if (color === undefined || !/^[\dA-Fa-f]{6}$/.test(color)) return undefined;
  return Number(tint) === 0 ? color : tinted(color, Number(tint));
}

/** Whether letters of a color cannot be seen on white. */
export function isWhiteColor(attributes: XmlAttributes, theme: readonly string[]): boolean {
  return isUnseen(colorOf(attributes, theme) ?? BLACK, WHITE);
}

/** Excel's own styles by their names (18.8.7), which other programs give them alone, and copies of them. */
const OWN_STYLE =
  /^(?:\d\d% - )?(?:Accent|Normal|Comma|Currency|Percent|(?:Followed )?Hyperlink|Good|Bad|Neutral|Note|Title|Heading|Input|Output|Calculation|Check Cell|Linked Cell|Total|(?:Explanatory|Warning) Text)[\d _[\]]*$/i;

/** What a fill paints that paints nothing. */
const NOTHING = '';

function blankFill() {
  return { isSolid: false, isNone: true, color: undefined };
}

/** The color that a fill paints; `NOTHING` if it paints nothing, undefined if that is a pattern or not known. */
function paintOf({ isSolid, isNone, color }: { isSolid: boolean; isNone: boolean; color: string | undefined }) {
  if (isNone) return NOTHING;
  return isSolid ? color : undefined;
}

import { doubleWord, word } from '../../structures/little-endian.ts';
import { oldShading, shading } from './character-format.ts';
import { propertyChanges } from './property-changes.ts';

/** What of the format of a paragraph bears on where its words are and whether they are seen. */
export interface ParagraphFormat {
  readonly style: number;
  /** Whether it is in a table, and whether its mark ends a row of one. */
  readonly isInTable: boolean;
  readonly isRowEnd: boolean;
  /** Whether anything but white is behind it; of the mark of a row, behind any cell of it. */
  readonly isShaded: boolean;
}

type Changed = { -readonly [K in keyof ParagraphFormat]: ParagraphFormat[K] };

/** Changes of paragraphs and rows by their code ([MS-DOC] 2.6.2 and 2.6.3). */
const changes: Readonly<Record<number, (format: Changed, operand: Uint8Array) => void>> = {
  // sprmPIstd, sprmPFInTable, sprmPItap, sprmPFTtp, sprmPFInnerTtp.
  17920: (format, operand) => {
    format.style = word(operand, 0);
  },
  9238: (format, [value = 0]) => {
    format.isInTable = value === 1;
  },
  26185: (format, operand) => {
    if (doubleWord(operand, 0) > 0) format.isInTable = true;
  },
  9239: (format, [value = 0]) => {
    format.isRowEnd = value === 1;
  },
  // sprmPShd80, sprmPShd.
  17453: (format, operand) => {
    format.isShaded = oldShading(word(operand, 0)) !== 'none';
  },
  50765: (format, operand) => {
    format.isShaded = shading(operand) !== 'none';
  },
  // sprmTDefTableShd80, and sprmTDefTableShd, 2nd, 3rd, which have 22 cells each.
  54793: (format, operand) => {
    for (let at = 0; at + 2 <= operand.length; at += 2) if (oldShading(word(operand, at)) !== 'none') shade(format);
  },
  54802: shadeCells,
  54806: shadeCells,
  54796: shadeCells,
};

function shadeCells(format: Changed, operand: Uint8Array): void {
  for (let at = 0; at + 10 <= operand.length; at += 10) if (shading(operand, at) !== 'none') shade(format);
}

function shade(format: Changed): void {
  format.isShaded = true;
}

/** sprmPHugePapx and its older name: the changes are in the stream `Data`. */
const ELSEWHERE: ReadonlySet<number> = new Set([0x6645, 0x6646]);

/** The format of a paragraph by its style and its changes; `data` is the stream `Data`, where long lists of them are. */
export function readParagraphFormat(style: number, list: Uint8Array, data: Uint8Array): ParagraphFormat {
  const format: Changed = { style, isInTable: false, isRowEnd: false, isShaded: false };
  for (const { code, operand } of propertyChanges(list)) {
    if (!ELSEWHERE.has(code)) changes[code]?.(format, operand);
    else {
      const at = doubleWord(operand, 0);
      const longer = data.subarray(at + 2, at + 2 + word(data, at));
      for (const change of propertyChanges(longer)) changes[change.code]?.(format, change.operand);
    }
  }
  return format;
}

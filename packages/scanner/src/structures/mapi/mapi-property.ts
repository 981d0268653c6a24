import { decodeCodePage, UNICODE_CODE_PAGE, WESTERN_CODE_PAGE } from '../code-page.ts';
import { fileTimeText } from '../compound/file-time.ts';
import { doubleWord, word } from '../little-endian.ts';

/** Types of values ([MS-OXCDATA] 2.11.1) that are read. Those of several values have `MULTIPLE` set. */
export const propertyTypes = {
  integer16: 0x0002,
  integer32: 0x0003,
  boolean: 0x000b,
  object: 0x000d,
  string8: 0x001e,
  string: 0x001f,
  time: 0x0040,
  guid: 0x0048,
  binary: 0x0102,
} as const;

/** Set in the type of a list of values ([MS-OXCDATA] 2.11.1.1). */
export const MULTIPLE = 0x1000;

/** A property of a message, a recipient or an attachment. */
export interface MapiProperty {
  /** From 0x8000 on a number that only this file gives a name. */
  readonly id: number;
  /** Without `MULTIPLE`. */
  readonly type: number;
  /** What its name is, if it has one of its own. */
  readonly name?: string;
  /** The bytes of each of its values. */
  readonly values: readonly Uint8Array[];
}

/** Properties by their number; of two with one number the first. */
export class MapiProperties {
  readonly all: readonly MapiProperty[];
  readonly #codePage: number;

  constructor(all: readonly MapiProperty[], codePage?: number) {
    this.all = all;
    this.#codePage =
      codePage ?? this.#number(MESSAGE_CODE_PAGE) ?? this.#number(INTERNET_CODE_PAGE) ?? WESTERN_CODE_PAGE;
  }

  /** The code page of strings that are not UTF-16. */
  get codePage(): number {
    return this.#codePage;
  }

  /** The property of a number. */
  find(id: number): MapiProperty | undefined {
    return this.all.find((each) => each.id === id);
  }

  /** The text of the property of a number; empty if there is none. */
  text(id: number): string {
    const found = this.find(id);
    return found === undefined ? '' : (this.textsOf(found)[0] ?? '');
  }

  /** The number that a property holds; undefined if there is none. */
  number(id: number): number | undefined {
    return this.#number(id);
  }

  /** The texts of a property: words and times; of other types none. */
  textsOf({ type, values }: MapiProperty): readonly string[] {
    if (type === propertyTypes.time) return values.map((value) => fileTimeText(value, 0)).filter((text) => text !== '');
    if (type === propertyTypes.string)
      return values.map((value) => withoutEnd(decodeCodePage(value, UNICODE_CODE_PAGE)));
    if (type === propertyTypes.string8) return values.map((value) => withoutEnd(decodeCodePage(value, this.#codePage)));
    return [];
  }

  #number(id: number): number | undefined {
    const found = this.find(id);
    const [value] = found?.values ?? [];
    if (value === undefined) return undefined;
    if (found?.type === propertyTypes.integer32) return doubleWord(value, 0);
    return found?.type === propertyTypes.integer16 || found?.type === propertyTypes.boolean
      ? word(value, 0)
      : undefined;
  }
}

/** PidTagMessageCodepage and PidTagInternetCodepage ([MS-OXPROPS]). */
const MESSAGE_CODE_PAGE = 0x3ffd;
const INTERNET_CODE_PAGE = 0x3fde;

function withoutEnd(text: string): string {
  return text.replace(/\0+$/, '');
}

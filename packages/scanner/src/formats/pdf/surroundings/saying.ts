import type { Location, Trait } from '../../../document.ts';

/** A text that stands around the pages of a document. */
export interface Saying {
  readonly text: string;
  readonly at: Location;
  /** A form field's tooltip or name, the entry or the element that it stands in. */
  readonly label?: string;
  /** Why a reader of the pages would not see it. */
  readonly hiddenBy?: Trait;
  /** It is not in what the page draws. */
  readonly isAround?: true;
  /** It is what something is called, and no value. */
  readonly isName?: true;
  /** Its letters were recognized in a picture. */
  readonly recognized?: true;
  /** It is to be told only if the document has not said it yet. */
  readonly isEcho?: true;
}

/** The text of rich text (ISO 32000-2, 12.7.4.4): a subset of XHTML, without its tags. */
export function withoutTags(rich: string): string {
  return rich
    .replace(/<(?:\/p|\/div|\/li|br\s*\/?)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,5}));/gi,
      (found, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES.get(name) ?? found;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : found;
      },
    )
    .trim();
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

import { characterOf, type Escape } from './escape.ts';

/**
 * Characters that HTML and XML have names for (HTML, 13.5), as far as they stand in or beside a value. The angle
 * brackets are left out: text that speaks of a tag is not marked up by it.
 */
const names: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['numsp', ' '],
  ['puncsp', ' '],
  ['thinsp', ' '],
  ['hairsp', ' '],
  ['Tab', ' '],
  ['NewLine', '\n'],
  ['shy', ''],
  ['zwj', ''],
  ['zwnj', ''],
  ['ZeroWidthSpace', ''],
  ['NoBreak', ''],
  ['hyphen', '-'],
  ['dash', '-'],
  ['ndash', '-'],
  ['mdash', '-'],
  ['horbar', '-'],
  ['minus', '-'],
  ['lsquo', "'"],
  ['rsquo', "'"],
  ['ldquo', '"'],
  ['rdquo', '"'],
  ['commat', '@'],
  ['period', '.'],
  ['comma', ','],
  ['colon', ':'],
  ['semi', ';'],
  ['sol', '/'],
  ['bsol', '\\'],
  ['num', '#'],
  ['plus', '+'],
  ['equals', '='],
  ['lowbar', '_'],
  ['UnderBar', '_'],
  ['lpar', '('],
  ['rpar', ')'],
  ['lsqb', '['],
  ['lbrack', '['],
  ['rsqb', ']'],
  ['rbrack', ']'],
  ['excl', '!'],
  ['quest', '?'],
  ['dollar', '$'],
  ['percnt', '%'],
  ['ast', '*'],
]);

/** Character references of HTML and XML: `&#45;`, `&#x2d;`, `&nbsp;`, and those that were written as text again: `&amp;#45;`. */
export const markupEscape: Escape = {
  source: String.raw`&(?:amp;)*(?:#(?:\d{1,7}|[xX][\da-fA-F]{1,6})|${[...names.keys()].join('|')});`,
  begin(text) {
    if (!text.includes('&')) return undefined;
    return (found) => {
      const name = found.slice(Math.max(found.lastIndexOf('&'), found.lastIndexOf(';', found.length - 2)) + 1, -1);
      if (!name.startsWith('#')) return names.get(name);
      const isHex = /^#[xX]/.test(name);
      return characterOf(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
    };
  },
};

/** Entities of one document, of which Illustrator declares eleven, DocBook some hundreds of signs. */
const ENTITIES_MAX = 1_000;
/** Characters of what one stands for: an address, a sign, a name. */
const VALUE_LENGTH_MAX = 1_024;
/** Characters that all references become: nothing grows without bound. */
const EXPANDED_LENGTH_MAX = 1024 * 1024;

/** An internal entity (XML 1.0, 4.2.1) that refers to no other and holds no tags. */
const DECLARATION = /<!ENTITY\s+([\p{L}_:][\p{L}\d_:.-]{0,99})\s+(?:"([^"%<]{0,8192})"|'([^'%<]{0,8192})')\s*>/gu;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const CHARACTER = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;

/**
 * Puts entities in their places that stand for plain text, as every program does that shows the document; all others stay
 * references. `table` is what a parser looks names up in.
 */
export class PlainEntities {
  #expanded = 0;
  #isAll = true;

  /** Whether all that was declared and referred to is in its place. */
  get isAll(): boolean {
    return this.#isAll;
  }

  /** Reads what a document type declares. The first declaration of a name holds (4.2), and those of XML before it. */
  declare(doctype: string, table: Record<string, string>): void {
    let left = ENTITIES_MAX;
    const others = doctype
      .replace(COMMENT, '')
      .replace(DECLARATION, (whole, name: string, one?: string, two?: string) => {
        const value = plainOf(one ?? two ?? '');
        left -= 1;
        if (value === undefined || left < 0) return whole;
        if (!Object.hasOwn(table, name) && table[name] === undefined) this.#define(name, value, table);
        return '';
      });
    // What a comment that does not end declares is not known.
    const isOpen = doctype.lastIndexOf('<!--') > doctype.lastIndexOf('-->');
    if (isOpen || /<!ENTITY\s/.test(others)) this.#isAll = false;
  }

  #define(name: string, value: string, table: Record<string, string>): void {
    Object.defineProperty(table, name, {
      get: () => {
        this.#expanded += value.length;
        if (this.#expanded <= EXPANDED_LENGTH_MAX) return value;
        this.#isAll = false;
        return `&${name};`;
      },
    });
  }
}

/** The text that a value is, with its characters by number; undefined where it would be read again, or is too long. */
function plainOf(value: string): string | undefined {
  const text = value.replace(CHARACTER, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return text.length > VALUE_LENGTH_MAX || /[&<%]/.test(text) ? undefined : text;
}

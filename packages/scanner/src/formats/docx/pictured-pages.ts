import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import { EARLIER } from './element.ts';

/** What a picture or a shape says that lies behind the text (ECMA-376 part 1, 20.4.2.3; part 4, 19.1.2.19). */
const BEHIND = /behindDoc="(?:1|true)"|z-index\s*:\s*-/i;

/** Characters that may stand of it at the end of one piece and at the beginning of the next. */
const OVERLAP_LENGTH = 64;

/** Whether a drawing, or a shape of VML, lies behind the text. */
export function isBehindText({ behindDoc = '', style = '' }: XmlAttributes): boolean {
  return /^(?:1|true)$/.test(behindDoc) || /z-index\s*:\s*-/i.test(style);
}

/** Whether what begins here, or has ended, is another page, as far as the file knows (17.3.3.1, 17.3.3.13, 17.6.17). */
export function isPageBreak(name: string, attributes: XmlAttributes): boolean {
  return name === 'w:lastRenderedPageBreak' || (name === 'w:br' && attributes['w:type'] === 'page');
}

/**
 * The pages of a document, from 0, with a picture or a shape behind their text: what is anchored after a text may lie behind it.
 * Empty if there are none, or the part is too large to be looked at before it is read.
 */
export async function findPicturedPages(ooxml: OoxmlPackage, name: string): Promise<ReadonlySet<number>> {
  const pages = new PicturedPages();
  if (await mentionsBehind(ooxml, name)) await ooxml.peek(name, pages);
  return pages.found;
}

/** Looks at bytes alone, which costs little: few documents have any. */
async function mentionsBehind(ooxml: OoxmlPackage, name: string): Promise<boolean> {
  let end = '';
  let isFound = false;
  await ooxml.peekBytes(name, (chunk) => {
    if (isFound) return;
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const across = end + bytes.toString('latin1', 0, OVERLAP_LENGTH);
    // Bytes are compared faster than a pattern, and nearly no piece has any of these.
    const isWorth = bytes.includes('behindDoc="') || bytes.includes('z-index');
    isFound = BEHIND.test(across) || (isWorth && BEHIND.test(bytes.toString('latin1')));
    end = (end + bytes.toString('latin1', Math.max(0, bytes.length - OVERLAP_LENGTH))).slice(-OVERLAP_LENGTH);
  });
  return isFound;
}

class PicturedPages implements XmlHandler {
  readonly found = new Set<number>();
  #page = 0;
  /** Elements that are open within what is not read: see `Story`. */
  #skipped = 0;

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipped > 0 || EARLIER.test(name)) {
      this.#skipped += 1;
      return;
    }
    if (isPageBreak(name, attributes)) this.#page += 1;
    if (isBehindText(attributes)) this.found.add(this.#page);
  }

  text(): void {}

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (name === 'w:sectPr') this.#page += 1;
  }
}

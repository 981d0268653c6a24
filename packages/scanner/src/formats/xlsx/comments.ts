import type { Location, Part } from '../../document.ts';
import { trait } from '../../parts.ts';
import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import { placeOf } from '../../structures/package/package.ts';
import { columnOf, rowOf } from '../../structures/spreadsheet/cell-range.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';

/** A comment, with the cell that it is on. */
interface Comment {
  readonly reference: string;
  text: string;
}

/** The comments on the cells of a sheet, as they were until 2018 and as they are in threads, with who wrote them. */
export async function* readComments(ooxml: OoxmlPackage, sheet: string, name: string): AsyncGenerator<Part> {
  for (const part of [...ooxml.targetsOf(sheet, 'comments'), ...ooxml.targetsOf(sheet, 'threadedComment')]) {
    const reader = new CommentReader((words) => ooxml.blocks.add(words, placeOf(part)));
    yield* await ooxml.readSmall(part, reader);
    for (const { reference, text } of reader.comments) {
      if (text.trim() === '') continue;
      const at: Location = { kind: 'cell', sheet: name, row: rowOf(reference), column: columnOf(reference) };
      ooxml.blocks.add(text, at, { hiddenBy: 'comment' });
      yield trait('comment', at);
      yield* ooxml.blocks.take();
    }
    for (const author of reader.authors) ooxml.blocks.add(author, AUTHOR, { hiddenBy: 'comment' });
    yield* ooxml.blocks.rest();
  }
}

const AUTHOR: Location = { kind: 'field', name: 'comment-author' };

/** Legacy comments (ECMA-376 part 1, 18.7) and threaded ones ([MS-XLSX] 2.6.203). */
class CommentReader implements XmlHandler {
  readonly comments: Comment[] = [];
  readonly authors: string[] = [];
  #comment: Comment | undefined;
  #isAuthor = false;
  #isText = false;
  readonly #addLoose: (words: string) => void;

  /** `addLoose` is given text that stands where the standard has none. */
  constructor(addLoose: (words: string) => void) {
    this.#addLoose = addLoose;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'x:comment') this.#begin(attributes.ref);
    else if (name === 'xtc:threadedComment') this.#begin(attributes.ref);
    else if (name === 'x:author') {
      this.#isAuthor = true;
      this.authors.push('');
    } else if (name === 'x:t' || name === 'xtc:text') this.#isText = true;
  }

  text(text: string): void {
    if (this.#isAuthor) this.authors[this.authors.length - 1] += text;
    else if (this.#isText && this.#comment !== undefined) this.#comment.text += text;
    else if (saysSomething(text)) this.#addLoose(text.trim());
  }

  close(name: string): void {
    if (name === 'x:author') this.#isAuthor = false;
    else if (name === 'x:t' || name === 'xtc:text') this.#isText = false;
  }

  #begin(reference = ''): void {
    this.#comment = { reference, text: '' };
    this.comments.push(this.#comment);
  }
}

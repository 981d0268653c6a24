import type { Location, Part } from '../../document.ts';
import { trait } from '../../parts.ts';
import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';

/** The comments on a slide: as they were until 2018 (ECMA-376 part 1, 19.4) and as they are in threads ([MS-PPTX] 2.16). */
export async function* readSlideComments(ooxml: OoxmlPackage, slide: string, at: Location): AsyncGenerator<Part> {
  const comments = ooxml.relationshipsOf(slide).filter(({ type, isExternal }) => type === 'comments' && !isExternal);
  for (const { target } of comments) {
    if (!ooxml.parts.has(target) || ooxml.parts.wasRead(target)) continue;
    const reader = new CommentReader();
    yield* await ooxml.readSmall(target, reader);
    for (const text of reader.texts) {
      if (text.trim() === '') continue;
      ooxml.blocks.add(text, at, { hiddenBy: 'comment' });
      yield trait('comment', at);
    }
    yield* ooxml.blocks.take();
  }
}

/** Who wrote comments, with initials and addresses. */
export async function* readCommentAuthors(ooxml: OoxmlPackage, presentation: string): AsyncGenerator<Part> {
  const at: Location = { kind: 'field', name: 'comment-author' };
  for (const type of ['commentAuthors', 'authors']) {
    for (const name of ooxml.targetsOf(presentation, type)) {
      const authors: string[] = [];
      const problems = await ooxml.readAttributes(name, (element, { name: called, initials, userId }) => {
        if (element !== 'p:cmAuthor' && element !== 'p188:author') return;
        authors.push(...[called, initials, userId].filter((text) => text !== undefined));
      });
      yield* problems;
      for (const author of authors) ooxml.blocks.add(author, at, { hiddenBy: 'comment' });
    }
  }
}

class CommentReader implements XmlHandler {
  readonly texts: string[] = [];
  #isText = false;
  #text: string | undefined;

  open(name: string, _attributes: XmlAttributes): void {
    if (name === 'p:cm' || name === 'p188:cm' || name === 'p188:reply') this.#end('');
    if (name === 'p:text' || name === 'a:t') this.#isText = true;
    if (name === 'a:p' && this.#text !== undefined) this.#text += '\n';
  }

  text(text: string): void {
    if (this.#isText) this.#text = (this.#text ?? '') + text;
    else if (saysSomething(text)) this.texts.push(text.trim());
  }

  close(name: string): void {
    if (name === 'p:text' || name === 'a:t') this.#isText = false;
    if (name === 'p:cm' || name === 'p188:cm' || name === 'p188:reply') this.#end(undefined);
  }

  #end(next: string | undefined): void {
    if (this.#text !== undefined) this.texts.push(this.#text.trim());
    this.#text = next;
  }
}

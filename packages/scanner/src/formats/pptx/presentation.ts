import type { Size } from '../../structures/ooxml/shape-places.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';

/** What the presentation part says (ECMA-376 part 1, 19.2.1.26): its slides in order, their size, names that people gave. */
export class Presentation implements XmlHandler {
  /** Ids of the relationships to the slides. */
  readonly slides: string[] = [];
  /** Names of sections and of shows, and text where the standard has none. */
  readonly names: string[] = [];
  size: Size | undefined;
  /** A password is asked for before it is changed (19.2.1.19). */
  isProtected = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'p:sldId') this.slides.push(attributes['r:id'] ?? '');
    else if (name === 'p:sldSz') this.size = { width: Number(attributes.cx), height: Number(attributes.cy) };
    else if (name === 'p:modifyVerifier') this.isProtected = true;
    else if (name === 'p:custShow' || name === 'p14:section') this.names.push(attributes.name ?? '');
  }

  close(): void {}

  text(text: string): void {
    if (saysSomething(text)) this.names.push(text.trim());
  }
}

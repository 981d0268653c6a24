import type { Location, Trait } from '../../document.ts';
import type { DrawingPlace } from '../../structures/ooxml/drawing-text.ts';
import { DrawingText } from '../../structures/ooxml/drawing-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import type { BlockBuilder } from '../../text/block.ts';

/** Where a slide, a layout or a master is, and what is known of it before it is read. */
export type SlidePlace = Omit<DrawingPlace, 'tell'>;

/** Reads a slide, a layout or a master: what it says of itself first (ECMA-376 part 1, 19.3.1.38, 19.3.1.39), then its text. */
export class SlideText implements XmlHandler {
  /** The shapes of what it is made by are shown, too. */
  showsMaster = true;
  /** What hides all of it, as far as it is known when its first element has gone by. */
  hiddenBy: Trait | undefined;
  /** What is not seen of it. */
  readonly traits = new Set<Trait>();
  readonly #blocks: BlockBuilder;
  readonly #place: SlidePlace;
  #drawing: DrawingText | undefined;

  constructor(blocks: BlockBuilder, place: SlidePlace) {
    this.#blocks = blocks;
    this.#place = place;
    this.hiddenBy = place.hiddenBy;
  }

  get at(): Location {
    return this.#place.at;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#drawing ??= this.#begin(name, attributes);
    this.#drawing.open(name, attributes);
  }

  text(text: string): void {
    this.#drawing?.text(text);
  }

  close(name: string): void {
    this.#drawing?.close(name);
  }

  #begin(name: string, { show, showMasterSp }: XmlAttributes): DrawingText {
    if (isOff(showMasterSp)) this.showsMaster = false;
    if (name === 'p:sld' && isOff(show)) this.hiddenBy ??= 'hidden-slide';
    const { hiddenBy } = this;
    // That there is such a slide is told whatever is on it.
    if (name === 'p:sld' && hiddenBy !== undefined) this.traits.add(hiddenBy);
    const tell = (found: Trait): void => {
      this.traits.add(found);
    };
    return new DrawingText(this.#blocks, { ...this.#place, ...(hiddenBy !== undefined && { hiddenBy }), tell });
  }
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}

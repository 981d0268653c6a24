import type { Location, Part, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { RedactionWatch } from './redaction-watch.ts';
import { SaidText } from './said-text.ts';
import type { Saying } from './surroundings/saying.ts';

/** Traits that are kept so that none is told twice of a place. */
const TOLD_MAX = 100_000;

/** What is told of a document while it is read: its texts, and each hidden place once. */
export class PdfTelling {
  readonly blocks = new BlockBuilder();
  /** All that was said. */
  readonly said = new SaidText();
  readonly #watch = new RedactionWatch();
  readonly #told = new Set<string>();
  #traits: Part[] = [];
  #waiting: Saying[] = [];

  /** Adds a text, unless it is an echo of what was said. */
  say(saying: Saying): void {
    const { at: place, label, isEcho, recognized } = saying;
    const text = replaceControls(saying.text);
    if (isEcho === true && this.said.has(text)) return;
    this.said.add(text);
    const hiddenBy = place.kind === 'page' && saying.isAround !== true ? saying.hiddenBy : this.#hiderAround(saying);
    if (hiddenBy !== undefined) this.#tell(hiddenBy, place);
    this.blocks.add(text, place, {
      ...(label !== undefined && { label: replaceControls(label) }),
      ...(hiddenBy !== undefined && { hiddenBy }),
      ...(recognized === true && { recognized }),
    });
  }

  /**
   * Adds a paragraph of a page, and takes note of what it shows and what it covers. What goes over an edge waits until all
   * pages were said: a sheet that is printed on several has on each what the next one shows.
   */
  sayOnPage(saying: Saying, page: number): void {
    if (OVER_THE_EDGE.has(saying.hiddenBy) && this.#waiting.length < WAITING_MAX) {
      this.#waiting.push({ ...saying, isEcho: true });
      return;
    }
    this.#watch.take(saying.text, page, saying.hiddenBy);
    this.say(saying);
  }

  /** Takes note of a page with bars under which there is nothing. */
  notePageWithBars(): void {
    this.#watch.notePageWithBars();
  }

  /** Takes note of a property, which is told as metadata; and tells it where it says what pages withhold. */
  hear(name: string, value: string): void {
    this.said.add(value);
    const at: Location = { kind: 'field', name };
    if (PROPERTIES.has(name) && this.#watch.withholds(value)) this.say({ text: value, at });
  }

  /** Tells what waited, and which pages show what is covered elsewhere. To be called when all pages were said. */
  tellMissed(): void {
    for (const saying of this.#waiting) this.say(saying);
    this.#waiting = [];
    for (const page of this.#watch.missed()) this.#tell('missed-redaction', { kind: 'page', page });
  }

  /** Tells a face that was seen on a page. */
  tellFace(place: Location): void {
    this.#tell('face', place);
  }

  /** The traits that were told since the last call. */
  takeTraits(): readonly Part[] {
    const traits = this.#traits;
    this.#traits = [];
    return traits;
  }

  /** Where pages withhold words, a bookmark, a property or a tag that says them is more than that. */
  #hiderAround({ text, at: place, hiddenBy }: Saying): Trait | undefined {
    const mayWithhold = hiddenBy === 'alternative-text' || (hiddenBy === undefined && place.kind === 'field');
    return mayWithhold && !ADDRESS.test(text) && this.#watch.withholds(text) ? 'withheld-words' : hiddenBy;
  }

  #tell(name: Trait, place: Location): void {
    const key = `${name} ${JSON.stringify(place)}`;
    if (this.#told.has(key)) return;
    if (this.#told.size < TOLD_MAX) this.#told.add(key);
    this.#traits.push(trait(name, place));
  }
}

/** Why words are not seen on a page that may be seen on another. */
const OVER_THE_EDGE: ReadonlySet<Trait | undefined> = new Set<Trait | undefined>(['off-page', 'clipped-text']);
/** Texts that wait; further ones are told at once. */
const WAITING_MAX = 10_000;

/** Properties that an author writes. */
const PROPERTIES: ReadonlySet<string> = new Set(['title', 'subject', 'keywords', 'comment']);

/** Where a link leads to. */
const ADDRESS = /^[a-z][a-z+.-]{1,20}:\S+$/i;

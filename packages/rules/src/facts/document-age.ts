import type { MetadataPart, TextPart } from '@holdback/scanner';
import { firstDay } from './dates.ts';

/** How far into a text the day of the document is looked for: a letter has it above, a report in its first fields. */
const HEAD = 2000;

/** Where a document says when it was made, from the most to the least trustworthy. */
const sources = ['created', 'modified', 'text'] as const;
type DateSource = (typeof sources)[number];

/** When a document was made, as far as it tells. Properties come before what stands on its first page. */
export class DocumentAge {
  readonly #days = new Map<DateSource, number>();
  #seen = 0;

  /** A property that the scanner vouches for. */
  addMetadata({ name, value }: MetadataPart): void {
    if (name !== 'created' && name !== 'modified') return;
    // A PDF has `D:20240314…`, all others a day as people write it.
    const day = firstDay(value.replace(/^D:(\d{4})(\d{2})(\d{2})/, '$1-$2-$3 ').replace(/T.*$/, ''));
    if (day !== undefined) this.#days.set(name, day);
  }

  addText({ text }: TextPart): void {
    if (this.#seen >= HEAD) return;
    const day = this.#days.has('text') ? undefined : firstDay(text.slice(0, HEAD - this.#seen));
    if (day !== undefined) this.#days.set('text', day);
    this.#seen += text.length;
  }

  /** The day as milliseconds since 1970 and what says so; undefined where nothing does. */
  get day(): { readonly source: DateSource; readonly day: number } | undefined {
    for (const source of sources) {
      const day = this.#days.get(source);
      if (day !== undefined) return { source, day };
    }
    return undefined;
  }
}

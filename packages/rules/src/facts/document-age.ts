import type { MetadataPart, TextPart } from '@holdback/scanner';
import { dateOfBirth } from '../detectors/date-of-birth.ts';
import { labelInfoTypes } from '../label/label-info-types.ts';
import { firstDay } from './dates.ts';

/** How far into a text the day of the document is looked for: a letter has it above, a report in its first fields. */
const HEAD = 2000;

/** Where a document says when it was made, from the most to the least trustworthy. */
const sources = ['created', 'modified', 'text'] as const;
type DateSource = (typeof sources)[number];

/** What stands before a day on which somebody was born. */
const birthBefore = /\b(?:born|birth|d\.?o\.?b)\b[^\d\n]{0,20}$/i;
const BEFORE = 40;

/** A day on which somebody was born says nothing of the document. */
function isOfBirth(part: TextPart, start: number): boolean {
  if (birthBefore.test(part.text.slice(Math.max(0, start - BEFORE), start))) return true;
  const label = labelAt(part, start);
  return label !== undefined && labelInfoTypes(label).includes(dateOfBirth.infoType);
}

/** What a place of a text stands under. */
function labelAt({ cells, runs }: TextPart, start: number): string | undefined {
  if (cells === undefined) return runs.findLast((run) => run.start <= start)?.label;
  let index = -1;
  while (index + 1 < cells.count && (cells.starts[index + 1] ?? 0) <= start) index += 1;
  return cells.names[cells.labels[index] ?? -1];
}

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

  addText(part: TextPart): void {
    if (this.#seen >= HEAD) return;
    const head = part.text.slice(0, HEAD - this.#seen);
    const day = this.#days.has('text') ? undefined : firstDay(head, (start) => !isOfBirth(part, start));
    if (day !== undefined) this.#days.set('text', day);
    this.#seen += head.length;
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

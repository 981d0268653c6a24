import type { Location } from '../../../document.ts';
import type { NoteCover } from '../content/note-cover.ts';
import { type Rectangle, spanOf } from '../content/rectangle.ts';
import type { PdfStore } from '../objects/object-store.ts';
import { shownStrings } from '../objects/shown-strings.ts';
import type { StoredObject } from '../objects/sieve.ts';
import { nameOf } from '../objects/text-string.ts';
import { type PdfDictionary, PdfReference, type PdfValue } from '../streams/syntax.ts';
import { isTold } from './entry-texts.ts';
import { findFieldRows, type LetterField } from './field-rows.ts';
import type { FormFields } from './form-fields.ts';
import { coverOf } from './note-covers.ts';
import type { Saying } from './saying.ts';

/** Annotations of a page. */
const NOTES_MAX = 100_000;

/** Numbers of what annotations cover of a page. */
const COVER_NUMBERS_MAX = 200_000;

/** How the annotations of a page look, and what they mark. Pages are named by the numbers of their objects. */
export class PageNotes {
  readonly #store: PdfStore;
  readonly #fields: FormFields;

  constructor(store: PdfStore, fields: FormFields) {
    this.#store = store;
    this.#fields = fields;
  }

  /**
   * What appearances on a page would say that were not drawn: they are hidden, or a reader makes others in their stead. By
   * their strings as they stand, since nobody else reads them. `drawn` has the numbers of those that were.
   */
  async *undrawn(number: number | undefined, at: Location, drawn: ReadonlySet<number>): AsyncGenerator<Saying> {
    for (const item of this.of(number)) {
      const note = this.#store.dictionary(item);
      const isDrawn = item instanceof PdfReference && drawn.has(item.number);
      if (note === undefined || isDrawn) continue;
      const isField = this.#fields.isField(note);
      const label = isField ? this.#fields.labelOf(note) : undefined;
      const said = {
        at,
        hiddenBy: isField ? 'hidden-field' : 'comment',
        isEcho: true,
        ...(label && { label }),
      } as const;
      for (const stream of this.#appearanceStreams(this.#store.dictionary(note.get('AP')))) {
        const text = shownStrings(await this.#store.data(stream));
        if (isTold(text)) yield { ...said, text };
      }
    }
  }

  /** Fields of a page for one letter each that stand side by side: see `findFieldRows`. */
  fieldRows(page: number | undefined): readonly (readonly LetterField[])[] {
    const fields = this.of(page).flatMap((item) => {
      const widget = this.#store.dictionary(item);
      const field = widget === undefined ? undefined : this.#fields.letterOf(widget);
      if (field === undefined) return [];
      return item instanceof PdfReference ? [{ ...field, id: item.id }] : [field];
    });
    return findFieldRows(fields);
  }

  /** What those that have no appearance cover of a page, since readers draw them on their own. */
  covers(page: number | undefined): readonly NoteCover[] {
    const covers: NoteCover[] = [];
    let points = 0;
    for (const item of this.of(page)) {
      const cover = coverOf(this.#store, item);
      if (cover === undefined) continue;
      points += cover.outlines.reduce((sum, { length }) => sum + length, 0);
      if (points > COVER_NUMBERS_MAX) break;
      covers.push(cover);
    }
    return covers;
  }

  /** Where a page is marked to be redacted (12.5.6.23): by four corners for each area, or else as a whole. */
  redactions(number: number | undefined): readonly Rectangle[] {
    return this.of(number).flatMap((item) => {
      const note = this.#store.dictionary(item);
      if (note === undefined || nameOf(note.get('Subtype')) !== 'Redact') return [];
      const corners = this.#numbers(note.get('QuadPoints'));
      const areas = Array.from({ length: Math.floor(corners.length / 8) }, (_, at) =>
        corners.slice(at * 8, at * 8 + 8),
      );
      return areas.length > 0 ? areas.map(spanOf) : [spanOf(this.#numbers(note.get('Rect')))];
    });
  }

  #numbers(value: PdfValue): readonly number[] {
    return this.#store
      .items(value)
      .map((item) => this.#store.resolve(item))
      .filter((item) => typeof item === 'number');
  }

  /** The annotations of a page, as it lists them. */
  of(page: number | undefined): readonly PdfValue[] {
    const dictionary = page === undefined ? undefined : this.#store.dictionary(new PdfReference(page));
    return this.#store.items(dictionary?.get('Annots')).slice(0, NOTES_MAX);
  }

  /** One for each way it may look, or for each state of those. */
  *#appearanceStreams(appearances: PdfDictionary | undefined): Generator<StoredObject> {
    for (const value of appearances?.values() ?? []) {
      const states = this.#store.streamOf(value) === undefined ? this.#store.dictionary(value) : undefined;
      for (const state of states?.values() ?? [value]) {
        const stream = this.#store.streamOf(state);
        if (stream !== undefined) yield stream;
      }
    }
  }
}

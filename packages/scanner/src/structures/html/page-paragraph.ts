import type { Location, RunPlace, Trait } from '../../document.ts';
import { OVERLAP_LENGTH } from '../../text/block.ts';
import { advance, type Place, placesFrom } from '../../text/place.ts';
import type { Line } from '../story/table-frame.ts';

/** Characters from which a paragraph is given before it ends. */
const LENGTH_MAX = 128 * 1024;

/** A stretch of text of which one thing is true, and where its characters stand. */
interface Stretch {
  readonly hiddenBy: Trait | undefined;
  readonly pieces: string[];
  readonly places: RunPlace[];
  length: number;
  /** Characters at its start that were given already. */
  overlap: number;
  end: Place;
}

/** Gathers the text of a paragraph of a page: what is seen is one line, and each stretch that is not seen another. */
export class PageParagraph {
  readonly #give: (line: Line) => void;
  #seen: Stretch | undefined;
  #hidden: Stretch | undefined;
  #hiddenDone: Stretch[] = [];
  /** The last character that was added was a space, or none was. */
  #endsInSpace = true;

  /** `give` is told the lines of a paragraph when it ends, or when it is long. */
  constructor(give: (line: Line) => void) {
    this.#give = give;
  }

  /** Adds text that stands at a place, with its spaces as they are kept or as one. */
  add(text: string, place: Place, hiddenBy: Trait | undefined, keepsSpaces: boolean): void {
    if (!text.includes('\n')) {
      this.#add(keepsSpaces ? text : collapse(text, false), place, hiddenBy, keepsSpaces);
      return;
    }
    let offset = 0;
    for (const line of text.split('\n')) {
      const isLast = offset + line.length >= text.length;
      const words = keepsSpaces ? line + (isLast ? '' : '\n') : collapse(line, !isLast);
      this.#add(words, offset === 0 ? place : advance(text, 0, offset, place), hiddenBy, keepsSpaces);
      offset += line.length + 1;
    }
  }

  /** A line ends within the paragraph. */
  break(place: Place, hiddenBy: Trait | undefined): void {
    this.#add('\n', place, hiddenBy, true);
  }

  #add(words: string, place: Place, hiddenBy: Trait | undefined, keepsSpaces: boolean): void {
    const text = this.#endsInSpace && !keepsSpaces && words.startsWith(' ') ? words.slice(1) : words;
    if (text === '') return;
    const last = text.charCodeAt(text.length - 1);
    this.#endsInSpace = last === 0x20 || last === 0x0a;
    // The spaces before the words that are given stand there too.
    const skipped = words.length - text.length;
    const stretch = this.#stretchOf(hiddenBy, place);
    stretch.places.push({ at: stretch.length, line: place.line, column: place.column + skipped });
    stretch.pieces.push(text);
    stretch.length += text.length;
    stretch.end = { line: place.line, column: place.column + words.length };
    if (stretch.length > LENGTH_MAX) this.#cut(stretch);
  }

  #stretchOf(hiddenBy: Trait | undefined, place: Place): Stretch {
    if (hiddenBy === undefined) {
      this.#endHidden();
      this.#seen ??= stretchAt(undefined, place);
      return this.#seen;
    }
    if (this.#hidden?.hiddenBy !== hiddenBy) this.#endHidden();
    this.#hidden ??= stretchAt(hiddenBy, place);
    return this.#hidden;
  }

  #endHidden(): void {
    if (this.#hidden !== undefined) this.#hiddenDone.push(this.#hidden);
    this.#hidden = undefined;
  }

  /** Gives a stretch that is long, and goes on with its end. */
  #cut(stretch: Stretch): void {
    const text = stretch.pieces.join('');
    this.#tell(stretch, text, true);
    const tail = text.slice(-OVERLAP_LENGTH);
    const [first = { at: 0, ...stretch.end }] = stretch.places;
    const places = placesFrom(stretch.places, text.length - tail.length, first);
    stretch.pieces.splice(0, stretch.pieces.length, tail);
    stretch.places.splice(0, stretch.places.length, ...places);
    stretch.length = tail.length;
    stretch.overlap = tail.length;
  }

  /** The paragraph ends: gives what it has, what is seen first. */
  end(): void {
    this.#endHidden();
    this.#endsInSpace = true;
    const stretches = [...(this.#seen === undefined ? [] : [this.#seen]), ...this.#hiddenDone];
    this.#seen = undefined;
    this.#hiddenDone = [];
    for (const stretch of stretches) this.#tell(stretch, stretch.pieces.join('').trimEnd(), false);
  }

  #tell({ places, hiddenBy, overlap, end }: Stretch, text: string, isCut: boolean): void {
    if (text.trim() === '' || text.length <= overlap) return;
    const [first = { at: 0, ...end }, ...others] = places;
    const at: Location = {
      kind: 'line',
      line: first.line,
      column: first.column,
      endLine: end.line,
      endColumn: end.column,
    };
    this.#give({
      text,
      at,
      places: [first, ...others],
      ...(hiddenBy !== undefined && { hiddenBy }),
      ...(overlap > 0 && { overlap }),
      ...(isCut && { cut: true as const }),
    });
  }
}

function stretchAt(hiddenBy: Trait | undefined, place: Place): Stretch {
  return { hiddenBy, pieces: [], places: [], length: 0, overlap: 0, end: place };
}

/** Spaces in a row as one (CSS Text 3, 4.1.1); a line end as a space. */
function collapse(line: string, hasEnd: boolean): string {
  const whole = hasEnd ? `${line} ` : line;
  return SPACES.test(whole) ? whole.replace(/[ \t\r\f]+/g, ' ') : whole;
}

/** Spaces that are not one space each. */
const SPACES = / {2}|[\t\r\f]/;

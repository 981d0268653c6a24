import type { Location, RunPlace } from '../document.ts';

/** A place in a file, from 1, in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where `end` is, if `start` is at `place` and the text between is the file's. */
export function advance(text: string, start: number, end: number, place: Place): Place {
  let { line } = place;
  let lineStart = -1;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: lineStart === -1 ? place.column + end - start : end - lineStart + 1 };
}

/** A stretch of text, and where it stands: see `Run`. */
export interface Placed {
  readonly text: string;
  /** Offset in the text at which it begins. */
  readonly start: number;
  readonly at: Location;
  readonly places?: readonly RunPlace[] | undefined;
}

/**
 * The last place that was asked for, with its text, which it keeps until the next is asked for: most are asked for in
 * order, and a text of short names has ten thousand.
 */
let last:
  | { readonly text: string; readonly first: number; readonly at: Place; start: number; place: Place }
  | undefined;

/** Where `start` is, if `first` is at `at`, counted from the last place that was asked for in the same stretch. */
function placeFrom(text: string, first: number, start: number, at: Place): Place {
  if (last?.at !== at || last.first !== first || last.start > start || last.text !== text) {
    last = { text, first, at, start: first, place: at };
  }
  last.place = advance(text, last.start, start, last.place);
  last.start = start;
  return last.place;
}

/** Where in the file the characters `[start, end)` of a text are that lie in a placed stretch of it. */
export function locateWithin({ text, start: first, at, places }: Placed, start: number, end: number): Location {
  if (at.kind !== 'line') return at;
  const from = places === undefined ? placeFrom(text, first, start, at) : placeIn(places, start - first, at);
  // The last character is asked for: what follows it may stand anywhere.
  const to = places === undefined ? advance(text, start, end, from) : after(placeIn(places, end - 1 - first, at));
  return { kind: 'line', line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** The places of what begins at an offset of a run with places, as those of a run of its own. */
export function placesFrom(places: readonly RunPlace[], offset: number, at: Place): readonly RunPlace[] {
  const first = { at: 0, ...placeIn(places, offset, at) };
  return [first, ...places.filter((each) => each.at > offset).map((each) => ({ ...each, at: each.at - offset }))];
}

function placeIn(places: readonly RunPlace[], offset: number, first: Place): Place {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const before = places[low - 1] ?? { at: 0, line: first.line, column: first.column };
  return { line: before.line, column: before.column + offset - before.at };
}

function after({ line, column }: Place): Place {
  return { line, column: column + 1 };
}

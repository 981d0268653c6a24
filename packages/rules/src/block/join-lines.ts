import type { Range } from './range.ts';

/** Characters of the longest line of a paragraph of prose. */
const LINE_LENGTH_MIN = 34;
const LINE_LENGTH_MAX = 200;

/** Characters of the longest line where no other shows how wide the paragraph is. */
const ALONE_LENGTH_MIN = 34;

/** Spaces in such a line: names and settings have fewer. */
const SPACES_MIN = 4;

/** How much of the longest line is filled by one that the next word did not fit into: nobody wraps by rule alone. */
const FILLED_SHARE_MIN = 0.85;

/** How long a line in capitals is, as a share of that before it, that is no banner. */
const BANNER_SHARE_MIN = 0.6;

/** What a sentence goes on with: no bullet, number of a list, day, time, portion marking or label of a form. */
const goesOn =
  /^(?!\d{1,4}[-/:.)]|\(\p{Lu}{1,6}\)|\p{Lu}[^\s:=]{0,30}(?: [^\s:=]{1,20}){0,3}[:=])["'(`*]{0,2}[\p{L}\p{N}$#@]./u;

/** The end of a sentence or of a clause of code, columns, a list of values, or what is drawn. */
const isOver =
  /(?<!\b(?:det|sgt|lt|capt|cpl|ofc|off|dep|insp|mr|mrs|ms|dr|st|no|tel|approx|vs?))\.["')]*\s*$|[!?;|]["')]*\s*$|[ \t]{2}\S|\t|(?:,\S+){2}|[-=_*~]{4}/iu;

/** A line of a form, a list or a log. */
const isLabelled = /^\s*[^\s\p{L}]|^\s*\p{Lu}[^\s:=]{0,30}(?: [^\s:=]{1,20}){0,3}[:=] /u;

/**
 * Reads the lines of wrapped prose as one: a line break that stands where the next word did not fit is a space, as it
 * was when it was written, so that what is said in words is found wherever a line ends. Every offset stays what it is.
 */
export function joinLines(text: string, runs: Iterable<Range>): string {
  let joined = '';
  let done = 0;
  for (const run of runs) {
    for (const at of breaksIn(text, run)) {
      joined += `${text.slice(done, at)} `;
      done = at + 1;
    }
  }
  return done === 0 ? text : joined + text.slice(done);
}

/** Where the line breaks of a run are that only wrap it. */
function breaksIn(text: string, { start, end }: Range): readonly number[] {
  const first = text.indexOf('\n', start);
  if (first === -1 || first >= end) return NONE;
  const edges = [start - 1];
  for (let at = first; at !== -1 && at < end; at = text.indexOf('\n', at + 1)) edges.push(at);
  edges.push(end);
  let found: number[] | undefined;
  for (let index = 1; index < edges.length - 1; index += 1) {
    const [from = 0, at = 0, to = 0] = edges.slice(index - 1, index + 2);
    const line = { text: text.slice(from + 1, at), next: text.slice(at + 1, to) };
    if (!mayGoOn(line)) continue;
    const { longest, full } = widthAround(text, edges, index);
    if (!isWrapped(line, longest) || !(full > 1 ? isLikely(line) : longest >= ALONE_LENGTH_MIN && isClear(line)))
      continue;
    found ??= [];
    found.push(at);
  }
  return found ?? NONE;
}

const NONE: readonly number[] = [];

/** Lines before and after one that tell how wide its paragraph is. */
const AROUND = 4;

/** A line of a paragraph. */
interface Line {
  readonly text: string;
  /** The line after it. */
  readonly next: string;
}

/** Whether a line may be of prose, and go on in the next. */
function mayGoOn({ text, next }: Line): boolean {
  if (!goesOn.test(next) || spacesIn(text) < SPACES_MIN || isOver.test(text)) return false;
  // A banner stands in capitals between lines that do not; where all do, it is short.
  if (isCapitals(text) !== isCapitals(next)) return false;
  return !isCapitals(text) || next.length >= text.length * BANNER_SHARE_MIN;
}

/** The longest of the lines around the one that ends at an edge, and how many fill it: of those in capitals if it is. */
function widthAround(text: string, edges: readonly number[], index: number): { longest: number; full: number } {
  const lineAt = (at: number): string => text.slice((edges[at - 1] ?? 0) + 1, edges[at]);
  const inCapitals = isCapitals(lineAt(index));
  const lengths: number[] = [];
  for (let at = Math.max(1, index - AROUND); at <= Math.min(edges.length - 1, index + AROUND); at += 1) {
    const line = lineAt(at);
    if (isCapitals(line) === inCapitals) lengths.push(line.length);
  }
  const longest = Math.max(...lengths);
  return { longest, full: lengths.filter((length) => length >= longest * FILLED_SHARE_MIN).length };
}

/** Whether the first word of the next line did not fit into a line. */
function isWrapped({ text, next }: Line, longest: number): boolean {
  if (longest < LINE_LENGTH_MIN || longest > LINE_LENGTH_MAX) return false;
  const word = /^\S*/.exec(next)?.[0].length ?? 0;
  return text.length + 1 + word > longest * FILLED_SHARE_MIN;
}

/** Whether a line that is as long as those around it goes on in the next. */
function isLikely({ text, next }: Line): boolean {
  return beginsSmall.test(next) || !isLabelled.test(text);
}

/** Whether one does of which nothing says how long it may be. */
function isClear({ text, next }: Line): boolean {
  return beginsSmall.test(next) && !isLabelled.test(text);
}

const beginsSmall = /^\p{Ll}/u;

function isCapitals(line: string): boolean {
  return !/\p{Ll}/u.test(line);
}

function spacesIn(line: string): number {
  let count = 0;
  for (let at = line.indexOf(' '); at !== -1; at = line.indexOf(' ', at + 1)) count += 1;
  return count;
}

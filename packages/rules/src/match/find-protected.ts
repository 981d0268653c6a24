import type { Range } from '../block/range.ts';
import type { ReadableBlock } from '../block/readable-block.ts';
import { indexOf, order, type ProtectedIndex, type ProtectedList } from './protected-list.ts';
import { isWordUnit, type Word, WordReader } from './protected-words.ts';

/** What stands between two words of a phrase. */
type Gap = 'space' | 'line' | 'comma' | 'joined' | 'point' | 'cell';

/** Whether a phrase may stretch from one run to the next. */
type Spans = (start: number, end: number) => boolean;

/** Characters between two words that are looked at: a line end with what indents the next. */
const GAP_MAX = 60;

/**
 * Where a text has one of a list of protected people: whole words, in any case, accents folded. A hyphen, an underscore or a
 * line end may stand for a space, and an initial between a given and a family name. In order, not overlapping. `humps`: as in
 * `WordReader`.
 */
export function findProtected(
  text: string,
  list: ProtectedList,
  { humps = false, spans = () => false }: { readonly humps?: boolean; readonly spans?: Spans } = {},
): readonly Range[] {
  const index = indexOf(list);
  const reading = { text, index, humps, spans };
  const found: Range[] = [];
  const reader = new WordReader(text, humps);
  let at = 0;
  while (reader.next(at)) {
    at = reader.end;
    if (index.begins[reader.hash] !== 1) continue;
    const end = endOf(reader.word, reading);
    if (end === undefined) continue;
    found.push({ start: reader.start, end });
    at = end;
  }
  return found;
}

/** The same in a block. In a table, the cells of a row that stand beside each other may have a name together. */
export function findProtectedIn(block: ReadableBlock, list: ProtectedList): readonly Range[] {
  const { text } = block;
  const spans: Spans = (start, end) => {
    const [first, last] = [block.runAt(start), block.runAt(end - 1)];
    if (block.rowOf(first) === -1 || block.rowOf(first) !== block.rowOf(last)) return false;
    // Else the family name of one and the given name of the next would be a third person.
    return !hasWord(text, block.startOf(first), start) && !hasWord(text, end, block.endOf(last));
  };
  const whole = findProtected(text, list, { spans });
  if (block.count !== 1) return whole;
  // A name of a file or a property is one run, and its words may be told by their capitals.
  const [start, end] = [block.startOf(0), block.endOf(0)];
  if (end - start > NAME_LENGTH_MAX || whole.length > 0) return whole;
  return findProtected(text, list, { humps: true });
}

/** Longer ones are no names. */
const NAME_LENGTH_MAX = 1_024;

function hasWord(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isWordUnit(text.charCodeAt(at))) return true;
  return false;
}

/** What a phrase is read by. */
interface Reading {
  readonly text: string;
  readonly index: ProtectedIndex;
  readonly humps: boolean;
  readonly spans: Spans;
}

/** Where the longest phrase ends that begins with a word; undefined if none does. */
function endOf(first: Word, reading: Reading): number | undefined {
  const wordsMax = reading.index.longest.get(first.folded);
  if (wordsMax === undefined) return undefined;
  const end = readPhrase(first, first, wordsMax, reading);
  if (wordsMax === 1 || first.folded.length === 1) return end;
  const initial = initialAfter(first, reading);
  const longer = initial && readPhrase(first, initial, wordsMax, reading);
  return end === undefined || (longer !== undefined && longer > end) ? longer : end;
}

/** The single letter that stands behind a word, as between a given and a family name. */
function initialAfter(first: Word, { text, humps }: Reading): Word | undefined {
  const reader = new WordReader(text, humps);
  if (!reader.next(first.end) || reader.end - reader.start !== 1) return undefined;
  const gap = gapOf(text, first, reader.start, humps);
  return gap === undefined || gap === 'comma' ? undefined : reader.word;
}

/** Reads a phrase on from its first word, behind a word that it is not read with if that is another. */
function readPhrase(first: Word, behind: Word, wordsMax: number, reading: Reading): number | undefined {
  const { text, humps } = reading;
  const reader = new WordReader(text, humps);
  const gaps: Gap[] = [];
  const isSkipped = first !== behind;
  let phrase = first.folded;
  let last = behind;
  let end = !isSkipped && isPhrase(phrase, gaps, first.start, first.end, reading) ? first.end : undefined;
  for (let count = 1; count < wordsMax && reader.next(last.end); count += 1) {
    const gap = gapOf(text, last, reader.start, humps);
    if (gap === undefined) break;
    gaps.push(isSkipped && count === 1 && gap === 'point' ? 'space' : gap);
    last = reader.word;
    phrase += ` ${last.folded}`;
    if (isPhrase(phrase, gaps, first.start, last.end, reading)) end = last.end;
  }
  return end;
}

function isPhrase(
  phrase: string,
  gaps: readonly Gap[],
  start: number,
  end: number,
  { text, index, spans }: Reading,
): boolean {
  const orders = index.orders.get(phrase);
  if (orders === undefined || !isWritten(orders, gaps, () => isAlone(text, start, end))) return false;
  return !gaps.includes('cell') || spans(start, end);
}

/** Whether nothing else stands in the lines that a phrase is in. */
function isAlone(text: string, start: number, end: number): boolean {
  const lineEnd = text.indexOf('\n', end);
  return (
    !hasWord(text, text.lastIndexOf('\n', start) + 1, start) &&
    !hasWord(text, end, lineEnd === -1 ? text.length : lineEnd)
  );
}

/** Whether the words of a phrase are parted as they are in one of its orders. `alone`: as `isAlone`. */
function isWritten(orders: number, gaps: readonly Gap[], alone: () => boolean): boolean {
  if (orders === 0) return false;
  if ((orders & order.phrase) !== 0) return true;
  const hasComma = gaps.includes('comma');
  const [first] = gaps;
  if ((orders & order.forward) !== 0 && !hasComma) return true;
  // One full name a line: the end of one and the beginning of the next are not one name.
  if ((orders & order.reversed) !== 0 && (hasComma || !gaps.includes('line') || alone())) return true;
  if ((orders & order.initial) !== 0 && !hasComma && (first === 'point' || first === 'cell')) return true;
  return (orders & order['initial-last']) !== 0 && (hasComma || gaps.includes('cell'));
}

function gapOf(text: string, { start, end }: Word, next: number, humps: boolean): Gap | undefined {
  if (next - end > GAP_MAX) return undefined;
  const gap = text.slice(end, next);
  if (gap === '') return humps ? 'joined' : undefined;
  const kinds = end - start === 1 ? gapsAfterInitial : gapsAfterWord;
  return kinds.find(([pattern]) => pattern.test(gap))?.[1];
}

const gapsAfterWord: readonly (readonly [RegExp, Gap])[] = [
  [/^(?=.*\x1f)[\s.\x1f]*$/s, 'cell'],
  [/^[^\S\n\r]+$/, 'space'],
  [/^\s+$/, 'line'],
  // As two columns are written in a text.
  [/^\s?,$/, 'joined'],
  [/^\s{0,2},\s+$/, 'comma'],
  [/^(?:[-/+.]|_+|\s*-\s+|\)\s?-?)$/, 'joined'],
];

const gapsAfterInitial: readonly (readonly [RegExp, Gap])[] = [
  [/^\.\s*$/, 'point'],
  [/^\.\s*,\s*$/, 'comma'],
  ...gapsAfterWord,
];

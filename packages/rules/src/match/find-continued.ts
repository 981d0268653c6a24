import type { ReadableBlock } from '../block/readable-block.ts';
import { runEnd } from '../engine/pattern.ts';
import type { CandidateTaker } from './candidate.ts';
import type { DetectorSet } from './detector-set.ts';
import { takeApart } from './keyed-value.ts';

/** Characters of a line that are read for the key that it ends in. */
const LINE_LENGTH_MAX = 100;

/**
 * The end of a line that promises the next: a key, what says that a value follows, and what says that it is continued: a
 * bracket of code, a backslash of a shell, a backtick of PowerShell, the signs of a folded text in YAML.
 */
const promise =
  /(?:^|[^\p{L}\p{N}_.'/\\-])(?:-{1,2})?((?:[\p{L}\p{N}_.'-]{1,40} ){0,7}?\p{L}[\p{L}\p{N}_.'-]{1,40})["'*_]{0,3}(?:[ \t]{0,8}(?::?[:=]|=>)["'*_]{0,3}[ \t]{0,4}(?:([(\\`]|[|>][-+]?))?|[ \t]{1,3}is:?|[ \t]{1,8}([\\`]))[ \t]{0,8}$/u;

/** How every such line ends, in at most so many characters: most lines that end in a sign promise nothing. */
const promiseEnd =
  /[:=>]["'*_]{0,3}[ \t]{0,4}(?:[(\\`]|[|>][-+]?)?[ \t]{0,8}$|[ \t]is:?[ \t]{0,8}$|[ \t][\\`][ \t]{0,8}$/;
const PROMISE_END_MAX = 24;

/** What the line after it begins with, and the value: in quotation marks, or one that ends its line. */
const value =
  /[ \t]{0,40}(?:> ?|[-*] |r?(?="|'))?(?:"([^"\n\x1f]{1,256})"|'([^'\n\x1f]{1,256})'|([^\s"'\x1f](?:[^\n\x1f]{0,126}[^\s\x1f.,;)])?))[ \t]{0,8}[.,;)]{0,3}[ \t]{0,8}[\\`]?[ \t]{0,8}(?![^\n\x1f])/dy;

/** A word with a small letter in it. */
const word = /^[\p{L}-]*\p{Ll}[\p{L}-]*$/u;

/** What is no value: the next key, the beginning of a block, an option, a comment, a call. */
const other = /[:=][^\S\n]|[:={[(]$|^(?:--?\w|[#/<>@({[*|:`.!;,])|^(?:export |set )?[\p{L}_][\w.-]*[:=](?!=*$)|\w\($/u;

/**
 * Finds what stands on the line after its key: `Password:` alone, an assignment that goes on in brackets or after a
 * backslash, a folded text of YAML. One blank line may stand between.
 */
export function findContinued(block: ReadableBlock, set: DetectorSet, taker: CandidateTaker): void {
  const { text } = block;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    const promised = promisedBefore(text, at, set);
    if (promised === undefined) continue;
    const isBlank = /^[ \t]{0,40}\n/.test(text.slice(at + 1, at + 42));
    takeNext(block, set, promised, (isBlank ? text.indexOf('\n', at + 1) : at) + 1, taker);
  }
  for (let run = 0; run + 1 < block.count; run += 1) {
    // What stands in the next cell has a header of its own.
    if (block.isCell(run) || block.isCell(run + 1)) continue;
    const promised = promisedBefore(text, block.endOf(run), set);
    if (promised !== undefined) takeNext(block, set, promised, block.startOf(run + 1), taker);
  }
}

/** A key at the end of a line. */
interface Promised {
  readonly key: string;
  /** Whether a sign says that the line goes on. */
  readonly isSure: boolean;
}

/** The key that a line ends in before a place, if the next line is promised to hold its value. */
function promisedBefore(text: string, end: number, set: DetectorSet): Promised | undefined {
  let last = end - 1;
  while (last > 0 && (text.charCodeAt(last) === 0x20 || text.charCodeAt(last) === 0x09)) last -= 1;
  const sign = text.charAt(last);
  if (sign === '' || !(sign === 's' ? text.startsWith(' is', last - 2) : ':=(\\`|>-+*"\''.includes(sign)))
    return undefined;
  if (!promiseEnd.test(text.slice(Math.max(0, end - PROMISE_END_MAX), end))) return undefined;
  const reach = text.slice(Math.max(0, end - LINE_LENGTH_MAX), end);
  const line = reach.slice(Math.max(reach.lastIndexOf('\n'), reach.lastIndexOf(runEnd)) + 1);
  const [, key, bracket, continued] = promise.exec(line) ?? [];
  if (key === undefined || set.labels.of(key).named.length === 0) return undefined;
  return { key, isSure: (bracket ?? continued) !== undefined };
}

function takeNext(
  block: ReadableBlock,
  set: DetectorSet,
  promised: Promised,
  next: number,
  taker: CandidateTaker,
): void {
  const { text } = block;
  value.lastIndex = next;
  const range = value
    .exec(text)
    ?.indices?.slice(1)
    .find((each) => each !== undefined);
  if (range === undefined) return;
  const found = text.slice(...range);
  // After a colon alone a word is most often that of a sentence.
  if (other.test(found) || (!promised.isSure && word.test(found))) return;
  takeApart(block, set, promised.key, range[0], found, taker);
}

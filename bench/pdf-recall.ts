/**
 * How much of what Poppler's `pdftotext` reads of PDFs is read here: `node bench/pdf-recall.ts FOLDER…`. Of each file that it
 * finds words in, the share of them that are in our text, hidden text included and members aside. Shows the median, how many
 * files are at 99 % or more, and of every other its share and some of the words that are missing: for public files only.
 */
import { defaultLimits, FileSource, scan, type TextPart } from '../packages/scanner/src/index.ts';
import { median } from './measure.ts';
import { findPdfs, type PdfFile, readWithPoppler } from './pdf-files.ts';

/** The share of words at which a file counts as read. */
const ENOUGH = 0.99;
/** Missing words of a file that are shown. */
const SHOWN_MAX = 12;

/** Marks of direction, which Poppler puts around words from right to left. */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** What came of a file. */
interface Recall {
  readonly name: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly words: number;
  /** Each once, in the order of the file. */
  readonly missing: readonly string[];
  /** Why some of it was not examined. */
  readonly problems: readonly string[];
}

const recalls: Recall[] = [];
for (const file of findPdfs(process.argv.slice(2))) {
  const recall = await compare(file);
  if (recall !== undefined) recalls.push(recall);
}
const enough = recalls.filter(({ share }) => share >= ENOUGH);
console.log(`${recalls.length} files with words: median ${percent(median(recalls.map(({ share }) => share)))}`);
console.log(`${enough.length} at ${percent(ENOUGH)} or more (${percent(enough.length / recalls.length)})\n`);
for (const { name, share, words, missing, problems } of recalls
  .filter((recall) => recall.share < ENOUGH)
  .toSorted((a, b) => a.share - b.share)) {
  const shown = missing.slice(0, SHOWN_MAX).join(' ');
  console.log(`${percent(share).padStart(8)} of ${String(words).padStart(6)}  ${name}  ${problems.join(' ')}`);
  console.log(`          ${missing.length} missing: ${shown}`);
}

/** Undefined if Poppler refuses the file or finds no word in it. */
async function compare({ path, name }: PdfFile): Promise<Recall | undefined> {
  const theirs = countWords(readWithPoppler(path) ?? '');
  if (theirs.size === 0) return undefined;
  const { text, problems } = await readOwn(path);
  const ours = countWords(text);
  const squeezed = text.normalize('NFKC').replaceAll(/\s+/g, '');
  const missing: string[] = [];
  let words = 0;
  let found = 0;
  for (const [word, count] of theirs) {
    const whole = Math.min(count, ours.get(word) ?? 0);
    const own = whole === count ? count : Math.max(whole, countIn(squeezed, word, count));
    words += count;
    found += own;
    if (own < count) missing.push(own === 0 ? word : `${word} (${own} of ${count})`);
  }
  return { name, share: found / words, words, missing, problems };
}

/** Words between white space, NFKC, without the punctuation at their ends; how often each comes. */
function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of text.normalize('NFKC').replaceAll(DIRECTIONS, '').split(/\s+/)) {
    const word = each.replaceAll(/^\p{P}+|\p{P}+$/gu, '');
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** How often a word stands in a text, at most `max`. */
function countIn(text: string, word: string, max: number): number {
  let count = 0;
  let at = text.indexOf(word);
  while (at >= 0 && count < max) {
    count += 1;
    at = text.indexOf(word, at + word.length);
  }
  return count;
}

async function readOwn(path: string): Promise<{ readonly text: string; readonly problems: readonly string[] }> {
  const texts: string[] = [];
  const problems = new Set<string>();
  await using source = new FileSource(path, 'a.pdf');
  for await (const step of scan(source, defaultLimits)) {
    if (step.kind !== 'part' || step.document.depth > 0) continue;
    if (step.part.kind === 'text') texts.push(runsOf(step.part));
    if (step.part.kind === 'problem') problems.add(step.part.problem.message);
  }
  return { text: texts.join(''), problems: [...problems] };
}

/** Each run on a line, and what is told twice told once. */
function runsOf({ text, runs }: TextPart): string {
  return runs
    .map(({ start, overlap = 0, cut }, index) => {
      const end = (runs[index + 1]?.start ?? text.length) - 1;
      return text.slice(start + overlap, end) + (cut === true ? '' : '\n');
    })
    .join('');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

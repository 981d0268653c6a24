/**
 * How much of what Poppler's `pdftotext` reads of PDFs is read here: `node bench/pdf-recall.ts FOLDER…`. Of each file that it
 * finds words in, the share of them that are in our text, hidden text included and members aside; and the share of those that
 * MuPDF's `mutool` reads too: what Poppler alone gives is often the numbers of letters whose font does not say which they are.
 * Shows the median, how many files are at 99 % or more, and of every other its cause, its share and some of the words that are
 * missing: for public files only. Exits 1 if a file below that has no cause in `pdf-causes.ts`, or one that has is not below it.
 */
import { defaultLimits, FileSource, scan, type TextPart } from '../packages/scanner/src/index.ts';
import { median } from './measure.ts';
import { checkCauses, recallCauses } from './pdf-causes.ts';
import { findPdfs, type PdfFile, readWithMupdf, readWithPoppler } from './pdf-files.ts';
import { countWords, WordCounter } from './word-counter.ts';

/** The share of words at which a file counts as read. */
const ENOUGH = 0.99;
/** Missing words of a file that are shown. */
const SHOWN_MAX = 12;

/** What came of a file. */
interface Recall {
  readonly name: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly words: number;
  /** Of the words that MuPDF reads too, from 0 to 1; undefined if there is none. */
  readonly sharedShare: number | undefined;
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
const shared = recalls.flatMap(({ sharedShare }) => sharedShare ?? []);
console.log(`Words of Poppler: ${summaryOf(recalls.map(({ share }) => share))}`);
console.log(`Words of Poppler that MuPDF reads too: ${shared.length === 0 ? 'none' : summaryOf(shared)}\n`);
const below = recalls.filter(({ share }) => share < ENOUGH).toSorted((a, b) => a.share - b.share);
for (const { name, share, words, sharedShare, missing, problems } of below) {
  const shown = missing.slice(0, SHOWN_MAX).join(' ');
  const both = sharedShare === undefined ? 'none' : percent(sharedShare);
  console.log(
    `${percent(share).padStart(8)} of ${String(words).padStart(6)}, ${both} of both  ${name}  ${problems.join(' ')}`,
  );
  console.log(`          ${missing.length} missing: ${shown}`);
}
const names = (list: readonly Recall[]) => list.map(({ name }) => name);
checkCauses(recallCauses, { listed: names(below), all: names(recalls) });

/** Undefined if Poppler refuses the file or finds no word in it. */
async function compare({ path, name }: PdfFile): Promise<Recall | undefined> {
  const theirs = countWords(readWithPoppler(path) ?? '');
  if (theirs.size === 0) return undefined;
  const { text, problems } = await readOwn(path);
  const [ours, others] = [new WordCounter(text), new WordCounter(readWithMupdf(path) ?? '')];
  const missing: string[] = [];
  let [words, found, sharedWords, sharedFound] = [0, 0, 0, 0];
  for (const [word, count] of theirs) {
    const own = ours.count(word, count);
    const common = others.count(word, count);
    words += count;
    found += own;
    sharedWords += common;
    sharedFound += Math.min(own, common);
    if (own < count) missing.push(own === 0 ? word : `${word} (${own} of ${count})`);
  }
  const sharedShare = sharedWords === 0 ? undefined : sharedFound / sharedWords;
  return { name, share: found / words, words, sharedShare, missing, problems };
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

function summaryOf(shares: readonly number[]): string {
  const enough = shares.filter((share) => share >= ENOUGH).length;
  return `${shares.length} files, median ${percent(median(shares))}, ${enough} at ${percent(ENOUGH)} or more (${percent(enough / shares.length)})`;
}

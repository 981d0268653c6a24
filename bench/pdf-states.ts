/**
 * What becomes of the PDFs of a folder: `node bench/pdf-states.ts [--ocr] FOLDER…`. Counts them by whether they
 * were examined and by whether Poppler's `pdftotext` reads them, and names each that has a problem of its own, or takes longer
 * than it should. Problems of files inside them are theirs, and are counted. Letters in pictures are recognized with `--ocr`.
 * Exits 1 if a file that Poppler finds words in is not examined and has no cause in `pdf-causes.ts`; or, without `--ocr`, if
 * one that has is examined.
 */
import { parseArgs } from 'node:util';
import { openRecognizer } from '../packages/ocr/src/index.ts';
import { look } from './file-state.ts';
import { checkCauses, stateCauses } from './pdf-causes.ts';
import { findPdfs, readWithPoppler } from './pdf-files.ts';

/** Milliseconds after which a file is said to hang. */
const HANG_MS = 20_000;

/** What `pdftotext` finds: words, pages without a word, or nothing that it reads. */
type PopplerState = 'words' | 'pages' | 'refused';

const { values, positionals } = parseArgs({
  options: { ocr: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const recognizer = values.ocr ? openRecognizer() : undefined;
const options = recognizer === undefined ? {} : { recognizer };

const counts = new Map<string, Record<PopplerState, number>>();
const reasons = new Map<string, number>();
let membersNotRead = 0;
const withWords: string[] = [];
const notExamined: string[] = [];
for (const { path, name } of findPdfs(positionals)) {
  const poppler = lookWithPoppler(path);
  const { format, problems, memberProblems, elapsedMs } = await look(path, options);
  const state = `${format}, ${problems.length > 0 ? 'not examined' : 'examined'}`;
  const count = counts.get(state) ?? { words: 0, pages: 0, refused: 0 };
  counts.set(state, count);
  count[poppler] += 1;
  if (poppler === 'words') withWords.push(name);
  if (poppler === 'words' && problems.length > 0) notExamined.push(name);
  if (memberProblems > 0) membersNotRead += 1;
  const distinct = [...new Set(problems)];
  for (const each of distinct) reasons.set(kindOf(each), (reasons.get(kindOf(each)) ?? 0) + 1);
  if (distinct.length > 0) console.log(`${format}  ${name}  poppler: ${poppler}  ${distinct.join(' ')}`);
  if (elapsedMs > HANG_MS) console.log(`${format}  ${name}  takes ${elapsedMs} ms`);
}
console.table(Object.fromEntries(counts));
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(`${count} ${reason}`);
console.log(`${membersNotRead} with files inside that were not examined`);
const share = ((100 * notExamined.length) / withWords.length).toFixed(1);
console.log(`${notExamined.length} of ${withWords.length} that Poppler finds words in are not examined (${share} %)`);
checkCauses(stateCauses, { listed: notExamined, all: values.ocr ? [] : withWords });
await recognizer?.close();

/** `pdftotext` ends each page with a form feed. */
function lookWithPoppler(path: string): PopplerState {
  const text = readWithPoppler(path);
  if (text === undefined) return 'refused';
  if (text.trim() !== '') return 'words';
  return text.includes('\f') ? 'pages' : 'refused';
}

/** The same sentence about other numbers is the same reason. */
function kindOf(message: string): string {
  return message.replaceAll(/\d[\d,.]*/g, 'N');
}

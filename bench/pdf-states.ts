/**
 * What becomes of the PDFs of a folder: `node bench/pdf-states.ts FOLDER…`. Counts them by whether they were examined and by
 * whether Poppler's `pdftotext` reads them, and names each that has a problem of its own, or takes longer than it should.
 * Problems of files inside them are theirs, and are counted.
 */
import { look } from './file-state.ts';
import { findPdfs, readWithPoppler } from './pdf-files.ts';

/** Milliseconds after which a file is said to hang. */
const HANG_MS = 20_000;

/** What `pdftotext` finds: words, pages without a word, or nothing that it reads. */
type PopplerState = 'words' | 'pages' | 'refused';

const counts = new Map<string, Record<PopplerState, number>>();
const reasons = new Map<string, number>();
let membersNotRead = 0;
for (const { path, name } of findPdfs(process.argv.slice(2))) {
  const poppler = lookWithPoppler(path);
  const { format, problems, memberProblems, elapsedMs } = await look(path);
  const state = `${format}, ${problems.length > 0 ? 'not examined' : 'examined'}`;
  const count = counts.get(state) ?? { words: 0, pages: 0, refused: 0 };
  counts.set(state, count);
  count[poppler] += 1;
  if (memberProblems > 0) membersNotRead += 1;
  const distinct = [...new Set(problems)];
  for (const each of distinct) reasons.set(kindOf(each), (reasons.get(kindOf(each)) ?? 0) + 1);
  if (distinct.length > 0) console.log(`${format}  ${name}  poppler: ${poppler}  ${distinct.join(' ')}`);
  if (elapsedMs > HANG_MS) console.log(`${format}  ${name}  takes ${elapsedMs} ms`);
}
console.table(Object.fromEntries(counts));
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(`${count} ${reason}`);
console.log(`${membersNotRead} with files inside that were not examined`);

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

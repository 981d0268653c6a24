/**
 * What becomes of the Office files of a folder: `node bench/office-states.ts FOLDER…`. Counts them by format, and names each that
 * has a problem of its own, or takes longer than it should. Problems of files inside them are theirs, and are counted.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { look } from './file-state.ts';

const OFFICE: ReadonlySet<string> = new Set(
  'docx xlsx pptx doc xls spreadsheetml ppt rtf cfb odt ods odp ooxml odf'.split(' '),
);
const EXTENSIONS = /\.(?:do[ct][xm]?|xl[st][xm]?|pp[st][xm]?|po[t][xm]?|rtf|o[td][tsp])$/i;
/** Milliseconds after which a file is said to hang. */
const HANG_MS = 20_000;

const files = process.argv
  .slice(2)
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const counts = new Map<string, { files: number; notExamined: number; withMembersNotRead: number }>();
for (const file of files) {
  const { format, problems, memberProblems, elapsedMs } = await look(file);
  if (!OFFICE.has(format) && !(EXTENSIONS.test(file) && format !== 'zip')) continue;
  const count = counts.get(format) ?? { files: 0, notExamined: 0, withMembersNotRead: 0 };
  counts.set(format, count);
  count.files += 1;
  if (memberProblems > 0) count.withMembersNotRead += 1;
  if (problems.length > 0) {
    count.notExamined += 1;
    console.log(`${format}  ${file}  ${[...new Set(problems)].join(' ')}`);
  }
  if (elapsedMs > HANG_MS) console.log(`${format}  ${file}  takes ${elapsedMs} ms`);
}
console.table(Object.fromEntries(counts));

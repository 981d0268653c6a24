/**
 * What PDFs take, beside Poppler's `pdftotext`: time of the processor (user and system, of all processes of a run) by fresh
 * processes that take turns. Needs bash, Linux and `pdftotext`.
 *
 *     node bench/pdf-speed.ts FOLDER [RUNS]      medians of 3 runs if not told
 *
 * The small PDFs of the folder, by one scan and by `pdftotext` one by one; a made text of 350 pages; how time and memory grow
 * with its pages; and what a scan takes in which no PDF is met. Exits 1 if a text takes a quarter more time a page than a
 * shorter one.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePages } from './make-pages.ts';
import { measure, median } from './measure.ts';
import { findPdfs } from './pdf-files.ts';
import { cpuSecondsOf, peakMbOf } from './process-usage.ts';

const SMALL_BYTES_MAX = 100_000;
const PAGES = [50, 100, 200, 350, 700] as const;
/** The text that is set beside `pdftotext`. */
const COMPARED_PAGES = 350;
const TOLERANCE = 1.25;

const program = [process.execPath, join(import.meta.dirname, '../packages/cli/src/bin.ts')];
const [from = '', runs = '3'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'holdback-pdf-speed-'));

try {
  await compareSmall();
  await compareLong();
  await compareStarts();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compareSmall(): Promise<void> {
  const small = join(folder, 'small');
  mkdirSync(small);
  const files = findPdfs([from]).filter(({ path }) => statSync(path).size < SMALL_BYTES_MAX);
  const copies = files.map((_, index) => join(small, `${String(index).padStart(5, '0')}.pdf`));
  for (const [index, { path }] of files.entries()) copyFileSync(path, copies[index] ?? '');
  const taken = await time({
    holdback: () => cpuSecondsOf(scanOf('small'), folder),
    pdftotext: () => copies.reduce((sum, copy) => sum + cpuSecondsOf(['pdftotext', copy, '-'], folder), 0),
  });
  tell(`${files.length} PDFs under ${SMALL_BYTES_MAX / 1000} kB`, taken);
}

async function compareLong(): Promise<void> {
  const names = PAGES.map((pages) => [pages, makeText(pages)] as const);
  const compared = `${COMPARED_PAGES}.pdf`;
  refuseUnread(compared);
  tell(
    `a text of ${COMPARED_PAGES} pages`,
    await time({
      holdback: () => cpuSecondsOf(scanOf(compared), folder),
      pdftotext: () => cpuSecondsOf(['pdftotext', compared, '-'], folder),
    }),
  );
  writeFileSync(join(folder, 'one.pdf'), makePages(1));
  const taken = await time({
    start: () => cpuSecondsOf(scanOf('one.pdf'), folder),
    ...Object.fromEntries(names.map(([pages, name]) => [pages, () => cpuSecondsOf(scanOf(name), folder)])),
  });
  const start = taken.get('start') ?? Number.NaN;
  console.log(`start-up and one page ${start.toFixed(2)} s, subtracted below`);
  let least = Number.POSITIVE_INFINITY;
  for (const [pages, name] of names) {
    const seconds = (taken.get(String(pages)) ?? Number.NaN) - start;
    const eachMs = (seconds / pages) * 1000;
    const peaks: number[] = [];
    for (let run = 0; run < 3; run += 1) peaks.push(await peakMbOf([...program, ...scanWords(name)], folder));
    console.log(
      `${String(pages).padStart(4)} pages ${seconds.toFixed(2)} s, ${eachMs.toFixed(1)} ms a page, peak ${median(peaks).toFixed(0)} MB`,
    );
    if (eachMs > TOLERANCE * least) process.exitCode = 1;
    least = Math.min(least, eachMs);
  }
  console.log(`linear: ${process.exitCode === 1 ? 'no' : 'yes'}`);
}

/** That the PDF engine is not loaded where no PDF is: `test/loaded-modules.test.ts` holds it; here is what it would cost. */
async function compareStarts(): Promise<void> {
  writeFileSync(join(folder, 'one.csv'), 'Day,Calls\n2026-01-02,14\n');
  const taken = await time({
    'a scan of one CSV': () => cpuSecondsOf(scanOf('one.csv'), folder),
    'a scan of one PDF': () => cpuSecondsOf(scanOf('one.pdf'), folder),
    'node -e 0': () => cpuSecondsOf([process.execPath, '-e', '0'], folder),
  });
  for (const [what, seconds] of taken) console.log(`${what} ${seconds.toFixed(3)} s`);
}

/** Median seconds of contenders by name. */
async function time(contenders: Readonly<Record<string, () => number>>): Promise<ReadonlyMap<string, number>> {
  return await measure(
    Object.entries(contenders).map(([name, run]) => ({ name, run: async () => run() })),
    Number(runs),
  );
}

function tell(what: string, taken: ReadonlyMap<string, number>): void {
  const { holdback = Number.NaN, pdftotext = Number.NaN } = Object.fromEntries(taken);
  const ratio = (holdback / pdftotext).toFixed(2);
  console.log(`${what}: ${holdback.toFixed(2)} s, pdftotext ${pdftotext.toFixed(2)} s, ${ratio} x`);
}

function scanOf(name: string): readonly string[] {
  return [...program, ...scanWords(name)];
}

function scanWords(name: string): readonly string[] {
  // `pdftotext` recognizes no letters.
  return ['scan', name, '--ocr', 'off', '--format', 'jsonl'];
}

/** A file that was read in part would look fast. */
function refuseUnread(name: string): void {
  const { stdout } = spawnSync(process.execPath, scanOf(name).slice(1), { cwd: folder, encoding: 'utf8' });
  if (!stdout.includes('"notExamined":0')) throw new Error('The made text was not read whole.');
}

/** The name of a made text of so many pages. */
function makeText(pages: number): string {
  const name = `${pages}.pdf`;
  writeFileSync(join(folder, name), makePages(pages));
  return name;
}

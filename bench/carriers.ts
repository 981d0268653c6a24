/**
 * How fast mail, JSON and web pages are read and judged, beside the same words as plain text: megabytes of the file for each
 * second of the processor, in a process that is warm.
 *
 *     node bench/carriers.ts [MEGABYTES] [RUNS]      8 MB of each, medians of 3 runs if not told
 *
 * Twenty megabytes a second are aimed at, what is found included; it says what is missing, and never exits 1 for it.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeProse } from './make-text.ts';
import { measure } from './measure.ts';
import { extract, find, readSteps } from './pipeline.ts';

const AIMED_MB = 20;
/** Bytes of prose in a file: a mail, a page, a list of records. */
const FILE_BYTES = 40_000;

/** A file of words, by what carries them. */
const carriers: Readonly<Record<string, (words: string, number: number) => string>> = {
  txt: (words) => words,
  eml: (words, number) => {
    const page = `<html><body>${paragraphsOf(words)}</body></html>`;
    const lines = Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n');
    return (
      `Received: from mx${number}.example.org ([192.0.2.${number % 250}]) by mail.example.org; Mon, 02 Mar 2026 09:30:02 +0000\r\n` +
      `From: Staff <staff${number}@example.org>\r\nTo: all@example.org\r\nSubject: Note ${number}\r\nMIME-Version: 1.0\r\n` +
      'Content-Type: multipart/alternative; boundary="xx"\r\n\r\n--xx\r\nContent-Type: text/plain\r\n\r\n' +
      `${words.replaceAll('\n', '\r\n')}\r\n--xx\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines}\r\n--xx--\r\n`
    );
  },
  html: (words) =>
    `<!doctype html><html><head><title>Page</title><style>p{color:#000}</style></head><body><ul>${'<li><a href="/p" class="nav-link">Page</a></li>'.repeat(40)}</ul>${paragraphsOf(words)}</body></html>`,
  json: (words) =>
    JSON.stringify(
      words
        .split('\n')
        .map((note, id) => ({ id, active: true, tags: ['a', 'b'], created: '2026-03-02', count: 4, note })),
    ),
};

function paragraphsOf(words: string): string {
  return words
    .split('\n')
    .map((line) => `<div class="col-md-6"><p class="lead" style="margin:0cm">${line}</p></div>\n`)
    .join('');
}

const [megabytes = 8, runs = 3] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'holdback-carriers-'));
try {
  const prose = makeProse(megabytes * 1e6);
  const sizes = new Map<string, number>();
  const contenders = Object.entries(carriers).flatMap(([kind, carry]) => {
    const own = join(folder, kind);
    mkdirSync(own);
    let bytes = 0;
    for (let at = 0, number = 0; at < prose.length; at += FILE_BYTES, number += 1) {
      const content = carry(prose.slice(at, at + FILE_BYTES), number);
      bytes += content.length;
      writeFileSync(join(own, `${number}.${kind}`), content);
    }
    sizes.set(kind, bytes / 1e6);
    const files = readdirSync(own).map((name) => join(own, name));
    return (['read', 'judge'] as const).map((what) => ({ name: `${kind} ${what}`, run: () => runAll(files, what) }));
  });
  const seconds = await measure(contenders, runs);
  for (const [kind, size] of sizes) {
    const [read = Number.NaN, judge = Number.NaN] = [seconds.get(`${kind} read`), seconds.get(`${kind} judge`)];
    const speed = size / (read + judge);
    const [each, both] = [(size / read).toFixed(1), speed.toFixed(1)];
    const missed = speed < AIMED_MB ? `   ${(AIMED_MB / speed).toFixed(1)} times as fast is aimed at` : '';
    process.stdout.write(
      `${kind.padEnd(5)} read ${each.padStart(6)} MB/s   read and judged ${both.padStart(6)} MB/s${missed}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Seconds of the processor that reading files takes, or judging what was read. */
async function runAll(files: readonly string[], what: 'read' | 'judge'): Promise<number> {
  let taken = 0;
  for (const file of files) {
    const steps = what === 'judge' ? await readSteps(file) : [];
    const from = process.cpuUsage();
    await (what === 'judge' ? find(steps) : extract(file));
    const { user, system } = process.cpuUsage(from);
    taken += (user + system) / 1e6;
  }
  return taken;
}

/**
 * How fast Holdback is on this machine, and beside tools that people know:
 *
 *     pnpm bench            30 MB inputs, medians of 5 runs
 *     pnpm bench --quick    3 MB inputs, medians of 3 runs
 *
 * Exits 1 if the time for a folder grows faster than the folder, or its memory grows with it; or if matching grows faster
 * than the text or the number of detectors, or text made to be slow comes to less than a tenth of the speed of prose.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureGrowth } from './growth.ts';
import { measurePdf, measureTable, measureText, type Row } from './inputs.ts';
import { makeLogs, makeProse } from './make-text.ts';
import { measureMatching } from './matching.ts';

const isQuick = process.argv.includes('--quick');
const size = isQuick
  ? { bytes: 3e6, pages: 50, runs: 3, folders: [250, 500, 1000, 2000] }
  : { bytes: 30e6, pages: 200, runs: 5, folders: [1000, 2000, 4000, 8000] };

const folder = mkdtempSync(join(tmpdir(), 'holdback-bench-'));
process.once('SIGINT', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(130);
});
try {
  console.log(`Node ${process.version}, ${cpus().length} cores, ${process.platform}; medians of ${size.runs} runs`);
  console.log(format('input', 'what', 'speed', 'beside', 'ratio'));
  print(await measureText('prose', makeProse(size.bytes), folder, size.runs));
  print(await measureText('log lines', makeLogs(size.bytes), folder, size.runs));
  print(await measureTable(size.bytes, folder, size.runs));
  print(await measurePdf(size.pages, folder, size.runs));
  await measureAndPrintMatching();
  await measureAndPrintGrowth();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(rows: readonly Row[]): void {
  for (const { input, what, speed, unit, beside } of rows) {
    const peer = beside === undefined ? '' : `${beside.name} ${say(beside.speed)} ${unit}`;
    const ratio = beside === undefined ? '' : `${(speed / beside.speed).toFixed(2)} x`;
    console.log(format(input, what, Number.isNaN(speed) ? '' : `${say(speed)} ${unit}`, peer, ratio));
  }
}

async function measureAndPrintMatching(): Promise<void> {
  const { rows, complaints } = await measureMatching(size.bytes, folder, size.runs);
  console.log('\nMatching with every detector, checks and context included');
  for (const { what, speed, ripgrep, hyperscan } of rows) {
    const beside = [
      ['rg', ripgrep],
      ['Hyperscan', hyperscan],
    ] as const;
    const peers = beside.map(([name, own]) => {
      if (own === undefined) return '';
      return Number.isNaN(own)
        ? `${name} not installed`
        : `${name} ${own.toFixed(2)} MB/s, ${(speed / own).toFixed(1)} x`;
    });
    console.log(`${what.padEnd(26)}${say(speed).padStart(8)} MB/s   ${peers.join('   ')}`.trimEnd());
  }
  for (const complaint of complaints) console.log(complaint);
  if (complaints.length > 0) process.exitCode = 1;
}

async function measureAndPrintGrowth(): Promise<void> {
  const { startSeconds, steps, isLinear, isFlat } = await measureGrowth(size.folders, folder, size.runs);
  console.log(`\nFolders of 2 kB files, ${startSeconds.toFixed(2)} s of start-up subtracted`);
  console.log(format('files', 'seconds', 'files/s', 's per 1,000', 'peak, held'));
  for (const { files, seconds, peakMb, heldMb } of steps) {
    const each = (seconds / files) * 1000;
    const share = ((each / startOf(steps)) * 100).toFixed(0);
    console.log(
      format(
        String(files),
        seconds.toFixed(2),
        (files / seconds).toFixed(0),
        `${each.toFixed(3)} (${share} %)`,
        `${peakMb.toFixed(0)}, ${heldMb.toFixed(0)} MB`,
      ),
    );
  }
  console.log(`linear: ${isLinear ? 'yes' : 'no'}`);
  console.log(`memory flat: ${isFlat ? 'yes' : 'no'}`);
  if (!isLinear || !isFlat) process.exitCode = 1;
}

/** Seconds per 1,000 files of the smallest folder. */
function startOf(steps: readonly { readonly files: number; readonly seconds: number }[]): number {
  const [first] = steps;
  return first === undefined ? Number.NaN : (first.seconds / first.files) * 1000;
}

function format(input: string, what: string, speed: string, beside: string, ratio: string): string {
  return `${input.padEnd(12)}${what.padEnd(26)}${speed.padStart(14)}   ${beside.padEnd(24)}${ratio.padStart(8)}`.trimEnd();
}

function say(speed: number): string {
  return speed.toFixed(speed < 100 ? 1 : 0);
}

/**
 * What a start costs: time of the processor (user and system, of all processes of a run) and memory, as it is published and
 * in a clone, beside `node -e 0` in the same run. Needs bash and Linux.
 *
 *     node bench/start.ts [RUNS]      medians of 20 runs if not told
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, median } from './measure.ts';
import { cpuSecondsOf, peakMbOf } from './process-usage.ts';

const root = join(import.meta.dirname, '..');
const published = join(root, 'packages/cli/dist/bin.js');
const runs = Number(process.argv[2] ?? '20');
const folder = mkdtempSync(join(tmpdir(), 'holdback-start-'));

/** What a start is allowed: so many times `node -e 0`, and a constant; in a clone twice that. */
const allowed = {
  'scan of one small file': { words: ['scan', 'notice.txt'], times: 6, seconds: 0.25 },
  'rules list': { words: ['rules', 'list'], times: 3, seconds: 0 },
  '--help': { words: ['--help'], times: 3, seconds: 0 },
} as const;

try {
  execFileSync(process.execPath, [join(root, 'release/bundle.ts')], { stdio: 'inherit' });
  writeFileSync(join(folder, 'notice.txt'), 'Agenda\n');
  const forms = [
    { form: 'published', program: [process.execPath, published], share: 1 },
    { form: 'clone', program: [join(root, 'holdback')], share: 2 },
  ];
  const rows = forms.flatMap(({ form, program, share }) =>
    Object.entries(allowed).map(([what, { words, times, seconds }]) => ({
      name: `${form}: ${what}`,
      command: [...program, ...words],
      limit: (node: number) => share * (times * node + seconds),
    })),
  );
  const taken = await measure(
    [{ name: 'node -e 0', command: [process.execPath, '-e', '0'] }, ...rows].map(({ name, command }) => ({
      name,
      run: async () => cpuSecondsOf(command, folder),
    })),
    runs,
  );
  const node = taken.get('node -e 0') ?? Number.NaN;
  console.log(`Seconds of the processor, medians of ${runs} runs; node -e 0: ${node.toFixed(3)}`);
  for (const { name, limit } of rows) {
    const own = taken.get(name) ?? Number.NaN;
    console.log(
      `${name.padEnd(36)}${own.toFixed(3)}   ${(own / node).toFixed(1)} x   allowed ${limit(node).toFixed(3)}`,
    );
  }
  const peaks: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    peaks.push(await peakMbOf([process.execPath, published, ...allowed['scan of one small file'].words], folder));
  }
  console.log(
    `published: peak of all its processes together ${median(peaks).toFixed(0)} MB (resident sets, allowed 200)`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

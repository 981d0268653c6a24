import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Detector, detectors } from '../packages/rules/src/index.ts';
import { matchBlock } from '../packages/rules/src/match/find-matches.ts';
import { type Search, searchBlock } from '../packages/rules/src/match/search-block.ts';
import { openTopicReader } from '../packages/rules/src/prose/read-topics.ts';
import { readWords } from '../packages/rules/src/prose/read-words.ts';
import type { TextPart } from '../packages/scanner/src/index.ts';
import { makeLogs, makeProse, makeTable } from './make-text.ts';
import { measure } from './measure.ts';
import { findRipgrep, timeHyperscan } from './peers.ts';
import { readSteps } from './pipeline.ts';

/** What matching takes: every detector, with checks and context, on blocks that were extracted before. */
export interface MatchingRow {
  readonly what: string;
  /** MB/s; NaN if there is nothing to say but `what`. */
  readonly speed: number;
  /** Tools with the same patterns, in the same minute: MB/s, NaN if they are not installed. */
  readonly ripgrep?: number;
  readonly hyperscan?: number;
}

/** Rows that say how fast matching is, and what was found to grow faster than it may. */
export interface Matching {
  readonly rows: readonly MatchingRow[];
  readonly complaints: readonly string[];
}

/** Share of an input that peers are given: ripgrep takes minutes for a megabyte of a table. */
const PEER_SHARE = 1 / 20;

/** How much a figure may be off on a shared machine. */
const TOLERANCE = 1.25;

/** What text made to be slow may come to, at least, of the speed of prose. */
const HOSTILE_SHARE_MIN = 0.1;

/** Measures matching on prose, logs and a dense table beside peers; its growth; and text that is made to be slow. */
export async function measureMatching(bytes: number, folder: string, runs: number): Promise<Matching> {
  const rows: MatchingRow[] = [];
  const inputs = [
    ['prose', 'prose.txt', makeProse(bytes)],
    ['log lines', 'logs.txt', makeLogs(bytes)],
    ['CSV table', 'table.csv', makeTable(bytes)],
  ] as const;
  for (const [what, name, text] of inputs) rows.push(await measureBeside(what, join(folder, name), text, runs));
  const [prose] = inputs;
  const parts = await readParts(join(folder, prose[1]), prose[2]);
  const text = await growthInText(parts, runs);
  const many = await growthInDetectors(parts.slice(0, Math.ceil(parts.length / 4)), runs);
  const models = await measureModels(parts, runs);
  const slow = await measureHostile(bytes, folder, runs, rows[0]?.speed ?? Number.NaN);
  return {
    rows: [...rows, ...text.rows, ...many.rows, ...models.rows, ...slow.rows],
    complaints: [text, many, models, slow].flatMap((each) => each.complaints),
  };
}

async function measureBeside(what: string, path: string, text: string, runs: number): Promise<MatchingRow> {
  const parts = await readParts(path, text);
  const slice = text.slice(0, text.lastIndexOf('\n', text.length * PEER_SHARE) + 1);
  const slicePath = `${path}.slice`;
  writeFileSync(slicePath, slice);
  // What ripgrep takes to read its patterns is not what it takes to look for them.
  const emptyPath = `${path}.empty`;
  writeFileSync(emptyPath, '');
  const peer = findRipgrep(slicePath);
  const idle = findRipgrep(emptyPath);
  const seconds = await measure(
    [matching('match', parts), ...(peer === undefined || idle === undefined ? [] : [peer, { ...idle, name: 'idle' }])],
    runs,
  );
  const megabytes = slice.length / 1e6;
  return {
    what,
    speed: speedOf(parts, seconds.get('match')),
    ripgrep: megabytes / ((seconds.get('rg') ?? Number.NaN) - (seconds.get('idle') ?? Number.NaN)),
    hyperscan: megabytes / (timeHyperscan(slicePath, runs) ?? Number.NaN),
  };
}

/** Names are read once, for however many detectors. */
const withoutModels: readonly Detector[] = detectors.map(({ tagged: _tagged, ...detector }) => detector);

async function growthInText(parts: readonly TextPart[], runs: number): Promise<Matching> {
  const shares = [1 / 4, 1 / 2, 1].map((share) => parts.slice(0, Math.ceil(parts.length * share)));
  const seconds = await measure(
    shares.map((own, index) => matching(String(index), own)),
    runs,
  );
  const speeds = shares.map((own, index) => speedOf(own, seconds.get(String(index))));
  const rows = ['a quarter', 'half', 'all'].map((share, index) => ({
    what: `prose, ${share} of it`,
    speed: speeds[index] ?? Number.NaN,
  }));
  const isLinear = (speeds.at(0) ?? Number.NaN) <= (speeds.at(-1) ?? Number.NaN) * TOLERANCE;
  return { rows, complaints: isLinear ? [] : ['the time to match does not grow with the text alone'] };
}

async function growthInDetectors(parts: readonly TextPart[], runs: number): Promise<Matching> {
  // Every fourth, and every second, so that each part has detectors of all kinds.
  const sets = [4, 2, 1].map((step) => withoutModels.filter((_, index) => index % step === 0));
  const seconds = await measure(
    sets.map((own, index) => matching(String(index), parts, own)),
    runs,
  );
  const speeds = sets.map((_, index) => speedOf(parts, seconds.get(String(index))));
  const rows = sets.map((own, index) => ({
    what: `prose, ${own.length} detectors`,
    speed: speeds[index] ?? Number.NaN,
  }));
  const each = sets.map((own, index) => (seconds.get(String(index)) ?? Number.NaN) / own.length);
  const isAtMostLinear = each.every((time, index) => index === 0 || time <= (each[index - 1] ?? 0) * TOLERANCE);
  return { rows, complaints: isAtMostLinear ? [] : ['the time to match grows faster than the number of detectors'] };
}

/** The share of its speed that prose keeps when both models read it. */
const READING_SHARE_MIN = 0.5;

/** What it takes to read prose for names and topics, beside the same detectors without. */
async function measureModels(parts: readonly TextPart[], runs: number): Promise<Matching> {
  const seconds = await measure(
    [
      matching('without', parts, withoutModels),
      matching('names', parts),
      { name: 'both', run: async () => readBoth(parts) },
    ],
    runs,
  );
  const rows = [
    ['without', 'prose, without the models'],
    ['names', 'prose, names read'],
    ['both', 'prose, names and topics read'],
  ].map(([name = '', what = '']) => ({ what, speed: speedOf(parts, seconds.get(name)) }));
  const share = (seconds.get('without') ?? Number.NaN) / (seconds.get('both') ?? Number.NaN);
  return {
    rows,
    complaints: share >= READING_SHARE_MIN ? [] : [`the models leave prose ${share.toFixed(2)} of its speed`],
  };
}

const everything: Search = { detectors, phraseLists: [] };

function readBoth(parts: readonly TextPart[]): undefined {
  const reader = openTopicReader<number>(() => undefined);
  for (const part of parts) {
    const { block } = searchBlock(part, everything, {});
    reader.read(block.text, readWords(block.text), () => 0);
  }
  reader.end();
}

async function measureHostile(bytes: number, folder: string, runs: number, prose: number): Promise<Matching> {
  const texts = [
    ['one line', makeProse(bytes).replaceAll('\n', ' ')],
    ['only digits', '4078051120'.repeat(Math.ceil(bytes / 10))],
    ['only @', '@'.repeat(bytes)],
    ['only capitals', 'QWERTYUIOP'.repeat(Math.ceil(bytes / 10))],
    ['a name a line', 'Marla\n'.repeat(Math.ceil(bytes / 6))],
    ['all in capitals', makeProse(bytes).toUpperCase()],
  ] as const;
  const rows: MatchingRow[] = [];
  for (const [what, text] of texts) {
    const parts = await readParts(join(folder, 'hostile.txt'), text);
    const seconds = await measure([matching('match', parts)], runs);
    rows.push({ what, speed: speedOf(parts, seconds.get('match')) });
  }
  const slow = rows.filter(({ speed }) => !(speed >= prose * HOSTILE_SHARE_MIN));
  return { rows, complaints: slow.map(({ what }) => `${what}: below a tenth of the speed of prose`) };
}

function matching(name: string, parts: readonly TextPart[], own = detectors) {
  return {
    name,
    run: async () => {
      for (const part of parts) matchBlock(part, own);
      return undefined;
    },
  };
}

async function readParts(path: string, text: string): Promise<readonly TextPart[]> {
  writeFileSync(path, text);
  const steps = await readSteps(path);
  return steps.flatMap((step) => (step.kind === 'part' && step.part.kind === 'text' ? [step.part] : []));
}

function speedOf(parts: readonly TextPart[], seconds: number | undefined): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0) / 1e6 / (seconds ?? Number.NaN);
}

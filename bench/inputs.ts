import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePages } from './make-pages.ts';
import { makeTable } from './make-text.ts';
import { type Contender, measure } from './measure.ts';
import { findPdfToText } from './peers.ts';
import { extract, find, readSteps } from './pipeline.ts';
import { scanInChild } from './scan-child.ts';

/** One line of the table. */
export interface Row {
  readonly input: string;
  readonly what: string;
  /** NaN if there is nothing to say but `what`. */
  readonly speed: number;
  readonly unit: 'MB/s' | 'pages/s';
  /** A tool that did comparable work in the same turns. */
  readonly beside?: { readonly name: string; readonly speed: number };
}

/** Extraction alone, finding and judging alone, and the program from start to exit. */
export async function measureText(input: string, text: string, folder: string, runs: number): Promise<readonly Row[]> {
  const filePath = join(folder, `${input.replaceAll(' ', '-')}.txt`);
  writeFileSync(filePath, text);
  const steps = await readSteps(filePath);
  const seconds = await measure(
    [contender('extract', () => extract(filePath)), contender('find', () => find(steps)), whole(filePath)],
    runs,
  );
  return ['extract', 'find', 'whole'].map((what) => teller(input, 'MB/s', text.length / 1e6, seconds)(what));
}

/** Extraction alone and the program, on a table with little but values. */
export async function measureTable(bytes: number, folder: string, runs: number): Promise<readonly Row[]> {
  const filePath = join(folder, 'table.csv');
  const text = makeTable(bytes);
  writeFileSync(filePath, text);
  const seconds = await measure([contender('extract', () => extract(filePath)), whole(filePath)], runs);
  return ['extract', 'whole'].map((what) => teller('CSV table', 'MB/s', text.length / 1e6, seconds)(what));
}

/** The same on pages full of text, beside pdftotext, which judges nothing. */
export async function measurePdf(pageCount: number, folder: string, runs: number): Promise<readonly Row[]> {
  const filePath = join(folder, 'pages.pdf');
  writeFileSync(filePath, makePages(pageCount));
  const peer = findPdfToText(filePath);
  const extracting = contender('extract', () => extract(filePath));
  const seconds = await measure([extracting, whole(filePath), ...(peer === undefined ? [] : [peer])], runs);
  const tell = teller('PDF', 'pages/s', pageCount, seconds);
  return [...['extract', 'whole'].map((what) => tell(what, peer)), ...missing('PDF', 'pdftotext', peer)];
}

function contender(name: string, run: () => Promise<void>): Contender {
  return {
    name,
    run: async () => {
      await run();
      return undefined;
    },
  };
}

/** `holdback scan` as its users run it, start-up and all. */
function whole(filePath: string): Contender {
  return { name: 'whole', run: async () => (await scanInChild(filePath)).seconds };
}

function missing(input: string, name: string, peer: Contender | undefined): readonly Row[] {
  return peer === undefined ? [{ input, what: `${name} not installed`, speed: Number.NaN, unit: 'MB/s' }] : [];
}

/** Makes the lines of one input out of what was measured on it. */
function teller(input: string, unit: Row['unit'], amount: number, seconds: ReadonlyMap<string, number>) {
  const speedOf = (name: string) => amount / (seconds.get(name) ?? Number.NaN);
  return (what: string, peer?: Contender): Row => ({
    input,
    what,
    speed: speedOf(what),
    unit,
    ...(peer !== undefined && { beside: { name: peer.name, speed: speedOf(peer.name) } }),
  });
}

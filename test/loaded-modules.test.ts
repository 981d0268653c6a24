import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdf } from '../test-corpus/make/pdf.ts';
import { makeZip } from '../test-corpus/make/zip.ts';
import { repository } from './source-files.ts';

/** What a run need not load, by what it is for, and how the addresses of its modules look. */
const watched = {
  rules: /packages\/rules\/src\/index\.ts$/,
  detectors: /packages\/rules\/src\/detectors\/us-ssn\.ts$/,
  matching: /packages\/rules\/src\/match\/find-matches\.ts$/,
  workers: /packages\/cli\/src\/workers\/pool\.ts$/,
  yaml: /node_modules\/yaml\//,
  'policy validator': /policy-schema\.generated\.ts$/,
  'release lists': /packages\/rules\/src\/release-lists\.ts$/,
  'release validator': /release-schema\.generated\.ts$/,
  approving: /packages\/cli\/src\/commands\/approve\.ts$/,
  ajv: /node_modules\/ajv\//,
  'text report': /packages\/cli\/src\/report\/text\.ts$/,
  'JSON lines': /packages\/cli\/src\/report\/jsonl\.ts$/,
  SARIF: /packages\/cli\/src\/report\/sarif\.ts$/,
  'HTML report': /packages\/cli\/src\/report\/html\.ts$/,
  'workbook report': /packages\/cli\/src\/report\/xlsx\.ts$/,
  exceljs: /node_modules\/exceljs\//,
  'report validator': /report-schema\.generated\.ts$/,
  progress: /node_modules\/cli-progress\//,
  'file-type': /node_modules\/file-type\//,
  text: /formats\/text\/text-reader\.ts$/,
  csv: /formats\/csv\/csv-reader\.ts$/,
  papaparse: /node_modules\/papaparse\//,
  gzip: /formats\/gzip\/gzip-reader\.ts$/,
  zip: /formats\/zip\/zip-reader\.ts$/,
  yauzl: /node_modules\/yauzl\//,
  pdf: /formats\/pdf\/pdf-reader\.ts$/,
  'pdf.js': /node_modules\/pdfjs-dist\//,
  '7-Zip': /node_modules\/7z-wasm\//,
  hyparquet: /node_modules\/hyparquet\//,
} as const satisfies Record<string, RegExp>;

/** The report of a scan that found nothing. */
const cleanReport = [
  {
    type: 'run',
    schema: 'holdback.report/1',
    version: '0.1.0',
    policy: { id: 'own', digest: '0'.repeat(64) },
    asOf: '2026-11-01',
    specimens: 'possible',
    roots: ['notice.txt'],
  },
  { type: 'document', path: 'notice.txt', format: 'text', state: 'clean', problems: [] },
  {
    type: 'end',
    documents: { clean: 1, flagged: 0, excepted: 0, notExamined: 0, excluded: 0 },
    verdicts: { block: 0, review: 0, note: 0 },
    bytes: 22,
    seconds: 0.1,
    exitCode: 0,
  },
];

const folder = mkdtempSync(join(tmpdir(), 'loaded-'));

beforeAll(() => {
  mkdirSync(join(folder, 'policies'));
  writeFileSync(join(folder, 'policies/own.yaml'), 'policy: own\ntitle: Own\nextends: [holdback/public-portal]\n');
  writeFileSync(join(folder, 'report.jsonl'), `${cleanReport.map((line) => JSON.stringify(line)).join('\n')}\n`);
  writeFileSync(join(folder, 'release.yaml'), 'release: Notice\nfiles:\n  - path: notice.txt\n');
  writeFileSync(join(folder, 'notice.txt'), 'The office is closed.\n');
  writeFileSync(join(folder, 'people.csv'), 'day,place\nMonday,Hall\nFriday,Square\n');
  writeFileSync(join(folder, 'notice.txt.gz'), gzipSync('The office is closed.\n'));
  writeFileSync(
    join(folder, 'notices.zip'),
    makeZip([{ name: 'notice.txt', bytes: Buffer.from('The office is closed.\n') }]),
  );
  writeFileSync(join(folder, 'notice.pdf'), makePdf({ pages: [{ lines: [{ text: 'The office is closed.' }] }] }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Which of what is watched a command line loads, in any of its processes. */
function loadedBy(...words: readonly string[]): readonly string[] {
  const list = join(folder, 'loaded.txt');
  writeFileSync(list, '');
  const { status, stderr } = spawnSync(process.execPath, [join(repository, 'packages/cli/src/bin.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      LOADED_TO: list,
      NODE_OPTIONS: `--import ${JSON.stringify(join(import.meta.dirname, 'tell-loaded.ts'))}`,
    },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const loaded = readFileSync(list, 'utf8').trim().split('\n');
  return Object.entries(watched).flatMap(([name, address]) => (loaded.some((url) => address.test(url)) ? [name] : []));
}

const scanning = ['rules', 'detectors', 'matching', 'workers', 'file-type'];

test.each([
  [['--help'], []],
  [['scan', '--help'], []],
  [['report', '--help'], []],
  [['rules', 'list'], []],
  [
    ['rules', 'list', '--policy', 'policies/own.yaml'],
    ['rules', 'detectors', 'matching', 'yaml', 'policy validator'],
  ],
  [
    ['scan', 'notice.txt'],
    [...scanning, 'text report', 'text'],
  ],
  [
    ['scan', 'notice.txt', '--format', 'jsonl'],
    [...scanning, 'JSON lines', 'text'],
  ],
  [
    ['scan', 'notice.txt', '--format', 'sarif'],
    [...scanning, 'SARIF', 'text'],
  ],
  [
    ['report', 'report.jsonl', '--format', 'html'],
    ['rules', 'detectors', 'matching', 'HTML report', 'report validator'],
  ],
  [
    ['report', 'report.jsonl', '--format', 'xlsx=report.xlsx'],
    ['rules', 'detectors', 'matching', 'workbook report', 'exceljs', 'report validator'],
  ],
  [
    ['scan', 'notice.txt', '--format', 'jsonl', '--policy', 'policies/own.yaml'],
    [...scanning, 'JSON lines', 'yaml', 'policy validator', 'text'],
  ],
  [
    ['scan', 'people.csv', '--format', 'jsonl'],
    [...scanning, 'JSON lines', 'text', 'csv', 'papaparse'],
  ],
  [
    ['scan', 'notice.txt.gz', '--format', 'jsonl'],
    [...scanning, 'JSON lines', 'text', 'gzip'],
  ],
  [
    ['scan', 'notices.zip', '--format', 'jsonl'],
    [...scanning, 'JSON lines', 'text', 'zip', 'yauzl'],
  ],
  [
    ['scan', 'notice.pdf', '--format', 'jsonl'],
    [...scanning, 'JSON lines', 'text', 'pdf', 'pdf.js'],
  ],
  [
    ['scan', 'notice.txt', '--format', 'jsonl', '--manifest', 'release.yaml'],
    [...scanning, 'JSON lines', 'text', 'release lists', 'release validator', 'yaml'],
  ],
  [
    ['approve', 'notice.txt', '--by', 'R. Example', '--reason', 'Read on screen'],
    [...scanning, 'text', 'approving', 'release lists', 'release validator', 'yaml'],
  ],
  [
    ['inspect', 'notice.txt'],
    [...scanning, 'text'],
  ],
  [
    ['inspect', 'notice.txt', '--findings'],
    [...scanning, 'text'],
  ],
] as const)('%j loads what it needs and nothing more', (words, needed) => {
  expect(loadedBy(...words).toSorted()).toEqual(needed.toSorted());
});

/**
 * What files cost that are made to be costly: the time and the most memory of a scan of each, and what it says of it. Needs
 * bash and Linux, and for one of them `7z` or `7zz`.
 *
 *     node bench/hostile.ts
 *
 * Exits 1 if one has neither a problem nor, where nothing is left out, a finding of what stands at its end, or takes over 20
 * seconds or 512 MB beyond what a scan of one small file takes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gifImage, makeGif, makePng } from '../test-corpus/make/raster-files.ts';
import { makeDatabase, makePage, makeRecord, makeRow } from '../test-corpus/make/sqlite.ts';
import { longs, makeTiff, shorts } from '../test-corpus/make/tiff.ts';
import { peakMbOf } from './process-usage.ts';

const SECONDS_MAX = 20;
const MB_MAX = 512;
const SECRET = 'SSN: 078-05-1120';

/** A tree of pages whose only page is below itself. */
function cyclicDatabase(): Buffer {
  const inner = Buffer.alloc(512);
  inner[0] = 5; // an interior page of a table
  inner.writeUInt16BE(1, 3);
  inner.writeUInt16BE(500, 5);
  inner.writeUInt32BE(2, 8);
  inner.writeUInt16BE(500, 12);
  inner.writeUInt32BE(2, 500);
  const leaf = makePage(13, [makeRow(1, makeRecord(['Jane Doe', SECRET]))]);
  return Buffer.from(
    makeDatabase({
      schema: [['table', 'people', 2, 'CREATE TABLE people(name TEXT, note TEXT)']],
      pages: [inner, leaf],
    }),
  );
}

function loopingTiff(): Buffer {
  const tiff = makeTiff([{ 256: shorts(24), 257: shorts(16), 330: longs(8) }]);
  tiff.writeUInt32LE(8, tiff.length - 4);
  return tiff;
}

function hugePng(): Buffer {
  const png = Buffer.from(makePng());
  png.writeUInt32BE(0x7fff_ffff, 16);
  png.writeUInt32BE(0x7fff_ffff, 20);
  return png;
}

/** A movie whose second box says that it is longer than any file. */
function lyingMovie(): Buffer {
  const boxes = Buffer.alloc(40);
  boxes.writeUInt32BE(16, 0);
  boxes.write('ftypisom', 4, 'latin1');
  boxes.writeUInt32BE(1, 16);
  boxes.write('moov', 20, 'latin1');
  boxes.writeBigUInt64BE(2n ** 63n - 1n, 24);
  return boxes;
}

/** Ten entities, each of ten of the one before. */
function xmlBomb(): string {
  const entities = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
  ).join('');
  return `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "text">${entities}]><a>&e9;</a>`;
}

/** Files by their names, and whether all of it is read, so that what stands at the end is found. */
const made: Readonly<Record<string, { readonly bytes: () => Uint8Array | string; readonly isRead?: true }>> = {
  'small.txt': { bytes: () => SECRET, isRead: true },
  'mail-10000-deep.eml': {
    bytes: () =>
      `From: a@example.org\nMIME-Version: 1.0\n${'Content-Type: message/rfc822\n\n'.repeat(10_000)}${SECRET}\n`,
  },
  'directory-loop.tif': { bytes: loopingTiff },
  'box-of-2-to-the-63.mp4': { bytes: lyingMovie },
  'two-gigabytes.png': { bytes: hugePng },
  'bomb.xml': { bytes: xmlBomb },
  'external.xml': {
    bytes: () => `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e; ${SECRET}</a>`,
  },
  '10000-deep.json': { bytes: () => `${'['.repeat(10_000)}"${SECRET}"${']'.repeat(10_000)}`, isRead: true },
  'million-frames.gif': { bytes: () => makeGif(64, 48, Buffer.concat(Array(1e6).fill(gifImage(64, 48)))) },
  'cycle.db': { bytes: cyclicDatabase },
};

/** A gigabyte of zeros as 7-Zip packs it; undefined where it is not installed. */
function makeBomb(folder: string): string | undefined {
  const zeros = join(folder, 'zeros');
  writeFileSync(zeros, '');
  truncateSync(zeros, 1024 ** 3);
  const bomb = join(folder, 'bomb.7z');
  const isMade = ['7z', '7zz'].some(
    (name) => spawnSync(name, ['a', '-mx=1', bomb, zeros], { stdio: 'ignore' }).status === 0,
  );
  rmSync(zeros);
  return isMade ? bomb : undefined;
}

const folder = mkdtempSync(join(tmpdir(), 'holdback-hostile-'));
let isBad = false;
try {
  const files = Object.entries(made).map(([name, { bytes, isRead }]) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, name), bytes());
    return { name, isRead };
  });
  mkdirSync(join(folder, 'bomb.7z'));
  const bomb = makeBomb(join(folder, 'bomb.7z'));
  if (bomb === undefined) process.stdout.write('7z is not installed: no bomb of it was tried.\n');
  const tried = bomb === undefined ? files : [...files, { name: 'bomb.7z', isRead: undefined }];
  let base = 0;
  for (const { name, isRead } of tried) {
    const { seconds, mb, said } = await scanOne(join(folder, name));
    if (name === 'small.txt') base = mb;
    const isTold = isRead === true ? said.includes('PII-01') : said.includes('"code"');
    const isDear = seconds > SECONDS_MAX || mb - base > MB_MAX;
    if (!isTold || isDear) isBad = true;
    const code = isRead === true ? (isTold ? 'found' : 'MISSED') : (/"code":"([\w-]+)"/.exec(said)?.[1] ?? 'NOTHING');
    process.stdout.write(
      `${name.padEnd(26)} ${seconds.toFixed(1).padStart(5)} s ${mb.toFixed(0).padStart(5)} MB  ${code}${isDear ? '  TOO MUCH' : ''}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = isBad ? 1 : 0;

/** A scan of a folder in processes of its own: how long, the most memory of all of them together, and its report. */
async function scanOne(
  path: string,
): Promise<{ readonly seconds: number; readonly mb: number; readonly said: string }> {
  const main = join(import.meta.dirname, '../packages/cli/src/main.ts');
  const report = `${path}.jsonl`;
  const words = [
    main,
    'scan',
    path,
    '--ocr',
    'off',
    '--jobs',
    '1',
    '--specimens',
    'real',
    '--format',
    `jsonl=${report}`,
  ];
  const startedMs = performance.now();
  const mb = await peakMbOf([process.execPath, ...words], folder);
  const seconds = (performance.now() - startedMs) / 1000;
  return { seconds, mb, said: readFileSync(report, 'utf8') };
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problem } from '@holdback/scanner';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, expect, test } from 'vitest';
import { picturePdf } from '../../ocr/test/picture-pdf.ts';
import { adviceFor } from '../src/report/format-advice.ts';
import { runSessionIn } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocr-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a scanned page is read unless nobody is to, and what it says is found', async () => {
  const canvas = createCanvas(600, 300);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 600, 300);
  context.fillStyle = '#000';
  context.font = '20px "DejaVu Sans", Arial, sans-serif';
  context.fillText('Subject: Rowan Example', 30, 60);
  context.fillText('Social security number: 078-05-1120', 30, 95);
  const jpeg = await canvas.encode('jpeg', 90);
  writeFileSync(join(folder, 'scan.pdf'), picturePdf([{ jpeg, width: 600, height: 300 }]));
  const scanned = async (...words: readonly string[]) => {
    const formats = ['--format', 'text', '--format', 'jsonl=report.jsonl'];
    const session = await runSessionIn(folder, ['scan', 'scan.pdf', ...formats, '--specimens', 'real', ...words]);
    return { ...session, lines: readFileSync(join(folder, 'report.jsonl'), 'utf8') };
  };
  const off = await scanned('--ocr', 'off');
  expect(off.exitCode).toBe(3);
  expect(off.lines).toContain('Pages that are pictures');
  expect(off.lines).toContain('"pages":{"count":1,"stretches":[[1,1]]},"unrecognized":"off"');
  expect(off.stdout.replace(/\s+/g, ' ')).toContain('Do: Scan it without --ocr off');
  expect(off.stdout).toMatch(/^(?:Next:)? +holdback explain ocr$/m);
  const auto = await scanned();
  expect(auto.exitCode).toBe(1);
  expect(auto.lines).not.toContain('Pages that are pictures');
  expect(auto.lines).toContain('"infoType":"us-ssn","confidence":"likely"');
  expect(auto.lines).toContain('"recognized":true');
  expect(auto.lines).toContain('"recognizedPages":1');
  expect(auto.stdout).toMatch(/^ {2}recognized +1 {2}of all, with letters in pictures on 1 page,/m);
  expect(off.lines + off.stdout).not.toMatch(/recognizedPages|^ {2}recognized /m);
  expect(auto.lines).not.toContain('078-05-1120');
  expect(auto.stdout.replace(/\s+/g, ' ')).toContain('lowered from block, because it was recognized in a picture Why:');
  expect(auto.stdout).toMatch(/At: +page 1 .*recognized in a picture \(likely\)/);
});

test('a scanned page is not read where it is only shown and nobody is to read it', async () => {
  const { exitCode, stdout } = await runSessionIn(folder, ['inspect', 'scan.pdf', '--ocr', 'off']);
  expect([exitCode, stdout.includes('because recognizing letters is switched off: page 1.')]).toEqual([3, true]);
});

test.each([
  ['picture-page-off', 'Scan it without --ocr off'],
  ['picture-page-not-installed', 'node start.mjs --develop'],
  ['unmapped-letters-not-installed', 'node start.mjs --develop'],
  ['picture-page-unsure', 'Have a person look at the pages that are named'],
  ['picture-page', 'Have a person look at the pages that are named'],
] as const)('what to do about %s is told by why it is', (name, advice) => {
  expect(adviceFor(problem(name, { pages: [1] }), 'pdf')).toContain(advice);
});

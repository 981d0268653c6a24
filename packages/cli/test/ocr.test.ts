import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, expect, test } from 'vitest';
import { picturePdf } from '../../ocr/test/picture-pdf.ts';
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
  const scanned = (...words: readonly string[]) =>
    runSessionIn(folder, ['scan', 'scan.pdf', '--format', 'jsonl', '--specimens', 'real', ...words]);
  const off = await scanned('--ocr', 'off');
  expect(off.exitCode).toBe(3);
  expect(off.stdout).toContain('Pages that are pictures');
  const auto = await scanned();
  expect(auto.exitCode).toBe(1);
  expect(auto.stdout).not.toContain('Pages that are pictures');
  expect(auto.stdout).toContain('"infoType":"us-ssn","confidence":"likely"');
  expect(auto.stdout).toContain('"recognized":true');
  expect(auto.stdout).not.toContain('078-05-1120');
  const { stdout } = await runSessionIn(folder, ['scan', 'scan.pdf', '--specimens', 'real']);
  expect(stdout).toMatch(/At: +page 1 .*recognized in a picture \(likely\)/);
});

test('a scanned page is shown unless nobody is to read it', async () => {
  const inspected = (...words: readonly string[]) => runSessionIn(folder, ['inspect', 'scan.pdf', ...words]);
  const off = await inspected('--ocr', 'off');
  expect([off.exitCode, off.stdout.includes('are not read: page 1.')]).toEqual([3, true]);
  const found = await inspected('--findings', '--specimens', 'real');
  expect(found.stdout).toContain('"recognized":true');
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, ImageData } from '@napi-rs/canvas';
import { afterAll, expect, test } from 'vitest';
import { drawFaces } from '../../faces/test/drawn-face.ts';
import { picturePdf } from '../../ocr/test/picture-pdf.ts';
import { runSessionIn } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'faces-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { width, height, data } = drawFaces(480, 320, [
  [120, 130],
  [360, 140],
]);
const canvas = createCanvas(width, height);
canvas.getContext('2d').putImageData(new ImageData(data, width, height), 0, 0);
const jpeg = await canvas.encode('jpeg', 90);
writeFileSync(join(folder, 'two.jpg'), jpeg);
writeFileSync(join(folder, 'page.pdf'), picturePdf([{ jpeg, width, height }]));

test('a note says how many faces were seen, where somebody asked, and a report holds no more of them', async () => {
  const formats = ['--format', 'text', '--format', 'jsonl=report.jsonl'];
  const without = await runSessionIn(folder, ['scan', 'two.jpg', '--verbose']);
  expect(without.stdout).not.toMatch(/face ×/);
  const asked = await runSessionIn(folder, ['scan', 'two.jpg', '--faces', '--verbose', ...formats]);
  expect(asked.stdout).toMatch(/STR-15[\s\S]*face × 2/);
  expect(asked.stdout).toMatch(/with faces +1 +of all, 2 faces seen in their pictures/);
  expect(readFileSync(join(folder, 'report.jsonl'), 'utf8')).toContain('"--faces"');
});

test('faces are seen on the page of a PDF, and where letters are not recognized', async () => {
  expect((await runSessionIn(folder, ['inspect', 'page.pdf', '--faces'])).stdout.match(/trait: face/g)).toHaveLength(2);
  const { stdout, exitCode } = await runSessionIn(folder, ['inspect', 'two.jpg', '--faces', '--ocr', 'off']);
  expect(stdout.match(/trait: face/g)).toHaveLength(2);
  expect(stdout).toContain('recognizing letters is switched off');
  expect(exitCode).toBe(3);
});

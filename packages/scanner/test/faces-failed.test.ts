import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { picturePdf } from '../../ocr/test/picture-pdf.ts';
import { BytesSource, defaultLimits, type FaceFinder, scan, type TextRecognizer } from '../src/index.ts';

const canvas = createCanvas(300, 200);
const context = canvas.getContext('2d');
context.fillStyle = 'white';
context.fillRect(0, 0, 300, 200);
context.fillStyle = 'black';
context.fillRect(40, 40, 90, 90);
const jpeg = await canvas.encode('jpeg', 90);

const faceFinder: FaceFinder = {
  async find() {
    throw new RangeError('The model is not whole.');
  },
};
const recognizer: TextRecognizer = {
  async recognize() {
    return { lines: [] };
  },
  async close() {},
};

async function problemsOf(name: string, bytes: Uint8Array, finder?: FaceFinder): Promise<readonly string[]> {
  const problems: string[] = [];
  const options = { recognizer, ...(finder !== undefined && { faceFinder: finder }) };
  for await (const step of scan(new BytesSource(name, bytes), defaultLimits, options)) {
    if (step.kind === 'part' && step.part.kind === 'problem') problems.push(step.part.problem.message);
  }
  return problems;
}

const sentence = 'Faces were to be looked for, and what looks for them failed.';

test('a picture in which the looking for faces failed is not clean of them', async () => {
  expect(await problemsOf('one.jpg', jpeg, faceFinder)).toContain(sentence);
  expect(await problemsOf('one.jpg', jpeg)).not.toContain(sentence);
});

test('a PDF of such pages is told once', async () => {
  const bytes = picturePdf([
    { jpeg, width: 300, height: 200 },
    { jpeg, width: 300, height: 200 },
  ]);
  expect((await problemsOf('pages.pdf', bytes, faceFinder)).filter((each) => each === sentence)).toHaveLength(1);
  expect(await problemsOf('pages.pdf', bytes)).not.toContain(sentence);
});

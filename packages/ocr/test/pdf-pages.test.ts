import { BytesSource, defaultLimits, type Limits, type Part, type Run, scan } from '@holdback/scanner';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { afterAll, describe, expect, test } from 'vitest';
import { pagesOf, rawPdf, stream } from '../../scanner/test/raw-pdf.ts';
import { openRecognizer } from '../src/index.ts';
import { picturePdf } from './picture-pdf.ts';

const recognizer = openRecognizer();
afterAll(() => recognizer.close());

async function pictureOf(draw: (context: SKRSContext2D) => void, width = 500, height = 300) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  draw(context);
  return { jpeg: await canvas.encode('jpeg', 90), width, height };
}

const note = (context: SKRSContext2D) => {
  context.font = '20px "DejaVu Sans", Arial, sans-serif';
  context.fillText('Booking note of the desk', 30, 60);
  context.fillText('SSN: 078-05-1120', 30, 90);
};

/** A slope of grays, without a letter. */
const shade = (context: SKRSContext2D) => {
  const gradient = context.createLinearGradient(0, 0, 500, 300);
  gradient.addColorStop(0, '#fff');
  gradient.addColorStop(1, '#333');
  context.fillStyle = gradient;
  context.fillRect(0, 0, 500, 300);
};

async function partsOf(
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
  isRecognized = true,
): Promise<readonly Part[]> {
  const steps = scan(new BytesSource('scan.pdf', bytes), limits, isRecognized ? { recognizer } : {});
  return (await Array.fromAsync(steps)).flatMap((step) => (step.kind === 'part' ? [step.part] : []));
}

const messagesOf = (parts: readonly Part[]) =>
  parts.flatMap((part) => (part.kind === 'problem' ? [part.problem.message] : []));

function runsOf(parts: readonly Part[]): readonly { readonly text: string; readonly run: Run }[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'text') return [];
    const texts = part.text.split('\u001f');
    return part.runs.map((run, index) => ({ text: texts[index] ?? '', run }));
  });
}

/** What is told of the only page, a picture that is not read. */
function notReadBecause(why: string): string {
  return `Pages that are pictures, with little text or none, are not read, because ${why}: page 1.`;
}

describe('a page that is a picture', () => {
  test('is read where letters are recognized, at its place on the page', async () => {
    const parts = await partsOf(picturePdf([await pictureOf(note)]));
    expect(messagesOf(parts)).toEqual([]);
    const found = runsOf(parts).find(({ text }) => text.includes('078-05-1120'));
    expect(found?.text).toContain('Booking note of the desk');
    expect(found?.run.recognized).toBe(true);
    if (found?.run.at.kind !== 'page' || found.run.at.box === undefined) return expect.fail('no box');
    const { x, y, width, height } = found.run.at.box;
    expect(found.run.at.page).toBe(1);
    // Drawn from 30 to some 280 pixels across, and 40 to 95 down, of 300: at 0.72 units each, from below.
    expect(x).toBeGreaterThan(12);
    expect(x + width).toBeLessThan(230);
    expect(y).toBeGreaterThan(140);
    expect(y + height).toBeLessThan(196);
  });

  test('is read however it is turned, and told of at its place before that', async () => {
    const upright = runsOf(await partsOf(picturePdf([await pictureOf(note)])));
    const canvas = await pictureOf(
      (context) => {
        context.translate(0, 500);
        context.rotate(-Math.PI / 2);
        note(context);
      },
      300,
      500,
    );
    const turned = runsOf(await partsOf(picturePdf([canvas], 90)));
    expect(turned.map(({ text }) => text)).toEqual(upright.map(({ text }) => text));
    const at = turned[0]?.run.at;
    if (at?.kind !== 'page' || at.box === undefined) return expect.fail('no box');
    expect(at.box.height).toBeGreaterThan(at.box.width);
  });

  test('is read when it stands on its head, in the same order', async () => {
    const picture = await pictureOf((context) => {
      context.translate(500, 300);
      context.rotate(Math.PI);
      note(context);
    });
    const [first] = runsOf(await partsOf(picturePdf([picture])));
    expect(first?.text.replaceAll(' ', '')).toBe('Bookingnoteofthedesk\nSSN:078-05-1120');
  });

  test('is no problem when it is blank', async () => {
    expect(messagesOf(await partsOf(picturePdf([await pictureOf(() => {})])))).toEqual([]);
  });

  test('stays a problem when it shows something without letters', async () => {
    const messages = messagesOf(await partsOf(picturePdf([await pictureOf(shade)])));
    expect(messages).toEqual([notReadBecause('what they say was not recognized for sure')]);
  });

  test('stays a problem when nobody recognizes letters', async () => {
    const parts = await partsOf(picturePdf([await pictureOf(note)]), defaultLimits, false);
    expect(messagesOf(parts)).toEqual([notReadBecause('recognizing letters is switched off')]);
    expect(runsOf(parts)).toEqual([]);
  });

  test('stays a problem when what would recognize letters is not installed', async () => {
    const recognizer = {
      isInstalled: async () => false,
      recognize: () => expect.fail('asked all the same'),
      close: async () => {},
    };
    const source = new BytesSource('a.pdf', picturePdf([await pictureOf(note)]));
    const steps = await Array.fromAsync(scan(source, defaultLimits, { recognizer }));
    expect(messagesOf(steps.flatMap((step) => (step.kind === 'part' ? [step.part] : [])))).toEqual([
      notReadBecause('nothing that recognizes letters is installed'),
    ]);
  });

  test('stays a problem when more of them were recognized than are of one document', async () => {
    const picture = await pictureOf(note);
    const limits = { ...defaultLimits, own: { pdfRecognizedPagesMax: 1 } };
    const parts = await partsOf(picturePdf([picture, picture]), limits);
    expect(runsOf(parts).map(({ run }) => run.at)).toMatchObject([{ page: 1 }]);
    expect(messagesOf(parts)).toEqual([
      'Pages that are pictures, with little text or none, are not read: page 2.',
      'The letters of no more than 1 pages that are pictures are recognized; the others are not read.',
    ]);
  });
});

describe('a page in letters without names', () => {
  /** Eight drawings, of which nobody says which letters they are. */
  const pdf = rawPdf(
    pagesOf(['/MediaBox[0 0 300 100]/Contents 5 0 R/Resources<</Font<</F 6 0 R>>>>'], {
      5: stream('', 'BT /F 20 Tf 20 50 Td (ABABABAB) Tj ET'),
      6: '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 65/LastChar 66/Widths[9 9]/Encoding<</Type/Encoding/Differences[65/g7/g8]>>/CharProcs<</g7 7 0 R/g8 7 0 R>>>>',
      7: stream('', '9 0 0 0 8 8 d1 0 0 6 8 re f'),
    }),
  );
  const box = { left: 0, top: 0, width: 9, height: 9 };
  const seeing = (text: string) => ({
    recognize: async () => ({ lines: [{ text, confidence: 0.99, box, words: [] }] }),
    close: async () => {},
  });
  const messages = async (text: string) => {
    const steps = await Array.fromAsync(
      scan(new BytesSource('a.pdf', pdf), defaultLimits, { recognizer: seeing(text) }),
    );
    return messagesOf(steps.flatMap((step) => (step.kind === 'part' ? [step.part] : [])));
  };

  test('is read if about as many letters are recognized', async () => {
    expect(await messages('Jane Do')).toEqual([]);
  });

  test('is not if few of them are, however certain', async () => {
    expect(await messages('J')).toEqual([
      'Pages whose fonts do not say which letters they show are not read, because what they say was not recognized for sure: page 1.',
    ]);
  });
});

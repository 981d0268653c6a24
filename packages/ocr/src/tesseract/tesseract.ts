import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Raster, RecognizedLine, RecognizedWord } from '@holdback/scanner';
import { createWorker, OEM, PSM, type Word, type Worker } from 'tesseract.js';
import { encodeGray } from './gray-picture.ts';

/** Where its letters of English are: the integers of the best models, 3 MB. */
const models = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')),
  '4.0.0_best_int',
);

/** What a picture is taken for that does not say. */
const UNKNOWN_DPI = 200;

/** The Tesseract engine, which finds what the other misses in dense prose, and sees no letters in most photos. */
export class Tesseract {
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Loads it from its own package alone: it would look into a cache and the network otherwise. */
  static async open(): Promise<Tesseract> {
    const worker = await createWorker('eng', OEM.LSTM_ONLY, { langPath: models, gzip: true, cacheMethod: 'none' });
    await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
    return new Tesseract(worker);
  }

  /** What it reads, in its own order. */
  async read(raster: Raster): Promise<readonly RecognizedLine[]> {
    // It guesses otherwise, and says so to the console.
    await this.#worker.setParameters({ user_defined_dpi: String(raster.dpi || UNKNOWN_DPI) });
    const { data } = await this.#worker.recognize(encodeGray(raster), {}, { text: false, blocks: true });
    const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
    return lines.flatMap(({ confidence, bbox, words }) => {
      const read = words.filter(({ text }) => text.trim() !== '').map(toWord);
      if (read.length === 0) return [];
      return [
        { text: read.map(({ text }) => text).join(' '), confidence: confidence / 100, box: toBox(bbox), words: read },
      ];
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

function toWord({ text, confidence, bbox }: Word): RecognizedWord {
  return { text: text.trim(), confidence: confidence / 100, box: toBox(bbox) };
}

function toBox({
  x0,
  y0,
  x1,
  y1,
}: {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}) {
  return { left: x0, top: y0, width: x1 - x0, height: y1 - y0 };
}

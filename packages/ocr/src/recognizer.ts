import type { Raster, RecognitionOptions, RecognizedLine, RecognizedPage, TextRecognizer } from '@holdback/scanner';
import { correctLine } from './correct/correct-line.ts';
import { despeckle } from './detect/despeckle.ts';
import { detectLines } from './detect/detect-lines.ts';
import { inkShareOf } from './detect/ink.ts';
import { type Network, openNetwork, type Runtime, readAsset } from './engine.ts';
import { toPieces } from './order/pieces.ts';
import { toReadingOrder } from './order/reading-order.ts';
import { uniteLines } from './order/unite-lines.ts';
import { type Alphabet, alphabetOf } from './read/ctc.ts';
import { readLines } from './read/read-lines.ts';
import type { Tesseract } from './tesseract/tesseract.ts';

/** How letters are recognized. */
export interface RecognizerOptions {
  /** A second engine reads every scan too: what it finds besides is added. Twice the time. */
  readonly isThorough?: boolean;
  /** Native code where it loads, unless WebAssembly is asked for. */
  readonly runtime?: Runtime;
}

/** The longer side that lines are looked for in, in points: to read them, and to see whether there are any. */
const SIDE_MAX = 960;
const GATE_SIDE_MAX = 640;
/** Less of a scan is ink: there may be none. A line of text is a thousandth of a page. */
const LITTLE_INK = 0.003;
/** Hardly a pixel is: nothing is there. A period at 150 dots an inch is four pixels, of two million. */
const NO_INK = 0.000_001;

/** Opens a recognizer. Its engines are loaded once, when they are first needed, from this package alone. */
export function openRecognizer(options: RecognizerOptions = {}): TextRecognizer {
  return new Recognizer(options);
}

/** What reads lines. */
interface Reader {
  readonly reader: Network;
  readonly alphabet: Alphabet;
}

class Recognizer implements TextRecognizer {
  readonly #options: RecognizerOptions;
  #detector: Promise<Network> | undefined;
  #reader: Promise<Reader> | undefined;
  #second: Promise<Tesseract> | undefined;

  constructor(options: RecognizerOptions) {
    this.#options = options;
  }

  async recognize(raster: Raster, { mode, progress }: RecognitionOptions): Promise<RecognizedPage> {
    const clean = mode === 'scan' ? despeckle(raster) : raster;
    const ink = inkShareOf(clean);
    if (ink < NO_INK) return NOTHING;
    const runtime = this.#options.runtime ?? 'native';
    this.#detector ??= openNetwork('ch_PP-OCRv4_det_infer.onnx', runtime);
    const detector = await this.#detector;
    const isDoubtful = mode === 'photo' || ink < LITTLE_INK;
    if (isDoubtful && (await detectLines(clean, GATE_SIDE_MAX, detector)).length === 0) return NOTHING;
    const quads = await detectLines(clean, SIDE_MAX, detector);
    // Most pictures without letters are known before anything that reads them is loaded.
    this.#reader ??= openReader(runtime);
    const lines = await readLines(clean, quads, await this.#reader, progress);
    const corrected = toReadingOrder(toPieces(lines)).map(correct);
    if (this.#options.isThorough !== true || mode !== 'scan') return { lines: corrected };
    return { lines: uniteLines(corrected, (await this.#readAgain(clean)).map(correct)) };
  }

  async #readAgain(raster: Raster): Promise<readonly RecognizedLine[]> {
    this.#second ??= import('./tesseract/tesseract.ts').then((module) => module.Tesseract.open());
    return (await this.#second).read(raster);
  }

  async close(): Promise<void> {
    await (await this.#detector)?.close();
    await (await this.#reader)?.reader.close();
    await (await this.#second)?.close();
  }
}

const NOTHING: RecognizedPage = { lines: [] };

async function openReader(runtime: Runtime): Promise<Reader> {
  const list = await readAsset('ppocr_keys_v1.txt');
  return { reader: await openNetwork('ch_PP-OCRv4_rec_infer.onnx', runtime), alphabet: alphabetOf(list.toString()) };
}

function correct(line: RecognizedLine): RecognizedLine {
  return { ...line, text: correctLine(line.text) };
}

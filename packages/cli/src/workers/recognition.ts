import type { ScanOptions, TextRecognizer } from '@holdback/scanner';
import { OCR_INSTALL } from '../report/format-advice.ts';
import { UsageError } from '../usage-error.ts';
import type { Ocr } from './ocr-choices.ts';

/** What a scan is told of it. */
export type Recognition = Pick<ScanOptions, 'recognizer' | 'recognizesAll'>;

/** How letters are recognized in this process. Nothing is loaded for it before the first picture. */
export function recognitionOf(ocr: Ocr): Recognition {
  return ocr === 'off' ? {} : { recognizer: new LateRecognizer(ocr === 'best'), recognizesAll: ocr === 'always' };
}

/** Throws where a person asks for recognition whose package is not there. */
export async function checkRecognition(ocr: Ocr): Promise<void> {
  if (ocr === 'auto' || ocr === 'off' || (await isOcrInstalled())) return;
  throw new UsageError(`--ocr ${ocr} needs a package that is not installed. ${OCR_INSTALL}`);
}

/** Whether the optional package is there, with what it needs. */
export async function isOcrInstalled(): Promise<boolean> {
  return (await load()) !== undefined;
}

async function load(): Promise<typeof import('@holdback/ocr') | undefined> {
  return await import('@holdback/ocr').catch(() => undefined);
}

/** Loads its engine when it is first needed, and rejects where there is none: the picture stays unread. */
class LateRecognizer implements TextRecognizer {
  readonly #isThorough: boolean;
  #recognizer: Promise<TextRecognizer | undefined> | undefined;

  constructor(isThorough: boolean) {
    this.#isThorough = isThorough;
  }

  async isInstalled(): Promise<boolean> {
    return await isOcrInstalled();
  }

  async recognize(...given: Parameters<TextRecognizer['recognize']>): ReturnType<TextRecognizer['recognize']> {
    this.#recognizer ??= load().then((ocr) => ocr?.openRecognizer({ isThorough: this.#isThorough }));
    const recognizer = await this.#recognizer;
    if (recognizer === undefined) throw new TypeError('There is no recognizer.');
    return await recognizer.recognize(...given);
  }

  async close(): Promise<void> {
    await (await this.#recognizer)?.close();
  }
}

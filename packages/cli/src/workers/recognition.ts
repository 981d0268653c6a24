import type { FaceFinder, ScanOptions, TextRecognizer } from '@holdback/scanner';
import { OPTIONAL_INSTALL } from '../report/format-advice.ts';
import { UsageError } from '../usage-error.ts';
import type { Ocr } from './ocr-choices.ts';

/** What a scan is told of it. */
export type Recognition = Pick<ScanOptions, 'recognizer' | 'recognizesAll' | 'faceFinder'>;

/** What is looked for in pictures. */
interface Asked {
  readonly ocr: Ocr;
  readonly faces?: boolean | undefined;
}

/** What the options of a scan ask for. */
export function askedOf({ ocr, faces }: Asked): { readonly ocr: Ocr; readonly faces: boolean } {
  return { ocr, faces: faces === true };
}

/** How letters are recognized and faces are found in this process. Nothing is loaded for it before the first picture. */
export function recognitionOf({ ocr, faces }: Asked): Recognition {
  return {
    ...(ocr !== 'off' && { recognizer: new LateRecognizer(ocr === 'best'), recognizesAll: ocr === 'always' }),
    ...(faces === true && { faceFinder: new LateFaceFinder() }),
  };
}

/** Throws where a person asks for recognition whose package is not there. */
export async function checkRecognition({ ocr, faces }: Asked): Promise<void> {
  if (faces === true && !(await isFacesInstalled())) {
    throw new UsageError(
      `--faces needs the package @holdback/faces, which is not installed, or not whole. ${OPTIONAL_INSTALL}`,
    );
  }
  if (ocr === 'auto' || ocr === 'off' || (await isOcrInstalled())) return;
  throw new UsageError(
    `--ocr ${ocr} needs the package @holdback/ocr, which is not installed, or not whole. ${OPTIONAL_INSTALL}`,
  );
}

/** Whether the optional package that finds faces is there, with its model. */
export async function isFacesInstalled(): Promise<boolean> {
  const opening = loadFaces().then((faces) => faces?.openFaceFinder());
  return (await opening.catch(() => undefined)) !== undefined;
}

/** Whether the optional package is there, with what it needs. */
export async function isOcrInstalled(): Promise<boolean> {
  return (await load()) !== undefined;
}

async function loadFaces(): Promise<typeof import('@holdback/faces') | undefined> {
  return await import('@holdback/faces').catch(() => undefined);
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

/** Loads its model when it is first needed. */
class LateFaceFinder implements FaceFinder {
  #finder: Promise<FaceFinder | undefined> | undefined;

  async find(...given: Parameters<FaceFinder['find']>): ReturnType<FaceFinder['find']> {
    this.#finder ??= loadFaces().then((faces) => faces?.openFaceFinder());
    const finder = await this.#finder;
    if (finder === undefined) throw new TypeError('There is no face finder.');
    return await finder.find(...given);
  }
}

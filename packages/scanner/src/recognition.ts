/** What recognizes letters and finds faces in pictures, and what it is given and gives. Types only: the scanner works without any. */

/** A picture in memory. */
export interface Raster {
  /** In pixels, at least 1. */
  readonly width: number;
  /** In pixels, at least 1. */
  readonly height: number;
  /** Four bytes a pixel (red, green, blue, alpha), row by row from the top; `width * height * 4` in all. */
  readonly data: Uint8ClampedArray;
  /** Pixels per inch of what is shown; 0 where nobody knows. */
  readonly dpi: number;
}

/** A rectangle of a raster in pixels, origin at the upper left, sides along those of the picture. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Letters between two spaces. */
export interface RecognizedWord {
  readonly text: string;
  /** How sure the engine is of its letters, on average: 0 to 1. */
  readonly confidence: number;
  readonly box: PixelBox;
}

/** What stands side by side. */
export interface RecognizedLine {
  /** Its words, joined by a space, and by two across a gap as wide as one between cells. Not empty. */
  readonly text: string;
  /** As of a word, of all its letters: 0 to 1. */
  readonly confidence: number;
  readonly box: PixelBox;
  /** From left to right. At least one. */
  readonly words: readonly RecognizedWord[];
}

/** What was recognized in a picture. */
export interface RecognizedPage {
  /** In reading order: column by column, from the top. Empty where no letters were found. */
  readonly lines: readonly RecognizedLine[];
}

/** What a picture is: a page that was scanned, or anything that a camera or a screen may show. */
export type RasterMode = 'scan' | 'photo';

/** How a picture is recognized. */
export interface RecognitionOptions {
  readonly mode: RasterMode;
  /** To be called for every line that is read: whoever waits knows that something happens. */
  progress?(): void;
}

/** Recognizes letters. One raster at a time; the same raster gives the same page. */
export interface TextRecognizer {
  /** Whether what it needs is installed. If absent, it is. */
  isInstalled?(): Promise<boolean>;
  /** Rejects only where the engine itself fails: a picture without letters gives a page without lines. */
  recognize(raster: Raster, options: RecognitionOptions): Promise<RecognizedPage>;
  /** Lets go of what it holds. Nothing is recognized afterwards. */
  close(): Promise<void>;
}

/** Finds where faces are in pictures, and never whose. One raster at a time; the same raster gives the same boxes. */
export interface FaceFinder {
  /** A box for each face, from the top. Rejects only where the engine itself fails. */
  find(raster: Raster): Promise<readonly PixelBox[]>;
}

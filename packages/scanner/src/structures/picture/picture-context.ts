import type { Limits } from '../../limits.ts';
import type { FaceFinder, TextRecognizer } from '../../recognition.ts';

/** What a reader of pictures needs of the context that a format is given: see there. */
export interface PictureContext {
  readonly limits: Limits;
  readonly budget: { expand(bytes: number): Promise<void> };
  readonly recognizer?: TextRecognizer;
  readonly faceFinder?: FaceFinder;
  progress(): void;
}

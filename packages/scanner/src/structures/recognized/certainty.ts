import type { RecognizedPage } from '../../recognition.ts';

/** As certain as this, on average, are letters in print; those by hand, or of another script, are not. */
const CERTAINTY_MIN = 0.8;

/** Whether the letters of a page are certain on the whole; of none, they are not. */
export function isCertain(page: RecognizedPage): boolean {
  return certaintyOf(page) >= CERTAINTY_MIN;
}

/** How certain the letters of a page are, on average: 0 to 1, and 0 of none. */
function certaintyOf({ lines }: RecognizedPage): number {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const certain = lines.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return letters === 0 ? 0 : certain / letters;
}

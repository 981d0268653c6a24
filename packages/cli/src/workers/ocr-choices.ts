/**
 * When letters are recognized in pictures: where a page needs it and the package for it is installed; never; on every page
 * that has a picture; or where a page needs it, by two engines.
 */
export const ocrChoices = ['auto', 'off', 'always', 'best'] as const;

/** One of `ocrChoices`. */
export type Ocr = (typeof ocrChoices)[number];

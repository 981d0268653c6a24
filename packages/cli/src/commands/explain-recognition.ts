import { OPTIONAL_INSTALL } from '../report/format-advice.ts';
import type { Ocr } from '../workers/ocr-choices.ts';
import { isFacesInstalled, isOcrInstalled } from '../workers/recognition.ts';
import { type Layout, sayItem } from './explanation-lines.ts';

/** How letters are recognized, and what a report says of those that were. */
export async function explainOcr(layout: Layout): Promise<readonly string[]> {
  const say = (label: string, text: string) => sayItem(label, text, layout);
  return [
    `${layout.style.bold('ocr')}  Recognizing the letters of pages that are pictures`,
    '',
    ...say(
      'What:',
      'printed letters of scanned pages and in pictures, on this machine and without a network; no handwriting',
    ),
    ...say('Needs:', `the package @holdback/ocr, which no registry has yet. ${OPTIONAL_INSTALL}`),
    ...say('Here:', (await isOcrInstalled()) ? 'it is installed' : 'it is not installed'),
    ...say('When:', '--ocr says it, and is auto unless another is typed'),
    ...Object.entries(ocrWhen).flatMap(([when, what]) => say(`  ${when}:`, what)),
    ...say(
      'Sure:',
      'never: a letter may be another, so a value is likely at most, and its place says "recognized in a picture"',
    ),
    ...say(
      'Not read:',
      'a page without a word that is not blank, or whose letters are uncertain on the whole, stays not-examined',
    ),
    ...say(
      'Missed:',
      'some: of made scans one value in fifty. Whatever must not go out, have a person look at the picture',
    ),
  ];
}

/** What `--ocr` does, by its choices. */
const ocrWhen = {
  auto: 'each page that is a picture, or whose fonts do not say what their letters are, and pictures beside text',
  off: 'no page; those that are pictures are not-examined',
  always: 'every page that has a picture, whatever text it has besides',
  best: 'as auto, by two engines: what one misses the other may find, in twice the time',
} as const satisfies Record<Ocr, string>;

/** How faces are looked for, and what a report says of those that were seen. */
export async function explainFaces(layout: Layout): Promise<readonly string[]> {
  const say = (label: string, text: string) => sayItem(label, text, layout);
  return [
    `${layout.style.bold('faces')}  Looking for faces in pictures`,
    '',
    ...say('What:', 'how many faces a picture shows, on this machine and without a network; never whose, and no crop'),
    ...say('Needs:', `the package @holdback/faces, which no registry has yet. ${OPTIONAL_INSTALL}`),
    ...say('Here:', (await isFacesInstalled()) ? 'it is installed' : 'it is not installed'),
    ...say(
      'When:',
      'only with --faces: in pictures, in covers of recordings, and on the pages of a PDF that are drawn to recognize letters (all that have a picture with --ocr always)',
    ),
    ...say(
      'Said as:',
      '"face × 5" in the note of STR-15; which page, and where on it, by holdback inspect FILE --faces',
    ),
    ...say(
      'Missed:',
      'faces that are small (a twentieth of the picture), turned away or covered. That none was seen says nothing: a person is to look all the same',
    ),
    ...say('Not read:', 'a picture in which the looking itself failed is not-examined'),
  ];
}

/**
 * How much of what is planted in made scans and photos is recognized, beside Tesseract alone, and at what cost; and what is
 * found in made pages that hold nobody's data. `node bench/ocr.ts [pictures|innocent|empty] [seed]`: all, if none is named.
 */

import { openRecognizer } from '../packages/ocr/src/index.ts';
import { uniteLines } from '../packages/ocr/src/order/unite-lines.ts';
import { Tesseract } from '../packages/ocr/src/tesseract/tesseract.ts';
import { findMatches } from '../packages/rules/src/index.ts';
import type { RecognizedLine } from '../packages/scanner/src/recognition.ts';
import { makeEmptyPhotos, makePhotos } from './make-photos.ts';
import { type MadePicture, makeBlankScan, makeInnocent, makeScans } from './make-scans.ts';

const [what = 'all', seed = '0'] = process.argv.slice(2);
const recognizer = openRecognizer();

/** What an engine comes to over pictures of a kind. */
class Tally {
  #pictures = 0;
  #planted = 0;
  #found = { exact: 0, bounded: 0, folded: 0 };
  #seconds = 0;
  #secondsMax = 0;

  add({ planted }: MadePicture, lines: readonly RecognizedLine[], seconds: number): void {
    const text = lines.map((line) => line.text).join(' ');
    const [bare, folded] = [squeeze(text), fold(text)];
    this.#pictures += 1;
    this.#planted += planted.length;
    this.#seconds += seconds;
    this.#secondsMax = Math.max(this.#secondsMax, seconds);
    for (const { text: value } of planted) {
      if (bare.includes(squeeze(value))) this.#found.exact += 1;
      if (new RegExp(`(?<![A-Za-z0-9])${RegExp.escape(value)}(?![A-Za-z0-9])`).test(text)) this.#found.bounded += 1;
      if (folded.includes(fold(value))) this.#found.folded += 1;
    }
  }

  get row(): Record<string, string | number> {
    const share = (count: number) => `${((100 * count) / this.#planted).toFixed(1)} %`;
    const { exact, bounded, folded } = this.#found;
    return {
      pictures: this.#pictures,
      planted: this.#planted,
      bounded: share(bounded),
      exact: share(exact),
      folded: share(folded),
      'CPU s': (this.#seconds / this.#pictures).toFixed(2),
      'most CPU s': this.#secondsMax.toFixed(2),
    };
  }
}

/** Without spaces. */
function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** Without what engines take for one another, and without signs. */
function fold(text: string): string {
  const alike: readonly (readonly [RegExp, string])[] = [
    [/[OQD]/g, '0'],
    [/[IL|!]/g, '1'],
    [/Z/g, '2'],
    [/S/g, '5'],
    [/G/g, '6'],
    [/B/g, '8'],
    [/[^A-Z0-9]/g, ''],
  ];
  return alike.reduce((folded, [pattern, digit]) => folded.replaceAll(pattern, digit), text.toUpperCase());
}

/** What a step gives, and the seconds of a processor that it took. */
async function timed<T>(step: () => Promise<T>): Promise<{ made: T; seconds: number }> {
  const before = process.cpuUsage();
  const made = await step();
  const { user, system } = process.cpuUsage(before);
  return { made, seconds: (user + system) / 1e6 };
}

async function readPictures(): Promise<void> {
  const tallies = new Map<string, Tally>();
  const tally = (name: string, picture: MadePicture, lines: readonly RecognizedLine[], seconds: number) => {
    const key = `${picture.mode}s, ${name}`;
    const own = tallies.get(key) ?? new Tally();
    tallies.set(key, own);
    own.add(picture, lines, seconds);
  };
  const tesseract = await Tesseract.open();
  for await (const picture of pictures()) {
    const own = await timed(() => recognizer.recognize(picture.raster, { mode: picture.mode }));
    const other = await timed(() => tesseract.read(picture.raster));
    tally('auto', picture, own.made.lines, own.seconds);
    tally('Tesseract alone', picture, other.made, other.seconds);
    tally('united', picture, uniteLines(own.made.lines, other.made), own.seconds + other.seconds);
  }
  await tesseract.close();
  console.table(Object.fromEntries([...tallies].map(([name, own]) => [name, own.row])));
}

async function* pictures(): AsyncGenerator<MadePicture> {
  yield* makeScans(Number(seed));
  yield* makePhotos(Number(seed));
}

/** Kinds of findings in a text, each as often as it is found. */
function findingsIn(text: string): readonly string[] {
  return findMatches(text).flatMap(({ infoType, confidence }) => (confidence === 'possible' ? [] : [infoType]));
}

async function readInnocent(): Promise<void> {
  const count = { pages: 0, drawn: 0, read: 0, corrected: 0 };
  const more = new Map<string, number>();
  for await (const { raster, mode, text } of makeInnocent(200)) {
    const { lines } = await recognizer.recognize(raster, { mode });
    const [drawn, read, corrected] = [
      text,
      lines.map(({ words }) => words.map((word) => word.text).join(' ')).join('\n'),
      lines.map((line) => line.text).join('\n'),
    ].map(findingsIn);
    count.pages += 1;
    count.drawn += drawn?.length ?? 0;
    count.read += read?.length ?? 0;
    count.corrected += corrected?.length ?? 0;
    for (const infoType of corrected ?? []) more.set(infoType, (more.get(infoType) ?? 0) + 1);
  }
  console.log('Likely or sure findings in pages without any: in what is drawn, in what is read, when it is corrected.');
  console.table([count]);
  console.log(Object.fromEntries(more));
}

async function readEmpty(): Promise<void> {
  for (const picture of [makeBlankScan(), ...makeEmptyPhotos()]) {
    const { made, seconds } = await timed(() => recognizer.recognize(picture.raster, { mode: picture.mode }));
    console.log(`${picture.name}: ${made.lines.length} lines, ${seconds.toFixed(2)} CPU s`);
  }
}

if (what === 'all' || what === 'pictures') await readPictures();
if (what === 'all' || what === 'innocent') await readInnocent();
if (what === 'all' || what === 'empty') await readEmpty();
console.log(`Most memory: ${Math.round(process.resourceUsage().maxRSS / 1e3)} MB, with the pictures as they are made.`);
await recognizer.close();

import type { Part } from '../../document.ts';
import { told } from '../../parts.ts';
import { decodeCodePage, WESTERN_CODE_PAGE } from '../../structures/code-page.ts';
import { doubleWord, word } from '../../structures/little-endian.ts';
import type { FormatContext } from '../format.ts';
import { readCharacters } from './characters.ts';
import type { Fib } from './fib.ts';
import { Output } from './output.ts';
import { type Piece, readPieces } from './pieces.ts';
import { StoryReader } from './story-reader.ts';

/**
 * Where Word 6 and 95 have things (the file format of Word 6 that Microsoft published in 1994): where characters begin,
 * how many each story has, the table of pieces, and whether there is one.
 */
const TEXT_AT = 0x18;
const LENGTHS_AT = 0x34;
const STORIES = 8;
const PIECES_AT = 0x160;
const COMPLEX = 0x0004;

/** The language of a text says in which code page it is; by its lower ten bits ([MS-LCID] 2.2). */
const CODE_PAGES: Readonly<Record<number, number>> = {
  5: 1250,
  8: 1253,
  13: 1255,
  14: 1250,
  17: 932,
  18: 949,
  21: 1250,
  24: 1250,
  25: 1251,
  26: 1250,
  27: 1250,
  30: 874,
  31: 1254,
  34: 1251,
  2: 1251,
};

/**
 * The text of a document of Word 6 or 95. How its characters look is not read, so that what is hidden or deleted in it
 * stands among the rest: a problem says so.
 */
export async function* readOldWord(document: Uint8Array, fib: Fib, context: FormatContext): AsyncGenerator<Part> {
  const output = new Output();
  const reader = new StoryReader(output, undefined);
  const codePage = CODE_PAGES[word(document, 6) & 0x3ff] ?? WESTERN_CODE_PAGE;
  const pieces = piecesOf(document);
  let start = 0;
  for (let story = 0; story < STORIES; story += 1) {
    const end = start + doubleWord(document, fib.at + LENGTHS_AT + 4 * story);
    reader.begin(story === COMMENTS ? 'comment' : undefined, false);
    for (const run of readCharacters(document, pieces, undefined, start, end, (bytes) =>
      decodeCodePage(bytes, codePage),
    )) {
      await context.budget.expand(run.text.length);
      reader.write(run);
      yield* output.take();
    }
    reader.end();
    start = end;
  }
  yield* output.rest();
  yield told('part-not-read');
}

const COMMENTS = 4;

function piecesOf(document: Uint8Array): readonly Piece[] {
  if ((word(document, 0x0a) & COMPLEX) !== 0) {
    const at = doubleWord(document, PIECES_AT);
    const { pieces } = readPieces(document.subarray(at, at + doubleWord(document, PIECES_AT + 4)), true);
    if (pieces.length > 0) return pieces;
  }
  const at = doubleWord(document, TEXT_AT);
  const length = Math.max(0, doubleWord(document, TEXT_AT + 4) - at);
  return [{ start: 0, end: length, at, unitBytes: 1, changes: new Uint8Array(0) }];
}

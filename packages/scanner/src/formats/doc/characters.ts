import { decodeCodePage, UNICODE_CODE_PAGE, WESTERN_CODE_PAGE } from '../../structures/code-page.ts';
import { characterChanges, type FormatPages } from './format-pages.ts';
import type { Piece } from './pieces.ts';

/** Characters in a row that have one format. */
export interface CharacterRun {
  readonly text: string;
  /** Offset of the first in the stream `WordDocument`, and bytes of each. */
  readonly at: number;
  readonly unitBytes: 1 | 2;
  /** Changes of format: of the characters, and of the piece that they are in. */
  readonly changes: Uint8Array;
  readonly pieceChanges: Uint8Array;
}

/** Bytes that are decoded at a time. */
const RUN_BYTES_MAX = 64 * 1024;

/** What decodes the bytes of one character each; Word 97 and later are Western there ([MS-DOC] 2.9.73). */
export type DecodeNarrow = (bytes: Uint8Array) => string;

const decodeWestern: DecodeNarrow = (bytes) => decodeCodePage(bytes, WESTERN_CODE_PAGE);

/** The characters from one to before another, in order, as far as pieces have them and the stream does. */
export function* readCharacters(
  document: Uint8Array,
  pieces: readonly Piece[],
  formats: FormatPages | undefined,
  from: number,
  to: number,
  decodeNarrow: DecodeNarrow = decodeWestern,
): Generator<CharacterRun> {
  for (let index = firstPiece(pieces, from); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.start >= to) return;
    const { unitBytes, changes: pieceChanges } = piece;
    const first = Math.max(piece.start, from) - piece.start;
    const last = Math.min(piece.end, to) - piece.start;
    const end = Math.min(document.length, piece.at + last * unitBytes);
    for (let at = piece.at + first * unitBytes; at < end; ) {
      const run = formats?.find(at);
      const untilMax = Math.min(end, at + RUN_BYTES_MAX);
      const wanted = Math.min(untilMax, run?.end ?? untilMax);
      // Formats may end in the middle of a character where the file is damaged.
      const until = Math.min(end, at + Math.max(1, Math.ceil((wanted - at) / unitBytes)) * unitBytes);
      const bytes = document.subarray(at, until);
      const text = unitBytes === 1 ? decodeNarrow(bytes) : decodeCodePage(bytes, UNICODE_CODE_PAGE);
      yield { text, at, unitBytes, changes: run === undefined ? NO_BYTES : characterChanges(run), pieceChanges };
      at = until;
    }
  }
}

const NO_BYTES = new Uint8Array(0);

/** The first piece that ends after a character. */
function firstPiece(pieces: readonly Piece[], from: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Pattern } from '../../engine/pattern.ts';

/** What a pattern is put together from: a source, a count, or a pattern of which only the source is meant. */
type Piece = string | number | Pattern;

/**
 * A pattern as the template is written: no backslash in it is doubled. It is data, and compiled when it is first tried:
 * V8 needs a tenth of a millisecond to read one `\p{L}`, and of hundreds of patterns most are tried in no file.
 */
export function pattern({ raw }: TemplateStringsArray, ...pieces: readonly Piece[]): Pattern {
  return { source: join(raw, pieces), flags: 'u' };
}

/** The same for letters in either case. */
export function anyCasePattern({ raw }: TemplateStringsArray, ...pieces: readonly Piece[]): Pattern {
  return { source: join(raw, pieces), flags: 'iu' };
}

function join(raw: readonly string[], pieces: readonly Piece[]): string {
  return raw.reduce((source, text, index) => `${source}${sourceOf(pieces[index - 1])}${text}`);
}

function sourceOf(piece: Piece = ''): Piece {
  return typeof piece === 'object' ? piece.source : piece;
}

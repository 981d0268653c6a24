import type { Pattern } from '../../engine/pattern.ts';
import { anyCasePattern } from './pattern.ts';

/** Text of a warning, with spaces where it may break into lines. */
export function spaced(source: string): string {
  return source.replaceAll(' ', String.raw`\s{1,3}`);
}

/** A pattern for words that are all of a line or of a sentence, in any case. */
export function wholeSentence(source: string): Pattern {
  return anyCasePattern`(?<=^[^\S\n]{0,20}|[.!?:][^\S\n]{1,3})(?<value>${spaced(source)})(?=[.!]?[^\S\n]{0,20}$|[.!][^\S\n])`;
}

/** A pattern for words of a warning, in any case. */
export function warning(source: string): Pattern {
  return anyCasePattern`(?<![\p{L}\p{N}])(?:${spaced(source)})(?![\p{L}\p{N}])`;
}

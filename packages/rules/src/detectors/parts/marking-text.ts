/** Text of a warning, with spaces where it may break into lines. */
export function spaced(source: string): string {
  return source.replaceAll(' ', String.raw`\s{1,3}`);
}

/** A pattern for words of a warning, in any case. */
export function warning(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${spaced(source)})(?![\p{L}\p{N}])`, 'iu');
}

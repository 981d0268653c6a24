/** The source of a pattern in which small letters stand for either case. Only letters and syntax without letters. */
export function anyCase(source: string): string {
  return source.replaceAll(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

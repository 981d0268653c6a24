/** The source of a pattern for text in small letters, as that text stands in a report in capitals. */
export function inCapitals(source: string): string {
  // Not the name of a property: `\p{L}`.
  return source.replaceAll(/\\[pP]\{\w+\}|\\\w|\p{Ll}+/gu, (part) =>
    part.startsWith('\\') ? part : part.toUpperCase(),
  );
}

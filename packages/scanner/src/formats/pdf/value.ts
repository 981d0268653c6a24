/** A property of what pdf.js gives untyped. */
export function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** A property that is text and not empty. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = at(value, key);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** Characters that are no white space. */
export function countLetters(text: string): number {
  return text.length - (text.match(/\s/g)?.length ?? 0);
}

/** Letters and digits. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

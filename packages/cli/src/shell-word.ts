/** A word as it is to be typed in a shell, in quotes where it needs them. */
export function quoteWord(word: string): string {
  if (process.platform === 'win32') return /^[\w./\\:@+,=-]+$/.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`;
  if (/^[\w./:@+,=-]+$/.test(word)) return word;
  // Between single quotes nothing has a meaning, a `!` neither.
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}

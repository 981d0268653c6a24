/** ISO 32000-1, table 3: what a letter after a backslash stands for. Any other stands for itself. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  // An end of a line that is escaped is none.
  ['\r\n', ''],
  ['\r', ''],
  ['\n', ''],
]);

const ESCAPED = /\\(?:([0-7]{1,3})|(\r\n|[\s\S]))?|\r\n?/g;

/** The bytes of a literal string (7.3.4.2), given those between its parentheses: escapes undone, ends of lines as line feeds. */
export function undoEscapes(raw: Uint8Array): Uint8Array {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('latin1');
  const plain = text.replace(ESCAPED, (found: string, digits: string | undefined, letter: string | undefined) => {
    if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 8) & 0xff);
    if (letter !== undefined) return LETTERS.get(letter) ?? letter;
    return found.startsWith('\r') ? '\n' : '';
  });
  return Buffer.from(plain, 'latin1');
}

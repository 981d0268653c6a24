/** A literal string (ISO 32000-1, 7.3.4.2). */
export function literal(bytes: Uint8Array): Buffer {
  return Buffer.from(
    `(${Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\\()]/g, '\\$&')})`,
    'latin1',
  );
}

/** The characters that Windows-1252 has at 0x80 to 0x9f and that texts use. */
const WINDOWS_1252: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
};

export function winAnsi(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = WINDOWS_1252[character] ?? character.charCodeAt(0);
    if (code > 0xff) throw new RangeError('not a character of Windows-1252');
    return code;
  });
}

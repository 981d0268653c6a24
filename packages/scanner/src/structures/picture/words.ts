import { Decoder, replaceControls } from '../../text/decode.ts';
import { decodeWords } from '../../text/printable.ts';
import { findWords } from '../binary-words.ts';

/** Bytes of ASCII that are there to be read, with NULs around them. */
const PLAIN = /^[\t\n\r\x20-\x7e\0]*$/;

/**
 * Bytes as text: UTF-8 where they are that, else in the encoding that they are found to be in, without NULs and spaces around.
 * What stands after a NUL is part of it, behind a space.
 */
export function textOf(bytes: Uint8Array): string {
  const raw = rawOf(bytes);
  if (PLAIN.test(raw)) return joinStretches(raw);
  const stretches = raw.split('\0').filter((stretch) => stretch !== '');
  // Numbers, of which each would be tried in every encoding.
  if (stretches.length > STRETCHES_MAX) return joinStretches(decodeStretch(bytes));
  return joinStretches(stretches.map((stretch) => decodeStretch(Buffer.from(stretch, 'latin1'))).join('\0'));
}

/** Stretches between NULs from which bytes are no list of texts. */
const STRETCHES_MAX = 1_000;

/** Bytes as UTF-16, without NULs and spaces around. An odd byte at the end is left out. */
export function wideTextOf(bytes: Uint8Array, isLittleEndian = true): string {
  const label = isLittleEndian ? 'utf-16le' : 'utf-16be';
  return joinStretches(new TextDecoder(label).decode(bytes.subarray(0, bytes.length - (bytes.length % 2))));
}

/** What bytes of any kind say: all of it if it is text, else the words in it. */
export function wordsOf(bytes: Uint8Array): readonly string[] {
  // What is mostly pixels or numbers is not decoded to find that out.
  const head = bytes.subarray(0, HEAD_BYTES);
  if (!head.some(isControl) && decodeWords(head).isText) {
    const text = textOf(bytes);
    return text === '' ? [] : [text];
  }
  return findWords(bytes, 'sure');
}

const HEAD_BYTES = 256;

/** A byte that no text of one byte a letter has, and that letters of two bytes hardly have: a zero is one of these. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
}

function decodeStretch(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    const decoder = new Decoder();
    return decoder.write(bytes) + decoder.end();
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function rawOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function joinStretches(text: string): string {
  return replaceControls(
    text
      .split('\0')
      .map((stretch) => stretch.trim())
      .filter((stretch) => stretch !== '')
      .join(' '),
  );
}

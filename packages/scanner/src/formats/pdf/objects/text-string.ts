import { PdfName, PdfString, type PdfValue } from '../streams/syntax.ts';

/** PDFDocEncoding (ISO 32000-2, D.3) where it is not Latin-1: from 0x18 and from 0x80 on. */
const LOW = '˘ˇˆ˙˝˛˚˜';
const HIGH = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

/** The bytes that a text may begin with to say how it is written (7.9.2.2), and the encoding. */
const MARKS = [
  [Buffer.of(0xfe, 0xff), 'utf-16be'],
  [Buffer.of(0xff, 0xfe), 'utf-16le'],
  [Buffer.of(0xef, 0xbb, 0xbf), 'utf-8'],
] as const;

/** The language of what follows in UTF-16 (7.9.2.2.1): between escapes. */
const LANGUAGE = /\x1b[^\x1b]{0,32}\x1b/g;

/** The text of a text string (ISO 32000-2, 7.9.2.2). Never throws: what stands for nothing is U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  for (const [mark, encoding] of MARKS) {
    if (!mark.equals(bytes.subarray(0, mark.length))) continue;
    return new TextDecoder(encoding).decode(bytes.subarray(mark.length)).replace(LANGUAGE, '');
  }
  let text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (/[\x18-\x1f\x80-\xa0]/.test(text)) {
    text = text.replace(/[\x18-\x1f\x80-\xa0]/g, (letter) => {
      const code = letter.charCodeAt(0);
      return (code < 0x20 ? LOW[code - 0x18] : HIGH[code - 0x80]) ?? '\ufffd';
    });
  }
  return text;
}

/** The text of a value that is a text string, or of a name where one stands for it; undefined if it is empty or neither. */
export function textOf(value: PdfValue): string | undefined {
  if (value instanceof PdfName) return decodeText(Buffer.from(value.name, 'latin1')) || undefined;
  return value instanceof PdfString ? decodeText(value.bytes) || undefined : undefined;
}

/** The name of a value that is one. */
export function nameOf(value: PdfValue): string | undefined {
  return value instanceof PdfName ? value.name : undefined;
}

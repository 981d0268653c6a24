import { utf16 } from './case-bytes.ts';

/** A record of an EMF ([MS-EMF] 2.3): its kind, and what follows its length. */
export function emfRecord(kind: number, data: Uint8Array): Buffer {
  const length = 8 + Math.ceil(data.length / 4) * 4;
  const record = Buffer.alloc(length);
  record.writeUInt32LE(kind, 0);
  record.writeUInt32LE(length, 4);
  record.set(data, 8);
  return record;
}

/** An EMF of records, with a title after the name of its program. */
export function makeEmf(records: readonly Uint8Array[], title = ''): Buffer {
  const description = title === '' ? Buffer.alloc(0) : utf16(`Example\0${title}\0\0`);
  const body = Buffer.concat(records);
  const end = emfRecord(14, Buffer.from([0, 0, 0, 0, 16, 0, 0, 0, 20, 0, 0, 0]));
  const header = Buffer.alloc(80);
  header.writeInt32LE(1000, 8); // Bounds, right
  header.writeInt32LE(1000, 12);
  header.writeUInt32LE(0x464d4520, 32); // RecordSignature
  header.writeUInt32LE(0x10000, 36); // Version
  header.writeUInt32LE(description.length / 2, 52); // nDescription
  header.writeUInt32LE(description.length === 0 ? 0 : 88, 56); // offDescription
  const first = emfRecord(1, Buffer.concat([header, description]));
  first.writeUInt32LE(first.length + body.length + end.length, 48); // Bytes
  first.writeUInt32LE(records.length + 2, 52); // Records
  return Buffer.concat([first, body, end]);
}

/** How a text is drawn besides its place. */
export interface TextOptions {
  /** How wide each letter is; 10 unless told. */
  readonly letter?: number;
  /** By glyphs, whose numbers are those of the letters (ETO_GLYPH_INDEX). */
  readonly byGlyphs?: boolean;
}

/** A text that is drawn (2.3.5.8, EMR_EXTTEXTOUTW). */
export function emfText(text: string, x: number, y: number, options: TextOptions = {}): Buffer {
  const letters = utf16(text);
  const padded = Math.ceil(letters.length / 4) * 4;
  const data = Buffer.alloc(68 + padded + 4 * text.length);
  data.writeUInt32LE(1, 16); // iGraphicsMode
  writeText(data, 28, { x, y, count: text.length, at: 76, widthsAt: 76 + padded });
  data.writeUInt32LE(options.byGlyphs === true ? 0x10 : 0, 44);
  data.set(letters, 68);
  for (let index = 0; index < text.length; index += 1)
    data.writeUInt32LE(options.letter ?? 10, 68 + padded + 4 * index);
  return emfRecord(84, data);
}

/** Texts of one record (2.3.5.32, EMR_POLYTEXTOUTW), without the widths of letters. */
export function emfTexts(...texts: readonly (readonly [string, number, number])[]): Buffer {
  const data = Buffer.alloc(32 + 40 * texts.length);
  data.writeUInt32LE(texts.length, 28);
  const letters = texts.map(([text]) => utf16(text));
  let at = 8 + data.length;
  texts.forEach(([text, x, y], index) => {
    writeText(data, 32 + 40 * index, { x, y, count: text.length, at, widthsAt: 0 });
    at += letters[index]?.length ?? 0;
  });
  return emfRecord(97, Buffer.concat([data, ...letters]));
}

/** A short text of letters of a byte (2.3.5.37, EMR_SMALLTEXTOUT). */
export function emfSmallText(text: string, x: number, y: number): Buffer {
  const data = Buffer.alloc(28 + text.length);
  data.writeInt32LE(x, 0);
  data.writeInt32LE(y, 4);
  data.writeUInt32LE(text.length, 8);
  data.writeUInt32LE(0x300, 12); // ETO_NO_RECT, ETO_SMALL_CHARS
  data.write(text, 28, 'latin1');
  return emfRecord(108, data);
}

/** A comment (2.3.3.1, EMR_COMMENT). */
export function emfComment(data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length, 0);
  return emfRecord(70, Buffer.concat([length, data]));
}

/** A bitmap that is drawn (2.3.1.7, EMR_STRETCHDIBITS): its header with its colors, and its pixels. */
export function emfBitmap(header: Uint8Array, bits: Uint8Array): Buffer {
  const data = Buffer.alloc(72);
  [80, header.length, 80 + header.length, bits.length].forEach((number, index) => {
    data.writeUInt32LE(number, 40 + 4 * index);
  });
  return emfRecord(81, Buffer.concat([data, header, bits]));
}

/** Records of EMF+ ([MS-EMFPLUS] 2.3): kind, flags and data of each. */
export function emfPlus(...records: readonly (readonly [number, number, Uint8Array])[]): Buffer {
  const written = records.map(([kind, flags, data]) => {
    const header = Buffer.alloc(12);
    header.writeUInt16LE(kind, 0);
    header.writeUInt16LE(flags, 2);
    header.writeUInt32LE(12 + data.length, 4);
    header.writeUInt32LE(data.length, 8);
    return Buffer.concat([header, data]);
  });
  return emfComment(Buffer.concat([Buffer.from('EMF+'), ...written]));
}

/** [MS-EMF] 2.2.5, EmrText. */
function writeText(
  data: Buffer,
  at: number,
  text: Readonly<Record<'x' | 'y' | 'count' | 'at' | 'widthsAt', number>>,
): void {
  data.writeInt32LE(text.x, at);
  data.writeInt32LE(text.y, at + 4);
  data.writeUInt32LE(text.count, at + 8);
  data.writeUInt32LE(text.at, at + 12);
  data.writeUInt32LE(text.widthsAt, at + 36);
}

/** A record of a WMF ([MS-WMF] 2.3). */
export function wmfRecord(kind: number, data: Uint8Array): Buffer {
  const words = 3 + Math.ceil(data.length / 2);
  const record = Buffer.alloc(words * 2);
  record.writeUInt32LE(words, 0);
  record.writeUInt16LE(kind, 4);
  record.set(data, 6);
  return record;
}

/** A WMF of records; placed, with the header that says so. */
export function makeWmf(records: readonly Uint8Array[], isPlaced = false): Buffer {
  const header = Buffer.alloc(18);
  header.writeUInt16LE(1, 0); // Type
  header.writeUInt16LE(9, 2); // HeaderSize
  header.writeUInt16LE(0x0300, 4); // Version
  const body = Buffer.concat([...records, wmfRecord(0, Buffer.alloc(0))]);
  header.writeUInt32LE((18 + body.length) / 2, 6);
  const placed = Buffer.alloc(isPlaced ? 22 : 0);
  if (isPlaced) placed.writeUInt32LE(0x9ac6cdd7, 0);
  return Buffer.concat([placed, header, body]);
}

/** A text of bytes (2.3.3.5, META_EXTTEXTOUT), each letter ten wide. */
export function wmfText(text: Uint8Array, x: number, y: number): Buffer {
  const head = Buffer.alloc(8);
  head.writeInt16LE(y, 0);
  head.writeInt16LE(x, 2);
  head.writeUInt16LE(text.length, 4);
  const widths = Buffer.alloc(2 * text.length);
  for (let index = 0; index < text.length; index += 1) widths.writeUInt16LE(10, 2 * index);
  return wmfRecord(0x0a32, Buffer.concat([head, text, Buffer.alloc(text.length % 2), widths]));
}

/** A font of a character set (2.3.4.3), which is object 0 where it comes first. */
export function wmfFont(charset: number): Buffer {
  const font = Buffer.alloc(24);
  font[13] = charset;
  return wmfRecord(0x02fb, font);
}

/** A piece of an EMF that a WMF keeps (2.3.6.1): the piece, and how many bytes are still to come. */
export function wmfPiece(piece: Uint8Array, remaining: number): Buffer {
  const head = Buffer.alloc(38);
  head.writeUInt16LE(15, 0); // MFCOMMENT
  head.writeUInt16LE(34 + piece.length, 2);
  head.write('WMFC', 4, 'latin1');
  head.writeUInt32LE(1, 8);
  head.writeUInt32LE(0x10000, 12);
  head.writeUInt32LE(piece.length, 26);
  head.writeUInt32LE(remaining, 30);
  return wmfRecord(0x0626, Buffer.concat([head, piece]));
}

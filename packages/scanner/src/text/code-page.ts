import { type ByteCharset, charsets, decodeBytes } from './charset-letters.ts';

/** Encodings by the number that Windows gives them (Code Page Identifiers), as far as any is read. */
const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20127: 'windows-1252',
  20866: 'koi8-r',
  20932: 'euc-jp',
  21866: 'koi8-u',
  28591: 'windows-1252',
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  28597: 'iso-8859-7',
  32768: 'macintosh',
  32769: 'windows-1252',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Those that only trial reads, by the same number. */
const TRIED: Readonly<Record<number, ByteCharset>> = { 437: 'ibm437', 850: 'ibm850', 866: 'ibm866' };

const decoders = new Map<number, Pick<InstanceType<typeof TextDecoder>, 'decode'>>();

/** Whether it is known what the bytes of a code page stand for. */
export function isKnownCodePage(codePage: number): boolean {
  return LABELS[codePage] !== undefined || TRIED[codePage] !== undefined;
}

/** Bytes in a code page as text; as Windows-1252 where it is none of those that are read. A letter that is none becomes U+FFFD. */
export function decodeCodePage(codePage: number, bytes: Uint8Array): string {
  const tried = TRIED[codePage];
  if (tried !== undefined && tried in charsets) return decodeBytes(tried, bytes);
  let decoder = decoders.get(codePage);
  if (decoder === undefined) {
    decoder = new TextDecoder(LABELS[codePage] ?? 'windows-1252', { ignoreBOM: true });
    decoders.set(codePage, decoder);
  }
  return decoder.decode(bytes);
}

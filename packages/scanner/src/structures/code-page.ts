import { decodeBytes } from '../text/charset-letters.ts';

/** Windows code pages by their number ([MS-UCODEREF] 2.2.1), and what the Encoding Standard calls them. */
const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
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
  20866: 'koi8-r',
  21866: 'koi8-u',
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  28597: 'iso-8859-7',
  28605: 'iso-8859-15',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Code pages by the character set of a font ([MS-WMF] 2.1.1.5; RTF 1.9.1, Font Table). */
const OF_CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10_000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

/** What programs of the West write where nothing says otherwise. */
export const WESTERN_CODE_PAGE = 1252;

/** UTF-16, the low byte first. */
export const UNICODE_CODE_PAGE = 1200;

/** Those of DOS, which the Encoding Standard does not have. */
const DOS = { 437: 'ibm437', 850: 'ibm850' } as const;

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Whether letters beyond ASCII in a code page are known. */
export function isKnownCodePage(codePage: number): boolean {
  return LABELS[codePage] !== undefined || codePage in DOS;
}

/** Bytes as text by the number of a code page; one that is not known is read as Western. Never throws. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  if (codePage === 437 || codePage === 850) return decodeBytes(DOS[codePage], bytes);
  const label = LABELS[codePage] ?? 'windows-1252';
  if (label === 'windows-1252') return decodeBytes(label, bytes);
  let decoder = decoders.get(label);
  if (decoder === undefined) {
    decoder = new TextDecoder(label);
    decoders.set(label, decoder);
  }
  return decoder.decode(bytes);
}

/** The code page of a font's character set; undefined of one that says none, as of symbols. */
export function codePageOfCharset(charset: number): number | undefined {
  return OF_CHARSETS[charset];
}

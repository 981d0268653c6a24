/** Letters beyond ASCII of a language, in lower case. */
type Alphabet = string;

/** How texts of a script are told: by the letters of its languages, or by those that are frequent in all of them. */
export interface Script {
  /** Beside letters of ASCII no such letter stands in one word, and words are written with hardly any others. */
  readonly isOwn: boolean;
  readonly alphabets: readonly Alphabet[];
  /** Letters that are frequent in all of its languages, and the share of a text that they make up. */
  readonly frequent?: { readonly letters: string; readonly share: number };
}

/** CLDR's main exemplar characters (cldr.unicode.org, "exemplar characters") of the languages of each. */
export const scripts = {
  western: {
    isOwn: false,
    alphabets: [
      'àâæçéèêëîïôœùûüÿ',
      'äöüßéà',
      'áéíñóúüºª',
      'áâãàçéêíóôõúüºª',
      'àéèìíîòóùú',
      'åäöéü',
      'æøåéäö',
      'áðéíóúýþæö',
      'éèëïóöüáí',
      'àçéèíïòóúü',
    ],
  },
  central: {
    isOwn: false,
    alphabets: ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîșşțţ', 'čćđšž', 'äëçáéíóôúý'],
  },
  turkish: { isOwn: false, alphabets: ['çğıi̇öşüâîû'] },
  baltic: { isOwn: false, alphabets: ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'] },
  cyrillic: {
    isOwn: true,
    alphabets: [
      'абвгдежзийклмнопрстуфхцчшщъыьэюяё',
      'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
      'абвгдђежзијклљмнњопрстћуфхцчџш',
      'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
    ],
    frequent: { letters: 'оеаинтсрвлкі', share: 0.62 },
  },
  greek: {
    isOwn: true,
    alphabets: ['αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ'],
    frequent: { letters: 'αοιετσνηυρςίόά', share: 0.75 },
  },
  hebrew: {
    isOwn: true,
    alphabets: ['אבגדהוזחטיכלמנסעפצקרשתךםןףץ'],
    frequent: { letters: 'יולהאמרשתבנ', share: 0.68 },
  },
  arabic: {
    isOwn: true,
    alphabets: ['ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىًٌٍَُِّْ'],
    frequent: { letters: 'الينمرتوبةعد', share: 0.7 },
  },
  thai: {
    isOwn: true,
    alphabets: ['กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะัาำิีึืฺุูเแโใไๅๆ็่้๊๋์ํฤฦฯ'],
    frequent: { letters: 'านรอกเงมยลวดท่้ิีั', share: 0.6 },
  },
} as const satisfies Record<string, Script>;

/** The encodings of one byte a letter that are tried, but for Windows-1252, and what is written in each. */
export const charsets = {
  macintosh: 'western',
  ibm850: 'western',
  ibm437: 'western',
  'windows-1250': 'central',
  'iso-8859-2': 'central',
  'windows-1254': 'turkish',
  'windows-1257': 'baltic',
  'windows-1251': 'cyrillic',
  'koi8-u': 'cyrillic',
  'iso-8859-5': 'cyrillic',
  ibm866: 'cyrillic',
  'x-mac-cyrillic': 'cyrillic',
  'windows-1253': 'greek',
  'iso-8859-7': 'greek',
  'windows-1255': 'hebrew',
  'windows-1256': 'arabic',
  'iso-8859-6': 'arabic',
  'windows-874': 'thai',
} as const satisfies Record<string, keyof typeof scripts>;

/** An encoding of one byte a letter. */
export type ByteCharset = keyof typeof charsets | 'windows-1252';

/**
 * Those that the Encoding Standard does not have, from 0x80 on
 * (unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP437.TXT and CP850.TXT).
 */
const tables: Readonly<Partial<Record<ByteCharset, string>>> = {
  ibm437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0',
};

/**
 * Windows-1252 from 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt). Some releases of Node 20 to 24 take
 * it for ISO 8859-1 (nodejs/node#56542), in which these are controls.
 */
const WESTERN_SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWestern(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replaceAll(/[\x80-\x9f]/g, (sign) => WESTERN_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** What decodes an encoding of one byte a letter. */
export function decodeBytes(charset: ByteCharset, bytes: Uint8Array): string {
  if (charset === 'windows-1252') return decodeWestern(bytes);
  const table = tables[charset];
  if (table === undefined) return new TextDecoder(charset).decode(bytes);
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : table[byte - 0x80])).join('');
}

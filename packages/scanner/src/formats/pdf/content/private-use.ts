/** The private use that is looked at, from the first to the last. */
const FIRST = 0xf021;
const LAST = 0xf8fe;

/**
 * What a code point of private use stands for by the custom of those who made it: in a font of symbols its code and U+F000
 * (Microsoft), and the letters, figures and parts of brackets of Adobe's fonts (Adobe Glyph List, corporate use). Undefined if
 * it is none of them.
 */
export function readPrivateUse(letter: string, isSymbol: boolean): string | undefined {
  const code = letter.charCodeAt(0);
  if (letter.length > 1 || code < FIRST || code > LAST) return undefined;
  if (code <= 0xf0fe) return isSymbol ? symbolOf(code - 0xf000) : undefined;
  // Small capitals and old figures: the letters of Latin-1, and U+F700.
  if (code >= 0xf721 && code <= 0xf7fe) return String.fromCharCode(code - 0xf700);
  return BRACKET_PARTS[code - 0xf8e8];
}

function symbolOf(code: number): string | undefined {
  const sign = code <= 0x7e ? SYMBOLS[code - 0x21] : HIGH_SYMBOLS[code - 0xa1];
  return sign === '\ufffd' ? undefined : sign;
}

/** The encoding of Symbol (ISO 32000-1, D.5), from 0x21 and from 0xa1 on. */
const SYMBOLS = '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const HIGH_SYMBOLS =
  'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

/** From U+F8E8 on. */
const BRACKET_PARTS = '®©™⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪⎮⎞⎟⎠⎤⎥⎦⎫⎬⎭';

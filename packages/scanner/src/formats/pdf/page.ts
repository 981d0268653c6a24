import type { PDFPageProxy } from 'pdfjs-dist';
import { Coverage } from './coverage.ts';
import type { Glyphs } from './glyphs.ts';
import { layOut } from './layout.ts';
import { countLetters, countWords } from './value.ts';

/** A page's text. */
export interface PageText {
  /** What is drawn, in reading order. */
  readonly paragraphs: readonly string[];
  /** Letters have no meaning: the font does not say which they are. */
  readonly isUnmapped: boolean;
  /** Characters that are no white space. */
  readonly letters: number;
  /** Letters and digits. */
  readonly words: number;
  /** Where its pieces stand. */
  readonly coverage: Coverage;
  /** pdf.js's names of its fonts, the same throughout a document. */
  readonly fonts: readonly string[];
}

/** Code points that stand for nothing: controls, private use, and the replacement character. */
const UNMAPPED = /[\0-\b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]/g;
/** The code of a space among letters that have none of their own, most often. */
const CONTROLS = /[\0-\b\x0e-\x1f]/g;
/** Several of them that are words; bullets stand alone, and leaders are all the same. */
const UNMAPPED_WORD =
  /([\0-\b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd])(?!\1{2})[\0-\b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]{2}/;

/** Reads what is drawn as text, visible or not. */
export async function readPageText(page: PDFPageProxy): Promise<PageText> {
  const { items, styles } = await page.getTextContent();
  const coverage = new Coverage(page.view);
  const pieces: Glyphs[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    pieces.push(toGlyphs(item.str, item.transform, item.width));
    if (item.str.trim() !== '') coverage.addPoint(Number(item.transform[4]), Number(item.transform[5]));
  }
  const paragraphs = layOut(pieces);
  const text = paragraphs.join('\n');
  const unmapped = text.match(UNMAPPED)?.length ?? 0;
  const controls = text.match(CONTROLS)?.length ?? 0;
  const isUnmapped =
    unmapped * 3 > text.length || (controls >= 5 && controls * 20 > text.length) || UNMAPPED_WORD.test(text);
  return {
    paragraphs,
    isUnmapped,
    letters: countLetters(text),
    words: countWords(text),
    coverage,
    fonts: Object.keys(styles),
  };
}

/** `transform` is the text matrix (ISO 32000-1, 9.4.4): [a b c d e f]; (e, f) is where the baseline begins. */
function toGlyphs(text: string, transform: readonly unknown[], width: number): Glyphs {
  const [a = 1, b = 0, , , e = 0, f = 0] = transform.map(Number);
  const angle = Math.atan2(b, a);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const size = Math.hypot(a, b) || 1;
  const [x, y] = [e * cosine + f * sine, f * cosine - e * sine];
  return { text, x, y, width, size, angle: Math.round((angle * 180) / Math.PI) };
}

import type { PDFPageProxy } from 'pdfjs-dist';
import type { PdfDocument } from './pdf-document.ts';
import { type Glyphs, layOut } from './pdf-layout.ts';

/** A page's text. */
export interface PageText {
  /** What is drawn, in reading order. */
  readonly paragraphs: readonly string[];
  /** Most letters have no meaning: the font does not say which they are. */
  readonly isUnmapped: boolean;
}

/** Code points that stand for nothing: private use, and the replacement character. */
const UNMAPPED = /[\ue000-\uf8ff\ufffd]/g;

/** Reads what is drawn as text, visible or not. */
export async function readPageText(page: PDFPageProxy): Promise<PageText> {
  const { items } = await page.getTextContent();
  const pieces: Glyphs[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    pieces.push(toGlyphs(item.str, item.transform, item.width));
  }
  const paragraphs = layOut(pieces);
  const text = paragraphs.join('');
  const unmapped = text.match(UNMAPPED)?.length ?? 0;
  return { paragraphs, isUnmapped: unmapped * 3 > text.length };
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

/** Paths from which a page without text counts as a picture: letters drawn as outlines. Two rules and a box are none. */
const PATHS_MIN = 4;

/** What a page without text shows instead: pictures, letters that stand for nothing, or nothing to speak of. */
export type Shown = 'picture' | 'letters' | 'nothing';

/** Looks at all that is drawn. Expensive: pdf.js decodes the pictures. */
export async function lookAtPage(page: PDFPageProxy, { operators }: PdfDocument): Promise<Shown> {
  const { fnArray } = await page.getOperatorList();
  const pictures: ReadonlySet<number> = new Set([
    operators.paintImageXObject,
    operators.paintImageXObjectRepeat,
    operators.paintInlineImageXObject,
    operators.paintInlineImageXObjectGroup,
    operators.paintImageMaskXObject,
    operators.paintImageMaskXObjectGroup,
    operators.paintImageMaskXObjectRepeat,
    operators.paintSolidColorImageMask,
    operators.shadingFill,
  ]);
  if (fnArray.some((operator) => pictures.has(operator))) return 'picture';
  if (fnArray.includes(operators.showText)) return 'letters';
  return fnArray.filter((operator) => operator === operators.constructPath).length < PATHS_MIN ? 'nothing' : 'picture';
}

/** What stands on a page besides its text. */
export interface PageNote {
  readonly text: string;
  /** A form field's name. */
  readonly label?: string;
}

/** A file that is pinned to a page. */
export interface PinnedFile {
  readonly name: string;
  /** pdf.js's name for it; undefined if it cannot be had. */
  readonly id: string | undefined;
}

/** Values of form fields, texts of notes, files pinned to the page. */
export async function readAnnotations(page: PDFPageProxy): Promise<{ notes: PageNote[]; files: PinnedFile[] }> {
  const notes: PageNote[] = [];
  const files: PinnedFile[] = [];
  for (const annotation of await page.getAnnotations()) {
    const label = textAt(annotation, 'fieldName');
    const values = textsAt(annotation, 'fieldValue');
    for (const text of values) notes.push({ text, ...(label !== undefined && { label }) });
    for (const key of ['contentsObj', 'titleObj', 'richText']) {
      const text = textAt(at(annotation, key), 'str');
      if (text !== undefined && !values.includes(text)) notes.push({ text });
    }
    if (textAt(annotation, 'subtype') === 'FileAttachment') {
      files.push({ name: textAt(at(annotation, 'file'), 'filename') ?? '', id: textAt(annotation, 'fileId') });
    }
  }
  return { notes, files };
}

/** A property of what pdf.js gives untyped. */
export function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** A property that is text and not empty. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = at(value, key);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A property that is text or a list of texts: a list box may have several values. */
function textsAt(value: unknown, key: string): string[] {
  const found = at(value, key);
  const all: readonly unknown[] = Array.isArray(found) ? found : [found];
  return all.filter((text) => typeof text === 'string').filter((text) => text !== '');
}

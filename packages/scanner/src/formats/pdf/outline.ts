import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Location } from '../../document.ts';
import type { Saying } from './surroundings/saying.ts';
import { at, textAt } from './value.ts';

const BOOKMARK: Location = { kind: 'field', name: 'bookmark' };

/** Titles of bookmarks and the addresses that they open, in order; then labels of pages that are no mere numbers. */
export async function* readOutline(pdf: PDFDocumentProxy): AsyncGenerator<Saying> {
  const outline: unknown = await pdf.getOutline().catch(() => undefined);
  const open: unknown[] = Array.isArray(outline) ? outline.toReversed() : [];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    for (const key of ['title', 'unsafeUrl']) {
      const text = textAt(item, key);
      if (text !== undefined) yield { text, at: BOOKMARK };
    }
    const items = at(item, 'items');
    if (Array.isArray(items)) open.push(...items.toReversed());
  }
  const labels: unknown = await pdf.getPageLabels().catch(() => undefined);
  if (!Array.isArray(labels)) return;
  for (const [index, label] of labels.entries()) {
    const text = String(label);
    if (/\p{L}{2}/u.test(text) && !/^[ivxlcdm]+$/i.test(text)) {
      yield { text, at: { kind: 'page', page: index + 1 } };
    }
  }
}

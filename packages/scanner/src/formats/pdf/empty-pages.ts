import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PdfStore } from './objects/object-store.ts';
import { isArray, PdfReference, type PdfValue } from './streams/syntax.ts';

/** Pages of a document that shows nothing that are looked at. */
const PAGES_MAX = 100;

/**
 * Whether every page has no content as it is written: none is named, or what is named is there and holds white space only
 * (ISO 32000-1, 7.7.3.3). What cannot be found or followed may be anything.
 */
export async function areEmptyAsWritten(pdf: PDFDocumentProxy, store: PdfStore): Promise<boolean> {
  if (!store.isWhole || pdf.numPages > PAGES_MAX) return false;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { ref } = await pdf.getPage(number);
    const page = ref === null ? undefined : store.dictionary(new PdfReference(ref.num));
    if (page === undefined || !(await isBlank(store, page.get('Contents')))) return false;
  }
  return true;
}

/** Bytes of a stream that is packed and holds nothing: of a longer one that gives nothing, something is lost. */
const PACKED_BYTES_MAX = 32;

async function isBlank(store: PdfStore, contents: PdfValue): Promise<boolean> {
  if (contents === undefined) return true;
  const listed = store.items(contents);
  if (listed.length === 0) return isArray(store.resolve(contents));
  for (const each of listed) {
    const object = store.streamOf(each);
    const packed = object === undefined ? undefined : store.packed(object);
    if (object === undefined || packed === undefined || packed.end - packed.start > PACKED_BYTES_MAX) return false;
    if ((await store.data(object)).toString('latin1').trim() !== '') return false;
  }
  return true;
}

import type { PdfExpansion } from './expansion.ts';
import { isArray, isDictionary, type PdfDictionary, PdfName, PdfReference, type PdfValue } from './syntax.ts';

/** Nodes from a page up to the root of the page tree (ISO 32000-1, 7.7.3) that resources are looked for in. */
const PARENTS_MAX = 32;

/** Forms of one page that are looked at. */
const FORMS_MAX = 10_000;

/**
 * Bytes that pdf.js expands and reads each time that it reads a page: its content streams, each as often as the page
 * names it (7.7.3.3), the forms that it may draw, each once (8.10), and what its annotations draw (12.5.5).
 */
export class PageBytes {
  readonly #expansion: PdfExpansion;
  /** Of resources by their number: many pages share theirs. */
  readonly #known = new Map<number, number>();

  constructor(expansion: PdfExpansion) {
    this.#expansion = expansion;
  }

  /** Of the page of that number; all that there is, if the page cannot be found. */
  of(number: number | undefined): number {
    const pages = number === undefined ? [] : this.#dictionaries(new PdfReference(number));
    if (pages.length === 0 || !this.#expansion.isWhole) return this.#expansion.contentBytes;
    const sizes = pages.map(
      (page) => this.#contents(page.get('Contents')) + this.#forms(page) + this.#appearances(page.get('Annots')),
    );
    return sizes.reduce((largest, size) => Math.max(largest, size), 0);
  }

  /** The same of a page, a form or contents of that number that are read as a page, the stream itself included. */
  ofRoot(number: number): number {
    return this.of(number) + this.#expansion.sizeOf(number);
  }

  #contents(contents: PdfValue): number {
    const items = this.#items(contents);
    if (items.length === 0) return contents instanceof PdfReference ? this.#expansion.sizeOf(contents.number) : 0;
    let bytes = 0;
    for (const item of items) {
      if (item instanceof PdfReference) bytes += this.#expansion.sizeOf(item.number);
    }
    return bytes;
  }

  /** Forms in the resources of a page, which it may have from a node above it. */
  #forms(page: PdfDictionary): number {
    let node: PdfDictionary | undefined = page;
    for (let parents = 0; node !== undefined && parents < PARENTS_MAX; parents++) {
      const resources = node.get('Resources');
      if (resources !== undefined) return this.#formsIn(resources);
      const parent = node.get('Parent');
      node = parent === undefined ? undefined : this.#dictionaries(parent).at(-1);
    }
    return 0;
  }

  #formsIn(resources: PdfValue): number {
    if (!(resources instanceof PdfReference)) return this.#sum(resources);
    const known = this.#known.get(resources.number) ?? this.#sum(resources);
    this.#known.set(resources.number, known);
    return known;
  }

  /** Bytes of all forms that can be had from resources. */
  #sum(resources: PdfValue): number {
    let bytes = 0;
    const seen = new Set<number>();
    const open: PdfValue[] = [resources];
    while (open.length > 0 && seen.size < FORMS_MAX) {
      for (const form of this.#references(open.pop())) {
        if (seen.has(form)) continue;
        seen.add(form);
        const dictionary = this.#dictionaries(new PdfReference(form)).at(-1);
        if (dictionary === undefined || isImage(dictionary)) continue;
        bytes += this.#expansion.sizeOf(form);
        open.push(dictionary.get('Resources'));
      }
    }
    return bytes;
  }

  /** Of the appearances of all annotations: pdf.js has them all at a time. */
  #appearances(annotations: PdfValue): number {
    let bytes = 0;
    for (const annotation of this.#items(annotations)) {
      for (const dictionary of this.#dictionaries(annotation)) {
        for (const appearances of this.#dictionaries(dictionary.get('AP'))) {
          bytes += this.#appearance(appearances.get('N'));
        }
      }
    }
    return bytes;
  }

  /** One stream, or the largest of one for each state. */
  #appearance(normal: PdfValue): number {
    const isStates = isDictionary(normal);
    const streams = isStates ? [...normal.values()] : [normal];
    let largest = 0;
    for (const stream of streams) {
      if (!(stream instanceof PdfReference)) continue;
      const states = isStates ? [] : this.#dictionaries(stream).filter((dictionary) => !dictionary.has('BBox'));
      const sizes = states.map((dictionary) => this.#appearance(dictionary));
      largest = Math.max(largest, this.#expansion.sizeOf(stream.number), ...sizes);
    }
    return largest;
  }

  #items(list: PdfValue): readonly PdfValue[] {
    const lists = list instanceof PdfReference ? this.#expansion.objects.find(list.number) : [list];
    return lists.filter(isArray).flat();
  }

  /** Numbers of the external objects that resources name (7.8.3). */
  *#references(resources: PdfValue): Generator<number> {
    for (const dictionary of this.#dictionaries(resources)) {
      for (const objects of this.#dictionaries(dictionary.get('XObject'))) {
        for (const object of objects.values()) if (object instanceof PdfReference) yield object.number;
      }
    }
  }

  #dictionaries(value: PdfValue): readonly PdfDictionary[] {
    const values = value instanceof PdfReference ? this.#expansion.objects.find(value.number) : [value];
    return values.filter(isDictionary);
  }
}

function isImage(dictionary: PdfDictionary): boolean {
  const subtype = dictionary.get('Subtype');
  return subtype instanceof PdfName && subtype.name === 'Image';
}

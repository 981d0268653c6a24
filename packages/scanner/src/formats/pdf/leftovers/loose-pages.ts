import type { PdfStore } from '../objects/object-store.ts';
import type { StoredObject } from '../objects/sieve.ts';
import { nameOf } from '../objects/text-string.ts';
import { isArray, isDictionary, type PdfDictionary, PdfReference, type PdfValue } from '../streams/syntax.ts';
import { writeValue } from './value-writer.ts';

/** Finds the object of a number that pages mean by it. */
export type Find = (number: number) => StoredObject | undefined;

/** Objects of a document that is made, and bytes of their streams. */
const OBJECTS_MAX = 20_000;
const STREAM_BYTES_MAX = 64 * 1024 ** 2;
/** Nodes above a page that its resources are looked for in. */
const PARENTS_MAX = 32;
/** Wider than any page, so that nothing of it stands outside. */
const BOX = '[-14400 -14400 14400 14400]';
/** What a page has that leads away from it. */
const LEADING_AWAY: ReadonlySet<string> = new Set([
  ...[
    'Parent',
    'B',
    'StructParents',
    'Dest',
    'P',
    'Pg',
    'MediaBox',
    'CropBox',
    'Rotate',
    'Thumb',
    'PieceInfo',
    'Metadata',
  ],
  ...['A', 'AA', 'Popup', 'IRT', 'StructParent', 'AF', 'Trans', 'UserUnit', 'OC', 'Group'],
]);

/** Of a document that is made: the objects of its catalog, its page tree and its pages count down from here. */
const NUMBER_MAX = 8_000_000;
/** And those that are no pages, and that another object of their number may stand beside, up from here. */
const ROOT_NUMBER_MIN = 7_000_000;

/**
 * Makes a document of pages, forms and contents that no page tree leads to, so that they can be read as any page is. Each
 * is a page of its own, with what it refers to. Undefined if that is too much.
 */
export async function makeDocument(
  store: PdfStore,
  roots: readonly StoredObject[],
  find: Find,
  fonts: PdfDictionary,
): Promise<Uint8Array | undefined> {
  const maker = new DocumentMaker(store, find);
  for (const root of roots) maker.addPage(root, fonts);
  return maker.write();
}

class DocumentMaker {
  readonly #store: PdfStore;
  readonly #find: Find;
  readonly #pages: string[] = [];
  readonly #needed = new Map<number, StoredObject>();
  readonly #open: PdfValue[] = [];

  constructor(store: PdfStore, find: Find) {
    this.#store = store;
    this.#find = find;
  }

  addPage(root: StoredObject, fonts: PdfDictionary): void {
    const value = this.#store.value(root);
    if (!isDictionary(value)) return;
    const entries = root.stream === undefined ? this.#pageEntries(value) : this.#drawnEntries(root, value, fonts);
    this.#need([...entries.values()]);
    const own = [...entries].map(([key, item]) => `/${key} ${writeValue(item)}`).join(' ');
    this.#pages.push(`<</Type /Page /Parent ${NUMBER_MAX - 1} 0 R /MediaBox ${BOX} ${own}>>`);
  }

  /** Of a page, its contents and resources, those that it has from above included. */
  #pageEntries(page: PdfDictionary): Map<string, PdfValue> {
    const entries = new Map<string, PdfValue>([['Contents', page.get('Contents')]]);
    let node: PdfDictionary | undefined = page;
    for (let parents = 0; node !== undefined && parents < PARENTS_MAX; parents++) {
      if (node.has('Resources')) {
        entries.set('Resources', node.get('Resources'));
        break;
      }
      const parent: PdfValue = node.get('Parent');
      const object: StoredObject | undefined = parent instanceof PdfReference ? this.#find(parent.number) : undefined;
      const above: PdfValue = object === undefined ? parent : this.#store.value(object);
      node = isDictionary(above) ? above : undefined;
    }
    return entries;
  }

  /** A form, or contents that no page has, in fonts of other pages. A tile is drawn as contents, with what it has itself. */
  #drawnEntries(root: StoredObject, dictionary: PdfDictionary, fonts: PdfDictionary): Map<string, PdfValue> {
    const reference = new PdfReference(ROOT_NUMBER_MIN + this.#pages.length);
    this.#needed.set(reference.number, root);
    this.#need([...dictionary.entries()].filter(([key]) => !LEADING_AWAY.has(key)).map(([, item]) => item));
    const isForm = nameOf(dictionary.get('Subtype')) === 'Form';
    if (!isForm)
      return new Map<string, PdfValue>([
        ['Contents', reference],
        ['Resources', dictionary.get('Resources') ?? new Map([['Font', fonts]])],
      ]);
    const objects = new Map([['X', reference]]);
    return new Map<string, PdfValue>([
      ['Contents', new PdfReference(NUMBER_MAX)],
      [
        'Resources',
        new Map<string, PdfValue>([
          ['XObject', objects],
          ['Font', fonts],
        ]),
      ],
    ]);
  }

  #need(values: readonly PdfValue[]): void {
    this.#open.push(...values);
    for (let next = this.#open.pop(); next !== undefined || this.#open.length > 0; next = this.#open.pop()) {
      if (this.#needed.size > OBJECTS_MAX) return;
      for (const inner of this.#inside(next)) this.#open.push(inner);
    }
  }

  *#inside(value: PdfValue): Generator<PdfValue> {
    if (isArray(value)) yield* value;
    else if (isDictionary(value)) yield* [...value].filter(([key]) => !LEADING_AWAY.has(key)).map(([, item]) => item);
    else if (value instanceof PdfReference && !this.#needed.has(value.number)) yield* this.#enter(value.number);
  }

  /** An object that is needed, but for what leads to other pages. */
  *#enter(number: number): Generator<PdfValue> {
    const object = this.#find(number);
    const found = object === undefined ? undefined : this.#store.value(object);
    const type = isDictionary(found) ? (nameOf(found.get('Type')) ?? '') : '';
    if (object === undefined || ['Page', 'Pages', 'Catalog'].includes(type)) return;
    this.#needed.set(number, object);
    yield found;
  }

  async write(): Promise<Uint8Array | undefined> {
    if (this.#pages.length === 0 || this.#needed.size > OBJECTS_MAX) return undefined;
    const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
    const kids = this.#pages.map((_, index) => NUMBER_MAX - 10 - index);
    const add = (number: number, text: string) =>
      pieces.push(Buffer.from(`${number} 0 obj\n${text}\nendobj\n`, 'latin1'));
    let streamBytes = 0;
    for (const [number, object] of this.#needed) {
      const packed = this.#store.packed(object);
      if (packed === undefined) {
        add(number, writeValue(this.#store.value(object)));
        continue;
      }
      const { bytes, start, end, dictionary } = packed;
      streamBytes += end - start;
      if (streamBytes > STREAM_BYTES_MAX) return undefined;
      const own = new Map<string, PdfValue>([...(dictionary ?? [])]).set('Length', end - start);
      pieces.push(Buffer.from(`${number} 0 obj\n${writeValue(own)}\nstream\n`, 'latin1'), bytes.subarray(start, end));
      pieces.push(Buffer.from('\nendstream\nendobj\n'));
    }
    add(NUMBER_MAX, '<</Length 5>>\nstream\n/X Do\nendstream');
    for (const [index, page] of this.#pages.entries()) add(kids[index] ?? 0, page);
    add(NUMBER_MAX - 1, `<</Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`);
    add(NUMBER_MAX - 2, `<</Type /Catalog /Pages ${NUMBER_MAX - 1} 0 R>>`);
    pieces.push(Buffer.from(`trailer\n<</Root ${NUMBER_MAX - 2} 0 R>>\nstartxref\n0\n%%EOF\n`));
    return new Uint8Array(Buffer.concat(pieces));
  }
}

import { ProblemError } from '../../problem.ts';
import { dictionariesWithin } from './objects/nested-dictionaries.ts';
import type { PdfStore } from './objects/object-store.ts';
import type { Reach } from './objects/reach.ts';
import type { StoredObject } from './objects/sieve.ts';
import { nameOf, textOf } from './objects/text-string.ts';
import { isDictionary, type PdfDictionary, PdfReference, type PdfValue } from './streams/syntax.ts';

/** A file in a document (ISO 32000-2, 7.11.4). */
export interface EmbeddedFile {
  /** As the file says; empty if it does not. */
  readonly name: string;
  /** What is said of it; empty if nothing is. */
  readonly description: string;
  readonly stream: StoredObject;
  /** Nothing that the document shows refers to it. */
  readonly isOrphan: boolean;
}

/** Entries of a file specification that name the file (table 43), the best first. */
const NAME_KEYS = ['UF', 'F', 'Unix', 'Mac', 'DOS', 'Desc'] as const;

/**
 * Every file that a document holds, once each, in the order of the file: all that a file specification has, wherever it
 * hangs (a name tree, `AF`, an annotation, an action, an asset, nothing), and all streams that say that they are one.
 */
export function* findEmbeddedFiles(store: PdfStore, { keys }: Reach): Generator<EmbeddedFile> {
  const told = new Set<StoredObject>();
  const [orphans, others] = [
    store.objects.filter((each) => !keys.has(each)),
    store.objects.filter((each) => keys.has(each)),
  ];
  for (const object of [...others, ...orphans]) {
    for (const file of filesOf(store, object)) {
      if (told.has(file.stream)) continue;
      told.add(file.stream);
      yield { ...file, isOrphan: !keys.has(object) && !keys.has(file.stream) };
    }
  }
  for (const stream of store.objects) {
    const current = store.live(stream.number);
    // An XML form is made of such streams too, and is read as one.
    const isForm = current !== undefined && keys.get(current) === 'XFA';
    if (told.has(stream) || isForm || !isFile(store, stream)) continue;
    yield { name: `attachment-${stream.number}`, description: '', stream, isOrphan: !keys.has(stream) };
  }
}

/** The bytes of an embedded file. Throws `bad-stream` where none of them can be had. */
export async function* bytesOf(store: PdfStore, stream: StoredObject): AsyncGenerator<Uint8Array> {
  if (store.locksFiles) throw new ProblemError('needs-password');
  const bytes = await store.data(stream);
  const { start = 0, end = 0 } = stream.stream ?? {};
  if (bytes.length === 0 && end - start > EMPTY_BYTES_MAX) throw new ProblemError('bad-stream');
  yield bytes;
}

/** Nothing, packed by any filter. */
const EMPTY_BYTES_MAX = 32;

function isFile(store: PdfStore, object: StoredObject): boolean {
  const value = object.stream === undefined ? undefined : store.value(object);
  return isDictionary(value) && nameOf(value.get('Type')) === 'EmbeddedFile';
}

function* filesOf(store: PdfStore, object: StoredObject): Generator<Omit<EmbeddedFile, 'isOrphan'>> {
  for (const specification of dictionariesIn(store.value(object))) {
    const names = { name: nameIn(store, specification), description: textAt(store, specification, 'Desc') };
    for (const stream of streamsOf(store, specification)) yield { ...names, stream };
  }
}

/** The streams of a file specification: one for each platform, most often the same, and related ones (7.11.4.3). */
function* streamsOf(store: PdfStore, specification: PdfDictionary): Generator<StoredObject> {
  const embedded = store.dictionary(specification.get('EF'));
  if (embedded === undefined) return;
  const related = store.dictionary(specification.get('RF'));
  const values = [...embedded.values(), ...[...(related?.values() ?? [])].flatMap((list) => store.items(list))];
  for (const value of values) {
    const stream = value instanceof PdfReference ? store.streamOf(value) : undefined;
    if (stream !== undefined) yield stream;
  }
}

function nameIn(store: PdfStore, specification: PdfDictionary): string {
  for (const key of NAME_KEYS) {
    const name = textAt(store, specification, key);
    if (name !== '') return name;
  }
  return '';
}

function textAt(store: PdfStore, dictionary: PdfDictionary, key: string): string {
  return textOf(store.resolve(dictionary.get(key))) ?? '';
}

/** The dictionaries in a value, itself included, that have an `EF`. */
function* dictionariesIn(value: PdfValue): Generator<PdfDictionary> {
  for (const [found] of dictionariesWithin(value)) if (found.has('EF')) yield found;
}

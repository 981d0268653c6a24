import type { PdfStore } from '../objects/object-store.ts';
import type { Reach } from '../objects/reach.ts';
import type { StoredObject } from '../objects/sieve.ts';
import { nameOf } from '../objects/text-string.ts';
import { isDictionary, type PdfDictionary, PdfReference } from '../streams/syntax.ts';

/** An operator that draws a form or a picture by its name (ISO 32000-1, 8.8). */
const DRAWS = /\/([^\s()<>[\]{}/%]{1,127})\s+Do\b/g;
/** Nodes of the page tree above a page that may have its resources (7.7.3.4). */
const PARENTS_MAX = 32;

/** Contents of all pages together; of a document with more nobody knows what it draws. */
const CONTENTS_MAX = 1_000_000;

/** Forms by names, and the contents that may draw them by these. */
interface Group {
  readonly forms: ReadonlyMap<string, StoredObject>;
  readonly contents: Set<StoredObject>;
}

/**
 * The forms that are at hand for what pages draw (8.10), and that nothing draws by its name: what was taken off a page, or
 * stood on another page of the document that it was taken from.
 */
export async function findUndrawnForms(store: PdfStore, reach: Reach): Promise<readonly StoredObject[]> {
  const groups = groupsOf(store, reach);
  const drawn = new Set<StoredObject>();
  const listed = new Set<StoredObject>();
  const known = new Map<StoredObject, ReadonlySet<string>>();
  for (const group of groups) {
    const left = await undrawnOf(store, group, known);
    for (const [name, form] of group.forms) (left.has(name) ? listed : drawn).add(form);
  }
  const undrawn = [...listed].filter((form) => !drawn.has(form));
  return undrawn.length === 0 ? [] : withoutBorrowed(store, reach, groups, undrawn);
}

/** The names of a group's forms that its contents do not draw. `known` has the names that contents draw. */
async function undrawnOf(
  store: PdfStore,
  { forms, contents }: Group,
  known: Map<StoredObject, ReadonlySet<string>>,
): Promise<ReadonlySet<string>> {
  const left = new Set(forms.keys());
  for (const content of contents) {
    if (left.size === 0) break;
    const names = known.get(content) ?? namesIn(await store.data(content));
    known.set(content, names);
    for (const name of left) if (names.has(name)) left.delete(name);
  }
  return left;
}

/** Forms without resources have those of the page that draws them. */
async function withoutBorrowed(
  store: PdfStore,
  reach: Reach,
  groups: readonly Group[],
  undrawn: readonly StoredObject[],
): Promise<readonly StoredObject[]> {
  const names = new Set<string>();
  for (const object of reach.keys.keys()) {
    const value = store.value(object);
    if (object.stream === undefined || !isDictionary(value) || value.has('Resources')) continue;
    if (nameOf(value.get('Subtype')) !== 'Form') continue;
    for (const name of namesIn(await store.data(object))) names.add(name);
  }
  const borrowed = new Set(
    groups.flatMap(({ forms }) => [...forms].flatMap(([name, form]) => (names.has(name) ? form : []))),
  );
  return undrawn.filter((form) => !borrowed.has(form));
}

/** One for each dictionary of forms, however many pages have it. */
function groupsOf(store: PdfStore, reach: Reach): readonly Group[] {
  const groups = new Map<string, Group>();
  let left = CONTENTS_MAX;
  for (const object of reach.keys.keys()) {
    const contents = contentsOf(store, object);
    if (contents === undefined) continue;
    const { key, forms } = formsOf(store, object);
    if (forms === undefined) continue;
    const group = groups.get(key) ?? { forms: entriesOf(store, forms), contents: new Set() };
    groups.set(key, group);
    left -= contents.length;
    if (left < 0) return [];
    for (const content of contents) group.contents.add(content);
  }
  return [...groups.values()].filter(({ forms }) => forms.size > 0);
}

/** What a page draws, or a stream that has resources of its own; undefined of another object. */
function contentsOf(store: PdfStore, object: StoredObject): readonly StoredObject[] | undefined {
  const value = store.value(object);
  if (!isDictionary(value)) return undefined;
  if (nameOf(value.get('Type')) !== 'Page')
    return object.stream !== undefined && value.has('Resources') ? [object] : undefined;
  const contents = value.get('Contents');
  return [contents, ...store.items(contents)].flatMap((item) => store.streamOf(item) ?? []);
}

/** The dictionary of forms that an object has, of its own or of a node above it, and what it is known by. */
function formsOf(
  store: PdfStore,
  object: StoredObject,
): { readonly key: string; readonly forms: PdfDictionary | undefined } {
  let holder = store.value(object);
  let key = `${object.number} ${object.start}`;
  for (let step = 0; step < PARENTS_MAX && isDictionary(holder) && !holder.has('Resources'); step++) {
    const parent = holder.get('Parent');
    if (parent instanceof PdfReference) key = `${parent.number}`;
    holder = store.resolve(parent);
  }
  const resources = isDictionary(holder) ? holder.get('Resources') : undefined;
  if (resources instanceof PdfReference) key = `${resources.number}`;
  const forms = store.dictionary(resources)?.get('XObject');
  if (forms instanceof PdfReference) key = `${forms.number}`;
  return { key, forms: store.dictionary(forms) };
}

function entriesOf(store: PdfStore, forms: PdfDictionary): ReadonlyMap<string, StoredObject> {
  const entries = new Map<string, StoredObject>();
  for (const [name, item] of forms) {
    const form = store.streamOf(item);
    if (form !== undefined && nameOf(store.dictionary(item)?.get('Subtype')) === 'Form') entries.set(name, form);
  }
  return entries;
}

function namesIn(content: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, name = ''] of content.toString('latin1').matchAll(DRAWS)) {
    names.add(name.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
  }
  return names;
}

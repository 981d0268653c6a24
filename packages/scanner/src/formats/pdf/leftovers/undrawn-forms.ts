import { dictionariesWithin } from '../objects/nested-dictionaries.ts';
import type { PdfStore } from '../objects/object-store.ts';
import type { Reach } from '../objects/reach.ts';
import type { StoredObject } from '../objects/sieve.ts';
import { nameOf } from '../objects/text-string.ts';
import { isDictionary, type PdfDictionary, PdfReference, type PdfValue } from '../streams/syntax.ts';
import { type DrawnKind, drawnNames } from './drawn-names.ts';

/** Nodes of the page tree above a page that may have its resources (7.7.3.4). */
const PARENTS_MAX = 32;
/** Contents, names and resources of all pages together that are looked at; of a document with more nobody knows what it draws. */
const STEPS_MAX = 4_000_000;

/** The forms, and the tiles of patterns, that nothing draws. */
export interface UndrawnForms {
  readonly forms: readonly StoredObject[];
  /** False if there is more to look at than is: then none is known to be undrawn. */
  readonly isWhole: boolean;
}

/**
 * The forms and tiles that are at hand for what is drawn (8.10, 8.7.3), and that no page and no appearance draws, itself or by another form that
 * it draws: what was taken off a page, or stood on another page of the document that it was taken from.
 */
export async function findUndrawnForms(store: PdfStore, reach: Reach, progress: () => void): Promise<UndrawnForms> {
  const steps = new Steps(progress);
  const drawing = new FormDrawing(store, formsAtHand(store, reach, steps), steps);
  for (const drawer of drawersOf(store, reach, steps)) {
    if (steps.areOver || drawing.undrawn.size === 0) break;
    await drawing.draw(drawer);
  }
  return { forms: steps.areOver ? [] : [...drawing.undrawn], isWhole: !steps.areOver };
}

/** Counts what is looked at. */
class Steps {
  readonly #progress: () => void;
  #left = STEPS_MAX;

  constructor(progress: () => void) {
    this.#progress = progress;
  }

  get areOver(): boolean {
    return this.#left < 0;
  }

  take(count = 1): void {
    this.#left -= count;
    this.#progress();
  }
}

/** What names stand for where something is drawn, and what it is known by. */
interface Resources {
  readonly key: string;
  readonly dictionary: PdfDictionary | undefined;
}

/** A content stream, and what its names stand for, unless it says so itself. */
interface Drawer {
  readonly content: StoredObject;
  readonly resources: Resources;
}

type NamesOf<Names> = Readonly<Record<DrawnKind, Names>>;

/** Forms by the names that they are at hand by: `names` has one string for each, so that no content is kept for its own. */
interface FormsAtHand {
  readonly forms: Set<StoredObject>;
  readonly names: NamesOf<ReadonlyMap<string, string>>;
}

const KINDS = ['XObject', 'Pattern'] as const satisfies readonly DrawnKind[];
const NO_NAMES: NamesOf<ReadonlySet<string>> = { XObject: new Set(), Pattern: new Set() };

/** Goes from what is drawn to what that draws. */
class FormDrawing {
  /** The forms that are at hand and that nothing was seen to draw so far. */
  readonly undrawn: Set<StoredObject>;
  readonly #store: PdfStore;
  readonly #names: NamesOf<ReadonlyMap<string, string>>;
  readonly #steps: Steps;
  /** What contents draw of the names that forms have. */
  readonly #drawn = new Map<StoredObject, NamesOf<ReadonlySet<string>>>();
  readonly #known = new Set<string>();

  constructor(store: PdfStore, { forms, names }: FormsAtHand, steps: Steps) {
    this.#store = store;
    this.#names = names;
    this.#steps = steps;
    this.undrawn = forms;
  }

  /** A content stream is drawn, and so is all that it draws. */
  async draw(drawer: Drawer): Promise<void> {
    const open: Drawer[] = [drawer];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      this.#steps.take();
      if (this.#steps.areOver || this.undrawn.size === 0) return;
      const { content, resources } = next;
      if (!this.#isNew(`${keyOf(content)} ${resources.key}`)) continue;
      for (const beside of this.#besides(resources)) open.push(beside);
      for (const form of await this.#formsOf(next)) {
        this.undrawn.delete(form);
        open.push({ content: form, resources: ownResources(this.#store, form) ?? resources });
      }
    }
  }

  /** The forms that a content draws: by whichever are fewer, its names or those that stand for something. */
  async #formsOf({ content, resources }: Drawer): Promise<readonly StoredObject[]> {
    const forms: StoredObject[] = [];
    for (const kind of KINDS) {
      const entries = this.#store.dictionary(resources.dictionary?.get(kind));
      if (entries === undefined || entries.size === 0) continue;
      const names = (await this.#namesOf(content))[kind];
      const [fewer, others] = names.size < entries.size ? [names, entries] : [entries, names];
      this.#steps.take(fewer.size);
      for (const name of fewer.keys()) {
        const form = others.has(name) ? formOf(this.#store, entries.get(name)) : undefined;
        if (form !== undefined) forms.push(form);
      }
    }
    return forms;
  }

  async #namesOf(content: StoredObject): Promise<NamesOf<ReadonlySet<string>>> {
    const known = this.#drawn.get(content);
    if (known !== undefined) return known;
    const names = { XObject: new Set<string>(), Pattern: new Set<string>() };
    for (const { kind, name } of drawnNames(await this.#store.data(content))) {
      const own = this.#names[kind].get(name);
      if (own !== undefined) names[kind].add(own);
    }
    const count = names.XObject.size + names.Pattern.size;
    this.#steps.take(count);
    this.#drawn.set(content, count === 0 ? NO_NAMES : names);
    return names;
  }

  /**
   * What draws by other operators: the groups that masks are made of, the letters of fonts that are drawings. Each that is at
   * hand counts as drawn.
   */
  *#besides(resources: Resources): Generator<Drawer> {
    if (!this.#isNew(resources.key)) return;
    for (const key of ['ExtGState', 'Font']) {
      const entries = resources.dictionary?.get(key);
      if (!this.#isNewEntry(key, entries)) continue;
      for (const item of this.#store.dictionary(entries)?.values() ?? []) {
        this.#steps.take();
        if (this.#steps.areOver) return;
        if (this.#isNewEntry(key, item)) yield* this.#besidesOf(item, resources);
      }
    }
  }

  *#besidesOf(item: PdfValue, resources: Resources): Generator<Drawer> {
    const store = this.#store;
    const dictionary = store.dictionary(item);
    const group = store.streamOf(store.dictionary(dictionary?.get('SMask'))?.get('G'));
    if (group !== undefined) yield { content: group, resources: ownResources(store, group) ?? resources };
    if (nameOf(store.resolve(dictionary?.get('Subtype'))) !== 'Type3' || dictionary === undefined) return;
    const own = dictionary.has('Resources')
      ? resourcesIn(store, dictionary, item instanceof PdfReference ? `font ${item.number}` : `${resources.key} font`)
      : resources;
    for (const letter of store.dictionary(dictionary.get('CharProcs'))?.values() ?? []) {
      this.#steps.take();
      const content = store.streamOf(letter);
      if (content !== undefined) yield { content, resources: own };
    }
  }

  #isNewEntry(key: string, value: PdfValue): boolean {
    return value instanceof PdfReference ? this.#isNew(`${key} ${value.number}`) : value !== undefined;
  }

  #isNew(key: string): boolean {
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    return true;
  }
}

/** All forms and tiles that pages, forms and others that draw have names for. */
function formsAtHand(store: PdfStore, reach: Reach, steps: Steps): FormsAtHand {
  const forms = new Set<StoredObject>();
  const names = { XObject: new Map<string, string>(), Pattern: new Map<string, string>() };
  for (const kind of KINDS) {
    for (const entries of entriesAtHand(store, reach, kind)) {
      for (const [name, item] of entries) {
        steps.take();
        if (steps.areOver) return { forms, names };
        const form = formOf(store, item);
        if (form === undefined) continue;
        forms.add(form);
        names[kind].set(name, name);
      }
    }
  }
  return { forms, names };
}

/** What names stand for that something is drawn by, each dictionary once, however many have it. */
function* entriesAtHand(store: PdfStore, reach: Reach, kind: DrawnKind): Generator<PdfDictionary> {
  const known = new Set<string>();
  for (const object of reach.keys.keys()) {
    const resources = ownResources(store, object);
    const entries = resources?.dictionary?.get(kind);
    if (resources === undefined || entries === undefined) continue;
    const key = entries instanceof PdfReference ? `${entries.number}` : resources.key;
    if (known.has(key)) continue;
    known.add(key);
    const found = store.dictionary(entries);
    if (found !== undefined) yield found;
  }
}

/** The stream of a form, or of a tile: other patterns have none. */
function formOf(store: PdfStore, item: PdfValue): StoredObject | undefined {
  const dictionary = store.dictionary(item);
  const isForm = nameOf(store.resolve(dictionary?.get('Subtype'))) === 'Form';
  return isForm || store.resolve(dictionary?.get('PatternType')) === TILING ? store.streamOf(item) : undefined;
}

/** Of the types of patterns (table 75). */
const TILING = 1;

/** What is drawn by itself: the contents of pages, and how annotations look (12.5.5). */
function* drawersOf(store: PdfStore, reach: Reach, steps: Steps): Generator<Drawer> {
  for (const object of reach.keys.keys()) {
    if (object.stream !== undefined) continue;
    const value = store.value(object);
    if (isDictionary(value) && isPage(value)) yield* contentsOf(store, object, value, steps);
    for (const [dictionary] of dictionariesWithin(value)) {
      for (const content of appearancesOf(store, dictionary.get('AP'), steps))
        yield { content, resources: ownResources(store, content) ?? { key: '', dictionary: undefined } };
    }
  }
}

/** What a page shows; its type may be missing. */
function isPage(value: PdfDictionary): boolean {
  return value.has('Contents') && ['Page', undefined].includes(nameOf(value.get('Type')));
}

function* contentsOf(store: PdfStore, page: StoredObject, value: PdfDictionary, steps: Steps): Generator<Drawer> {
  const resources = pageResources(store, page);
  if (resources.dictionary === undefined) return;
  const contents = value.get('Contents');
  for (const item of [contents, ...store.items(contents)]) {
    steps.take();
    if (steps.areOver) return;
    const content = store.streamOf(item);
    if (content !== undefined) yield { content, resources };
  }
}

/** One for each way it may look, or for each state of those. */
function* appearancesOf(store: PdfStore, appearances: PdfValue, steps: Steps): Generator<StoredObject> {
  for (const value of store.dictionary(appearances)?.values() ?? []) {
    const states = store.streamOf(value) === undefined ? store.dictionary(value) : undefined;
    for (const state of states?.values() ?? [value]) {
      steps.take();
      if (steps.areOver) return;
      const content = store.streamOf(state);
      if (content !== undefined) yield content;
    }
  }
}

/** Of a page, those of its own or of a node above it. */
function pageResources(store: PdfStore, page: StoredObject): Resources {
  let holder = store.value(page);
  let key = keyOf(page);
  for (let step = 0; step < PARENTS_MAX && isDictionary(holder) && !holder.has('Resources'); step++) {
    const parent = holder.get('Parent');
    if (parent instanceof PdfReference) key = `node ${parent.number}`;
    holder = store.resolve(parent);
  }
  return isDictionary(holder) ? resourcesIn(store, holder, key) : { key, dictionary: undefined };
}

/** Those that an object has itself; undefined if it has none. */
function ownResources(store: PdfStore, object: StoredObject): Resources | undefined {
  const value = store.value(object);
  return isDictionary(value) && value.has('Resources') ? resourcesIn(store, value, keyOf(object)) : undefined;
}

function resourcesIn(store: PdfStore, holder: PdfDictionary, key: string): Resources {
  const resources = holder.get('Resources');
  const own = resources instanceof PdfReference ? `resources ${resources.number}` : key;
  return { key: own, dictionary: store.dictionary(resources) };
}

function keyOf({ number, start }: StoredObject): string {
  return `${number} ${start}`;
}

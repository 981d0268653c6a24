import type { PDFPageProxy } from 'pdfjs-dist';
import { at, countLetters, textAt } from './value.ts';

/** What stands on a page besides its text. */
export interface PageNote {
  readonly text: string;
  /** A form field's tooltip, or else its name. */
  readonly label?: string;
}

/** The annotations of a page (ISO 32000-1, 12.5). */
export interface Annotations {
  readonly notes: readonly PageNote[];
  /** Those that are drawn by an appearance of their own, which may say something else; by their id. */
  readonly drawn: ReadonlyMap<string, PageNote>;
}

/** Values of form fields and what may be chosen, texts of notes, addresses of links. */
export async function readAnnotations(page: PDFPageProxy): Promise<Annotations> {
  const notes: PageNote[] = [];
  const drawn = new Map<string, PageNote>();
  for (const annotation of await page.getAnnotations()) {
    const own = [...readNotes(annotation)];
    notes.push(...own);
    const id = textAt(annotation, 'id');
    if (id === undefined || at(annotation, 'hasAppearance') !== true) continue;
    const label = labelOf(annotation);
    drawn.set(id, { text: own.map(({ text }) => text).join('\n'), ...(label !== undefined && { label }) });
  }
  return { notes, drawn };
}

/** What annotations draw that is not said by their contents or values. */
export function* readDrawn({ drawn }: Annotations, texts: ReadonlyMap<string, string>): Generator<PageNote> {
  for (const [id, note] of drawn) {
    const text = texts.get(id) ?? '';
    // A single sign is a tick.
    if (countLetters(text) > 1 && !withoutSpace(note.text).includes(withoutSpace(text))) yield { ...note, text };
  }
}

function* readNotes(annotation: unknown): Generator<PageNote> {
  const label = labelOf(annotation);
  const labeled = label === undefined ? {} : { label };
  const values = textsOf(at(annotation, 'fieldValue'));
  const told = new Set<string>(values);
  for (const text of values) yield { text, ...labeled };
  for (const text of otherTexts(annotation)) {
    if (told.has(text)) continue;
    told.add(text);
    yield { text };
  }
  for (const text of optionTexts(annotation)) {
    if (told.has(text)) continue;
    told.add(text);
    yield { text, ...labeled };
  }
  const name = textAt(annotation, 'fieldName');
  if (name !== undefined && (name !== label || told.size === 0)) yield { text: name };
  if (label !== undefined && label !== name && told.size === 0) yield { text: label };
}

function* otherTexts(annotation: unknown): Generator<string> {
  for (const key of ['contentsObj', 'titleObj', 'richText']) {
    const text = textAt(at(annotation, key), 'str');
    if (text !== undefined) yield text;
  }
  const drawn = textsOf(at(annotation, 'textContent')).join('\n');
  if (drawn !== '' && textAt(annotation, 'fieldName') === undefined) yield drawn;
  const url = textAt(annotation, 'unsafeUrl') ?? textAt(annotation, 'url');
  if (url !== undefined) yield url;
  const description = textAt(at(annotation, 'file'), 'description');
  if (description !== undefined) yield description;
}

/** What a choice field offers. */
function* optionTexts(annotation: unknown): Generator<string> {
  const options = at(annotation, 'options');
  if (!Array.isArray(options)) return;
  for (const option of options) {
    for (const key of ['displayValue', 'exportValue']) {
      const text = textAt(option, key);
      if (text !== undefined) yield text;
    }
  }
}

/** The tooltip (TU) is what a person reads; the name (T) is often the program's. */
function labelOf(annotation: unknown): string | undefined {
  const name = textAt(annotation, 'fieldName');
  return name === undefined ? undefined : (textAt(annotation, 'alternativeText') ?? name);
}

/** Text, or a list of texts: a list box may have several values. */
function textsOf(found: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(found) ? found : [found];
  return all.filter((text) => typeof text === 'string').filter((text) => text !== '');
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

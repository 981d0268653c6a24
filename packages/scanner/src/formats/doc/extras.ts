import type { Location, Part } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { trait } from '../../parts.ts';
import { findWords } from '../../structures/binary-words.ts';
import { doubleWord } from '../../structures/little-endian.ts';
import { replaceControls } from '../../text/decode.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
import type { Fib, TableName } from './fib.ts';
import type { Output } from './output.ts';
import { readStrings, readStringTable, stringTableEnd } from './string-table.ts';

const field = (name: string): Location => ({ kind: 'field', name });
const SAVED_BY = field('saved-by');
const VARIABLE = field('document-variable');
const DATA_SOURCE = field('data-source');
const SUB_DOCUMENT = field('sub-document');
const EDIT_PROTECTION = field('edit-protection');

/** Strings of the list of associated ones ([MS-DOC] 2.9.281, SttbfAssoc) by their place. */
const associated = {
  template: 1,
  title: 2,
  subject: 3,
  keywords: 4,
  comment: 5,
  author: 6,
  lastRevisedBy: 7,
  dataSource: 8,
  headerSource: 9,
  writePassword: 17,
} as const;

/** [MS-DOC] 2.7.2, DopBase: fPMHMainDoc, and lKeyProtDoc. */
const MERGES = 0x04;
const PROTECTION_KEY_AT = 0x4e;

/** Which kind of smart tag it is, by the names that Office gives them ([MS-OSHARED] 2.3.4): what it says of the words stands beside. */
const OWN_TAG = /^\W*(?:urn:schemas|https?:\/\/(?:schemas\.|www\.microsoft))/;

/** What tables of a document say beside its text. */
export class Extras {
  readonly #fib: Fib;
  readonly #tables: Uint8Array;
  readonly #output: Output;

  constructor(fib: Fib, tables: Uint8Array, output: Output) {
    this.#fib = fib;
    this.#tables = tables;
    this.#output = output;
  }

  /** Names, paths and titles, as metadata, but for what was said: each as its name, a space and its value. */
  metadata(limits: Limits, said: ReadonlySet<string>): Iterable<Part> {
    const strings = readStringTable(this.#table('associatedStrings')).map(replaceControls);
    const fields: MetadataField[] = [];
    const { template, author, lastRevisedBy } = associated;
    fields.push(['template', strings[template] ?? ''], ['author', strings[author] ?? '']);
    fields.push(['last-modified-by', strings[lastRevisedBy] ?? '']);
    for (const name of ['title', 'subject', 'keywords', 'comment'] as const) {
      const value = strings[associated[name]] ?? '';
      if (!said.has(`${name} ${value}`)) fields.push([name, value]);
    }
    const known = new Set<number>(Object.values(associated));
    for (const [place, value] of strings.entries()) if (!known.has(place)) fields.push(['raw:associated', value]);
    const authors = new Set(readStringTable(this.#table('revisionAuthors')).slice(1));
    for (const name of authors) fields.push(['raw:revision-author', replaceControls(name)]);
    const commenters = new Set(readStrings(this.#table('commentAuthors')));
    for (const name of commenters) fields.push(['raw:comment-author', replaceControls(name)]);
    return metadataParts(fields, limits);
  }

  /** Lists that no page shows. */
  lists(): void {
    this.#hidden(readStringTable(this.#table('savedBy')), SAVED_BY, 'saved-by');
    this.#variables();
    const strings = readStringTable(this.#table('associatedStrings'));
    const sources = [strings[associated.dataSource] ?? '', strings[associated.headerSource] ?? ''];
    const words = [...sources, ...findWords(this.#table('mergeState'), 'some')];
    this.#hidden(words, DATA_SOURCE, 'mail-merge');
    const properties = this.#table('documentProperties');
    const isMerged = ((properties[0] ?? 0) & MERGES) !== 0 && words.every((text) => text === '');
    if (isMerged) this.#output.tell(trait('mail-merge', DATA_SOURCE));
    if (this.#table('subDocuments').length > 0) {
      this.#hidden(findWords(this.#table('fileNames'), 'some'), SUB_DOCUMENT, 'sub-document');
    }
    const hasPassword = (strings[associated.writePassword] ?? '') !== '' || this.#fib.isWriteReserved;
    if (hasPassword || doubleWord(properties, PROTECTION_KEY_AT) !== 0) {
      this.#output.tell(trait('edit-protection', EDIT_PROTECTION));
    }
    const tags = findWords(this.#table('smartTags'), 'some');
    this.#hidden(
      [...new Set(tags)].filter((text) => !OWN_TAG.test(text)),
      field('smart-tag'),
      'custom-xml',
    );
    for (const words of findWords(this.#table('routeSlip'), 'some')) this.#output.add(words, field('routing-slip'));
    for (const name of readStringTable(this.#table('bookmarkNames'))) {
      if (!name.startsWith('_')) this.#output.add(replaceControls(name), field('bookmark'));
    }
  }

  /** Names in a list, and values after it in their order ([MS-DOC] 2.9.276, StwUser). */
  #variables(): void {
    const bytes = this.#table('variables');
    const names = readStringTable(bytes);
    const values = readStrings(bytes, stringTableEnd(bytes));
    let isTold = false;
    for (let index = 0; index < Math.max(names.length, values.length); index += 1) {
      const [name, value] = [replaceControls(names[index] ?? ''), replaceControls(values[index] ?? '')];
      // A name without a value is all that the variable says.
      this.#output.add(value === '' ? name : value, VARIABLE, {
        ...(value !== '' && { label: name }),
        hiddenBy: 'document-variable',
      });
      isTold ||= value !== '';
    }
    if (isTold) this.#output.tell(trait('document-variable', VARIABLE));
  }

  #hidden(texts: readonly string[], at: Location, by: 'saved-by' | 'mail-merge' | 'sub-document' | 'custom-xml'): void {
    const words = texts.map((text) => replaceControls(text).trim()).filter((text) => text !== '');
    for (const text of words) this.#output.add(text, at, { hiddenBy: by });
    if (words.length > 0) this.#output.tell(trait(by, at));
  }

  #table(name: TableName): Uint8Array {
    const { start, end } = this.#fib.table(name);
    return this.#tables.subarray(start, end);
  }
}

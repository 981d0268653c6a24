import { fileExtension } from '../../structures/file-extension.ts';
import type { PackageWriter } from '../../structures/package/package-writer.ts';
import { startTag } from '../../structures/xml/xml-writer.ts';
import { declarations, type PartKind } from './word-names.ts';

/** A part of which the content is written. */
export interface WrittenStory {
  /** The relationship by which the document refers to it. */
  readonly id: string;
  readonly name: string;
  readonly kind: PartKind | undefined;
  readonly pieces: string[];
}

/** What relationships are of (ECMA-376 part 2, 6.5.2; part 1, 11.3). */
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a Word document while they are written. */
export class WordParts {
  readonly #writer: PackageWriter;
  readonly #stories: WrittenStory[] = [];
  readonly #files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  #number = 0;

  constructor(writer: PackageWriter) {
    this.#writer = writer;
  }

  /** The part of a kind, of which there is one; without a kind that of what nobody knows. */
  storyOf(kind: PartKind | undefined): WrittenStory {
    return this.#stories.find((each) => each.kind === kind) ?? this.newStory(kind);
  }

  /** A new part of a kind. */
  newStory(kind: PartKind | undefined): WrittenStory {
    const number = this.nextNumber();
    const isHere = this.#stories.some((each) => each.kind === kind);
    const name = kind === undefined ? 'customXml/item1.xml' : `word/${kind.name}${isHere ? String(number) : ''}.xml`;
    const story = { id: `rId${number}`, name, kind, pieces: [] };
    this.#stories.push(story);
    return story;
  }

  /** A number that nothing else has. */
  nextNumber(): number {
    this.#number += 1;
    return this.#number;
  }

  write({ pieces }: WrittenStory, piece: string): void {
    this.charge(piece);
    pieces.push(piece);
  }

  /** Counts a text that is held. */
  charge(text: string): void {
    this.#writer.charge(text.length);
  }

  /** Adds a file that stands in base64: `wordml://02000001.jpg`. */
  addFile(name: string, base64: string, folder: 'media' | 'embeddings'): void {
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length === 0) return;
    const number = this.nextNumber();
    const own = name.replace(/^.*[\\/]/, '').replace(/^.*(?=\.[^.]*$)/, '');
    const extension = fileExtension(bytes) ?? own.replace(/^\./, '');
    this.#files.push({ name: `word/${folder}/file${number}${extension === '' ? '' : `.${extension}`}`, bytes });
  }

  /** Gives all parts to the package. To be called when the last was written. */
  end(): void {
    const document = this.#stories.find(({ kind }) => kind?.name === 'document');
    for (const { name, kind, pieces } of this.#stories) {
      const root = kind?.root ?? 'other:document';
      const type =
        kind === undefined
          ? 'application/xml'
          : `${CONTENT}.${kind === document?.kind ? 'document.main' : kind.name}+xml`;
      this.#writer.add(name, type, `${startTag(root, declarations)}${pieces.join('')}</${root}>`);
    }
    const references = this.#stories.filter((each) => each !== document && each.kind !== undefined);
    const list = references.map(({ id, name, kind }) => reference(id, kind?.name ?? '', name.replace(/^word\//, '')));
    if (document !== undefined) {
      this.#writer.add('_rels/.rels', '', relationships([reference('rId1', 'officeDocument', document.name)]));
      this.#writer.add('word/_rels/document.xml.rels', '', relationships(list));
    }
    for (const { name, bytes } of this.#files) this.#writer.add(name, '', bytes);
  }
}

function reference(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
}

function relationships(list: readonly string[]): string {
  return `<Relationships xmlns="${RELATIONSHIPS}">${list.join('')}</Relationships>`;
}

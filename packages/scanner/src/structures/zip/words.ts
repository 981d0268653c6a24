import type { Entry } from 'yauzl';
import type { Location, Part, TextPart } from '../../document.ts';
import { trait } from '../../parts.ts';
import { BlockBuilder } from '../../text/block.ts';
import { Decoder } from '../../text/decode.ts';
import { entryName } from './entry.ts';
import { extraWords } from './extra.ts';
import type { LocalHeader } from './local.ts';

const COMMENT: Location = { kind: 'field', name: 'comment' };
const FOLDER: Location = { kind: 'field', name: 'folder' };
const ENTRY_NAME: Location = { kind: 'field', name: 'entry-name' };
const EXTRA: Location = { kind: 'field', name: 'extra' };

/** The words of an archive that are in no member: comments, names of folders, other names of entries, extra fields. */
export class ZipWords {
  readonly #blocks = new BlockBuilder();
  #hasComments = false;
  #hasUnlisted = false;

  /** Of the archive or of an entry. Its encoding is not known: ASCII is all one can count on. */
  addComment(raw: Uint8Array): void {
    if (raw.length === 0) return;
    const decoder = new Decoder();
    this.#blocks.add(decoder.write(raw) + decoder.end(), COMMENT, { hiddenBy: 'archive-comment' });
    this.#hasComments = true;
  }

  /** What the directory says of an entry, and what its local header says besides. */
  addListed(entry: Entry, header: LocalHeader): void {
    this.addComment(entry.fileCommentRaw);
    const { generalPurposeBitFlag: flags, fileNameRaw: raw } = entry;
    const name = entryName(flags, raw, entry.extraFields);
    if (name.endsWith('/')) this.#blocks.add(name.slice(0, -1), FOLDER);
    // By the Unicode Path field (APPNOTE 6.3.10, 4.6.9) it may have another name than in its header.
    const plain = entryName(flags, raw, []);
    if (plain !== name) this.#blocks.add(plain, ENTRY_NAME);
    if (!header.rawName.equals(raw) && header.name !== plain && header.name !== name) {
      this.#addUnlisted(header.name, ENTRY_NAME);
    }
    const central = extraWords(entry.extraFieldRaw).filter((words) => words !== name);
    for (const words of central) this.#addUnlisted(words, EXTRA);
    for (const words of extraWords(header.extra)) {
      if (words !== name && !central.includes(words)) this.#addUnlisted(words, EXTRA);
    }
  }

  /** What the local header says of an entry that the directory does not list. Its name is the member's. */
  addUnlisted(header: LocalHeader): void {
    if (header.name.endsWith('/')) this.#addUnlisted(header.name.slice(0, -1), FOLDER);
    for (const words of extraWords(header.extra)) if (words !== header.name) this.#addUnlisted(words, EXTRA);
  }

  /** The blocks that are full. */
  take(): readonly TextPart[] {
    return this.#blocks.take();
  }

  /** The blocks that are left, and what hides their words. */
  *rest(): Generator<Part> {
    yield* this.#blocks.rest();
    if (this.#hasComments) yield trait('archive-comment');
    if (this.#hasUnlisted) yield trait('unlisted-member');
  }

  #addUnlisted(words: string, at: Location): void {
    this.#blocks.add(words, at, { hiddenBy: 'unlisted-member' });
    this.#hasUnlisted = true;
  }
}

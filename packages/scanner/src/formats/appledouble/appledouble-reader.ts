import type { Part, Trait } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { around } from '../../source/around.ts';
import { findWords } from '../../structures/binary-words.ts';
import { BINARY_PLIST_MARK } from '../../structures/plist/binary-plist.ts';
import { addPlist } from '../../structures/plist/plist-words.ts';
import { beginsWith } from '../../structures/signatures.ts';
import { BlockBuilder } from '../../text/block.ts';
import { decodeWords, printable } from '../../text/printable.ts';
import type { WholeSource } from '../format.ts';

/** Entry ids (RFC 1740, appendix A). */
const ID = { data: 1, resources: 2, name: 3, comment: 4, finder: 9 } as const;

/** Of the header before its entries, and of an entry. */
const HEADER_BYTES = 26;
const ENTRY_BYTES = 12;

/** Finder's own bytes, after which its attributes begin, at a multiple of four (xnu, bsd/vfs/vfs_xattr.c). */
const FINDER_BYTES = 32;
const ATTRIBUTES_MARK = Buffer.from('ATTR', 'latin1');

/** What a fork says that has nothing in it. */
const BLANK_FORK = 'This resource fork intentionally left blank';

/** A part of what is kept: by its id, and where it is. */
interface AppleEntry {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** What is kept of a file: comment, name, attributes; the file itself, where it is in it. */
export async function* readAppleDouble(source: WholeSource, limits: Limits): AsyncGenerator<Part> {
  const bytes = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.length);
  const blocks = new BlockBuilder();
  const hiders = new Set<Trait>();
  for (const { id, start, end } of entriesOf(bytes)) {
    if (end > bytes.length) yield told('bad-part');
    const entry = bytes.subarray(start, end);
    addWords(id, entry, blocks, hiders);
    if (id === ID.finder && addAttributes(bytes, start, blocks)) hiders.add('entry-attribute');
    if (id === ID.resources) yield* readFork(entry, blocks);
    if (id === ID.data && entry.length > 0) {
      yield around(source, 'data-fork', { start, end: start + entry.length }, limits.memberBytesMax);
    }
  }
  yield* blocks.rest();
  for (const hider of hiders) yield trait(hider);
}

/** The entries of a file. Throws `bad-structure` where they are more than there is room for. */
function entriesOf(bytes: Buffer): readonly AppleEntry[] {
  if (bytes.length < HEADER_BYTES) throw new ProblemError('bad-structure');
  const count = bytes.readUInt16BE(24);
  if (HEADER_BYTES + count * ENTRY_BYTES > bytes.length) throw new ProblemError('bad-structure');
  return Array.from({ length: count }, (_, index) => {
    const at = HEADER_BYTES + index * ENTRY_BYTES;
    const start = bytes.readUInt32BE(at + 4);
    return { id: bytes.readUInt32BE(at), start, end: start + bytes.readUInt32BE(at + 8) };
  });
}

function addWords(id: number, entry: Buffer, blocks: BlockBuilder, hiders: Set<Trait>): void {
  if (id === ID.name) blocks.add(decodeWords(entry).text, { kind: 'field', name: 'real-name' });
  if (id !== ID.comment || entry.length === 0) return;
  hiders.add('comment');
  blocks.add(decodeWords(entry).text, { kind: 'field', name: 'comment' }, { hiddenBy: 'comment' });
}

/** Adds the attributes behind Finder's bytes, and says whether there are any. */
function addAttributes(bytes: Buffer, finder: number, blocks: BlockBuilder): boolean {
  const start = finder + FINDER_BYTES + 2;
  if (!beginsWith(bytes.subarray(start), ATTRIBUTES_MARK) || bytes.length < start + 36) return false;
  const count = bytes.readUInt16BE(start + 34);
  let at = start + 36;
  for (let index = 0; index < count && at + 11 <= bytes.length; index += 1) {
    const from = bytes.readUInt32BE(at);
    const value = bytes.subarray(from, from + bytes.readUInt32BE(at + 4));
    const length = bytes[at + 10] ?? 0;
    const name = bytes.toString('utf8', at + 11, at + 11 + length).replace(/\0.*$/s, '');
    addAttribute(name, value, blocks);
    at = (at + 11 + length + 3) & ~3;
  }
  return count > 0;
}

function addAttribute(label: string, value: Buffer, blocks: BlockBuilder): void {
  if (beginsWith(value, BINARY_PLIST_MARK)) {
    try {
      addPlist(value, blocks, label, 'entry-attribute');
      return;
    } catch {
      // Its words are read as they stand.
    }
  }
  for (const text of printable(value)) {
    blocks.add(text, { kind: 'field', name: 'attribute' }, { label, hiddenBy: 'entry-attribute' });
  }
}

/** A resource fork (Inside Macintosh: More Macintosh Toolbox, 1-121): its words, and a problem unless it is blank. */
function* readFork(fork: Buffer, blocks: BlockBuilder): Generator<Part> {
  if (fork.length === 0 || fork.includes(BLANK_FORK)) return;
  for (const text of findWords(fork, 'likely')) {
    blocks.add(text, { kind: 'field', name: 'resource-fork' }, { hiddenBy: 'entry-attribute' });
  }
  yield told('part-not-read');
}

import { decodeCodePage, UNICODE_CODE_PAGE, WESTERN_CODE_PAGE } from '../../structures/code-page.ts';
import { doubleWord, word } from '../../structures/little-endian.ts';
import { recordAt } from '../../structures/office-art/art-record.ts';
import { types } from './record-types.ts';

/** Who saved the presentation last, and where the last edit is ([MS-PPT] 2.3.2). */
export interface CurrentUser {
  readonly name: string;
  /** The same in a code page, where that says another; empty if it does not. */
  readonly otherName: string;
  readonly editAt: number;
  readonly isEncrypted: boolean;
}

/** [MS-PPT] 2.3.2, headerToken. */
const ENCRYPTED_TOKEN = 0xf3d1c4df;

/** Reads the stream `Current User`; undefined if it is none. */
export function readCurrentUser(bytes: Uint8Array): CurrentUser | undefined {
  const record = recordAt(bytes, 0);
  if (record?.type !== types.currentUser) return undefined;
  const length = word(bytes, record.bodyStart + 12);
  const nameAt = record.bodyStart + 20;
  const narrow = decodeCodePage(bytes.subarray(nameAt, nameAt + length), WESTERN_CODE_PAGE);
  const wideAt = nameAt + length + 4;
  const wide = decodeCodePage(bytes.subarray(wideAt, wideAt + 2 * length), UNICODE_CODE_PAGE);
  return {
    name: wide === '' ? narrow : wide,
    otherName: wide !== '' && narrow !== wide && /[A-Za-z\d]{3}/.test(narrow) ? narrow : '',
    editAt: doubleWord(bytes, record.bodyStart + 8),
    isEncrypted: doubleWord(bytes, record.bodyStart + 4) === ENCRYPTED_TOKEN,
  };
}

/** What the edits of a presentation say of its objects ([MS-PPT] 2.3.3 and 2.3.4). */
export interface Edits {
  /** Where each object is, by its number, as the last edit that has it says. */
  readonly live: ReadonlyMap<number, number>;
  /** The number of the document. */
  readonly document: number;
  readonly isEncrypted: boolean;
  /** Whether the chain of edits ends where it should. */
  readonly isWhole: boolean;
}

/** Objects of which a directory says where they are: their numbers have 20 bits ([MS-PPT] 2.3.5). */
const OBJECTS_MAX = 1 << 20;

/** A record of an edit that also says with which key it is encrypted ([MS-PPT] 2.3.3). */
const ENCRYPTED_EDIT_BYTES = 0x20;

/** Follows the edits from the last to the first. No edit is followed twice. */
export function readEdits(bytes: Uint8Array, last: number): Edits {
  const live = new Map<number, number>();
  const seen = new Set<number>();
  let document: number | undefined;
  let isEncrypted = false;
  let at = last;
  let isWhole = true;
  // All directories together are no longer than the stream.
  let left = bytes.length;
  // An edit refers to one that stands before it; the first to none.
  while (!seen.has(at)) {
    seen.add(at);
    const edit = recordAt(bytes, at);
    if (edit?.type !== types.userEdit) {
      isWhole = false;
      break;
    }
    document ??= doubleWord(bytes, edit.bodyStart + 16);
    isEncrypted ||= edit.end - edit.bodyStart >= ENCRYPTED_EDIT_BYTES;
    const size = readDirectory(bytes, doubleWord(bytes, edit.bodyStart + 12), left, live);
    left -= size;
    if (size === 0) isWhole = false;
    const before = doubleWord(bytes, edit.bodyStart + 8);
    if (before === 0) break;
    at = before;
  }
  return { live, document: document ?? 0, isEncrypted, isWhole };
}

/**
 * Runs of objects: the number of the first and how many there are, then where each is. What is known already stays. The
 * size of the directory; 0 if there is none, or it is larger than what is left.
 */
function readDirectory(bytes: Uint8Array, at: number, left: number, live: Map<number, number>): number {
  const directory = recordAt(bytes, at);
  if (directory?.type !== types.persistDirectory || directory.end - at > left) return 0;
  for (let next = directory.bodyStart; next + 4 <= directory.end; ) {
    const run = doubleWord(bytes, next);
    const first = run & (OBJECTS_MAX - 1);
    const count = run >>> 20;
    for (let index = 0; index < count && next + 8 + 4 * index <= directory.end; index += 1) {
      const id = first + index;
      if (!live.has(id)) live.set(id, doubleWord(bytes, next + 4 + 4 * index));
    }
    next += 4 + 4 * count;
  }
  return directory.end - at;
}

import { utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

/** The lock of a document of Word, of 162 bytes: the name behind its length in one byte a letter, and in two. */
function makeLock(name: string, { wideAt = 54, bytes = 162 } = {}): Buffer {
  const lock = Buffer.alloc(bytes);
  lock[0] = name.length;
  lock.write(name, 1, 'latin1');
  lock[wideAt] = name.length;
  lock.set(utf16(name), wideAt + 2);
  return lock;
}

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: '~$a.docx', bytes: makeLock('Jane Doe') };

/** What must be read, by the name of the file. */
export const read: Cases = {
  '~$report.docx': makeLock('Jane Doe'),
  '~$book.xlsx': makeLock('John Roé', { wideAt: 55, bytes: 165 }),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = { 'malformed/~$torn.docx': makeLock('Jane Doe').subarray(0, 6) };

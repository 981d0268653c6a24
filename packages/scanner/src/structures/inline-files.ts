import type { MemberPart, Source } from '../document.ts';
import type { Limits } from '../limits.ts';
import { once } from '../source/once.ts';
import { member } from '../source/source.ts';
import { findWords } from './binary-words.ts';
import { fileExtension } from './file-extension.ts';
import { isFont } from './font.ts';
import { HOLDS_NUMBER } from './made-names.ts';

/** Files that stand in a page or a drawing as addresses (RFC 2397), each under a number. */
export class InlineFiles {
  readonly #source: Pick<Source, 'path' | 'depth'>;
  readonly #limits: Limits;
  #members: MemberPart[] = [];
  #count = 0;

  constructor(source: Pick<Source, 'path' | 'depth'>, limits: Limits) {
    this.#source = source;
    this.#limits = limits;
  }

  /** Adds what an address that begins with `data:` holds. */
  add(address: string): void {
    const comma = address.indexOf(',');
    if (comma === -1) return;
    const isBase64 = /;\s*base64\s*$/i.test(address.slice(0, comma));
    const written = unescapeBytes(address.slice(comma + 1));
    const bytes = isBase64 ? Buffer.from(written.toString('latin1'), 'base64') : written;
    // A font holds shapes of letters, and words of who made it.
    if (bytes.length === 0 || (isFont(bytes) && !findWords(bytes, 'packed').some((words) => HOLDS_NUMBER.test(words))))
      return;
    this.#count += 1;
    const type = /^\s*data:\s*(?:image|text|application)\/([a-z\d]{2,5})\b/i.exec(address)?.[1]?.toLowerCase();
    const name = `inline-${this.#count}.${fileExtension(bytes) ?? (type === 'plain' ? 'txt' : (type ?? 'bin'))}`;
    this.#members.push({
      kind: 'member',
      source: member(this.#source, name, once(bytes), this.#limits.memberBytesMax),
    });
  }

  /** The files that were added, each once. */
  take(): readonly MemberPart[] {
    const members = this.#members;
    this.#members = [];
    return members;
  }
}

/** Bytes that are written by their number (RFC 3986, 2.1); what is no such sign is itself. */
function unescapeBytes(text: string): Buffer {
  if (!text.includes('%')) return Buffer.from(text, 'utf8');
  const latin = Buffer.from(text, 'utf8').toString('latin1');
  return Buffer.from(
    latin.replace(/%([\da-f]{2})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))),
    'latin1',
  );
}

import { decodeCharset } from './charset-name.ts';
import { decodeWords } from './encoded-words.ts';

/** A value of a field with parameters, as of `Content-Type` (RFC 2045, 5.1). */
export interface ParameterValue {
  /** In lower case: `text/plain`, `attachment`. */
  readonly value: string;
  /** By their names in lower case, decoded (RFC 2231, and RFC 2047, which programs use there too). */
  readonly parameters: ReadonlyMap<string, string>;
}

/** A parameter: its name, and its value in quotes or without. */
const PARAMETER = /;\s*([^\s=;"]{1,100})\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/g;

/** Reads such a value. What is written otherwise than it should be is read as far as it goes. */
export function readParameters(text: string): ParameterValue {
  const value = (/^[^;]*/.exec(text)?.[0] ?? '').trim().toLowerCase();
  const sections = new Map<string, { readonly number: number; readonly text: string; readonly isEncoded: boolean }[]>();
  for (const [, written = '', quoted, plain = ''] of text.matchAll(PARAMETER)) {
    const [, name = written, number = '0', star = ''] = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(written) ?? [];
    const key = name.toLowerCase();
    const words = quoted === undefined ? plain.trim() : quoted.replace(/\\(.)/g, '$1');
    const list = sections.get(key) ?? [];
    list.push({ number: Number(number), text: words, isEncoded: star !== '' });
    sections.set(key, list);
  }
  return { value, parameters: new Map(Array.from(sections, ([name, list]) => [name, join(list)])) };
}

/** The sections of a parameter in their order (RFC 2231, 3 and 4): each encoded in the charset that the first says, or plain. */
function join(
  sections: readonly { readonly number: number; readonly text: string; readonly isEncoded: boolean }[],
): string {
  const sorted = sections.toSorted((one, other) => one.number - other.number);
  if (!sorted.some(({ isEncoded }) => isEncoded)) return decodeWords(sorted.map(({ text }) => text).join(''));
  const [, charset = '', first = ''] = /^([^']*)'[^']*'(.*)$/s.exec(sorted[0]?.text ?? '') ?? ['', '', sorted[0]?.text];
  const texts = [first, ...sorted.slice(1).map(({ text }) => text)];
  const bytes = texts.map((text, index) =>
    sorted[index]?.isEncoded === true ? unescapePercent(text) : Buffer.from(text, 'utf8'),
  );
  return decodeCharset(charset, Buffer.concat(bytes));
}

function unescapePercent(text: string): Buffer {
  const latin = Buffer.from(text, 'utf8').toString('latin1');
  const bytes = latin.replace(/%([\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}

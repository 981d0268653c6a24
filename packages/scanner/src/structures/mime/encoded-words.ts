import { decodeCharset } from './charset-name.ts';
import { decodeBase64, decodeQuoted } from './transfer-decoder.ts';

/** `=?utf-8?B?…?=`, and the space up to another one, which is no part of the text (RFC 2047, 2 and 6.2). */
const WORD =
  /=\?([\w.:-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]*(?:\?(?!=)[^?\s]*){0,50})\?=(?:\s+(?==\?[\w.:-]{1,40}(?:\*[\w-]{0,20})?\?[bq]\?))?/gi;

/** Text of a header with the words decoded that stand in a code. A letter may be cut between two words. */
export function decodeWords(text: string): string {
  if (!text.includes('=?')) return text;
  let open: { readonly charset: string; bytes: Buffer; readonly end: number } | undefined;
  const pieces: string[] = [];
  let end = 0;
  const close = (): void => {
    if (open !== undefined) pieces.push(decodeCharset(open.charset, open.bytes));
    open = undefined;
  };
  for (const match of text.matchAll(WORD)) {
    const [all, charset = '', code = '', body = ''] = match;
    const bytes = code.toLowerCase() === 'b' ? decodeBase64(body) : decodeQuoted(body.replaceAll('_', ' '));
    const isNext = open !== undefined && open.end === match.index && open.charset === charset.toLowerCase();
    if (open !== undefined && isNext)
      open = { ...open, bytes: Buffer.concat([open.bytes, bytes]), end: match.index + all.length };
    else {
      close();
      pieces.push(text.slice(end, match.index));
      open = { charset: charset.toLowerCase(), bytes, end: match.index + all.length };
    }
    end = match.index + all.length;
  }
  close();
  pieces.push(text.slice(end));
  return pieces.join('');
}

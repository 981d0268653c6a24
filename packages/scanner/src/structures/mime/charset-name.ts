import { Decoder } from '../../text/decode.ts';
import { isUtf8 } from '../../text/decode-mixed.ts';

/** Encodings of which the bytes themselves tell better than a name: mails are labelled with them whatever they hold. */
const TRIED: ReadonlySet<string> = new Set([
  ...[
    'us-ascii',
    'ascii',
    'utf-8',
    'utf8',
    'iso-8859-1',
    'latin1',
    'windows-1252',
    'cp1252',
    'unknown-8bit',
    'x-unknown',
  ],
  ...['utf-16', 'utf-16le', 'utf-16be', 'utf-32', 'ansi', 'default', 'binary', ''],
]);

/** Whether the letters of a charset of a mail are the Western ones, by its name. */
export function isWestern(name: string | undefined): boolean {
  return /^(?:iso-8859-1|iso8859-1|latin-?1|windows-1252|cp-?1252)$/i.test((name ?? '').trim());
}

/** A decoder for a charset of a mail by its name (RFC 2978); undefined if the bytes tell better, or nobody knows the name. */
export function charsetDecoder(name: string | undefined): InstanceType<typeof TextDecoder> | undefined {
  const label = (name ?? '').trim().toLowerCase();
  if (TRIED.has(label)) return undefined;
  try {
    return new TextDecoder(label.replace(/^cp-?(125\d)$/, 'windows-$1'));
  } catch {
    return undefined;
  }
}

/** Bytes as text, in the charset that they are said to be in or in the one that they show. */
export function decodeCharset(name: string, bytes: Uint8Array): string {
  const named = isUtf8(bytes) && !/^(?:iso-2022|hz|utf-7)/i.test(name) ? undefined : charsetDecoder(name);
  if (named !== undefined) return named.decode(bytes);
  const decoder = new Decoder();
  return decoder.write(bytes) + decoder.end();
}

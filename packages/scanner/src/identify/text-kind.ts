import { looksLikeTable } from '../structures/table/delimiter.ts';
import { Decoder, encodingOf } from '../text/decode.ts';
import { isUtf8 } from '../text/decode-mixed.ts';
import { extensionOf } from './extensions.ts';

/** Formats that are text to look at, with places to hide things in that no own reader looks into yet. */
type MarkupKind =
  | 'html'
  | 'xml'
  | 'svg'
  | 'kml'
  | 'gpx'
  | 'rtf'
  | 'eml'
  | 'mhtml'
  | 'mbox'
  | 'ics'
  | 'vcf'
  | 'ps'
  | 'pgp';

/** What a text is; `text` and `csv` are read as they stand. */
export type TextKind = 'text' | 'csv' | MarkupKind;

/** Controls per byte from which a file is no text. Logs with colored terminal output stay below. */
const CONTROLS_MAX = 0.01;

/** What a file whose first bytes are `head` is, if it is text at all. `type` as in `Format.matches`. */
export function textKind(head: Uint8Array, path: string, type: string | undefined): TextKind | undefined {
  if (!isText(head, type)) return undefined;
  const decoder = new Decoder();
  const text = decoder.write(head) + decoder.end();
  const extension = extensionOf(path);
  const markup = markupKind(text.trimStart(), extension);
  if (markup !== undefined) return markup;
  if (TABLE_EXTENSIONS.has(extension)) return 'csv';
  return EXTENSIONS_OF_ANYTHING.has(extension) && looksLikeTable(text) ? 'csv' : 'text';
}

const TABLE_EXTENSIONS: ReadonlySet<string> = new Set(['csv', 'tsv', 'tab', 'psv']);

/** Names that say nothing of what a text is. */
const EXTENSIONS_OF_ANYTHING: ReadonlySet<string> = new Set(['', 'txt', 'dat', 'log', 'data', 'asc', 'out']);

/** Types that file-type tells by words, not by bytes that no text has. */
const TEXT_TYPES: ReadonlySet<string> = new Set([
  'xml',
  'rtf',
  'ics',
  'vcf',
  'vtt',
  'srt',
  'ps',
  'eps',
  'pgp',
  'html',
  'svg',
]);

function isText(head: Uint8Array, type: string | undefined): boolean {
  const { encoding, markBytes } = encodingOf(head);
  const bytes = head.subarray(markBytes);
  const controls = countControls(bytes);
  // Signatures of two letters (`BM`, `MZ`) also begin words: a head without a single control is text all the same.
  if (type !== undefined && !TEXT_TYPES.has(type)) return encoding === 'utf-8' && controls === 0 && isUtf8(bytes);
  if (markBytes > 0 || encoding !== 'utf-8') return true;
  if (controls > bytes.length * CONTROLS_MAX && countDropped(bytes) > bytes.length * CONTROLS_MAX) return false;
  return isUtf8(bytes) || looksLikeWindows1252(bytes);
}

/** Controls that texts do not have: all below space but tab, line feed, form feed, carriage return and escape. */
function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) count += 1;
  }
  return count;
}

/** Controls that are neither a terminal's, nor backspaces of a printer, nor half of a letter in UTF-16. */
function countDropped(bytes: Uint8Array): number {
  const decoder = new Decoder();
  decoder.write(bytes);
  decoder.end();
  return decoder.isText ? decoder.dropped : bytes.length;
}

/** Letters with accents and typographic signs are a part of such a text, and five codes stand for nothing. */
function looksLikeWindows1252(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    if (UNASSIGNED.has(byte)) return false;
    high += 1;
  }
  return high * 3 < bytes.length;
}

/** The codes that Windows-1252 assigns no character. */
const UNASSIGNED: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function markupKind(text: string, extension: string): MarkupKind | undefined {
  if (text.startsWith('<')) return tagKind(text, extension);
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (/^BEGIN:VCALENDAR\b/i.test(text)) return 'ics';
  if (/^BEGIN:VCARD\b/i.test(text)) return 'vcf';
  if (text.startsWith('%!PS')) return 'ps';
  if (text.startsWith('-----BEGIN PGP MESSAGE-----')) return 'pgp';
  if (/^From \S+ .*\d{4}/.test(text) && (extension === 'mbox' || hasMailHeader(text.slice(text.indexOf('\n') + 1)))) {
    return 'mbox';
  }
  if (extension === 'mht' || extension === 'mhtml') return 'mhtml';
  if (extension === 'eml' || extension === 'emlx' || hasMailHeader(text)) return 'eml';
  return undefined;
}

/** By the first tags; a file that begins with a tag of its own is XML only if it says so, or its name does. */
function tagKind(text: string, extension: string): MarkupKind | undefined {
  if (/<svg[\s>]/i.test(text.slice(0, 1_024))) return 'svg';
  if (/<(?:\w+:)?kml[\s>]/.test(text)) return 'kml';
  if (/<gpx[\s>]/.test(text)) return 'gpx';
  if (/<!doctype html|<html[\s>]/i.test(text) || HTML_EXTENSIONS.has(extension)) return 'html';
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:head|body|title|script|style|table|div|p|meta|h1)[\s>]/i.test(text)) return 'html';
  return /^<(?:\?xml|!DOCTYPE)/i.test(text) || /xml|xsd|xsl|rdf|rss|wsdl|plist/.test(extension) ? 'xml' : undefined;
}

const HTML_EXTENSIONS: ReadonlySet<string> = new Set(['html', 'htm', 'xhtml', 'shtml']);

/**
 * Whether a text begins as a message does (RFC 5322, 2.2): three header lines, of which one is such as only mail
 * programs write. Or has a part whose words are not to be read as they stand (RFC 2045, 5 and 6), wherever that is.
 */
function hasMailHeader(text: string): boolean {
  if (/^Content-Type:\s*multipart\/|^Content-Transfer-Encoding:\s*(?:base64|quoted-printable)/im.test(text))
    return true;
  const end = text.search(/\r?\n\r?\n/);
  const lines = (end === -1 ? text : text.slice(0, end)).split(/\r?\n/);
  const fields = lines.filter((line) => /^[!-9;-~]+:/.test(line));
  if (fields.length < 3 || fields.length * 2 < lines.filter((line) => !/^[ \t]/.test(line)).length) return false;
  return fields.some((line) => MAIL_FIELD.test(line));
}

const MAIL_FIELD = /^(?:Received|Message-ID|MIME-Version|Return-Path|Delivered-To|DKIM-Signature|Content-Type):/i;

import { looksLikeTable } from '../structures/table/delimiter.ts';
import type { Head } from './head.ts';
import type { Kind } from './kinds.ts';

/** What a file is whose first bytes are text: `text` and `csv` are what stands there, all else has places to hide things in. */
export function textKind({ text, extension }: Pick<Head, 'text' | 'extension'>): Kind | undefined {
  if (text === undefined) return undefined;
  const markup = markupKind(text.trimStart(), extension);
  if (markup !== undefined) return markup;
  if (TABLE_EXTENSIONS.has(extension)) return 'csv';
  return EXTENSIONS_OF_ANYTHING.has(extension) && looksLikeTable(text) ? 'csv' : 'text';
}

const TABLE_EXTENSIONS: ReadonlySet<string> = new Set(['csv', 'tsv', 'tab', 'psv']);

/** Names that say nothing of what a text is. */
const EXTENSIONS_OF_ANYTHING: ReadonlySet<string> = new Set(['', 'txt', 'dat', 'log', 'data', 'asc', 'out']);

/** A message that is written as text (RFC 9580, 6; RFC 7468, 9 and 10). */
function armorKind(text: string): Kind | undefined {
  if (text.startsWith('-----BEGIN PGP MESSAGE-----')) return 'pgp';
  return /^-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----/m.test(text) ? 'cms' : undefined;
}

function markupKind(text: string, extension: string): Kind | undefined {
  if (text.startsWith('<')) return tagKind(text, extension);
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (isGeoJson(text, extension)) return 'geojson';
  const records = recordKind(text);
  if (records !== undefined) return records;
  if (text.startsWith('%!PS')) return 'ps';
  const armor = armorKind(text);
  if (armor !== undefined) return armor;
  // The target of a link to a file that is kept elsewhere (https://git-annex.branchable.com/internals/pointer_file).
  if (/^(?:\.\.\/)*(?:\.git)?\/annex\/objects\//.test(text)) return 'git-annex';
  // What stands for a file that is kept elsewhere (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md, "The Pointer").
  if (/^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\//.test(text)) return 'git-lfs';
  if (/^From \S+ .*\d{4}/.test(text) && (extension === 'mbox' || hasMailHeader(text.slice(text.indexOf('\n') + 1)))) {
    return 'mbox';
  }
  if (extension === 'mht' || extension === 'mhtml') return 'mhtml';
  if (extension === 'eml' || extension === 'emlx' || hasMailHeader(text)) return 'eml';
  return undefined;
}

/** An object whose type is one of places (RFC 7946, 3), or a sequence of such (RFC 8142). */
function isGeoJson(text: string, extension: string): boolean {
  if (!/^\u001e?\s*\{/.test(text)) return false;
  if (/"type"\s*:\s*"FeatureCollection"/.test(text)) return true;
  return /"type"\s*:\s*"Feature"/.test(text) && (/"(?:geometry|coordinates)"/.test(text) || extension === 'geojson');
}

/** Records of properties: a calendar, a card, keys of a registry, entries of a directory (RFC 2849), before which comments and a version may come. */
function recordKind(text: string): Kind | undefined {
  if (/^BEGIN:VCALENDAR\b/i.test(text)) return 'ics';
  if (/^BEGIN:VCARD\b/i.test(text)) return 'vcf';
  if (/^(?:Windows Registry Editor Version \d|REGEDIT4\r?\n)/.test(text)) return 'reg';
  return /^(?:#.*\r?\n|\s*\r?\n|version: ?\d+\r?\n){0,20}dn::? /i.test(text) ? 'ldif' : undefined;
}

/** By the first tags; a file that begins with a tag of its own is XML only if it says so, or its name does. */
function tagKind(text: string, extension: string): Kind | undefined {
  if (isSvg(text.slice(0, 1_024), extension)) return 'svg';
  if (/<(?:\w+:)?kml[\s>]/.test(text)) return 'kml';
  if (/<gpx[\s>]/.test(text)) return 'gpx';
  const flat = flatDocumentKind(text, extension);
  if (flat !== undefined) return flat;
  const [, office] = OFFICE_ROOTS.find(([root]) => root.test(text)) ?? [];
  if (office !== undefined) return office;
  if (/<!doctype html|<html[\s>]/i.test(text) || HTML_EXTENSIONS.has(extension)) return 'html';
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:head|body|title|script|style|table|div|p|meta|h1)[\s>]/i.test(text)) return 'html';
  return /^<(?:\?xml|!DOCTYPE)/i.test(text) || /xml|xsd|xsl|rdf|rss|wsdl|plist/.test(extension) ? 'xml' : undefined;
}

/** Whether a drawing comes first, and not within a page: before that, or in its name, a page says what it is. */
function isSvg(start: string, extension: string): boolean {
  const at = start.search(/<svg[\s>]/i);
  if (at === -1) return false;
  const before = start.slice(0, at).replace(/<!--[\s\S]*?-->/g, '');
  if (/<!doctype html|<(?:html|head|body|title|script|style|table|div|p|meta|h1)[\s>]/i.test(before)) return false;
  return !HTML_EXTENSIONS.has(extension) || !/<\w/.test(before);
}

/** A document of OpenDocument in one file: by the type that its root says (ODF 1.3 part 3, 3.1.2, 19.381), else by its name. */
function flatDocumentKind(text: string, extension: string): Kind | undefined {
  const [root] = /<(?:[\w.-]+:)?document\s[^>]*urn:oasis:names:tc:opendocument:xmlns:office:1\.0[^>]*/.exec(text) ?? [];
  if (root === undefined) return undefined;
  const type = /[\s:]mimetype\s*=\s*["']application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(root)?.[1];
  return flatKinds.find(([name, kind]) => name === type || (type === undefined && kind === extension))?.[1];
}

/** The roots of documents of Office in one file of XML, whatever their namespaces are called. */
const OFFICE_ROOTS: readonly (readonly [RegExp, Kind])[] = [
  // XML Spreadsheet Reference, `ss:Workbook`.
  [/<(?:[\w.-]+:)?Workbook\s[^>]*["']urn:schemas-microsoft-com:office:spreadsheet["']/, 'spreadsheetml'],
  // Microsoft Office 2003 XML Reference Schemas, `w:wordDocument`.
  [
    /<(?:[\w.-]+:)?wordDocument\s[^>]*["']http:\/\/schemas\.microsoft\.com\/office\/word\/2003\/wordml["']/,
    'office-xml',
  ],
  // The package of ECMA-376 part 2 as Word 2007 and later write it in one file, `pkg:package`.
  [/<(?:[\w.-]+:)?package\s[^>]*["']http:\/\/schemas\.microsoft\.com\/office\/2006\/xmlPackage["']/, 'office-xml'],
];

const flatKinds = [
  ['text', 'fodt'],
  ['spreadsheet', 'fods'],
  ['presentation', 'fodp'],
  ['graphics', 'fodg'],
] as const;

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

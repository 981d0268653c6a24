import type { Source } from '../document.ts';
import { findEnd } from '../structures/zip/archive-end.ts';
import { Directory } from '../structures/zip/directory.ts';
import { unpack, type ZipEntry } from '../structures/zip/entry.ts';
import { listedEntry } from '../structures/zip/listed.ts';
import { readLocalHeader } from '../structures/zip/local.ts';
import type { Kind } from './kinds.ts';

/**
 * Bytes of an entry that are looked at; where content types are longer, the names of the entries say what the package is.
 * They are not charged, as nothing is read of the root yet whose budget it would be: a file is looked at once, and costs no
 * more than this.
 */
const BYTES_MAX = 64 * 1024;

/** Entries after which an archive is none of Office's. */
const ENTRIES_MAX = 20_000;

/** The content type of the part that a package is about (ECMA-376 part 1; [MS-OFFMACRO2] 2.2), by its kind. */
const mainTypes: readonly (readonly [string, Kind])[] = [
  ['spreadsheetml.sheet.main+xml', 'xlsx'],
  ['ms-excel.sheet.macroenabled.main+xml', 'xlsm'],
  ['spreadsheetml.template.main+xml', 'xltx'],
  ['ms-excel.template.macroenabled.main+xml', 'xltm'],
  ['ms-excel.addin.macroenabled.main+xml', 'xlsm'],
  ['ms-excel.sheet.binary.macroenabled.main', 'xlsb'],
  ['wordprocessingml.document.main+xml', 'docx'],
  ['ms-word.document.macroenabled.main+xml', 'docm'],
  ['wordprocessingml.template.main+xml', 'dotx'],
  ['ms-word.template.macroenabledtemplate.main+xml', 'dotm'],
  ['presentationml.presentation.main+xml', 'pptx'],
  ['ms-powerpoint.presentation.macroenabled.main+xml', 'pptm'],
  ['presentationml.template.main+xml', 'potx'],
  ['ms-powerpoint.template.macroenabled.main+xml', 'potm'],
  ['presentationml.slideshow.main+xml', 'ppsx'],
  ['ms-powerpoint.slideshow.macroenabled.main+xml', 'ppsm'],
  ['ms-powerpoint.addin.macroenabled.main+xml', 'pptm'],
  ['ms-visio.', 'vsdx'],
];

/** The part that a package is about, where its content types do not say. */
const mainParts: readonly (readonly [string, Kind])[] = [
  ['xl/workbook.xml', 'xlsx'],
  ['xl/workbook.bin', 'xlsb'],
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['visio/document.xml', 'vsdx'],
  // A shape of an old document once more ([MS-ODRAW] 2.3.4.43, metroBlob): pieces of XML, which are read one by one.
  ['drs/shapexml.xml', 'zip'],
  ['drs/e2odoc.xml', 'zip'],
  ['drs/downrev.xml', 'zip'],
  // Queries of a workbook ([MS-QDEFF] 2.3).
  ['formulas/section1.m', 'zip'],
  // The theme of a document, as RTF has it (RTF 1.9.1, Theme Data).
  ['theme/theme/thememanager.xml', 'zip'],
];

/** The media type of a package of OpenDocument (ODF 1.3 part 3, 2.2; part 2, 3.3), by its kind. */
const openDocumentTypes: readonly (readonly [string, Kind])[] = [
  ['text-template', 'ott'],
  ['spreadsheet-template', 'ots'],
  ['presentation-template', 'otp'],
  ['graphics-template', 'otg'],
  ['text', 'odt'],
  ['spreadsheet', 'ods'],
  ['presentation', 'odp'],
  ['graphics', 'odg'],
];

/**
 * What package a ZIP archive is by its entries, whatever their order and whatever it is called; undefined if it is none,
 * or cannot be looked into.
 */
export async function packageKind(source: Source): Promise<Kind | undefined> {
  try {
    const entries = await listEntries(source);
    const types = entries.get('[content_types].xml');
    if (types !== undefined) return openXmlKind((await readText(source, types)).toLowerCase(), entries);
    const type = entries.get('mimetype');
    if (type !== undefined) return openDocumentKind((await readText(source, type)).trim());
    const manifest = entries.get('meta-inf/manifest.xml');
    return manifest === undefined ? undefined : openDocumentKind(rootType(await readText(source, manifest)));
  } catch {
    return undefined; // told when the archive is read
  }
}

function openXmlKind(types: string, entries: ReadonlyMap<string, ZipEntry>): Kind {
  const byType = mainTypes.find(([type]) => types.includes(type))?.[1];
  return byType ?? mainParts.find(([name]) => entries.has(name))?.[1] ?? 'ooxml';
}

function openDocumentKind(type: string): Kind | undefined {
  if (type.startsWith('application/epub+zip')) return 'epub';
  const prefix = /^application\/(?:vnd\.oasis\.opendocument|vnd\.sun\.xml)\./.exec(type)?.[0];
  if (prefix === undefined) return undefined;
  const name = type.slice(prefix.length).trim();
  return openDocumentTypes.find(([each]) => name === each || name.startsWith(`${each}-`))?.[1] ?? 'odf';
}

/** The type that a manifest gives to the package as a whole (ODF 1.3 part 2, 4.8.4); empty if it gives none. */
function rootType(manifest: string): string {
  const [entry = ''] = /<[^<>]*full-path\s*=\s*["']\/["'][^<>]*>/.exec(manifest) ?? [];
  return /media-type\s*=\s*["']([^"']*)["']/.exec(entry)?.[1] ?? '';
}

/** The entries of the directory, by their names in lower case. Throws where it cannot be read. */
async function listEntries(source: Source): Promise<ReadonlyMap<string, ZipEntry>> {
  const entries = new Map<string, ZipEntry>();
  const end = await findEnd(source);
  if (end === undefined) return entries;
  const directory = await Directory.open(source, end);
  for await (const central of directory.entries()) {
    const entry = listedEntry(central, { dataStart: end.base + central.relativeOffsetOfLocalHeader });
    const name = entry.name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
    if (!entries.has(name)) entries.set(name, entry);
    if (entries.size > ENTRIES_MAX) break;
  }
  return entries;
}

/** The beginning of an entry, whose local header is where its data is said to be. */
async function readText(source: Source, listed: ZipEntry): Promise<string> {
  const header = await readLocalHeader(source, listed.dataStart);
  if (header === undefined) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  const { name, flags, method, packedBytes } = listed;
  // Without its size, which would have more inflated at a time.
  const entry = { name, flags, method, packedBytes, dataStart: header.dataStart };
  for await (const chunk of unpack(source, entry, () => {})) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > BYTES_MAX) break;
  }
  const bytes = Buffer.concat(chunks);
  return bytes[0] === 0xff || bytes[1] === 0 ? bytes.toString('utf16le') : bytes.toString('utf8');
}

import type { Source } from '../document.ts';
import { beginsWith, signatures } from '../structures/signatures.ts';
import { findEnd } from '../structures/zip/archive-end.ts';
import type { Head } from './head.ts';
import { isKind, type Kind } from './kinds.ts';

/** Formats that are ZIP archives by design and hold files like any other. */
const ARCHIVES: ReadonlySet<Kind> = new Set(['zip', 'jar', 'apk', 'xpi', 'crx', 'kmz']);

/** Formats that are ZIP archives by design, and whose raw XML must not pass for having read them. */
const PACKAGES: ReadonlySet<Kind> = new Set<Kind>([
  ...(['docx', 'docm', 'dotx', 'dotm', 'xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb', 'pptx', 'pptm', 'potx'] as const),
  ...(['potm', 'ppsx', 'vsdx', 'odt', 'ods', 'odp', 'odg', 'ott', 'ots', 'otp', 'otg', 'epub', '3mf'] as const),
]);

/** Whether a kind is a ZIP archive, so that its entries tell more of it. */
export function isPackedKind(kind: Kind): boolean {
  return ARCHIVES.has(kind) || PACKAGES.has(kind) || kind === 'ooxml' || kind === 'odf';
}

/** What a ZIP archive is: a package by the names of its entries, or an archive that is to be walked as one. */
export function archiveKind(head: Head): Kind | undefined {
  const { type, bytes } = head;
  if (type !== undefined && PACKAGES.has(type)) return type;
  const isMarked = beginsWithSignature(bytes);
  if (isMarked) {
    const kind = packageKind(head);
    if (kind !== undefined) return kind;
  }
  if (type !== undefined && ARCHIVES.has(type)) return type;
  return isMarked || isArchiveWithin(head) ? 'zip' : undefined;
}

/** By the first entry (ECMA-376 part 2, 7.2.3.2: content types; 6.5: relationships. ODF 1.3 part 2, 3.3: the type). */
function packageKind({ bytes, extension }: Head): Kind | undefined {
  const first = firstEntryName(bytes);
  const isOpenXml = first === '[Content_Types].xml' || first.startsWith('_rels/');
  if (!isOpenXml && first !== 'mimetype') return undefined;
  if (isKind(extension) && PACKAGES.has(extension)) return extension;
  return isOpenXml ? 'ooxml' : 'odf';
}

/** Whatever stands before it, if nothing else is known of the file: text that an archive follows is not text. */
function isArchiveWithin({ bytes, type, extension }: Head): boolean {
  if (type === undefined && Buffer.from(bytes).includes(signatures.zipLocal)) return true;
  // An archive that unpacks itself, or with other bytes before its first entry.
  return extension === 'zip' && (type === undefined || type === 'exe') && bytes.includes(0);
}

function beginsWithSignature(bytes: Uint8Array): boolean {
  const { zipLocal, zipEnd, zipDescriptor } = signatures;
  return [zipLocal, zipEnd, zipDescriptor].some((signature) => beginsWith(bytes, signature));
}

function firstEntryName(head: Uint8Array): string {
  const nameLength = (head[26] ?? 0) | ((head[27] ?? 0) << 8); // 4.3.7, file name length
  return Buffer.from(head.subarray(30, 30 + nameLength)).toString('latin1'); // 4.3.7, file name
}

/** Bytes of a member that are kept to look at its end. A longer one shows by what of it is not text. */
const KEPT_BYTES_MAX = 4 * 1024 * 1024;

/** Whether a ZIP archive follows a text, as in one that unpacks itself: programs look for it from the end. */
export async function endsInArchive(source: Source): Promise<boolean> {
  try {
    if (source.depth > 0 && (await source.read(0, KEPT_BYTES_MAX + 1)).length > KEPT_BYTES_MAX) return false;
    return (await findEnd(source))?.hasEntries === true;
  } catch {
    return false; // told when the text is read
  }
}

import { extensionOf } from './extensions.ts';

/** Formats that are ZIP archives by design and are read as such. */
const ARCHIVE_TYPES: ReadonlySet<string> = new Set(['zip', 'jar', 'apk', 'xpi', 'crx', 'kmz']);

/** Formats that are ZIP archives by design, and whose raw XML must not pass for having read them. */
const OFFICE_TYPES: ReadonlySet<string> = new Set(
  'docx docm dotx dotm xlsx xlsm xltx xltm xlsb pptx pptm potx potm ppsx vsdx odt ods odp odg ott ots otp otg epub 3mf'.split(
    ' ',
  ),
);

/** Whether the bytes are a ZIP archive that is to be walked as one. `type` as in `Format.matches`. */
export function isArchive(head: Uint8Array, path: string, type: string | undefined): boolean {
  if (officeKind(head, path, type) !== undefined) return false;
  if (hasSignature(head)) return true;
  if (type !== undefined && ARCHIVE_TYPES.has(type)) return true;
  // Whatever stands before it, if nothing else is known of the file: text that an archive follows is not text.
  if (type === undefined && Buffer.from(head).includes(LOCAL_SIGNATURE)) return true;
  // An archive that unpacks itself, or with other bytes before its first entry.
  return extensionOf(path) === 'zip' && (type === undefined || type === 'exe') && head.includes(0);
}

/** The name of the Office format that a ZIP archive is, if it is one. */
export function officeKind(head: Uint8Array, path: string, type: string | undefined): string | undefined {
  if (type !== undefined && OFFICE_TYPES.has(type)) return type;
  if (!hasSignature(head)) return undefined;
  const extension = extensionOf(path);
  const first = firstEntryName(head);
  // ECMA-376 part 2, 7.2.3.2: the content types; 6.5: relationships. ODF 1.3 part 2, 3.3: the type comes first.
  if (first === '[Content_Types].xml' || first.startsWith('_rels/'))
    return OFFICE_TYPES.has(extension) ? extension : 'ooxml';
  if (first !== 'mimetype') return undefined;
  return OFFICE_TYPES.has(extension) ? extension : 'odf';
}

/** APPNOTE 6.3.10, 4.3.7. */
const LOCAL_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');

/** APPNOTE 6.3.10, 4.3.7 (a local header), 4.3.16 (the end record of an empty archive), 8.5.3 (a split archive). */
function hasSignature([p, k, a, b]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6) || (a === 7 && b === 8));
}

function firstEntryName(head: Uint8Array): string {
  const nameLength = (head[26] ?? 0) | ((head[27] ?? 0) << 8); // 4.3.7, file name length
  return Buffer.from(head.subarray(30, 30 + nameLength)).toString('latin1'); // 4.3.7, file name
}

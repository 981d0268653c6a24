import type { Source } from '../document.ts';
import type { Limits } from '../limits.ts';
import { beginsWith, signatures } from '../structures/signatures.ts';
import { archiveKind, endsInArchive, isPackedKind } from './archive-kind.ts';
import { compoundKind, isCompound } from './compound-kind.ts';
import { databaseKind } from './database-kind.ts';
import { type Head, readHead } from './head.ts';
import type { Kind } from './kinds.ts';
import { letteredKind, packedKind } from './packed-kind.ts';
import { pictureKind } from './picture-kind.ts';
import { discKind, lockKind, signedKind } from './signed-kind.ts';
import { textKind } from './text-kind.ts';
import { valueKind } from './value-kind.ts';

/**
 * What a source is, by its first bytes, and by its name last; undefined if nothing is known of them. Of a text the end is
 * looked at too, where an archive may follow; of a compound file its directory. Throws what reading the head throws.
 */
export async function identify(source: Source, limits: Limits): Promise<Kind | undefined> {
  const head = await readHead(source, limits.headBytes);
  const kind = headKind(head);
  if (kind === 'cfb') return compoundKind(source, head);
  if (kind === 'text' && (await endsInArchive(source))) return 'zip';
  // A text may have NULs in it, and stand before the first sectors of a disc.
  const isAround = kind === undefined || kind === 'exe' || (kind === 'text' && head.bytes.includes(0));
  if (kind === undefined || kind === 'text') {
    const lock = lockKind(head, source.path);
    if (lock !== undefined) return lock;
  }
  if (isAround) return (await discKind(source)) ?? kind;
  if (!isPackedKind(kind)) return kind;
  // Loaded when the first archive is met: most files are none.
  const { packageKind } = await import('./package-kind.ts');
  return (await packageKind(source)) ?? kind;
}

function headKind(head: Head): Kind | undefined {
  // A small compound file with a PDF in it has that header early.
  if (isCompound(head)) return 'cfb';
  const kind = pdfKind(head) ?? rtfKind(head) ?? gzipKind(head) ?? archiveKind(head) ?? letteredKind(head);
  return kind ?? plainKind(head) ?? oldWorkbookKind(head) ?? otherKind(head);
}

/** Adobe's readers accept a header within the first 1,024 bytes (ISO 32000-1, annex H, note 13). */
const PDF_HEADER_BYTES_MAX = 1_024;

function pdfKind(head: Head): Kind | undefined {
  const { bytes, extension } = head;
  if (extension !== 'pdf' && isAboutPdf(head)) return undefined;
  const bytesMax = extension === 'pdf' ? bytes.length : PDF_HEADER_BYTES_MAX;
  const start = Buffer.from(bytes.subarray(0, bytesMax));
  return start.includes(signatures.pdf) || PDF_WITHOUT_HEADER.test(start.toString('latin1', 0, PDF_HEADER_BYTES_MAX))
    ? 'pdf'
    : undefined;
}

/** Whether it is a text in whose sentences a header of PDF is named: words before it on each such line, and no object. */
function isAboutPdf({ bytes, text }: Head): boolean {
  if (text === undefined) return false;
  const letters = Buffer.from(bytes).toString('latin1');
  if (/\d\s+\d+\s+obj\b/.test(letters)) return false;
  return letters
    .slice(0, PDF_HEADER_BYTES_MAX)
    .split(/[\r\n]/)
    .every((line) => !line.includes('%PDF-') || /^[\t -~\x80-\xff]*[!-~\x80-\xff][\t -~\x80-\xff]*%PDF-/.test(line));
}

/** Readers do without the header: the comment of bytes that no text has, which follows it, and the first object (7.5.2, 7.5.3). */
const PDF_WITHOUT_HEADER = /^%[\x80-\xff]{4}[\r\n]+\s{0,8}\d{1,10} \d{1,5} obj\b/;

/** Behind a byte order mark and space, which Word leaves out. Bytes may follow that no text has. */
function rtfKind({ bytes }: Head): Kind | undefined {
  const start = bytes.findIndex((byte) => !BEFORE_RTF.has(byte));
  return start !== -1 && beginsWith(bytes.subarray(start), signatures.rtf) ? 'rtf' : undefined;
}

/** NUL, tab, line ends, space, and the bytes of the mark of UTF-8. */
const BEFORE_RTF: ReadonlySet<number> = new Set([0, 9, 10, 13, 0x20, 0xef, 0xbb, 0xbf]);

/** A workbook without a compound file around it: BOF with its length, its version, and what begins ([MS-XLS] 2.4.21). */
function oldWorkbookKind({ bytes }: Head): Kind | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  return OLD_WORKBOOK.test(head) ? 'xls' : undefined;
}

/** Excel 2, 3 and 4, which write four or six bytes, and Excel 5 to 2003, in the order of the bytes. */
const OLD_WORKBOOK =
  /^(?:0900(?:04|06)00....|0902060000..|0904060000..|0908(?:08|10)00000[56])(?:1000|2000|4000|0001|0500)/;

function gzipKind({ bytes }: Head): Kind | undefined {
  return beginsWith(bytes, signatures.gzip) ? 'gzip' : undefined;
}

/** Text whose every character is there to be read, whatever two letters at its beginning are taken for. */
function plainKind(head: Head): Kind | undefined {
  const kind = textKind(head);
  return kind === 'text' || kind === 'csv' ? kind : undefined;
}

function otherKind(head: Head): Kind | undefined {
  const { bytes, type } = head;
  if (type !== undefined) return textKind(head) ?? type;
  if (beginsWith(bytes, signatures.oneNote)) return 'one';
  if (beginsWith(bytes, signatures.tnef)) return 'tnef';
  return (
    pictureKind(bytes) ??
    valueKind(head) ??
    databaseKind(head) ??
    packedKind(head) ??
    textKind(head) ??
    signedKind(head)
  );
}

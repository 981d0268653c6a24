import { fileTypeFromBuffer } from 'file-type';
import type { Source } from '../document.ts';
import type { Format } from '../formats/format.ts';
import type { Limits } from '../limits.ts';
import { officeKind } from './archive-kind.ts';
import { extensionOf } from './extensions.ts';
import { textKind } from './text-kind.ts';

/** What a source's bytes are said to be. */
export interface Identity {
  /** The format that reads it, if there is one. */
  readonly format?: Format;
  /** The id of that format, or the name of one that is known and not read, or `unknown`. */
  readonly name: string;
}

/** Looks at the head only, and at the name last. Throws what reading the head throws. */
export async function identify(source: Source, limits: Limits, formats: readonly Format[]): Promise<Identity> {
  const head = await source.read(0, limits.headBytes);
  const type = await typeOf(head);
  const format = formats.find(({ matches }) => matches(head, source.path, type));
  if (format !== undefined) return { format, name: format.id };
  return { name: unreadName(head, source.path, type) ?? 'unknown' };
}

async function typeOf(head: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(head))?.ext;
  } catch {
    // It reads on where a damaged header points, and may run past the end of the head.
    return undefined;
  }
}

/** The name of a format that is known and not read. */
function unreadName(head: Uint8Array, path: string, type: string | undefined): string | undefined {
  const office = officeKind(head, path, type);
  if (office !== undefined) return office;
  if (type === 'cfb' || startsWith(head, COMPOUND_FILE)) return compoundKind(path);
  if (type !== undefined) return textKind(head, path, type) ?? type;
  if (startsWith(head, ONE_NOTE)) return 'one';
  // file-type wants to read the first directory too, which may be anywhere in the file.
  if (startsWith(head, TIFF_LITTLE_ENDIAN) || startsWith(head, TIFF_BIG_ENDIAN)) return 'tif';
  return databaseKind(head, path) ?? textKind(head, path, type);
}

/** TIFF 6.0, section 2, Image File Header. */
const TIFF_LITTLE_ENDIAN = [0x49, 0x49, 0x2a, 0x00];
const TIFF_BIG_ENDIAN = [0x4d, 0x4d, 0x00, 0x2a];

/** [MS-CFB] 2.2, Header Signature. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** [MS-ONESTORE] 2.3.1, guidFileType of a .one file: {7B5C52E4-D88C-4DA7-AEB1-5378D02996D3}. */
const ONE_NOTE = [0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d];

/** [MS-CFB] does not say what is inside; only a look at the directory would, so the name is believed. */
function compoundKind(path: string): string {
  const extension = extensionOf(path);
  return ['doc', 'xls', 'ppt', 'msg', 'vsd', 'pub', 'msi'].includes(extension) ? extension : 'cfb';
}

function databaseKind(head: Uint8Array, path: string): string | undefined {
  // 0x00 00 01 00 00, then the engine's name (as mdbtools' HACKING.md has it).
  const engine = Buffer.from(head.subarray(4, 19)).toString('latin1');
  if (engine === 'Standard Jet DB') return 'mdb';
  if (engine === 'Standard ACE DB') return 'accdb';
  return extensionOf(path) === 'dbf' && isDbase(head) ? 'dbf' : undefined;
}

/** dBASE file header: version, then a last update whose month and day must be possible. */
function isDbase(head: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = head;
  return DBASE_VERSIONS.has(version) && month <= 12 && day <= 31;
}

/** FoxBASE, dBASE III to 7, Visual FoxPro, and those with memo fields. */
const DBASE_VERSIONS: ReadonlySet<number> = new Set([
  0x02, 0x03, 0x04, 0x30, 0x31, 0x32, 0x43, 0x63, 0x7b, 0x83, 0x8b, 0x8c, 0xcb, 0xf5, 0xfb,
]);

function startsWith(head: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => head[index] === byte);
}

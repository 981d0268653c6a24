import { beginsWith, signatures } from '../structures/signatures.ts';
import type { Head } from './head.ts';
import type { Kind } from './kinds.ts';

/** What a database is that file-type does not know. */
export function databaseKind({ bytes, extension }: Head): Kind | undefined {
  // 0x00 00 01 00 00, then the engine's name (as mdbtools' HACKING.md has it).
  const engine = Buffer.from(bytes.subarray(4, 19)).toString('latin1');
  if (engine === 'Standard Jet DB') return 'mdb';
  if (engine === 'Standard ACE DB') return 'accdb';
  if (beginsWith(bytes, signatures.sqliteLog) && ((bytes[3] ?? 0) & 0xfe) === 0x82) return 'sqlite-wal';
  if (beginsWith(bytes, signatures.sqliteJournal)) return 'sqlite-journal';
  // A journal that is kept has its header overwritten with zeros.
  if (extension.endsWith('-journal') && bytes.subarray(0, 28).every((byte) => byte === 0)) return 'sqlite-journal';
  return extension === 'dbf' && isDbase(bytes) ? 'dbf' : undefined;
}

/** dBASE file header: version, then a last update whose month and day must be possible. */
function isDbase([version = 0, , month = 0, day = 0]: Uint8Array): boolean {
  return DBASE_VERSIONS.has(version) && month <= 12 && day <= 31;
}

/** FoxBASE, dBASE III to 7, Visual FoxPro, and those with memo fields. */
const DBASE_VERSIONS: ReadonlySet<number> = new Set([
  0x02, 0x03, 0x04, 0x30, 0x31, 0x32, 0x43, 0x63, 0x7b, 0x83, 0x8b, 0x8c, 0xcb, 0xf5, 0xfb,
]);

import type { Source } from '../document.ts';
import { ProblemError } from '../problem.ts';
import { CompoundFile } from '../structures/compound/compound-file.ts';
import { beginsWith, signatures } from '../structures/signatures.ts';
import type { Head } from './head.ts';
import { isKind, type Kind } from './kinds.ts';

/** Formats that are compound files. */
const COMPOUNDS: ReadonlySet<Kind> = new Set(['doc', 'xls', 'ppt', 'msg', 'vsd', 'pub', 'msi']);

/**
 * What the root storage holds, and what the file is then; the first that fits. [MS-OFFCRYPTO] 2.3.4.1 and 2.3.4.4: an
 * encrypted package is a compound file whatever its name says. [MS-DOC] 2.1.1, [MS-XLS] 2.1.2 (`Book` before 1997),
 * [MS-PPT] 2.1.2 (`PP40` and `PP97_DUALSTORAGE` are of PowerPoint 4 and 95), [MS-OXMSG] 2.4. Visio and Publisher are
 * told by the streams that they always have.
 */
const CONTENTS: readonly (readonly [string, Kind])[] = [
  ['ENCRYPTEDPACKAGE', 'cfb'],
  ['ENCRYPTIONINFO', 'cfb'],
  ['WORDDOCUMENT', 'doc'],
  ['WORKBOOK', 'xls'],
  ['BOOK', 'xls'],
  ['POWERPOINT DOCUMENT', 'ppt'],
  ['PP97_DUALSTORAGE', 'ppt'],
  ['PP40', 'ppt'],
  ['__PROPERTIES_VERSION1.0', 'msg'],
  ['VISIODOCUMENT', 'vsd'],
  ['QUILL', 'pub'],
];

/** Names of an installer's tables are written in ideographs, with this one first (as libmsi and Wine read them). */
const INSTALLER_MARK = '\u4840';

/** Whether it is a compound file ([MS-CFB] 2.2). */
export function isCompound({ bytes }: Head): boolean {
  return bytes.length >= signatures.compound.length && beginsWith(bytes, signatures.compound);
}

/** What a compound file is by its directory; by its name, if that cannot be read. Throws what reading throws. */
export async function compoundKind(source: Source, { extension }: Head): Promise<Kind> {
  const names = await namesIn(source);
  if (names === undefined) return isKind(extension) && COMPOUNDS.has(extension) ? extension : 'cfb';
  const found = CONTENTS.find(([name]) => names.has(name));
  if (found !== undefined) return found[1];
  return [...names].some((name) => name.startsWith(INSTALLER_MARK)) ? 'msi' : 'cfb';
}

/** Names in the root storage, in upper case; undefined if there is none to be read. */
async function namesIn(source: Source): Promise<ReadonlySet<string> | undefined> {
  try {
    const { root } = await CompoundFile.open(source);
    return new Set(root.children.map(({ name }) => name.toUpperCase()));
  } catch (thrown) {
    if (thrown instanceof ProblemError) return undefined; // told when the file is read
    throw thrown;
  }
}

import { beginsWith, signatures, TAR_MARK_OFFSET } from '../structures/signatures.ts';
import type { Head } from './head.ts';
import type { Kind } from './kinds.ts';

/** What packs other files and file-type does not know: because it is damaged, or because there is nothing in it. */
export function packedKind({ bytes, extension }: Head): Kind | undefined {
  if (beginsWith(bytes.subarray(TAR_MARK_OFFSET), signatures.tarMark)) return 'tar';
  return extension === 'tar' && bytes.length > 0 && bytes.every((byte) => byte === 0) ? 'tar' : undefined;
}

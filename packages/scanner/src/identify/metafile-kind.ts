import { beginsWith, signatures } from '../structures/signatures.ts';
import type { Head } from './head.ts';
import type { Kind } from './kinds.ts';

/** The pictures that Windows draws step by step, which file-type does not know and Office files hold. */
export function metafileKind({ bytes }: Pick<Head, 'bytes'>): Kind | undefined {
  if (beginsWith(bytes, signatures.placeableMetafile) || beginsWith(bytes, signatures.metafile)) return 'wmf';
  const mark = Buffer.from(bytes.subarray(40, 44)).toString('latin1');
  return beginsWith(bytes, signatures.enhancedMetafile) && mark === ' EMF' ? 'emf' : undefined;
}

import { beginsWith, signatures } from '../structures/signatures.ts';
import type { Head } from './head.ts';
import { isKind, type Kind } from './kinds.ts';

/** Formats that are compound files. */
const COMPOUNDS: ReadonlySet<Kind> = new Set(['doc', 'xls', 'ppt', 'msg', 'vsd', 'pub', 'msi']);

/** What a compound file is. [MS-CFB] does not say what is inside; only a look at the directory would, so the name is believed. */
export function compoundKind({ bytes, type, extension }: Head): Kind | undefined {
  if (type !== 'cfb' && !beginsWith(bytes, signatures.compound)) return undefined;
  return isKind(extension) && COMPOUNDS.has(extension) ? extension : 'cfb';
}

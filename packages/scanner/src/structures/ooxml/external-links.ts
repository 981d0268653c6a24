import type { BlockBuilder } from '../../text/block.ts';
import type { OoxmlPackage } from './ooxml-package.ts';

/** Where the addresses stand that a package refers to. */
export const LINK = { kind: 'field', name: 'link' } as const;

/**
 * Adds every address outside of the package that its parts refer to: pages, folders, servers, mail (ECMA-376 part 2, 6.5.3.4).
 * Each once, in the order of the file.
 */
export function addExternalLinks(ooxml: OoxmlPackage, blocks: BlockBuilder): void {
  const told = new Set<string>();
  for (const [, { target, isExternal }] of ooxml.allRelationships()) {
    if (!isExternal || told.has(target)) continue;
    told.add(target);
    blocks.add(decoded(target), LINK);
  }
}

/** An address as a person would write it, where it is percent-encoded as it should be. */
function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

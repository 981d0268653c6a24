import type { Trait } from '../../document.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { printable } from '../../text/printable.ts';
import { beginsWith } from '../signatures.ts';
import { BINARY_PLIST_MARK, readBinaryPlist } from './binary-plist.ts';

/** Lists that are bytes within a list. */
const LISTS_MAX = 8;

/** Adds the words of a binary property list, each under its key. Throws `bad-structure` where the bytes are none. */
export function addPlist(bytes: Buffer, blocks: BlockBuilder, name: string, hiddenBy?: Trait, depth = 0): void {
  for (const { key, value } of readBinaryPlist(bytes)) {
    if (typeof value === 'string') addWords(value, key);
    else if (beginsWith(value, BINARY_PLIST_MARK) && depth < LISTS_MAX) addWithin(value);
    else for (const text of printable(value)) addWords(text, key);
  }

  function addWords(text: string, key: string): void {
    blocks.add(
      replaceControls(text),
      { kind: 'field', name },
      { ...(key !== '' && { label: replaceControls(key) }), ...(hiddenBy !== undefined && { hiddenBy }) },
    );
  }

  function addWithin(value: Buffer): void {
    try {
      addPlist(value, blocks, name, hiddenBy, depth + 1);
    } catch {
      for (const text of printable(value)) addWords(text, '');
    }
  }
}

import type { Part } from '../../document.ts';
import { addPlist } from '../../structures/plist/plist-words.ts';
import { BlockBuilder } from '../../text/block.ts';
import type { WholeSource } from '../format.ts';

/** The words of a list, in the order of its dictionaries. */
export async function* readPlist({ bytes }: WholeSource): AsyncGenerator<Part> {
  const blocks = new BlockBuilder();
  addPlist(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), blocks, 'property');
  yield* blocks.rest();
}

import type { Part } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told } from '../../parts.ts';
import { decodeName } from '../../structures/archive/words.ts';
import { findWords } from '../../structures/binary-words.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
import type { WholeSource } from '../format.ts';

/** Where the name is in UTF-16, behind its length: Word has a byte before it, the others two more (their own files). */
const WIDE_PLACES = [54, 55, 56] as const;

/** Who had the file open, then whatever other words there are. */
export async function* readOfficeLock({ bytes }: WholeSource, limits: Limits): AsyncGenerator<Part> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const length = Math.min(all[0] ?? 0, WIDE_PLACES[0] - 1);
  const names = [decodeName(all.subarray(1, 1 + length)), ...WIDE_PLACES.map((place) => wideName(all, place))];
  const found = [...new Set(names.map((name) => replaceControls(name).trim()).filter((name) => name !== ''))];
  yield* metadataParts(
    found.map((name): MetadataField => ['raw:user', name]),
    limits,
  );
  const blocks = new BlockBuilder();
  for (const name of found) blocks.add(name, { kind: 'field', name: 'user' }, { label: 'user name' });
  for (const text of findWords(all, 'some')) {
    if (!found.some((name) => text.includes(name) || name.includes(text)))
      blocks.add(text, { kind: 'field', name: 'leftover' });
  }
  yield* blocks.rest();
  if (1 + length > all.length) yield told('bad-part');
}

function wideName(bytes: Buffer, place: number): string {
  const length = bytes[place] ?? 0;
  const raw = bytes.subarray(place + 1, place + 2 + 2 * length);
  // Behind its length, the name begins at an even or an odd place.
  const at = raw[0] === 0 ? 1 : 0;
  const name = raw.subarray(at, at + 2 * length).toString('utf16le');
  return length > 0 && /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(name) ? name : '';
}

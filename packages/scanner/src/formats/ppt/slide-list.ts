import { doubleWord } from '../../structures/little-endian.ts';
import { type ArtRecord, artRecords } from '../../structures/office-art/art-record.ts';
import { types } from './record-types.ts';
import { textOf } from './slide-text.ts';

/** A slide, a master or notes, as the document lists it ([MS-PPT] 2.4.14). */
export interface Listed {
  readonly kind: 'slide' | 'master' | 'notes';
  /** The number by which its place is known. */
  readonly persist: number;
  readonly id: number;
  /** Texts of its placeholders, where the document keeps them. */
  readonly texts: string[];
}

/** [MS-PPT] 2.4.14.1, 2.4.14.3 and 2.4.14.6, recInstance. */
const KINDS: readonly Listed['kind'][] = ['slide', 'master', 'notes'];

/** All that the document lists, in its order. */
export function readLists(bytes: Uint8Array, document: ArtRecord): readonly Listed[] {
  const listed: Listed[] = [];
  for (const list of artRecords(bytes, document.bodyStart, document.end, () => false)) {
    const kind = list.type === types.slideList ? KINDS[list.instance] : undefined;
    if (kind !== undefined) for (const each of readList(bytes, list, kind)) listed.push(each);
  }
  return listed;
}

function readList(bytes: Uint8Array, list: ArtRecord, kind: Listed['kind']): readonly Listed[] {
  const listed: Listed[] = [];
  for (const record of artRecords(bytes, list.bodyStart, list.end)) {
    if (record.type === types.slidePersist) {
      const { bodyStart: at } = record;
      listed.push({ kind, persist: doubleWord(bytes, at), id: doubleWord(bytes, at + 12), texts: [] });
    } else {
      const text = record.type === types.string ? undefined : textOf(bytes, record);
      if (text !== undefined) listed.at(-1)?.texts.push(text);
    }
  }
  return listed;
}

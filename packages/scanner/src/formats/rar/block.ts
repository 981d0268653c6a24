import type { Range } from '../../source/read-range.ts';

/** A block of an archive: a header, and data behind it. */
export interface RarBlock {
  readonly kind: 'archive' | 'entry' | 'service' | 'locked' | 'end' | 'other';
  /** Of an entry; of a service the letters of what it is: `CMT` is a comment. */
  readonly name: string;
  /** Words that its header has besides: a stream, the target of a link, an owner. */
  readonly words: readonly (readonly [place: 'entry-name' | 'link-target' | 'owner', text: string])[];
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** It begins, or goes on, in another file. */
  readonly isSplit: boolean;
  /** 0 if it is stored. */
  readonly method: number;
  /** It is packed after those before it, and with them; of an archive, whether entries may be. */
  readonly isSolid: boolean;
  /**
   * Its header in an archive of a few, under another name: what is there that packs it, without what says whose it is. Only
   * of an entry or a service.
   */
  readonly headerAs?: (name: string, isSolid: boolean) => Buffer;
  /** CRC-32 of the data when it is unpacked, if it is told. */
  readonly crc32?: number;
  readonly data: Range;
}

/** A block that says nothing. */
export const PLAIN: Omit<RarBlock, 'data'> = {
  kind: 'other',
  name: '',
  words: [],
  isFolder: false,
  isEncrypted: false,
  isSplit: false,
  method: 0,
  isSolid: false,
};

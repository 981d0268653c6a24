import type { Range } from '../../source/read-range.ts';
import { TiffWalk } from '../../structures/tiff/tiff-walk.ts';

/** The list of pictures (CIPA DC-007, 5.2.3.3): 16 bytes for each, its size at 4, where it begins at 8. */
const LIST = 0xb002;
const ENTRY_BYTES = 16;
const BOUNDS = { directoriesMax: 8, entriesMax: 1_000 };

/** Where the other pictures of a file are that lists several, in order. `headerAt` is where offsets count from. Never throws. */
export function listPictures(list: Uint8Array, headerAt: number): readonly Range[] {
  const walk = new TiffWalk(list, BOUNDS);
  const ranges: Range[] = [];
  for (const { entries } of walk.directories()) {
    const found = entries.find(({ tag }) => tag === LIST);
    if (found === undefined) continue;
    const view = Buffer.from(found.bytes.buffer, found.bytes.byteOffset, found.bytes.length);
    for (let at = 0; at + ENTRY_BYTES <= view.length; at += ENTRY_BYTES) {
      const number = (from: number) => (walk.isLittleEndian ? view.readUInt32LE(from) : view.readUInt32BE(from));
      const [length, offset] = [number(at + 4), number(at + 8)];
      // That of the first picture is zero.
      if (offset !== 0 && length > 0) ranges.push({ start: headerAt + offset, end: headerAt + offset + length });
    }
  }
  return ranges.toSorted((a, b) => a.start - b.start);
}

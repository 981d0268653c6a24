import { decodeWords, printable } from '../../text/printable.ts';

/** Bytes of an extra field's header: its id and the size of what follows (APPNOTE 6.3.10, 4.5.1). */
const FIELD_HEADER_BYTES = 4;

/** Printable characters in a row that are words in a field that holds numbers. */
const WORDS_MIN_IN_NUMBERS = 12;

/** Ids of fields that hold times, sizes, owners and alignment (4.5.2, 4.6.1), of programs in wide use. */
const NUMBER_FIELDS: ReadonlySet<number> = new Set([
  0x0001, // ZIP64 sizes (4.5.3)
  0x000a, // NTFS times (4.5.5)
  0x000d, // Unix times (4.5.7)
  0x5455, // extended timestamp (4.6.1)
  0x5855, // Info-ZIP Unix, original
  0x7855, // Info-ZIP Unix, previous
  0x7875, // Info-ZIP Unix, new
  0x9901, // AES encryption (7.2)
  0xa220, // padding of Open Packaging (4.6.10)
  0xcafe, // a Java archive
  0xd935, // alignment in Android packages
]);

/** Info-ZIP's Unicode Comment (4.6.8) and Unicode Path (4.6.9) begin with a version and a checksum. */
const UNICODE_COMMENT = 0x6375;
const UNICODE_PATH = 0x7075;
const UNICODE_HEADER_BYTES = 5;

/** The words in an entry's extra fields (4.5), field by field: programs keep them and do not show them. */
export function extraWords(extra: Uint8Array): readonly string[] {
  const words: string[] = [];
  let at = 0;
  while (at + FIELD_HEADER_BYTES <= extra.length) {
    const id = (extra[at] ?? 0) | ((extra[at + 1] ?? 0) << 8);
    const size = (extra[at + 2] ?? 0) | ((extra[at + 3] ?? 0) << 8);
    const start = at + FIELD_HEADER_BYTES;
    if (start + size > extra.length) break;
    addWords(words, id, extra.subarray(start, start + size));
    at = start + size;
  }
  // What is no field: alignment, or anything.
  addWords(words, undefined, extra.subarray(at));
  return words;
}

function addWords(words: string[], id: number | undefined, data: Uint8Array): void {
  if (data.every((byte) => byte === 0)) return;
  if (id === UNICODE_COMMENT || id === UNICODE_PATH) {
    words.push(decodeWords(data.subarray(UNICODE_HEADER_BYTES)).text);
    return;
  }
  const holdsNumbers = id !== undefined && NUMBER_FIELDS.has(id);
  words.push(...printable(data, holdsNumbers ? WORDS_MIN_IN_NUMBERS : undefined));
}

/** The records of an extended header (POSIX.1-2024, pax Extended Header), in order, the last of a keyword last. */
export interface PaxRecords {
  readonly records: readonly (readonly [keyword: string, value: Buffer])[];
  /** What follows where a record's length is wrong; empty if all are right. */
  readonly rest: Buffer;
}

/** Digits of a record's length: none has more bytes than are kept of a header. */
const LENGTH_DIGITS_MAX = 10;

/** Reads `LENGTH KEYWORD=VALUE\n`, one after another. A value may hold any byte. */
export function readPax(bytes: Buffer): PaxRecords {
  const records: (readonly [string, Buffer])[] = [];
  let at = 0;
  while (at < bytes.length && bytes[at] !== 0) {
    const space = bytes.subarray(at, at + LENGTH_DIGITS_MAX + 1).indexOf(0x20);
    const length = space === -1 ? Number.NaN : Number(bytes.toString('latin1', at, at + space));
    const end = at + length;
    const equals = bytes.indexOf(0x3d, at);
    if (!(end <= bytes.length && equals !== -1 && equals < end && bytes[end - 1] === 0x0a)) break;
    records.push([bytes.toString('utf8', at + space + 1, equals), bytes.subarray(equals + 1, end - 1)]);
    at = end;
  }
  return { records, rest: bytes.subarray(at) };
}

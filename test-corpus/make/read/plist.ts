import type { Case, Cases } from '../cases.ts';

/** A list of Python's plistlib: strings, a list and a dictionary in it, a list that is bytes, and other bytes. */
const BYTES = Buffer.from(
  'YnBsaXN0MDDWAQIDBAUGBwgJCg8QVkF1dGhvclVDb3VudFVJbm5lclVOb3Rlc1NSYXdTVVJMaABKAGEAbgBlACAARABvAOkQA08QPWJwbGlzdDAw0QECVVBob25lWDU1NS0wMTQyCAsRAAAAAAAAAQEAAAAAAAAAAwAAAAAAAAAAAAAAAAAAABqiCwxfEA9TU04gMDc4LTA1LTExMjDRDQ5VV2hlcmVVYi50eHRPEBgAAWZyb20gamFuZUBleGFtcGxlLm9yZwBfECJodHRwczovL2ZpbGVzLmV4YW1wbGUub3JnL2phbmUtZG9lCBUcIiguMjZHSYmMnqGnrcgAAAAAAAABAQAAAAAAAAARAAAAAAAAAAAAAAAAAAAA7Q==',
  'base64',
);

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.plist', bytes: BYTES };

/** What must be read, by the name of the file. */
export const read: Cases = { 'page.webloc': BYTES };

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = { 'malformed/torn.plist': BYTES.subarray(0, -20) };

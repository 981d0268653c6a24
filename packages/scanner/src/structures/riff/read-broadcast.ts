import type { MetadataName } from '../../document.ts';
import { textOf } from '../picture/words.ts';
import type { RecordingFindings } from '../recording/recording-findings.ts';

type Field = readonly [name: MetadataName, bytes: number];

/** The broadcast extension (EBU Tech 3285, 2.3): texts of fixed lengths, then numbers, then how the sound was coded. */
const BROADCAST: readonly Field[] = [
  ['comment', 256],
  ['author', 32],
  ['raw:originator-reference', 32],
];
const DATE_BYTES = 10;
const TIME_BYTES = 8;
/** Time, version, an identifier, loudness, and what is kept for later. */
const NUMBER_BYTES = 8 + 2 + 64 + 10;
const RESERVED_BYTES = 180;

/** Of radio (AES46-2002, 4): a version, then texts of fixed lengths. */
const CART: readonly Field[] = [
  ['raw:cart-version', 4],
  ['title', 64],
  ['author', 64],
  ['raw:cut-number', 64],
  ['raw:client', 64],
  ['category', 64],
  ['raw:classification', 64],
  ['raw:out-cue', 64],
  ['raw:start-date', 10],
  ['raw:start-time', 8],
  ['raw:end-date', 10],
  ['raw:end-time', 8],
  ['creator-tool', 64],
  ['raw:tool-version', 64],
  ['raw:user-text', 64],
];
/** A level and eight timers. */
const CART_NUMBER_BYTES = 4 + 64;
const CART_RESERVED_BYTES = 276;
const ADDRESS_BYTES = 1_024;

/** Tells what a broadcast extension says. */
export function readBroadcast(bytes: Uint8Array, findings: RecordingFindings): void {
  let at = tellFields(bytes, BROADCAST, findings);
  findings.field(
    'created',
    `${textOf(bytes.subarray(at, at + DATE_BYTES))} ${textOf(bytes.subarray(at + DATE_BYTES, at + DATE_BYTES + TIME_BYTES))}`,
  );
  at += DATE_BYTES + TIME_BYTES;
  const identifier = at + 10;
  findings.bytes('UMID', bytes.subarray(identifier, identifier + 64));
  at += NUMBER_BYTES;
  findings.bytes('bext-reserved', bytes.subarray(at, at + RESERVED_BYTES));
  findings.field('raw:coding-history', textOf(bytes.subarray(at + RESERVED_BYTES)));
}

/** Tells what a chunk of radio says. */
export function readCart(bytes: Uint8Array, findings: RecordingFindings): void {
  const at = tellFields(bytes, CART, findings) + CART_NUMBER_BYTES;
  findings.bytes('cart-reserved', bytes.subarray(at, at + CART_RESERVED_BYTES));
  const address = at + CART_RESERVED_BYTES;
  findings.field('raw:address', textOf(bytes.subarray(address, address + ADDRESS_BYTES)));
  findings.field('raw:cart-text', textOf(bytes.subarray(address + ADDRESS_BYTES)));
}

/** Gives where the fields end. */
function tellFields(bytes: Uint8Array, fields: readonly Field[], findings: RecordingFindings): number {
  let at = 0;
  for (const [name, length] of fields) {
    findings.field(name, textOf(bytes.subarray(at, at + length)));
    at += length;
  }
  return at;
}

import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase58, toBytes } from './base58.ts';
import { isBech32 } from './bech32.ts';

/**
 * First bytes of addresses: Bitcoin and Bitcoin Cash (0, 5), Litecoin (48, 50), Dogecoin (30, 22), Dash (76, 16) and Tron
 * (65), as in each one's chainparams.cpp and in Tron's documentation.
 */
const versions: ReadonlySet<number> = new Set([0, 5, 48, 50, 30, 22, 76, 16, 65]);

/** A version, a hash of 160 bits, and the first four bytes of its double SHA-256. */
const BASE58CHECK_LENGTH = 25;

/** First bytes of Monero addresses: standard, integrated and subaddress. */
const moneroVersions: ReadonlySet<number> = new Set([18, 19, 42]);

/**
 * Whether a value is the address of a crypto-currency with its checksum: Base58Check
 * (https://en.bitcoin.it/wiki/Base58Check_encoding), Bech32 and Bech32m (BIP 173, BIP 350), the mixed case of Ethereum
 * (ERC-55), or Monero's (https://docs.getmonero.org/public-address/standard-address). An Ethereum address in one case has
 * none and does not pass.
 */
export function isCryptoAddress(value: string): boolean {
  if (value.length > 120) return false;
  if (value.startsWith('0x')) return isEthereum(value.slice(2));
  if (/^(?:bc|ltc)1/i.test(value)) return isBech32(value, ['bc', 'ltc']);
  return value.length > 90 ? isMonero(value) : isBase58Check(value);
}

function isBase58Check(value: string): boolean {
  if (value.length < 26 || value.length > 35) return false;
  const number = fromBase58(value);
  const bytes = number === undefined ? undefined : toBytes(number, BASE58CHECK_LENGTH);
  if (bytes === undefined || !versions.has(bytes[0] ?? -1)) return false;
  // Leading ones stand for leading zero bytes, one for one.
  const zeros = bytes.findIndex((byte) => byte !== 0);
  if (/^1*/.exec(value)?.[0].length !== zeros) return false;
  return startsWith(sha256(sha256(bytes.subarray(0, -4))), bytes.subarray(-4));
}

function isEthereum(digits: string): boolean {
  if (!/^[\da-f]{40}$/i.test(digits) || !/[a-f]/.test(digits) || !/[A-F]/.test(digits)) return false;
  const hash = bytesToHex(keccak_256(utf8ToBytes(digits.toLowerCase())));
  for (let index = 0; index < digits.length; index += 1) {
    const character = digits.charAt(index);
    const isUpper = Number.parseInt(hash.charAt(index), 16) > 7;
    if (character !== (isUpper ? character.toUpperCase() : character.toLowerCase())) return false;
  }
  return true;
}

/** Base 58 in blocks of eleven characters for eight bytes; the last are seven for five, or eleven for eight. */
function isMonero(value: string): boolean {
  const bytes: number[] = [];
  for (let at = 0; at < value.length; at += 11) {
    const block = value.slice(at, at + 11);
    const length = block.length === 11 ? 8 : block.length === 7 ? 5 : 0;
    const number = fromBase58(block);
    const part = number === undefined || length === 0 ? undefined : toBytes(number, length);
    if (part === undefined) return false;
    bytes.push(...part);
  }
  const all = Uint8Array.from(bytes);
  return moneroVersions.has(all[0] ?? -1) && startsWith(keccak_256(all.subarray(0, -4)), all.subarray(-4));
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

import { textOf } from '../../structures/picture/words.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';

/** How times of a stream of Kate are counted. */
export interface KateClock {
  readonly numerator: number;
  readonly denominator: number;
}

/** Reads the first packet (libkate, OggKate: ID header): the clock, and the language and the category of the texts. */
export function kateClockOf(packet: Buffer, findings: RecordingFindings): KateClock {
  findings.field('raw:language', textOf(packet.subarray(32, 48)));
  findings.field('raw:subtitle-kind', textOf(packet.subarray(48, 64)));
  const number = (at: number) => (at + 4 <= packet.length ? packet.readUInt32LE(at) : 0);
  return { numerator: Math.max(1, number(24)), denominator: Math.max(1, number(28)) };
}

/** Reads a packet: a text with its time, or words of styles and regions. */
export function readKatePacket(
  packet: Buffer,
  { numerator, denominator }: KateClock,
  findings: RecordingFindings,
): void {
  if (packet[0] !== 0 || packet.length < 29) {
    findings.bytes('kate', packet.subarray(1));
    return;
  }
  const seconds = (Number(packet.readBigInt64LE(1)) * denominator) / numerator;
  const end = 29 + packet.readUInt32LE(25);
  findings.sayAt(Number.isFinite(seconds) && seconds > 0 ? seconds : 0, textOf(packet.subarray(29, end)));
  findings.bytes('kate', packet.subarray(end));
}

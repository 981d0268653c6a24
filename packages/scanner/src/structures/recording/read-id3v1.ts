import { textOf } from '../picture/words.ts';
import type { RecordingFindings } from './recording-findings.ts';

/** Reads an ID3v1 tag of 128 bytes (id3.org, ID3v1), and gives its length. */
export function readId3v1(tag: Uint8Array, findings: RecordingFindings): number {
  findings.field('title', textOf(tag.subarray(3, 33)));
  findings.field('author', textOf(tag.subarray(33, 63)));
  findings.field('raw:album', textOf(tag.subarray(63, 93)));
  findings.field('created', textOf(tag.subarray(93, 97)));
  // Of 1.1 the last byte is the number of the track, behind a zero.
  const hasTrack = tag[125] === 0 && tag[126] !== 0;
  findings.field('comment', textOf(tag.subarray(97, hasTrack ? 125 : 127)));
  return 128;
}

/** Reads the longer fields that some programs put before it (Enhanced Tag): 227 bytes. */
export function readId3v1Enhanced(tag: Uint8Array, findings: RecordingFindings): number {
  findings.field('title', textOf(tag.subarray(4, 64)));
  findings.field('author', textOf(tag.subarray(64, 124)));
  findings.field('raw:album', textOf(tag.subarray(124, 184)));
  findings.field('category', textOf(tag.subarray(185, 215)));
  return 227;
}

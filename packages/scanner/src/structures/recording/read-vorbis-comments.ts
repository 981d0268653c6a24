import { fileExtension } from '../file-extension.ts';
import { textOf } from '../picture/words.ts';
import type { RecordingFindings } from './recording-findings.ts';
import { tellField } from './recording-metadata.ts';

/**
 * Reads a list of comments (Vorbis I specification, 5.2.1): who made it, and fields of a name and a text, with pictures in
 * base64 among them. What stands behind the list is told too. A list that is cut is told as damage.
 */
export function readVorbisComments(bytes: Uint8Array, findings: RecordingFindings): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  const next = (): Buffer | undefined => {
    if (at + 4 > view.length) return undefined;
    const length = view.readUInt32LE(at);
    const value = view.subarray(at + 4, at + 4 + length);
    at += 4 + value.length;
    return value.length < length ? undefined : value;
  };
  const vendor = next();
  const count = at + 4 <= view.length ? view.readUInt32LE(at) : 0;
  at += 4;
  findings.field('producer', textOf(vendor ?? view));
  for (let left = count; left > 0; left -= 1) {
    const comment = next();
    if (comment === undefined) {
      findings.problem('bad-part');
      break;
    }
    findings.count();
    readComment(comment, findings);
  }
  // A bit that says that all is well.
  const rest = view.subarray(Math.min(view.length, at));
  if (rest.length > 1 && rest.some((byte) => byte > 1)) {
    findings.trait('orphan-text', { kind: 'field', name: 'comment-padding' });
    findings.bytes('comment-padding', rest);
  }
}

function readComment(comment: Buffer, findings: RecordingFindings): void {
  const equals = comment.indexOf('=');
  const key = equals === -1 ? 'comment' : textOf(comment.subarray(0, equals));
  const value = comment.subarray(equals + 1);
  const plain = key.toUpperCase();
  if (plain === 'METADATA_BLOCK_PICTURE') readFlacPicture(Buffer.from(value.toString('latin1'), 'base64'), findings);
  else if (plain === 'COVERART') {
    const picture = Buffer.from(value.toString('latin1'), 'base64');
    findings.file(`cover.${fileExtension(picture) ?? 'bin'}`, picture);
  } else tellField(key, textOf(value), findings);
}

/** Reads a block of a picture (RFC 9639, 8.8): its kind, a media type, a description, a size, the picture. */
export function readFlacPicture(block: Buffer, findings: RecordingFindings): void {
  const length = (at: number) => (at + 4 <= block.length ? block.readUInt32BE(at) : 0);
  const typeEnd = 8 + length(4);
  const type = textOf(block.subarray(8, typeEnd));
  const aboutEnd = typeEnd + 4 + length(typeEnd);
  findings.field('raw:cover', textOf(block.subarray(typeEnd + 4, aboutEnd)));
  const start = aboutEnd + 20;
  const declared = length(start - 4);
  const picture = block.subarray(start, start + declared);
  if (picture.length < declared || start > block.length) findings.problem('bad-part');
  if (type === '-->') findings.field('raw:cover-address', textOf(picture));
  else findings.file(`cover.${fileExtension(picture) ?? 'bin'}`, picture);
  const behind = block.subarray(start + declared);
  if (behind.length > 0) findings.bytes('cover-padding', behind);
}

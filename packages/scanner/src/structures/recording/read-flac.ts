import type { Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import { FlacFrames } from './flac-frames.ts';
import { readFlacPicture, readVorbisComments } from './read-vorbis-comments.ts';
import type { RecordingFindings } from './recording-findings.ts';

const HEADER_BYTES = 4;
const STREAM_BYTES = 34;
/** Types of blocks (RFC 9639, 8.1). */
const TYPE = { stream: 0, padding: 1, application: 2, seekTable: 3, comments: 4, cueSheet: 5, picture: 6 } as const;

/** Reads FLAC from its mark to the end of a range: the blocks before the frames, and what stands behind the last frame. Throws limits. */
export async function readFlac(source: Source, { start, end }: Range, findings: RecordingFindings): Promise<void> {
  let at = start + HEADER_BYTES;
  let isLast = false;
  while (!isLast && at + HEADER_BYTES <= end) {
    findings.count();
    const header = await source.read(at, at + HEADER_BYTES);
    const [first = 0, high = 0, middle = 0, low = 0] = header;
    isLast = first >= 0x80;
    const data = { start: at + HEADER_BYTES, end: at + HEADER_BYTES + high * 65_536 + middle * 256 + low };
    if (data.end > end) findings.problem('bad-part');
    await readFlacBlock(first & 0x7f, { start: data.start, end: Math.min(end, data.end) }, findings);
    at = data.end;
  }
  if (at < end) await new FlacFrames(source, findings).read({ start: at, end });
}

/** Reads a block of metadata in a range. */
async function readFlacBlock(type: number, range: Range, findings: RecordingFindings): Promise<void> {
  if (type === TYPE.padding) await findings.unused('padding', range);
  else if (type === TYPE.comments) readVorbisComments(await findings.held(range), findings);
  else if (type === TYPE.picture) readFlacPicture(await findings.held(range), findings);
  else if (type === TYPE.stream)
    await findings.bytesAt('STREAMINFO', { start: range.start + STREAM_BYTES, end: range.end });
  else if (type !== TYPE.seekTable) await findings.bytesAt(NAMES[type] ?? 'block', range);
}

const NAMES: Readonly<Record<number, string>> = { 2: 'application', 5: 'cue-sheet' };

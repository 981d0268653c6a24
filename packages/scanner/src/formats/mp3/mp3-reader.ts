import type { Part, Source } from '../../document.ts';
import { readEndTags } from '../../structures/recording/read-end-tags.ts';
import { readFlac } from '../../structures/recording/read-flac.ts';
import { id3HeaderOf, readId3v2 } from '../../structures/recording/read-id3v2.ts';
import { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import type { FormatContext } from '../format.ts';
import { FrameWalk } from './frame-walk.ts';

/** The tags around the frames of a recording, and what stands before, between and behind them. */
export async function* readMp3(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const findings = new RecordingFindings(source, context);
  findings.trait('sound');
  try {
    await readRecording(source, findings);
  } catch (thrown) {
    findings.failure(thrown);
  }
  yield* findings.parts();
}

async function readRecording(source: Source, findings: RecordingFindings): Promise<void> {
  const size = await source.size();
  let start = 0;
  for (let header = id3HeaderOf(await source.read(0, 10)); header !== undefined; ) {
    findings.count();
    await readId3v2({ start, end: Math.min(size, start + header.bytes) }, header, findings);
    start = Math.min(size, start + header.bytes);
    header = id3HeaderOf(await source.read(start, start + 10));
  }
  const end = await readEndTags(source, { start, end: size }, findings);
  const mark = Buffer.from(await source.read(start, start + 4)).toString('latin1');
  // Programs put such a tag before FLAC too.
  if (mark === 'fLaC') await readFlac(source, { start, end }, findings);
  else await new FrameWalk(source, findings).read({ start, end });
}

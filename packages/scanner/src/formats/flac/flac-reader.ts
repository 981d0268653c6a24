import type { Part, Source } from '../../document.ts';
import { readEndTags } from '../../structures/recording/read-end-tags.ts';
import { readFlac } from '../../structures/recording/read-flac.ts';
import { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import type { FormatContext } from '../format.ts';

/** The blocks of a FLAC file, tags that other formats have, and what stands behind all. */
export async function* readFlacFile(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const findings = new RecordingFindings(source, context);
  findings.trait('sound');
  try {
    const end = await readEndTags(source, { start: 0, end: await source.size() }, findings);
    await readFlac(source, { start: 0, end }, findings);
  } catch (thrown) {
    findings.failure(thrown);
  }
  yield* findings.parts();
}

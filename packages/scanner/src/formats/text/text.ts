import type { Part, Source } from '../../document.ts';
import { textKind } from '../../identify/text-kind.ts';
import { problem } from '../../problem.ts';
import { findEnd } from '../../structures/zip/directory.ts';
import { Decoder } from '../../text/decode.ts';
import { ParagraphReader } from '../../text/paragraphs.ts';
import type { Format } from '../format.ts';
import { zip } from '../zip/zip.ts';

/** Plain text, logs, source code, JSON and other data whose every character is there to be read. */
export const text: Format = {
  id: 'text',
  title: 'Plain text, logs, source code, JSON, YAML, SQL and other text without markup',
  reads:
    'All text, in UTF-8, UTF-16, UTF-32 or Windows-1252, also mixed, paragraph by paragraph; an archive that follows it.',
  matches: (head, path, type) => textKind(head, path, type) === 'text',
  async *extract(source, limits) {
    if (await endsInArchive(source)) yield* zip.extract(source, limits);
    else yield* readBytes(source, new ParagraphReader());
  },
};

/** Bytes of a member that are kept to look at its end. A longer one shows by what of it is not text. */
const KEPT_BYTES_MAX = 4 * 1024 * 1024;

/** Whether a ZIP archive follows the text, as in one that unpacks itself: programs look for it from the end. */
async function endsInArchive(source: Source): Promise<boolean> {
  try {
    if (source.depth > 0 && (await source.read(0, KEPT_BYTES_MAX + 1)).length > KEPT_BYTES_MAX) return false;
    return (await findEnd(source))?.hasEntries === true;
  } catch {
    return false; // told when the text is read
  }
}

/** What turns text that comes in pieces into parts. */
interface TextReader {
  write(piece: string): readonly Part[];
  end(): readonly Part[];
}

/** Decodes a source and reads it as text. Says so if a part of it is not text. */
export async function* readBytes(source: Source, reader: TextReader): AsyncGenerator<Part> {
  const decoder = new Decoder();
  let failure: unknown;
  try {
    for await (const chunk of source.stream()) yield* reader.write(decoder.write(chunk));
  } catch (thrown) {
    failure = thrown; // what was read before is told first
  }
  yield* reader.write(decoder.end());
  yield* reader.end();
  if (!decoder.isText) yield { kind: 'problem', problem: problem('not-all-text') };
  if (failure !== undefined) throw failure;
}

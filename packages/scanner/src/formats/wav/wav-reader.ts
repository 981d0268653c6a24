import type { Part, Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { ChunkReader } from '../../structures/riff/chunks.ts';
import { ChunkContents } from '../../structures/riff/read-chunk.ts';
import type { FormatContext } from '../format.ts';

/** Where the chunks begin: behind a mark, a length and a kind. */
const HEAD_BYTES = 12;
/** Of a file that was written as it came, which says nothing or the most. */
const UNKNOWN: ReadonlySet<number> = new Set([0, 0xffff_ffff]);

/** The chunks of a WAV, and what stands behind the last. */
export async function* readWav(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const findings = new RecordingFindings(source, context);
  findings.trait('sound');
  try {
    await readFile(source, findings);
  } catch (thrown) {
    findings.failure(thrown);
  }
  yield* findings.parts();
}

async function readFile(source: Source, findings: RecordingFindings): Promise<void> {
  const size = await source.size();
  const read = await source.read(0, HEAD_BYTES);
  const head = Buffer.from(read.buffer, read.byteOffset, read.length);
  const isBig = head.toString('latin1', 0, 4) === 'RIFX';
  const declared = isBig ? head.readUInt32BE(4) : head.readUInt32LE(4);
  const reader = new ChunkReader(source, findings, isBig);
  const end = UNKNOWN.has(declared) ? size : Math.min(size, 8 + declared);
  const contents = new ChunkContents(source, reader, findings, {
    data: () => undefined,
    ds64: async (data) => readLengths(await findings.held(data), reader),
  });
  if (!UNKNOWN.has(declared) && 8 + declared > size) findings.problem('bad-part');
  await contents.read({ start: HEAD_BYTES, end });
  await readBehind({ start: end, end: size }, reader, contents, findings);
}

/** Some programs write on and do not say so: chunks follow the end. */
async function readBehind(
  range: Range,
  reader: ChunkReader,
  contents: ChunkContents,
  findings: RecordingFindings,
): Promise<void> {
  const start = range.start + (range.start % 2);
  const chunk = await reader.at(start, range.end);
  if (chunk !== undefined && !chunk.isTorn && KNOWN.has(chunk.id)) await contents.read({ start, end: range.end });
  else await findings.around(range, 'appended-data');
}

const KNOWN: ReadonlySet<string> = new Set(['LIST', 'id3 ', 'ID3 ', 'bext', 'iXML', '_PMX', 'cart', 'JUNK', 'data']);

/** Lengths of eight bytes (EBU Tech 3306, 4): of the file, of the sound, of samples, and of others by their names. */
function readLengths(data: Buffer, reader: ChunkReader): void {
  if (data.length < 28) return;
  reader.longBytes.set('data', Number(data.readBigUInt64LE(8)));
  for (let at = 28; at + 12 <= data.length; at += 12) {
    reader.longBytes.set(data.toString('latin1', at, at + 4), Number(data.readBigUInt64LE(at + 4)));
  }
}

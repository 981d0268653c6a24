import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told } from '../../parts.ts';
import { member } from '../../source/source.ts';
import { readAppended } from '../../structures/archive/appended-bytes.ts';
import { ByteQueue } from '../../structures/byte-queue.ts';
import { replaceControls } from '../../text/decode.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
import type { GzipHeader } from './headers.ts';
import { GzipStreams } from './streams.ts';

/** The file inside, as it inflates; then what its headers say. */
export async function* readGzip(
  source: Pick<Source, 'path' | 'depth' | 'stream'>,
  limits: Limits,
): AsyncGenerator<Part> {
  const streams = new GzipStreams(limits.metadataFieldsMax);
  const input = new ByteQueue(source.stream());
  try {
    const expanded = streams.expand(input);
    yield { kind: 'member', source: member(source, nameInside(source), expanded, limits.memberBytesMax) };
    yield* metadata(streams, limits);
    // What follows a stream that is damaged is a part of it.
    if (streams.isRead) yield* readAppended(input, source, limits);
  } finally {
    await input.close(); // nobody may have wanted the rest
  }
}

/** `a.csv.gz` is `a.csv` inside, `b.tgz` is `b.tar`. */
function nameInside(source: Pick<Source, 'path'>): string {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  const inside = name.replace(/\.tgz$/i, '.tar').replace(/\.gz(?:ip)?$/i, '');
  return inside === name || inside === '' ? 'data' : inside;
}

/** What the headers say, as far as limits allow. They are known when all bytes went by. */
function* metadata({ headers, hasMoreHeaders }: GzipStreams, limits: Limits): Generator<Part> {
  yield* metadataParts(headers.flatMap(fieldsOf), limits);
  if (hasMoreHeaders) yield told('metadata-limit', { number: limits.metadataFieldsMax, limit: 'metadataFieldsMax' });
}

function fieldsOf({ name = '', comment = '', extra }: GzipHeader): readonly MetadataField[] {
  const fields: readonly MetadataField[] = [
    ['original-name', name],
    ['comment', comment],
    ...extra.map((words) => ['raw:extra', words] as const),
  ];
  return fields.map(([field, value]) => [field, replaceControls(value)]);
}

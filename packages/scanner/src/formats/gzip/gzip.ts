import { createGunzip } from 'node:zlib';
import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { member } from '../../source/source.ts';
import { inflate } from '../../structures/inflate.ts';
import { replaceControls } from '../../text/decode.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
import type { Format } from '../format.ts';
import { type GzipHeader, GzipHeaders } from './headers.ts';

/** RFC 1952. One file, read as it inflates; several streams one after another are its parts (2.2). */
export const gzip: Format = {
  id: 'gzip',
  title: 'A file compressed by gzip (RFC 1952)',
  reads: 'The file inside; names, comments and extra fields of all its streams.',
  kinds: ['gzip'],
  access: 'forward',
  tells: ['appended-data'],
  leavesOut: [{ place: 'Bytes after the end of the last stream', problem: 'appended-bytes' }],
  limits: {},
  async *extract(source, { limits }) {
    const headers = new GzipHeaders(limits.metadataFieldsMax);
    const engine = createGunzip();
    const counter = new InputCounter();
    const inflated = inflate(counter.count(source.stream(), headers), engine);
    try {
      yield { kind: 'member', source: member(source, nameInside(source), inflated, limits.memberBytesMax) };
    } finally {
      await inflated.return(undefined); // nobody may have wanted the rest
    }
    yield* metadata(headers, limits);
    yield* appended(counter, engine.bytesWritten);
  },
};

/** `a.csv.gz` is `a.csv` inside, `b.tgz` is `b.tar`. */
function nameInside(source: Pick<Source, 'path'>): string {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  const inside = name.replace(/\.tgz$/i, '.tar').replace(/\.gz(?:ip)?$/i, '');
  return inside === name || inside === '' ? 'data' : inside;
}

/** What the headers say, as far as limits allow. They are known when all bytes went by. */
function* metadata({ found, isWhole }: GzipHeaders, limits: Limits): Generator<Part> {
  yield* metadataParts(found.flatMap(fieldsOf), limits);
  if (!isWhole) yield told('metadata-limit', { number: limits.metadataFieldsMax, limit: 'metadataFieldsMax' });
}

function fieldsOf({ name = '', comment = '', extra }: GzipHeader): readonly MetadataField[] {
  const fields: readonly MetadataField[] = [
    ['original-name', name],
    ['comment', comment],
    ...extra.map((words) => ['raw:extra', words] as const),
  ];
  return fields.map(([field, value]) => [field, replaceControls(value)]);
}

/** Bytes that came in, and how many NULs they ended with. */
class InputCounter {
  bytes = 0;
  nulsAtEnd = 0;

  async *count(stream: AsyncIterable<Uint8Array>, headers: GzipHeaders): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      const nuls = countNulsAtEnd(chunk);
      this.nulsAtEnd = nuls === chunk.length ? this.nulsAtEnd + nuls : nuls;
      this.bytes += chunk.length;
      headers.write(chunk);
      yield chunk;
    }
  }
}

function countNulsAtEnd(chunk: Uint8Array): number {
  let count = 0;
  while (count < chunk.length && chunk[chunk.length - 1 - count] === 0) count += 1;
  return count;
}

/** Tapes pad with NULs, and gzip says nothing of it; anything else after the end was put there. */
function* appended({ bytes, nulsAtEnd }: InputCounter, bytesUsed: number): Generator<Part> {
  const bytesLeft = bytes - bytesUsed;
  if (bytesLeft <= nulsAtEnd) return;
  yield trait('appended-data');
  yield told('appended-bytes');
}

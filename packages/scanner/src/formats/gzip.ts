import { createGunzip } from 'node:zlib';
import type { Part, Source } from '../document.ts';
import { inflate } from '../inflate.ts';
import { problem } from '../problem.ts';
import { member } from '../source.ts';
import type { Format } from './format.ts';

/** RFC 1952. One file, read as it inflates; several streams one after another are its parts (2.2). */
export const gzip: Format = {
  id: 'gzip',
  title: 'A file compressed by gzip (RFC 1952)',
  reads: 'The file inside, and the name it had.',
  matches: ([id1, id2, method]) => id1 === 0x1f && id2 === 0x8b && method === 8,
  async *extract(source, limits) {
    const originalName = fileName(await source.read(0, limits.headBytes));
    if (originalName !== undefined) yield { kind: 'metadata', name: 'original-name', value: originalName };
    const engine = createGunzip();
    const counter = new InputCounter();
    const inflated = inflate(counter.count(source.stream()), engine);
    try {
      yield { kind: 'member', source: member(source, nameInside(source), inflated, limits.memberBytesMax) };
    } finally {
      await inflated.return(undefined); // nobody may have wanted the rest
    }
    yield* appended(counter, engine.bytesWritten);
  },
};

/** `a.csv.gz` is `a.csv` inside, `b.tgz` is `b.tar`. */
function nameInside(source: Source): string {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  const inside = name.replace(/\.tgz$/i, '.tar').replace(/\.gz(?:ip)?$/i, '');
  return inside === name || inside === '' ? 'data' : inside;
}

/** RFC 1952, 2.3. */
function fileName(head: Uint8Array): string | undefined {
  const flags = head[3] ?? 0; // FLG
  if ((flags & FNAME) === 0) return undefined;
  const extraLength = (flags & FEXTRA) === 0 ? 0 : 2 + ((head[10] ?? 0) | ((head[11] ?? 0) << 8)); // XLEN
  const start = 10 + extraLength;
  const end = head.indexOf(0, start);
  return end === -1 ? undefined : Buffer.from(head.subarray(start, end)).toString('latin1'); // 2.3.1.2: ISO 8859-1
}

/** FLG bits (RFC 1952, 2.3.1). */
const FEXTRA = 0x04;
const FNAME = 0x08;

/** Bytes that came in, and how many NULs they ended with. */
class InputCounter {
  bytes = 0;
  nulsAtEnd = 0;

  async *count(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      const nuls = countNulsAtEnd(chunk);
      this.nulsAtEnd = nuls === chunk.length ? this.nulsAtEnd + nuls : nuls;
      this.bytes += chunk.length;
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
  yield { kind: 'trait', trait: 'appended-data', at: { kind: 'field', name: 'file-name' } };
  yield { kind: 'problem', problem: problem('appended-bytes') };
}

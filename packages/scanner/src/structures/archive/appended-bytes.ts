import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { trait } from '../../parts.ts';
import { member } from '../../source/source.ts';
import type { ByteQueue } from '../byte-queue.ts';
import { fileExtension } from '../file-extension.ts';
import { withoutPadding } from './forward-entries.ts';

/** Bytes that follow the last stream of a compressed file, as a file of their own: what is there is looked at like any other. */
export async function* readAppended(
  input: ByteQueue,
  source: Pick<Source, 'path' | 'depth'>,
  limits: Limits,
): AsyncGenerator<Part> {
  // What ends a file of a format may be zeros, and is no padding.
  const isFile = fileExtension(await input.peek(HEAD_BYTES)) !== undefined;
  const rest = isFile ? takeAll(input) : withoutPadding(takeAll(input));
  const first = await rest.next();
  if (first.done === true) return;
  yield trait('appended-data');
  const appended = member(source, 'appended-data', takeFrom(first.value, rest), limits.memberBytesMax);
  yield { kind: 'member', source: appended, known: [trait('appended-data')] };
}

/** Bytes by which a file is known. */
const HEAD_BYTES = 64;

async function* takeAll(input: ByteQueue): AsyncGenerator<Uint8Array, void, undefined> {
  for (let chunk = await input.take(); chunk !== undefined; chunk = await input.take()) yield chunk;
}

async function* takeFrom(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

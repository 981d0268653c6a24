import type { Part, Source } from '../../document.ts';
import { type Limits, valuesOf } from '../../limits.ts';
import { readCoded } from '../../structures/coded/coded-reader.ts';
import { MessageReader } from '../../structures/mime/message-reader.ts';
import { emlLimits } from './eml-limits.ts';

/** The parts of a message. */
export function readMessage(source: Pick<Source, 'path' | 'depth' | 'stream'>, limits: Limits): AsyncIterable<Part> {
  const reader = new MessageReader(source, limits, valuesOf(emlLimits, limits.own));
  return readCoded(source, reader.read(), limits.memberBytesMax);
}

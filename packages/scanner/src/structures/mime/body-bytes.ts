import { isUtf8 } from '../../text/decode-mixed.ts';
import { charsetDecoder } from './charset-name.ts';
import type { Delimiter, MessageBytes } from './message-bytes.ts';
import type { TransferDecoder } from './transfer-decoder.ts';

/** The body of a part: its bytes once, and what ended it. */
export class BodyBytes {
  readonly #chunks: AsyncGenerator<Uint8Array, Delimiter | undefined>;
  #ended: { readonly by: Delimiter | undefined } | undefined;

  /** `boundaries` are those of the multiparts that it is in. */
  constructor(bytes: MessageBytes, boundaries: ReadonlySet<string>) {
    this.#chunks = bytes.readBody(boundaries);
  }

  /** The bytes as they stand for others. Whoever does not want the rest leaves it to `end`. */
  async *stream(decoder: TransferDecoder): AsyncGenerator<Uint8Array> {
    for (let chunk = await this.#next(); chunk !== undefined; chunk = await this.#next()) {
      const decoded = decoder.write(chunk);
      if (decoded.length > 0) yield decoded;
    }
    const rest = decoder.end();
    if (rest.length > 0) yield rest;
  }

  /** What ended it, after what is left of it; undefined where the message ends. */
  async end(): Promise<Delimiter | undefined> {
    while ((await this.#next()) !== undefined);
    return this.#ended?.by;
  }

  async #next(): Promise<Uint8Array | undefined> {
    if (this.#ended !== undefined) return undefined;
    const next = await this.#chunks.next();
    if (next.done !== true) return next.value;
    this.#ended = { by: next.value };
    return undefined;
  }
}

/** Bytes that are looked at to know whether a text is in the charset that it is said to be in. */
const HEAD_BYTES = 4_096;

/** The bytes of a text as UTF-8, if it is in a charset that only its name tells; as they are otherwise. */
export async function* inUtf8(
  chunks: AsyncIterable<Uint8Array>,
  charset: string | undefined,
): AsyncGenerator<Uint8Array> {
  const decoder = charsetDecoder(charset);
  let isFirst = true;
  let isNamed = decoder !== undefined;
  for await (const chunk of chunks) {
    // Programs label what they forward with the charset of their own.
    if (isFirst && chunk.some((byte) => byte >= 0x80) && isUtf8(chunk.subarray(0, HEAD_BYTES))) isNamed = false;
    isFirst = false;
    yield isNamed && decoder !== undefined ? Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8') : chunk;
  }
  if (isNamed && decoder !== undefined) yield Buffer.from(decoder.decode(), 'utf8');
}

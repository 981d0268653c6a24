import { decodeBytes } from '../../text/charset-letters.ts';

type StreamDecoder = Pick<InstanceType<typeof TextDecoder>, 'decode'>;

/** Decodes Windows-1252, in which no character goes on in the bytes that follow. */
const western: StreamDecoder = {
  decode: (bytes) => (bytes instanceof Uint8Array ? decodeBytes('windows-1252', bytes) : ''),
};

/** Bytes in which a declaration names the encoding. Longer ones are no declarations. */
const DECLARATION_BYTES = 256;

/** Turns the bytes of a document into text: by its byte order mark, by its declaration, as UTF-8 otherwise (XML 1.0, appendix F). */
export class XmlDecoder {
  #decoder: StreamDecoder | undefined;
  /** What came before enough was there to tell the encoding. */
  #head: Uint8Array = new Uint8Array(0);

  /** The text of more bytes; characters that have not ended wait. */
  write(bytes: Uint8Array): string {
    if (this.#decoder !== undefined) return this.#decoder.decode(bytes, { stream: true });
    const head = this.#head.length === 0 ? bytes : Buffer.concat([this.#head, bytes]);
    if (head.length < DECLARATION_BYTES) {
      this.#head = head.slice();
      return '';
    }
    return this.#begin(head);
  }

  /** The text that is left. */
  end(): string {
    const begun = this.#decoder === undefined ? this.#begin(this.#head) : '';
    return begun + (this.#decoder?.decode() ?? '');
  }

  #begin(head: Uint8Array): string {
    this.#decoder = decoderOf(head);
    this.#head = new Uint8Array(0);
    return this.#decoder.decode(head, { stream: true });
  }
}

function decoderOf(head: Uint8Array): StreamDecoder {
  const [a = 0, b = 0] = head;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return new TextDecoder('utf-16le');
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) return new TextDecoder('utf-16be');
  const start = Buffer.from(head.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const label = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  try {
    // What says UTF-16 and has no zero bytes is not.
    const decoder = new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label);
    return decoder.encoding === 'windows-1252' ? western : decoder;
  } catch {
    return new TextDecoder('utf-8');
  }
}

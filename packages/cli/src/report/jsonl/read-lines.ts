/** A line of a report has at most as many bytes: of a document with 5,000 stretches of pages it has a hundredth. */
const LINE_BYTES_MAX = 64 * 1024 ** 2;

/** A line as it stands in a file. */
export interface FileLine {
  /** Undefined if it is too long. */
  readonly text: string | undefined;
  /** From 1. */
  readonly number: number;
  /** Does a line end follow? The last line of a file that was cut has none. */
  readonly isEnded: boolean;
}

/** The lines of a file in UTF-8, without their line ends. Ends at one that is too long. */
export async function* readLines(chunks: AsyncIterable<unknown>): AsyncGenerator<FileLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (isEnded: boolean): FileLine => {
    const text = Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
    parts = [];
    length = 0;
    const line = { text: number === 1 ? text.replace(/^\ufeff/, '') : text, number, isEnded };
    number += 1;
    return line;
  };
  for await (const chunk of chunks) {
    let rest = toBytes(chunk);
    for (let end = rest.indexOf(LINE_FEED); end !== -1; end = rest.indexOf(LINE_FEED)) {
      parts.push(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
      yield take(true);
    }
    parts.push(rest);
    length += rest.length;
    if (length > LINE_BYTES_MAX) {
      yield { text: undefined, number, isEnded: false };
      return;
    }
  }
  if (length > 0) yield take(false);
}

const LINE_FEED = 0x0a;

function toBytes(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
}

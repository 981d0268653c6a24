import type { Location, Part } from '../../document.ts';
import { told } from '../../parts.ts';
import type { ProblemName } from '../../problem.ts';
import { saysSomething } from './loose-text.ts';
import type { XmlHandler, XmlReader } from './xml-reader.ts';

/** What is done between two chunks. */
interface Feeding {
  /** Told of each chunk that was read: see `FormatContext`. Absent where whoever gives the chunks tells it. */
  readonly progress?: () => void;
  /** Gives the parts that are complete by then; the last are the caller's to ask for. */
  readonly take?: () => Iterable<Part> | AsyncIterable<Part>;
}

/**
 * Gives the bytes of a document to who reads it, to their end, and the parts that are complete as it goes on. Throws what
 * the chunks and the reader throw. What is wrong with the document is told by `xmlProblems`.
 */
export async function* feedXml(
  reader: Pick<XmlReader, 'write' | 'end'>,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  { progress, take }: Feeding,
): AsyncGenerator<Part> {
  for await (const chunk of chunks) {
    reader.write(chunk);
    progress?.();
    if (take !== undefined) yield* take();
  }
  reader.end();
}

/** What is wrong with a document that was read to its end; `problem` is what it is if it is no XML. */
export function* xmlProblems(
  reader: Pick<XmlReader, 'hasDoctype' | 'isWellFormed'> & { readonly problem?: ProblemName },
  at?: Location,
): Generator<Part> {
  const detail = at === undefined ? {} : { at };
  if (reader.hasDoctype) yield told('entities-not-read', detail);
  if (!reader.isWellFormed) yield told(reader.problem ?? 'bad-xml', detail);
}

/** A handler that has comments and instructions told too, where it does not ask for them: no program shows them. */
export function withComments(handler: XmlHandler, tell: (text: string) => void): XmlHandler {
  if (handler.comment !== undefined && handler.instruction !== undefined) return handler;
  const tellWords = (text: string): void => {
    if (saysSomething(text)) tell(text.trim());
  };
  return {
    open: (element, attributes) => handler.open(element, attributes),
    close: (element) => handler.close(element),
    text: (text) => handler.text(text),
    comment: (text) => {
      if (handler.comment === undefined) tellWords(text);
      else handler.comment(text);
    },
    instruction: (target, body) => {
      if (handler.instruction === undefined) tellWords(body);
      else handler.instruction(target, body);
    },
    ...(handler.doctype !== undefined && { doctype: (text: string) => handler.doctype?.(text) }),
  };
}

import type { Part, Source, TraitPart } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { MemberNames } from '../../source/member-names.ts';
import { member } from '../../source/source.ts';
import { BlockBuilder } from '../../text/block.ts';
import { ParagraphReader } from '../../text/paragraphs.ts';
import { readBytes, type TextReader } from '../../text/read-bytes.ts';
import { HtmlReader } from '../html/html-reader.ts';
import { Alternatives } from './alternatives.ts';
import { BodyBytes, inUtf8 } from './body-bytes.ts';
import { isWestern } from './charset-name.ts';
import { inFile } from './decoded-lines.ts';
import { EnrichedReader } from './enriched-reader.ts';
import { FilesInText } from './files-in-text.ts';
import { type Header, readHeader } from './header-fields.ts';
import { tellHeader } from './header-parts.ts';
import { type Delimiter, MessageBytes } from './message-bytes.ts';
import { isOfFile, nameOf, type PartKind, partKind } from './part-name.ts';
import { transferDecoder } from './transfer-decoder.ts';

/** What bounds the reading of a message. */
export interface MessageLimits {
  /** Parts within parts. */
  readonly messagePartDepthMax: number;
  /** Of a header, and of a line of one. */
  readonly messageHeaderBytesMax: number;
}

/** What a part of a message is in. */
interface Around {
  /** Of all multiparts that it is in. */
  readonly boundaries: ReadonlySet<string>;
  readonly depth: number;
  /** What it is if it does not say. */
  readonly type: string;
  /** The renderings that it is one of. */
  readonly alternatives: Alternatives | undefined;
}

const MESSAGE: Around = { boundaries: new Set(), depth: 0, type: 'text/plain', alternatives: undefined };

/** Types besides text that are the message itself. */
const BODIES: ReadonlySet<string> = new Set([
  ...['message/delivery-status', 'message/disposition-notification', 'message/external-body'],
]);

/** Whether a part without a name is shown as the message: any text is, but for what is a file of a kind of its own (RFC 2046, 4.1.4). */
function isBody(type: string): boolean {
  return BODIES.has(type) || (type.startsWith('text/') && !isOfFile(type));
}

/** Reads a message (RFC 5322, RFC 2045 to 2049): its header, its texts in all renderings, and its files as members. */
export class MessageReader {
  readonly #source: Pick<Source, 'path' | 'depth'>;
  readonly #bytes: MessageBytes;
  readonly #limits: Limits;
  readonly #own: MessageLimits;
  readonly #names = new MemberNames();
  #number = 0;
  #hasAttachment = false;

  constructor(source: Pick<Source, 'path' | 'depth' | 'stream'>, limits: Limits, own: MessageLimits) {
    this.#source = source;
    this.#bytes = new MessageBytes(source.stream());
    this.#limits = limits;
    this.#own = own;
  }

  /** The parts of the message, in its order. */
  async *read(): AsyncGenerator<Part> {
    try {
      const header = await this.#readHeader(true);
      yield* this.#readEntity(header, MESSAGE);
    } finally {
      await this.#bytes.close();
    }
  }

  /** A message or a part of one, whose header was read. Returns what ended it. */
  async *#readEntity(header: Header, around: Around): AsyncGenerator<Part, Delimiter | undefined> {
    const kind = partKind(header, around.type);
    yield* this.#tellHeader(header, around.depth > 0);
    const boundary = kind.parameters.get('boundary')?.trimEnd() ?? '';
    if (kind.type.startsWith('multipart/') && boundary !== '') return yield* this.#readParts(kind, boundary, around);
    const body = new BodyBytes(this.#bytes, around.boundaries);
    if (kind.type === 'message/partial') yield told('message-piece');
    const isFile = kind.isAttachment || kind.fileName !== undefined;
    if (isBody(kind.type) && !isFile) yield* this.#readText(kind, body, around);
    else {
      if (isFile && !this.#hasAttachment) yield trait('attachment', { kind: 'field', name: 'attachment' });
      this.#hasAttachment ||= isFile;
      yield this.#fileOf(kind, header, body);
    }
    return await body.end();
  }

  #readHeader(isFirst: boolean): Promise<Header> {
    return readHeader(this.#bytes, isFirst, this.#own.messageHeaderBytesMax);
  }

  *#tellHeader(header: Header, isPart: boolean): Generator<Part> {
    const blocks = new BlockBuilder();
    const parts = [...tellHeader(header, isPart, blocks, this.#limits)];
    yield* blocks.rest();
    yield* parts;
    const { messageHeaderBytesMax: number } = this.#own;
    if (header.isCut) yield told('message-header-limit', { number, limit: 'messageHeaderBytesMax' });
  }

  async *#readParts(kind: PartKind, boundary: string, around: Around): AsyncGenerator<Part, Delimiter | undefined> {
    const depth = around.depth + 1;
    const { messagePartDepthMax } = this.#own;
    if (depth > messagePartDepthMax) {
      throw new ProblemError('message-parts-limit', { number: messagePartDepthMax, limit: 'messagePartDepthMax' });
    }
    if (kind.type === 'multipart/encrypted') yield told('message-encrypted');
    const alternatives = kind.type === 'multipart/alternative' ? new Alternatives() : around.alternatives;
    const type = kind.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const within: Around = { boundaries: new Set([...around.boundaries, boundary]), depth, type, alternatives };
    let end = yield* this.#readAround(within.boundaries);
    while (end !== undefined && end.boundary === boundary && !end.isLast) {
      end = yield* this.#readEntity(await this.#readHeader(false), within);
    }
    if (alternatives !== undefined && alternatives !== around.alternatives) yield* alternatives.tell();
    // Parts may follow one that is said to be the last: some programs show them.
    while (end !== undefined && end.boundary === boundary) {
      end = end.isLast
        ? yield* this.#readAround(within.boundaries)
        : yield* this.#readEntity(await this.#readHeader(false), within);
    }
    return end;
  }

  /** What stands before the first part, or after the last. */
  async *#readAround(boundaries: ReadonlySet<string>): AsyncGenerator<Part, Delimiter | undefined> {
    const line = this.#bytes.line;
    const body = new BodyBytes(this.#bytes, boundaries);
    const bytes = { stream: () => body.stream(transferDecoder(undefined, line)) };
    for await (const part of readBytes(bytes, new FilesInText(new ParagraphReader(line), this.#source, this.#limits))) {
      if (part.kind !== 'text') yield part;
      else if (part.cells === undefined) {
        yield { ...part, runs: part.runs.map((run) => ({ ...run, hiddenBy: 'around-message' as const })) };
      }
    }
    return await body.end();
  }

  async *#readText(kind: PartKind, body: BodyBytes, { alternatives }: Around): AsyncGenerator<Part> {
    const isHtml = kind.type.endsWith('html');
    const decoder = transferDecoder(kind.encoding, this.#bytes.line);
    const line = decoder.lines === undefined ? this.#bytes.line : 1;
    const charset = kind.parameters.get('charset');
    const bytes = { stream: () => inUtf8(body.stream(decoder), charset) };
    const reader: TextReader = isHtml
      ? new HtmlReader({ source: this.#source, limits: this.#limits, line })
      : new FilesInText(plainReader(kind.type, line), this.#source, this.#limits);
    for await (const part of readBytes(bytes, reader, isWestern(charset))) {
      const placed = decoder.lines === undefined ? part : inFile(part, decoder.lines);
      if (placed.kind !== 'text' || alternatives === undefined) yield placed;
      else yield alternatives.add(placed, isHtml);
    }
  }

  /** A file: its bytes come as it is read. */
  #fileOf(kind: PartKind, header: Header, body: BodyBytes): Part {
    this.#number += 1;
    const { name, problems } = this.#names.add(nameOf(kind, header, this.#number));
    const decoder = transferDecoder(kind.encoding, this.#bytes.line);
    const source = member(this.#source, name, body.stream(decoder), this.#limits.memberBytesMax);
    const known: TraitPart[] = kind.isAttachment || kind.fileName !== undefined ? [trait('attachment')] : [];
    return { kind: 'member', source, known: [...known, ...problems.map((problem) => told(problem))] };
  }
}

function plainReader(type: string, line: number): TextReader {
  if (type === 'text/enriched') return new EnrichedReader('enriched', line);
  return type === 'text/richtext' ? new EnrichedReader('richtext', line) : new ParagraphReader(line);
}

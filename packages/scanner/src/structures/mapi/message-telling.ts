import type { Location, MemberPart, Part, Source, Trait } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import type { ExpansionBudget } from '../../source/measured-source.ts';
import { MemberNames } from '../../source/member-names.ts';
import { once } from '../../source/once.ts';
import { member } from '../../source/source.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
import { ParagraphReader } from '../../text/paragraphs.ts';
import { readBytes, type TextReader } from '../../text/read-bytes.ts';
import { findWords } from '../binary-words.ts';
import { HtmlReader } from '../html/html-reader.ts';
import { readHeader } from '../mime/header-fields.ts';
import { tellHeader } from '../mime/header-parts.ts';
import { MessageBytes } from '../mime/message-bytes.ts';
import { expandRtf } from './compressed-rtf.ts';
import { type MapiProperties, type MapiProperty, propertyTypes } from './mapi-property.ts';
import { ids, type PropertyUse, recipientLabels, useOf } from './property-names.ts';

/** What a reader of messages is given; a format's context has it. */
export interface MapiContext {
  readonly limits: Limits;
  readonly budget: ExpansionBudget;
}

const field = (name: string): Location => ({ kind: 'field', name });

/** Bodies, headers and files, which are told by what they are. */
const OF_THEIR_OWN: ReadonlySet<number> = new Set([
  ...[ids.headers, ids.body, ids.html, ids.rtf, ids.attachmentData],
  ...[ids.attachmentName, ids.attachmentLongName, ids.attachmentExtension, ids.attachmentMimeType],
]);

/** Tells what the properties of a message say, of its recipients and of its attachments. */
export class MessageTelling {
  readonly #source: Pick<Source, 'path' | 'depth'>;
  readonly #context: MapiContext;
  readonly #blocks = new BlockBuilder();
  readonly #names = new MemberNames();
  readonly #traits = new Map<Trait, Location>();
  readonly #fields: MetadataField[] = [];
  /** Words that were told: a message says the name of who sent it in ten places. */
  readonly #said = new Set<string>();
  #isBad = false;
  #number = 0;

  constructor(source: Pick<Source, 'path' | 'depth'>, context: MapiContext) {
    this.#source = source;
    this.#context = context;
  }

  /** What the message itself says: its properties, its header, its bodies. */
  async *message(properties: MapiProperties): AsyncGenerator<Part> {
    for (const property of properties.all) if (!OF_THEIR_OWN.has(property.id)) this.#tell(property, properties, '');
    yield* this.#blocks.take();
    yield* this.#header(properties);
    yield* this.#body(ids.body, properties);
    yield* this.#body(ids.html, properties);
    yield* this.#rtf(properties);
  }

  /** Who got the message. */
  recipient(properties: MapiProperties): void {
    const label = recipientLabels[(properties.number(ids.recipientType) ?? 1) & 0xf] ?? 'To';
    if (label === 'Bcc') this.#traits.set('hidden-recipient', field(label));
    for (const property of properties.all) this.#tell(property, properties, label);
  }

  /** A file; `bytes` are those of it, which are empty if it is in another place. */
  attachment(properties: MapiProperties, bytes: AsyncIterable<Uint8Array>, extension = ''): MemberPart {
    this.#traits.set('attachment', field('attachment'));
    for (const property of properties.all)
      if (!OF_THEIR_OWN.has(property.id)) this.#tell(property, properties, 'attachment');
    const said =
      properties.text(ids.attachmentLongName) ||
      properties.text(ids.attachmentName) ||
      properties.text(ids.displayName);
    this.#number += 1;
    const given =
      replaceControls(said)
        .replace(/^.*[\\/]/s, '')
        .trim() || `attachment-${this.#number}`;
    const { name, problems } = this.#names.add(given.toLowerCase().endsWith(extension) ? given : given + extension);
    const source = member(this.#source, name, bytes, this.#context.limits.memberBytesMax);
    return { kind: 'member', source, known: [trait('attachment'), ...problems.map((problem) => told(problem))] };
  }

  /** What is known when all was told. */
  *rest(): Generator<Part> {
    yield* this.#blocks.rest();
    yield* metadataParts(this.#fields, this.#context.limits);
    for (const [name, at] of this.#traits) yield trait(name, at);
    if (this.#isBad) yield told('bad-part');
  }

  #tell(property: MapiProperty, properties: MapiProperties, of: string): void {
    const use = useOf(property.id, property.name);
    const isHiddenRecipient = of === 'Bcc' || property.id === ids.bcc;
    for (const text of textsOf(property, properties)) {
      const { metadata } = use;
      const isField = metadata !== undefined && of === '' && text.length <= this.#context.limits.metadataValueLengthMax;
      const key = isHiddenRecipient ? `bcc ${text}` : text;
      if (isField) this.#fields.push([metadata, text]);
      else if (!this.#said.has(key)) this.#line(text, use, of, isHiddenRecipient);
      this.#said.add(key);
    }
  }

  #line(text: string, { label, isShown }: PropertyUse, of: string, isHiddenRecipient: boolean): void {
    if (isHiddenRecipient) this.#traits.set('hidden-recipient', field('Bcc'));
    const name = of === '' || of === 'attachment' ? label : of;
    const unshown = isShown === true ? {} : ({ hiddenBy: 'message-header' } as const);
    this.#blocks.add(text, field(name), {
      label: name,
      ...(isHiddenRecipient ? { hiddenBy: 'hidden-recipient' } : unshown),
    });
  }

  /** The header that the message came with (PidTagTransportMessageHeaders). */
  async *#header(properties: MapiProperties): AsyncGenerator<Part> {
    const text = properties.text(ids.headers);
    if (text === '') return;
    const header = await readHeader(new MessageBytes(once(Buffer.from(text, 'utf8'))), true, text.length * 4);
    const blocks = new BlockBuilder();
    // Who sent it, and when, the message says itself.
    const parts = [...tellHeader(header, false, blocks, this.#context.limits)];
    yield* blocks.rest();
    for (const part of parts) {
      if (part.kind !== 'metadata') yield part;
      else this.#blocks.add(part.value, field(part.name), { label: part.name });
    }
  }

  async *#body(id: typeof ids.body | typeof ids.html, properties: MapiProperties): AsyncGenerator<Part> {
    const property = properties.find(id);
    const [value] = property?.values ?? [];
    if (property === undefined || value === undefined) return;
    const [text] = properties.textsOf(property);
    const bytes = text === undefined ? value : Buffer.from(text, 'utf8');
    const { limits } = this.#context;
    const isPage = id === ids.html || /^\s*<(?:!doctype\s+html|html)\b/i.test(text?.slice(0, 200) ?? '');
    const reader: TextReader = isPage ? new HtmlReader({ source: this.#source, limits }) : new ParagraphReader();
    for await (const part of readBytes({ stream: () => once(bytes) }, reader))
      yield atBody(part, isPage ? 'html-body' : 'body');
  }

  async *#rtf(properties: MapiProperties): AsyncGenerator<Part> {
    const [value] = properties.find(ids.rtf)?.values ?? [];
    if (value === undefined || value.length === 0) return;
    try {
      const { rtf, isTorn } = await expandRtf(value, this.#context.budget);
      if (isTorn) this.#isBad = true;
      const { name } = this.#names.add('body.rtf');
      if (rtf.length > 0) {
        yield { kind: 'member', source: member(this.#source, name, once(rtf), this.#context.limits.memberBytesMax) };
      }
    } catch (thrown) {
      if (!(thrown instanceof ProblemError) || thrown.problem.limit !== undefined) throw thrown;
      this.#isBad = true;
    }
  }
}

/** What a property says in words; of bytes that no type explains, the words among them. */
function textsOf(property: MapiProperty, properties: MapiProperties): readonly string[] {
  if (property.type === propertyTypes.time && !isTold(property.id)) return [];
  const isBinary = property.type === propertyTypes.binary;
  const texts = isBinary ? property.values.flatMap((value) => findWords(value, 'sure')) : properties.textsOf(property);
  return texts.map((text) => replaceControls(text).trim()).filter((text) => text !== '');
}

/** Times that say when the message was written or changed; others are of the program. */
function isTold(id: number): boolean {
  return useOf(id, undefined).metadata !== undefined;
}

/** A part of a body, whose lines are no lines of the file. */
function atBody(part: Part, name: string): Part {
  if (part.kind === 'trait') return part.at.kind === 'line' ? { ...part, at: field(name) } : part;
  if (part.kind !== 'text' || part.cells !== undefined) return part;
  const runs = part.runs.map(({ places: _, ...run }) => (run.at.kind === 'line' ? { ...run, at: field(name) } : run));
  return { ...part, runs };
}

import type { Part, Source, TraitPart } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { MemberNames } from '../../source/member-names.ts';
import { once } from '../../source/once.ts';
import { member } from '../../source/source.ts';
import { doubleWord } from '../../structures/little-endian.ts';
import { type EncapsulatedFile, type EncapsulatedMessage, encapsulate } from '../../structures/mapi/encapsulation.ts';
import { MapiProperties, propertyTypes } from '../../structures/mapi/mapi-property.ts';
import { propertyNames } from '../../structures/mapi/named-properties.ts';
import { ids } from '../../structures/mapi/property-names.ts';
import { replaceControls } from '../../text/decode.ts';
import type { FormatContext } from '../format.ts';
import { PstFile, type PstNode } from './pst-file.ts';
import { PropertyReading } from './pst-properties.ts';

/** Kinds of nodes: the low five bits of their number ([MS-PST] 2.2.2.1). */
const nodeKinds = { folder: 0x02, message: 0x04, attachment: 0x05, associated: 0x08 } as const;

/** Numbers of nodes that every file has ([MS-PST] 2.4.1), and of the table of recipients of a message. */
const STORE = 0x21;
const NAMES = 0x61;
const RECIPIENTS = 0x692;

/** PidTagIpmWastebasketEntryId, whose last four bytes are the number of the folder of what was deleted. */
const WASTEBASKET = 0x35e3;

/** Folders in folders, and messages in messages. */
const DEPTH_MAX = 64;

/** The messages of a file of Outlook, also those that no folder has: each as a member. */
export async function* readPst(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const file = await PstFile.open(source);
  const reading = new PropertyReading(file, context.limits.memberBytesMax);
  const reader = new PstReader(source, context, file, reading);
  yield* reader.read();
  if (file.isDamaged) yield told('bad-part');
}

class PstReader {
  readonly #source: Source;
  readonly #context: FormatContext;
  readonly #file: PstFile;
  readonly #reading: PropertyReading;
  readonly #names = new MemberNames();
  /** Folders whose path is known, by their number; undefined where nothing leads to them. */
  readonly #folders = new Map<number, string | undefined>();
  #deleted = 0;

  constructor(source: Source, context: FormatContext, file: PstFile, reading: PropertyReading) {
    this.#source = source;
    this.#context = context;
    this.#file = file;
    this.#reading = reading;
  }

  async *read(): AsyncGenerator<Part> {
    await this.#prepare();
    for await (const node of this.#file.nodes()) {
      this.#context.progress();
      const kind = node.id & 0x1f;
      if (kind === nodeKinds.message || kind === nodeKinds.associated) yield await this.#messageOf(node);
    }
  }

  /** What properties are called, and which folder has what was deleted. */
  async #prepare(): Promise<void> {
    const names = await this.#file.node(NAMES);
    if (names !== undefined) {
      const { properties } = await this.#reading.properties(names);
      const bytesOf = (id: number) => properties.find((each) => each.id === id)?.values[0] ?? new Uint8Array(0);
      this.#reading.names = propertyNames(bytesOf(3), bytesOf(4));
    }
    const store = await this.#file.node(STORE);
    if (store === undefined) return;
    const { properties } = await this.#reading.properties(store);
    const [entry] = properties.find((each) => each.id === WASTEBASKET)?.values ?? [];
    if (entry !== undefined) this.#deleted = doubleWord(entry, entry.length - 4);
  }

  async #messageOf(node: PstNode): Promise<Part> {
    const message = await this.#message(node, 0);
    const subject = new MapiProperties(message.properties).text(ids.subject).replace(/^\x01./s, '');
    const folder = await this.#folder(node.parent, 0);
    const known: TraitPart[] = [];
    if (folder === undefined) known.push(trait('orphan-text'));
    if (await this.#isDeleted(node.parent)) known.push(trait('deleted-message'));
    const title = replaceControls(subject).replaceAll(/[\\/]/g, ' ').trim().slice(0, TITLE_LENGTH_MAX);
    const { name } = this.#names.add(`${folder ?? 'lost'}/${title === '' ? 'message' : title}.tnef`);
    const { memberBytesMax } = this.#context.limits;
    return { kind: 'member', source: member(this.#source, name, encapsulate(message), memberBytesMax), known };
  }

  async #message(node: PstNode, depth: number): Promise<EncapsulatedMessage> {
    const { properties, own } = await this.#reading.properties(node);
    const recipients = own.get(RECIPIENTS);
    const files: EncapsulatedFile[] = [];
    for (const each of own.values()) {
      if ((each.id & 0x1f) === nodeKinds.attachment) files.push(await this.#attachment(each, depth));
    }
    return { properties, recipients: recipients === undefined ? [] : await this.#reading.rows(recipients), files };
  }

  async #attachment(node: PstNode, depth: number): Promise<EncapsulatedFile> {
    const { properties, file, own } = await this.#reading.properties(node);
    const inner = file?.type === propertyTypes.object ? own.get(doubleWord(file.value, 0)) : undefined;
    if (inner !== undefined && depth < DEPTH_MAX) {
      const pieces: Uint8Array[] = [];
      for await (const piece of encapsulate(await this.#message(inner, depth + 1))) pieces.push(piece);
      const whole = Buffer.concat(pieces);
      return { properties, bytes: whole.length, stream: () => once(whole) };
    }
    if (file === undefined) return { properties, bytes: 0, stream: () => once(new Uint8Array(0)) };
    if (file.data === 0) return { properties, bytes: file.value.length, stream: () => once(file.value) };
    return { properties, bytes: await this.#file.sizeOf(file.data), stream: () => this.#file.blocks(file.data) };
  }

  /** The path of a folder; undefined if it is not there. */
  async #folder(id: number, depth: number): Promise<string | undefined> {
    if (this.#folders.has(id)) return this.#folders.get(id);
    const node = await this.#file.node(id);
    let path: string | undefined;
    if (node !== undefined && depth < DEPTH_MAX) {
      const { properties } = await this.#reading.properties(node);
      const own = new MapiProperties(properties).text(ids.displayName).replaceAll(/[\\/]/g, ' ').trim();
      const above = node.parent === node.id ? '' : ((await this.#folder(node.parent, depth + 1)) ?? '');
      path = [above, own].filter((step) => step !== '').join('/');
    }
    this.#folders.set(id, path);
    return path;
  }

  async #isDeleted(folder: number): Promise<boolean> {
    if (this.#deleted === 0) return false;
    let id = folder;
    for (let depth = 0; depth < DEPTH_MAX; depth += 1) {
      if (id === this.#deleted) return true;
      const node = await this.#file.node(id);
      if (node === undefined || node.parent === id) return false;
      id = node.parent;
    }
    return false;
  }
}

const TITLE_LENGTH_MAX = 100;

import type { Location, MemberPart, Part, Source, Trait } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { MemberNames } from '../../source/member-names.ts';
import { once } from '../../source/once.ts';
import { member } from '../../source/source.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { metadataParts } from '../../text/metadata.ts';
import { findWords } from '../binary-words.ts';
import { fileExtension } from '../file-extension.ts';
import { doubleWord } from '../little-endian.ts';
import { readCompObj } from './comp-obj.ts';
import type { CompoundContext } from './compound-context.ts';
import type { CompoundFile } from './compound-file.ts';
import type { CompoundEntry } from './directory-entry.ts';
import { lastStep, lines, plain } from './entry-names.ts';
import { readLeftovers } from './leftovers.ts';
import { readLostEntries, tellsName } from './lost-entries.ts';
import { readOleNative } from './ole-native.ts';
import { keepsPromise } from './promised-stream.ts';
import { readProperties } from './property-set.ts';
import { protectionOf } from './protection.ts';
import { storageFile } from './storage-file.ts';
import {
  isFormula,
  isObjectItself,
  objectExtension,
  PROTECTED,
  packageExtension,
  roleOf,
  type StreamRole,
  WHOLE_FILES,
} from './stream-role.ts';
import { readThumbnail } from './thumbnail.ts';
import { findVba, readVba } from './vba.ts';

const field = (name: string): Location => ({ kind: 'field', name });
const MACRO = field('macro');
const ORIGINAL_PATH = field('original-path');
const LINK = field('link');
const STREAM = field('stream');
const THUMBNAIL = field('thumbnail');
const PICTURE = field('picture');
const PROPERTIES = field('properties');

/** Bytes of a stream that is looked through for words; of a longer one the rest is a part that is not read. */
const WORDS_BYTES_MAX = 16 * 1024 * 1024;

/**
 * What Office keeps in a compound file beside the stream of its own that a format reads: property sets as metadata,
 * macros as text, embedded objects and files as members, words of controls; then what nothing leads to, what stands in
 * no stream, and what is appended. A stream that is none of these is told as not read, with the words in it.
 *
 * A format marks with `claim` what it reads itself, and yields `metadata` first and `rest` last. It may yield objects
 * itself by `object` and `file`, where it knows the place they stand at.
 */
export class CompoundContents {
  readonly #source: Source;
  readonly #compound: CompoundFile;
  readonly #context: CompoundContext;
  readonly #claimed = new Set<CompoundEntry>();
  readonly #names = new MemberNames();
  readonly #blocks = new BlockBuilder();
  readonly #traits = new Set<Trait>();
  #isNotRead = false;
  #isBad = false;

  constructor(source: Source, compound: CompoundFile, context: CompoundContext) {
    this.#source = source;
    this.#compound = compound;
    this.#context = context;
  }

  /** An entry, and all below it, that the format has read or has said of that it is not: `rest` passes it over. */
  claim(entry: CompoundEntry | undefined): void {
    const open = entry === undefined ? [] : [entry];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      this.#claimed.add(next);
      for (const child of next.children) open.push(child);
    }
  }

  /** What stops everyone from reading the file, if anything does: told, and what only a key opens passed over. */
  *protection(): Generator<Part> {
    const found = protectionOf(this.#compound);
    if (found === undefined) return;
    yield told(found);
    for (const name of PROTECTED) this.claim(this.#compound.find(name));
  }

  /** The property sets of the root, as metadata, with the picture of the first page. */
  async *metadata(): AsyncGenerator<Part> {
    yield* this.#properties(this.#compound.root);
  }

  /** A storage that is an object, as members; nothing if it is none or was claimed. */
  async *object(storage: CompoundEntry): AsyncGenerator<Part> {
    const extension = objectExtension(storage);
    // What a formula is made of is looked at stream by stream.
    if (extension === undefined || this.#claimed.has(storage) || isFormula(storage)) return;
    this.claim(storage);
    const native = extension === 'ole' ? this.#compound.findIn(storage, '\x01Ole10Native') : undefined;
    const whole = extension === 'ole' ? await this.#wholeFile(storage) : undefined;
    const isNative = native !== undefined && roleOf(native, storage) === 'native';
    if (isNative) yield* this.#native(native);
    else if (whole !== undefined) yield* this.#file(whole, packageExtension(storage));
    else yield this.file(`${plain(storage.name)}.${extension}`, storageFile(this.#compound, storage));
  }

  /** The stream of an object that is a file as it is. */
  async #wholeFile(storage: CompoundEntry): Promise<CompoundEntry | undefined> {
    for (const name of WHOLE_FILES) {
      const stream = this.#compound.findIn(storage, name);
      if (stream === undefined) continue;
      if (fileExtension(await this.#compound.read(stream, 0, HEAD_BYTES)) !== undefined) return stream;
    }
    return undefined;
  }

  /** A file that is embedded, as a member under a safe name. */
  file(name: string, bytes: AsyncIterable<Uint8Array>, known: Trait = 'embedded-object'): MemberPart {
    const { name: unique, problems } = this.#names.add(name);
    const isUnsafe = problems.length > 0 && name !== '';
    const source = member(this.#source, unique, bytes, this.#context.limits.memberBytesMax);
    return { kind: 'member', source, known: [trait(known), ...(isUnsafe ? [told('unsafe-name')] : [])] };
  }

  /** A picture that stands on a page, as a member. */
  picture(name: string, bytes: AsyncIterable<Uint8Array>): MemberPart {
    const { name: unique } = this.#names.add(name);
    return { kind: 'member', source: member(this.#source, unique, bytes, this.#context.limits.memberBytesMax) };
  }

  /** All that is not claimed. */
  async *rest(): AsyncGenerator<Part> {
    yield* this.#storage(this.#compound.root);
    const found = { blocks: this.#blocks, traits: this.#traits, file: this.file.bind(this) };
    yield* readLostEntries(this.#compound, this.#context, found);
    yield* readLeftovers(this.#source, this.#compound, this.#context, found);
    yield* this.#blocks.rest();
    for (const name of this.#traits) yield trait(name);
    if (this.#isNotRead) yield told('part-not-read');
    if (this.#isBad || this.#compound.isDamaged) yield told('bad-part');
  }

  /** A storage and all below it, each before what is in it. */
  async *#storage(root: CompoundEntry): AsyncGenerator<Part> {
    const open = [root];
    for (let storage = open.pop(); storage !== undefined; storage = open.pop()) {
      this.#context.progress();
      await this.#macros(storage);
      if (storage !== root) yield* this.object(storage);
      if (this.#claimed.has(storage)) continue;
      yield* this.#properties(storage);
      for (const child of storage.children.filter(tellsName)) this.#blocks.add(plain(child.name), STREAM);
      const children = storage.children.filter((child) => !this.#claimed.has(child));
      open.push(...children.filter(({ type }) => type === 'storage'));
      for (const child of children) if (child.type === 'stream') yield* this.#stream(child, storage);
      yield* this.#blocks.take();
    }
  }

  async *#stream(stream: CompoundEntry, storage: CompoundEntry): AsyncGenerator<Part> {
    if (stream.bytes === 0) return;
    const role = roleOf(stream, storage);
    if (role === 'native') yield* this.#native(stream);
    else if (role === 'file') yield* this.#file(stream, packageExtension(storage));
    else if (role === 'unknown') yield* this.#unknown(stream);
    else if (role === 'link' || role === 'words') await this.#words(stream, role);
    else yield* this.#passedOver(stream, storage, role);
  }

  /** What is passed over by its name, unless it holds something else. */
  async *#passedOver(stream: CompoundEntry, storage: CompoundEntry, role: StreamRole): AsyncGenerator<Part> {
    const bytes = await this.#compound.read(stream, 0, WORDS_BYTES_MAX);
    if (stream.bytes > WORDS_BYTES_MAX) this.#isNotRead = true;
    if (!keepsPromise(stream.name, bytes)) yield* this.#unknown(stream);
    else if (role === 'picture') this.#picture(bytes, storage);
    if (stream.name.toUpperCase() !== '\x01COMPOBJ') return;
    for (const text of readCompObj(bytes).strings)
      if (!OWN_CLASS.test(text)) this.#blocks.add(replaceControls(text), STREAM);
  }

  async *#properties(storage: CompoundEntry): AsyncGenerator<Part> {
    for (const stream of storage.children) {
      if (stream.type !== 'stream' || this.#claimed.has(stream) || roleOf(stream, storage) !== 'properties') continue;
      this.#claimed.add(stream);
      const { fields, thumbnail, rest, isDamaged } = readProperties(await this.#compound.read(stream));
      yield* metadataParts(fields, this.#context.limits);
      if (isDamaged) this.#isBad = true;
      for (const words of findWords(rest, 'sure')) this.#blocks.add(words, PROPERTIES);
      if (thumbnail !== undefined) yield* this.#thumbnail(thumbnail);
    }
  }

  /** What a set keeps of the first page. */
  *#thumbnail(bytes: Uint8Array): Generator<Part> {
    const { words, file } = readThumbnail(bytes);
    for (const text of words) this.#blocks.add(text, THUMBNAIL);
    if (file !== undefined) yield this.picture(`thumbnail.${file.extension}`, once(file.bytes));
  }

  async #macros(storage: CompoundEntry): Promise<void> {
    const vba = findVba(this.#compound, storage);
    if (vba === undefined || this.#claimed.has(vba)) return;
    const { properties, modules, isDamaged, read } = await readVba(this.#compound, vba, this.#context.budget);
    for (const text of properties) this.#blocks.add(replaceControls(text).trim(), MACRO, { hiddenBy: 'macro' });
    for (const { source } of modules) this.#blocks.add(lines(source), MACRO, { hiddenBy: 'macro' });
    this.#traits.add('macro');
    if (isDamaged) this.#isNotRead = true;
    this.claim(vba);
    const told = [...properties, ...modules.map(({ source }) => source)].join('\n');
    for (const stream of vba.children) if (!read.includes(stream)) await this.#cache(stream, told);
  }

  /** What stands beside the modules: caches of them, of which the words are told that the modules do not have. */
  async #cache(stream: CompoundEntry, told: string): Promise<void> {
    const bytes = await this.#compound.read(stream, 0, WORDS_BYTES_MAX);
    const isLong = stream.bytes > WORDS_BYTES_MAX;
    if (stream.type !== 'stream' || isLong || !keepsPromise(stream.name, bytes)) this.#isNotRead = true;
    for (const words of findWords(bytes, 'sure')) {
      if (!told.includes(words)) this.#blocks.add(words, MACRO, { hiddenBy: 'macro' });
    }
  }

  /**
   * A picture of an object, which may be of an earlier day: its words are told. Without the object it is all there is.
   */
  #picture(bytes: Uint8Array, storage: CompoundEntry): void {
    for (const words of findWords(bytes, 'likely')) this.#blocks.add(words, PICTURE);
    if (!storage.children.some((child) => isObjectItself(child, storage))) this.#isNotRead = true;
  }

  async *#native(stream: CompoundEntry): AsyncGenerator<Part> {
    const native = readOleNative(await this.#compound.read(stream));
    if (native.kind === 'data') {
      yield* this.#guess(native.bytes, stream);
      return;
    }
    for (const path of native.paths) this.#blocks.add(replaceControls(path), ORIGINAL_PATH);
    if (native.bytes.length > 0) yield this.file(lastStep(native.label, native.paths), once(native.bytes));
    else this.#traits.add('embedded-object');
  }

  async *#file(stream: CompoundEntry, extension: string | undefined): AsyncGenerator<Part> {
    const head = await this.#compound.read(stream, 0, HEAD_BYTES);
    const isData = stream.name.toUpperCase() === 'ITEM';
    const found = isData ? 'xml' : (fileExtension(head) && extension) || fileExtension(head);
    if (found === undefined) yield* this.#unknown(stream);
    else {
      const name = `${stream.path.map(plain).join('/')}.${found}`;
      yield this.file(name, this.#compound.stream(stream), isData ? 'custom-xml' : 'embedded-object');
    }
  }

  /** Words of a control, of a project of macros, or of a link that is one ([MS-OLEDS] 2.3.3, Flags). */
  async #words(stream: CompoundEntry, role: 'link' | 'words'): Promise<void> {
    const bytes = await this.#compound.read(stream, 0, WORDS_BYTES_MAX);
    if (stream.bytes > WORDS_BYTES_MAX) this.#isNotRead = true;
    const name = stream.name.toUpperCase();
    const isMacro = /^PROJECT(?:WM|LK)?$/.test(name) || name === '\x03VBFRAME';
    const at = isMacro ? MACRO : role === 'link' ? LINK : STREAM;
    // Of an object that is no link, nothing but numbers follows.
    const how = name === '\x01OLE' && (doubleWord(bytes, 4) & 1) === 0 ? 'sure' : 'some';
    for (const words of findWords(bytes, how)) this.#blocks.add(words, at, isMacro ? { hiddenBy: 'macro' } : {});
    if (isMacro) this.#traits.add('macro');
  }

  async *#unknown(stream: CompoundEntry): AsyncGenerator<Part> {
    yield* this.#guess(await this.#compound.read(stream, 0, WORDS_BYTES_MAX), stream);
    if (stream.bytes > WORDS_BYTES_MAX) this.#isNotRead = true;
  }

  /** Bytes that no name explains: a file, if they begin as one, also after a short header; or words. */
  async *#guess(bytes: Uint8Array, stream: CompoundEntry): AsyncGenerator<Part> {
    if (bytes.every((byte) => byte === 0)) return;
    for (const at of FILE_AT) {
      const extension = fileExtension(bytes.subarray(at));
      if (extension === undefined) continue;
      yield this.file(`${stream.path.map(plain).join('/')}.${extension}`, once(bytes.subarray(at)));
      return;
    }
    for (const words of findWords(bytes, 'sure')) this.#blocks.add(words, STREAM, { hiddenBy: 'unknown-part' });
    this.#traits.add('unknown-part');
    this.#isNotRead = true;
  }
}

/** What programs say of the kinds of their objects, in any language. */
const OWN_CLASS = /microsoft|^[\w-]+(?:\.[\w-]+)*$/i;

/** Bytes by which a file is known. */
const HEAD_BYTES = 64;

/** Where a file may begin in a stream: pictures of a folder's thumbnails have a header of 12 or 24 bytes. */
const FILE_AT: readonly number[] = [0, 12, 24];

import type {
  Box,
  Location,
  MemberPart,
  MetadataName,
  Part,
  Problem,
  ProblemPart,
  Source,
  Trait,
  TraitPart,
} from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { type ProblemDetail, ProblemError, type ProblemName } from '../../problem.ts';
import { MemberNames } from '../../source/member-names.ts';
import { once } from '../../source/once.ts';
import { member } from '../../source/source.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { fileExtension } from '../file-extension.ts';
import type { PictureContext } from './picture-context.ts';
import { wordsOf } from './words.ts';

/** Fields that are told as metadata; more are text under their name, so that none is left out. */
const METADATA_FIELDS_MAX = 500;
/** Characters of one that is told as metadata. */
const METADATA_LENGTH_MAX = 8_192;
/** Times that one name is told as metadata: a history repeats the same few. */
const SAME_NAME_MAX = 20;

/** A picture, or another file, that is kept in a picture. */
interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly known: readonly (TraitPart | ProblemPart)[];
}

/** Gathers what is found in a picture, and gives it as parts in one order: traits, metadata, text, members, problems. */
export class PictureFindings {
  readonly source: Pick<Source, 'path' | 'depth'>;
  readonly context: PictureContext;
  readonly #fields = new Map<string, readonly [MetadataName, string]>();
  readonly #traits = new Map<string, TraitPart>();
  readonly #problems: ProblemPart[] = [];
  readonly #blocks = new BlockBuilder();
  readonly #files: KeptFile[] = [];
  readonly #names = new MemberNames();
  readonly #thumbnailPlaces = new Set<string>();
  readonly #timesOf = new Map<string, number>();
  /** Small pictures of the picture, in the order in which they were found. */
  readonly thumbnails: { readonly name: string; readonly bytes: Uint8Array }[] = [];

  constructor(source: Pick<Source, 'path' | 'depth'>, context: PictureContext) {
    this.source = source;
    this.context = context;
  }

  /** A field: each once, empty ones not. What is too long for metadata, or too much, is text under its name. */
  field(name: MetadataName, value: string): void {
    const text = replaceControls(value).trim();
    const key = `${name}\0${text}`;
    if (text === '' || this.#fields.has(key)) return;
    const times = (this.#timesOf.get(name) ?? 0) + 1;
    this.#timesOf.set(name, times);
    const isShort = text.length <= METADATA_LENGTH_MAX;
    if (isShort && times <= SAME_NAME_MAX && this.#fields.size < METADATA_FIELDS_MAX)
      this.#fields.set(key, [name, text]);
    else this.say(name.replace(/^raw:/, ''), text);
  }

  /** A place in decimal degrees, if there is one. Where the equator meets the prime meridian, nothing was known. */
  position(place: string | undefined): void {
    if (place !== undefined) this.field(/^-?0\.0+, -?0\.0+$/.test(place) ? 'raw:GPSPosition' : 'position', place);
  }

  /** A text that stands under a name. */
  say(label: string, text: string): void {
    this.#blocks.add(replaceControls(text), { kind: 'field', name: label }, { label });
  }

  /** A text that was recognized on a page. */
  sayRecognized(text: string, page: number, box: Box): void {
    this.#blocks.add(replaceControls(text), { kind: 'page', page, box }, { recognized: true });
  }

  trait(name: Trait, at?: Location): void {
    this.#traits.set(JSON.stringify([name, at]), trait(name, at));
  }

  problem(name: ProblemName, detail?: ProblemDetail): void {
    this.#problems.push(told(name, detail));
  }

  /** What was thrown while a part of it was read: a limit or damage is told, all else is thrown again. */
  failure(thrown: unknown): void {
    if (!(thrown instanceof ProblemError)) throw thrown;
    if (isOfRoot(thrown.problem)) throw thrown;
    this.#problems.push({ kind: 'problem', problem: thrown.problem });
  }

  /** A file that is kept in it, which is read as one. */
  file(name: string, bytes: Uint8Array, ...known: readonly (TraitPart | ProblemPart)[]): void {
    if (bytes.length > 0) this.#files.push({ name, bytes, known });
  }

  /** Another picture or a video that is kept in it. */
  secondPicture(name: string, bytes: Uint8Array): void {
    this.file(name, bytes, trait('second-picture'));
  }

  /** A small picture of the picture: told as a file when it was compared with it. The same bytes are told once. */
  thumbnail(name: string, bytes: Uint8Array): void {
    const place = `${bytes.byteOffset} ${bytes.length}`;
    if (bytes.length === 0 || this.#thumbnailPlaces.has(place)) return;
    this.#thumbnailPlaces.add(place);
    this.thumbnails.push({ name, bytes });
  }

  /** Bytes of any kind under a name: a file is read as one, all else for its words. */
  bytes(label: string, bytes: Uint8Array): void {
    const extension = fileExtension(bytes);
    if (extension !== undefined && bytes.length >= FILE_BYTES_MIN) this.file(`${label}.${extension}`, bytes);
    else for (const words of wordsOf(bytes)) this.field(`raw:${label}`, words);
  }

  /** All of it, once. */
  *parts(): Generator<Part> {
    yield* this.#traits.values();
    for (const [name, value] of this.#fields.values()) yield { kind: 'metadata', name, value };
    yield* this.#blocks.rest();
    for (const file of this.#files) yield this.#memberOf(file);
    yield* this.#problems;
  }

  #memberOf({ name, bytes, known }: KeptFile): MemberPart {
    const added = this.#names.add(name);
    const { memberBytesMax } = this.context.limits;
    return { kind: 'member', source: member(this.source, added.name, once(bytes), memberBytesMax), known };
  }
}

/** No file is smaller. */
const FILE_BYTES_MIN = 26;

/** What all of a root may cost is no part of it. */
function isOfRoot({ limit }: Problem): boolean {
  return limit?.startsWith('expanded') === true;
}

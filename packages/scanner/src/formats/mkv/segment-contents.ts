import { trait } from '../../parts.ts';
import type { Range } from '../../source/read-range.ts';
import type { Element, ElementReader } from '../../structures/ebml/elements.ts';
import { textOf } from '../../structures/picture/words.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { tellField } from '../../structures/recording/recording-metadata.ts';
import { ids } from './element-ids.ts';
import { readTrack } from './read-track.ts';
import { TrackList } from './track.ts';

/** Elements within elements. */
const DEPTH_MAX = 32;
/** What is as short as a number is one. */
const NUMBER_BYTES = 8;
/** From 2001 on, in nanoseconds (RFC 8794, 7.6). */
const EPOCH_MS = Date.UTC(2001, 0, 1);
/** What is counted when a file is made. */
const COUNTED = /^(?:BPS|DURATION|NUMBER_OF_FRAMES|NUMBER_OF_BYTES|_STATISTICS_[A-Z_]+)(?:-[a-z]{2,3})?$/;

/** Numbers and times, and the names of what is counted. */
const COUNT = /^(?:[\d:. -]|BPS|DURATION|NUMBER_OF_FRAMES|NUMBER_OF_BYTES)*$/;

type ElementRead = (data: Range) => Promise<void> | void;

/** Reads what a segment says besides its blocks. */
export class SegmentContents {
  readonly #reader: ElementReader;
  readonly #findings: RecordingFindings;
  /** By their numbers. */
  readonly tracks = new TrackList();
  /** Nanoseconds of a unit of time. */
  timestampScale = 1_000_000;
  #depth = 0;

  constructor(reader: ElementReader, findings: RecordingFindings) {
    this.#reader = reader;
    this.#findings = findings;
  }

  /** Reads an element of a segment, or of a file. Throws limits and what reading throws. */
  async read({ id, data }: Element): Promise<void> {
    const own = this.#readers[id];
    if (own !== undefined) await own(data);
    else await this.#readOther(id, data);
  }

  readonly #readers: Readonly<Record<number, ElementRead>> = {
    [ids.header]: (data) => this.#each(data, {}),
    [ids.info]: (data) => this.#readInfo(data),
    [ids.tracks]: (data) =>
      this.#each(data, {
        [ids.trackEntry]: async (entry) => readTrack(entry, this.#reader, this.#findings, this.tracks),
      }),
    [ids.tags]: (data) =>
      this.#each(data, {
        [ids.tag]: (tag) =>
          this.#each(tag, {
            [ids.simpleTag]: (simple) => this.#readTag(simple),
            [ids.targets]: (targets) => this.#each(targets, { [ids.targetType]: (type) => this.#readTarget(type) }),
          }),
      }),
    [ids.chapters]: (data) =>
      this.#each(data, {
        [ids.edition]: (edition) => this.#each(edition, { [ids.chapter]: (atom) => this.#readChapter(atom) }),
      }),
    [ids.attachments]: (data) => this.#each(data, { [ids.attachedFile]: (file) => this.#readAttachment(file) }),
  };

  /** Reads each element by its reader. Padding is looked at, and so is what is longer than a number. */
  async #each(range: Range, readers: Readonly<Record<number, ElementRead>>): Promise<void> {
    if (this.#depth >= DEPTH_MAX) {
      this.#findings.problem('part-not-read');
      return;
    }
    this.#depth += 1;
    for await (const { id, data } of this.#reader.elements(range)) {
      const read = readers[id];
      if (read === undefined) await this.#readOther(id, data);
      else await read(data);
    }
    this.#depth -= 1;
  }

  async #readOther(id: number, data: Range): Promise<void> {
    if (id === ids.empty) await this.#findings.unused('Void', data);
    else if (!IDENTIFIERS.has(id) && data.end - data.start > NUMBER_BYTES)
      await this.#findings.bytesAt(NAMES[id] ?? `element-${id.toString(16)}`, data);
  }

  #text(name: 'title' | 'producer' | 'creator-tool' | 'original-name' | `raw:${string}`): ElementRead {
    return async (data) => this.#findings.field(name, textOf(await this.#findings.held(data)));
  }

  /** A text of a list says nothing of anybody, and is told where it is none of it. */
  #unless(known: RegExp, name: `raw:${string}`): ElementRead {
    return async (data) => {
      const text = textOf(await this.#findings.held(data));
      if (!known.test(text)) this.#findings.field(name, text);
    };
  }

  async #readInfo(range: Range): Promise<void> {
    await this.#each(range, {
      [ids.title]: this.#text('title'),
      [ids.muxer]: this.#text('producer'),
      [ids.writer]: this.#text('creator-tool'),
      [ids.segmentFileName]: this.#text('original-name'),
      [ids.fileBefore]: this.#text('raw:file-before'),
      [ids.fileBehind]: this.#text('raw:file-behind'),
      [ids.date]: async (data) => this.#readDate(await this.#findings.held(data)),
      [ids.timestampScale]: async (data) => {
        this.timestampScale = await this.#reader.integer(data);
      },
    });
  }

  #readDate(bytes: Buffer): void {
    if (bytes.length !== NUMBER_BYTES) return;
    const date = new Date(EPOCH_MS + Number(bytes.readBigInt64BE(0) / 1_000_000n));
    if (!Number.isNaN(date.getTime())) this.#findings.field('created', date.toISOString());
  }

  /** What tags are of is a word of a list, or of whoever wrote it. */
  async #readTarget(data: Range): Promise<void> {
    const text = textOf(await this.#findings.held(data));
    if (!/^[A-Z]{3,12}$/.test(text)) this.#findings.field('raw:tag-of', text);
  }

  async #readTag(range: Range): Promise<void> {
    let [name, value] = ['', ''];
    await this.#each(range, {
      [ids.tagName]: async (data) => {
        name = textOf(await this.#findings.held(data));
      },
      [ids.tagText]: async (data) => {
        value = textOf(await this.#findings.held(data));
      },
      [ids.tagBytes]: async (data) => this.#findings.bytesAt('tag', data),
      [ids.tagLanguage]: this.#unless(/^[A-Za-z-]{2,12}$/, 'raw:tag-language'),
      [ids.simpleTag]: (data) => this.#readTag(data),
    });
    if (!(COUNTED.test(name) && COUNT.test(value))) tellField(name === '' ? 'tag' : name, value, this.#findings);
  }

  async #readChapter(range: Range): Promise<void> {
    let seconds = 0;
    await this.#each(range, {
      [ids.chapterStart]: async (data) => {
        seconds = (await this.#reader.integer(data)) / 1e9;
      },
      [ids.chapterDisplay]: (display) =>
        this.#each(display, {
          [ids.chapterText]: async (data) =>
            this.#findings.sayAt(seconds, textOf(await this.#findings.held(data)), 'chapter'),
        }),
      [ids.chapterName]: this.#text('raw:chapter-id'),
      [ids.chapter]: (atom) => this.#readChapter(atom),
    });
  }

  async #readAttachment(range: Range): Promise<void> {
    let name = '';
    const files: Range[] = [];
    await this.#each(range, {
      [ids.fileName]: async (data) => {
        name = textOf(await this.#findings.held(data));
      },
      [ids.fileDescription]: this.#text('raw:attachment'),
      [ids.fileType]: this.#unless(/^[\w.+-]{1,40}\/[\w.+-]{1,60}$/, 'raw:attachment-type'),
      [ids.fileData]: (data) => {
        files.push(data);
      },
    });
    for (const file of files) this.#findings.fileAt(name === '' ? 'attachment' : name, file, trait('attachment'));
  }
}

/** Numbers of sixteen bytes by chance: of segments, and of other files of a series. */
const IDENTIFIERS: ReadonlySet<number> = new Set([
  ids.segmentIdentifier,
  ids.identifierBefore,
  ids.identifierBehind,
  ids.family,
  ids.chapterTranslation,
  ids.checksum,
]);

const NAMES: Readonly<Record<number, string>> = { [ids.seekHead]: 'seek-head', [ids.cues]: 'cues' };

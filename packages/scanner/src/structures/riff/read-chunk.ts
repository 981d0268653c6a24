import type { Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import { PictureMetadata } from '../picture/picture-metadata.ts';
import { textOf } from '../picture/words.ts';
import { id3HeaderOf, readId3v2 } from '../recording/read-id3v2.ts';
import type { RecordingFindings } from '../recording/recording-findings.ts';
import { positionOf } from '../recording/recording-metadata.ts';
import type { Chunk, ChunkReader } from './chunks.ts';
import { exifNames, infoNames } from './info-names.ts';
import { readBroadcast, readCart } from './read-broadcast.ts';

/** Lists within lists. */
const DEPTH_MAX = 16;
/** What editors write into the space that they leave. */
const MADE = /^[^\p{L}]*(?:VirtualDub|Lavf|AVIMux|odml|Sony|Adobe|Avid|Nandub)[\w.:/ ()-]{0,48}$/u;

type ChunkRead = (data: Range) => Promise<void> | void;

/** Reads chunks that sound and video have in common, and looks at all others for words. */
export class ChunkContents {
  readonly #source: Source;
  readonly #reader: ChunkReader;
  readonly #findings: RecordingFindings;
  readonly #readers: Readonly<Record<string, ChunkRead>>;
  #depth = 0;

  /** `own` reads chunks of a format, by their names, and lists by `LIST` and their kinds, and goes before what is read here. */
  constructor(
    source: Source,
    reader: ChunkReader,
    findings: RecordingFindings,
    own: Readonly<Record<string, ChunkRead>>,
  ) {
    this.#source = source;
    this.#reader = reader;
    this.#findings = findings;
    const unused: ChunkRead = (data) => findings.unused('JUNK', data, (words) => MADE.test(words));
    const id3: ChunkRead = (data) => this.#readId3(data);
    const xmlFile =
      (name: string): ChunkRead =>
      (data) =>
        findings.fileAt(name, data);
    this.#readers = {
      ...{ JUNK: unused, junk: unused, 'PAD ': unused, FLLR: unused, filr: unused, Junk: unused },
      ...{ 'id3 ': id3, 'ID3 ': id3, ID3: id3 },
      _PMX: async (data) => new PictureMetadata(findings).xmp(await findings.held(data)),
      bext: async (data) => readBroadcast(await findings.held(data), findings),
      cart: async (data) => readCart(await findings.held(data), findings),
      iXML: (data) => this.#readIxml(data),
      axml: xmlFile('axml.xml'),
      aXML: xmlFile('axml.xml'),
      DISP: async (data) => {
        const text = await findings.held({ start: Math.min(data.end, data.start + 4), end: data.end });
        findings.bytes('DISP', text);
      },
      IDIT: (data) => this.#tellText('IDIT', data),
      ...own,
    };
  }

  /** Reads all chunks of a range. Throws limits and what reading throws. */
  async read(range: Range): Promise<void> {
    for await (const chunk of this.#reader.chunks(range)) await this.#readChunk(chunk);
  }

  async #readChunk({ id, data }: Chunk): Promise<void> {
    const read = Object.hasOwn(this.#readers, id) ? this.#readers[id] : undefined;
    if (read !== undefined) await read(data);
    else if (id === 'LIST' || id === 'RIFF') await this.#readList(data);
    else await this.#findings.bytesAt(id.trim(), data);
  }

  async #readList({ start, end }: Range): Promise<void> {
    const type = Buffer.from(await this.#source.read(start, start + 4)).toString('latin1');
    const rest = { start: Math.min(end, start + 4), end };
    if (this.#depth >= DEPTH_MAX) {
      this.#findings.problem('part-not-read');
      return;
    }
    this.#depth += 1;
    const own = Object.hasOwn(this.#readers, `LIST ${type}`) ? this.#readers[`LIST ${type}`] : undefined;
    if (own !== undefined) await own(rest);
    else if (type === 'INFO') await this.#readTexts(rest);
    else if (type === 'exif') await this.#readTexts(rest);
    else if (type === 'adtl') await this.#readLabels(rest);
    else await this.read(rest);
    this.#depth -= 1;
  }

  async #readTexts(range: Range): Promise<void> {
    for await (const { id, data } of this.#reader.chunks(range)) {
      if (id === 'JUNK') await this.#findings.unused('JUNK', data);
      else if (id === 'emnt') await this.#findings.bytesAt('maker-note', data);
      else await this.#tellText(id, data);
    }
  }

  async #tellText(id: string, data: Range): Promise<void> {
    const text = textOf(await this.#findings.held(data));
    const position = /LOC|GPS/.test(id) ? positionOf(text) : undefined;
    if (position !== undefined) this.#findings.position(position);
    else this.#findings.field(infoNames[id] ?? exifNames[id] ?? `raw:${id.trim()}`, text);
  }

  /** Labels, notes and texts of places in the recording, each behind the number of the place, and files. */
  async #readLabels(range: Range): Promise<void> {
    for await (const { id, data } of this.#reader.chunks(range)) {
      const skipped = id === 'ltxt' ? 20 : id === 'file' ? 8 : 4;
      const rest = { start: Math.min(data.end, data.start + skipped), end: data.end };
      if (id === 'labl' || id === 'note' || id === 'ltxt') {
        this.#findings.field(id === 'note' ? 'comment' : 'raw:marker', textOf(await this.#findings.held(rest)));
      } else await this.#findings.bytesAt(id.trim(), rest);
    }
  }

  async #readId3({ start, end }: Range): Promise<void> {
    const header = id3HeaderOf(await this.#source.read(start, start + 10));
    const tagEnd = header === undefined ? start : Math.min(end, start + header.bytes);
    if (header !== undefined) await readId3v2({ start, end: tagEnd }, header, this.#findings);
    await this.#findings.bytesAt('ID3', { start: tagEnd, end });
  }

  /** Text of a recorder on the scene (iXML 3.01), with where it was. */
  async #readIxml(data: Range): Promise<void> {
    const text = textOf(await this.#findings.held(data));
    const place = /<LOCATION_GPS>([^<]{3,64})</.exec(text)?.[1];
    this.#findings.position(place === undefined ? undefined : positionOf(place));
    this.#findings.fileAt('iXML.xml', data);
  }
}

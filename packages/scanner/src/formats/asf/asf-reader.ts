import type { Part, Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import type { FormatContext } from '../format.ts';
import { HeaderObjects } from './header-objects.ts';
import { guids } from './object-guids.ts';

/** A name of 16 bytes and a length of eight. */
const HEADER_BYTES = 24;
/** Of the object that holds the others: their number, and two bytes. */
const LIST_BYTES = 6;
/** Of the extension of that: two fixed values, and a length. */
const EXTENSION_BYTES = 22;

/** An object (ASF 01.20.05, 2.1), by where it is. */
interface AsfObject {
  readonly guid: string;
  readonly data: Range;
  readonly isTorn: boolean;
}

/** The objects of an ASF file, and what stands behind the last. */
export async function* readAsf(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const findings = new RecordingFindings(source, context);
  try {
    await new ObjectWalk(source, findings).read();
  } catch (thrown) {
    findings.failure(thrown);
  }
  yield* findings.parts();
}

class ObjectWalk {
  readonly #source: Source;
  readonly #findings: RecordingFindings;
  readonly #header: HeaderObjects;

  constructor(source: Source, findings: RecordingFindings) {
    this.#source = source;
    this.#findings = findings;
    this.#header = new HeaderObjects(findings);
  }

  async read(): Promise<void> {
    const size = await this.#source.size();
    let at = 0;
    let hasData = false;
    while (at < size) {
      const object = await this.#objectAt(at, size);
      if (object === undefined || (hasData && object.isTorn)) break;
      if (object.isTorn) this.#findings.problem('bad-part');
      hasData ||= object.guid === guids.data;
      if (object.guid === guids.header)
        await this.#readList({ start: object.data.start + LIST_BYTES, end: object.data.end }, false);
      else if (object.guid !== guids.data) await this.#readOther(object);
      at = object.data.end;
    }
    if (!hasData) this.#findings.problem('lost-part');
    await this.#findings.around({ start: at, end: size }, 'appended-data');
  }

  /** Of a recording that is sent as it is made, the data does not say how long it is. */
  async #objectAt(at: number, end: number): Promise<AsfObject | undefined> {
    const read = await this.#source.read(at, Math.min(end, at + HEADER_BYTES));
    const header = Buffer.from(read.buffer, read.byteOffset, read.length);
    if (header.length < HEADER_BYTES) return undefined;
    this.#findings.count();
    const guid = header.toString('hex', 0, 16);
    const declared = Number(header.readBigUInt64LE(16));
    const length = declared === 0 && guid === guids.data ? end - at : declared;
    if (length < HEADER_BYTES) return undefined;
    return { guid, data: { start: at + HEADER_BYTES, end: Math.min(end, at + length) }, isTorn: at + length > end };
  }

  async #readList({ start, end }: Range, isExtension: boolean): Promise<void> {
    let at = start;
    while (at < end) {
      const object = await this.#objectAt(at, end);
      if (object === undefined) break;
      if (object.isTorn) this.#findings.problem('bad-part');
      const { guid, data } = object;
      if (guid === guids.extension && !isExtension)
        await this.#readList({ start: data.start + EXTENSION_BYTES, end: data.end }, true);
      else if (!(await this.#header.read(guid, data))) await this.#readOther(object);
      at = data.end;
    }
    await this.#findings.unused('between-objects', { start: at, end });
  }

  async #readOther({ guid, data }: AsfObject): Promise<void> {
    if (guid === guids.padding) await this.#findings.unused('padding', data);
    else if (guid !== guids.index && guid !== guids.simpleIndex)
      await this.#findings.bytesAt(`object-${guid.slice(0, 8)}`, data);
  }
}

import type { Part, Source } from '../../document.ts';
import { type Element, ElementReader } from '../../structures/ebml/elements.ts';
import { MarkFinder } from '../../structures/recording/mark-finder.ts';
import { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import type { FormatContext } from '../format.ts';
import { BlockReader } from './block-reader.ts';
import { ids } from './element-ids.ts';
import { SegmentContents } from './segment-contents.ts';

/** What is looked for where an element should begin and does not: a cluster, and the beginning of a file. */
const MARKS = ['1f43b675', '1a45dfa3'].map((digits) => Buffer.from(digits, 'hex'));

/** The elements of a Matroska file, and what stands where none is. */
export async function* readMkv(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const findings = new RecordingFindings(source, context);
  try {
    await new TopWalk(source, await source.size(), findings).read();
  } catch (thrown) {
    findings.failure(thrown);
  }
  yield* findings.parts();
}

/**
 * Goes from element to element. Segments and clusters may not say how long they are: what is in them is read as if it stood
 * at the top, where it can be nothing else.
 */
class TopWalk {
  readonly #marks: MarkFinder;
  readonly #findings: RecordingFindings;
  readonly #reader: ElementReader;
  readonly #contents: SegmentContents;
  readonly #blocks: BlockReader;
  /** Where the segment ends, or the file, if it is not in one that says it. */
  #end: number;
  #isInSegment = false;
  readonly #size: number;

  constructor(source: Source, size: number, findings: RecordingFindings) {
    this.#end = size;
    this.#size = size;
    this.#findings = findings;
    this.#marks = new MarkFinder(source, size, MARKS, () => findings.context.progress());
    this.#reader = new ElementReader(source, findings);
    this.#contents = new SegmentContents(this.#reader, findings);
    this.#blocks = new BlockReader(source, this.#reader, findings, this.#contents);
  }

  async read(): Promise<void> {
    let at = 0;
    while (at < this.#size) {
      if (at >= this.#end) {
        this.#end = this.#size;
        this.#isInSegment = false;
      }
      const element = await this.#reader.at(at, this.#end);
      if (element === undefined || !this.#isExpected(element, at)) at = await this.#skip(at);
      else at = await this.#readElement(element);
    }
  }

  /** What is not known must at least end where something else can begin. */
  #isExpected({ id, isTorn, isEndless }: Element, at: number): boolean {
    if (at === 0) return id === ids.header;
    return ids.top.has(id) || (!isTorn && !isEndless && this.#isInSegment);
  }

  /** Gives where to go on. */
  async #readElement(element: Element): Promise<number> {
    const { id, data, isTorn, isEndless } = element;
    if (isTorn) this.#findings.problem('bad-part');
    if (id === ids.segment) {
      this.#end = data.end;
      this.#isInSegment = !isEndless;
    }
    if (id === ids.segment || id === ids.cluster) return data.start;
    if (!(await this.#blocks.read(element))) await this.#contents.read(element);
    return data.end;
  }

  /** Tells bytes that are no element, up to one that is; damage if the segment goes on behind them. */
  async #skip(at: number): Promise<number> {
    const found = await this.#marks.find(at + 1);
    if (found !== undefined || this.#isInSegment) this.#findings.problem('bad-part');
    if (found === undefined) await this.#findings.around({ start: at, end: this.#size }, 'appended-data');
    else await this.#findings.around({ start: at, end: found }, 'orphan-text', 'between-elements');
    return found ?? this.#size;
  }
}

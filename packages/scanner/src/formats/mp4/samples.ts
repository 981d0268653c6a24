import type { Source } from '../../document.ts';
import { valuesOf } from '../../limits.ts';
import { ProblemError } from '../../problem.ts';
import type { Range } from '../../source/read-range.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { mp4Limits } from './mp4-limits.ts';

/** Reads the bytes of samples, as many as limits allow. */
export class SampleReader {
  /** The file, of which a part of a sample can be read. */
  readonly source: Pick<Source, 'read'>;
  readonly #findings: RecordingFindings;
  readonly #limits: Readonly<Record<keyof typeof mp4Limits, number>>;
  #bytes = 0;
  #isTorn = false;
  #isLong = false;

  constructor(source: Pick<Source, 'read'>, findings: RecordingFindings) {
    this.source = source;
    this.#findings = findings;
    this.#limits = valuesOf(mp4Limits, findings.context.limits.own);
  }

  /** The bytes of a sample; none of one that is too long or stands beyond the end, which is told. Throws where all are too long. */
  async read({ start, end }: Range): Promise<Buffer> {
    const { mp4SampleBytesMax, mp4SampleBytesInAllMax } = this.#limits;
    this.#findings.context.progress();
    const length = end - start;
    if (length > mp4SampleBytesMax) {
      if (!this.#isLong)
        this.#findings.problem('part-limit', { number: mp4SampleBytesMax, limit: 'mp4SampleBytesMax' });
      this.#isLong = true;
      return Buffer.alloc(0);
    }
    this.#bytes += length;
    if (this.#bytes > mp4SampleBytesInAllMax)
      throw new ProblemError('part-limit', { number: mp4SampleBytesInAllMax, limit: 'mp4SampleBytesInAllMax' });
    const bytes = await this.source.read(start, end);
    if (bytes.length < length) this.#tellTorn();
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  #tellTorn(): void {
    if (!this.#isTorn) this.#findings.problem('bad-part');
    this.#isTorn = true;
  }
}

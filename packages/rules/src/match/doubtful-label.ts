import type { ReadableBlock } from '../block/readable-block.ts';
import { checks } from '../checks/index.ts';
import type { Detector } from '../detectors/detector.ts';
import type { LabelContext } from '../label/label-meaning.ts';
import type { CompiledDetector, DetectorSet } from './detector-set.ts';
import type { RunLabels } from './run-labels.ts';

/** Cells of a column that are looked at. */
const CELLS_MAX = 200;

/** Fewer say nothing about a column: a form has one. */
const CELLS_MIN = 5;

/** The share of a column's cells that must pass the check: names that no list has are many. */
const SHARE_MIN = 0.25;

/** Whether the cells of a block's columns are what a doubtful label says. Each column is looked at once. */
class ColumnAgreement {
  readonly #block: ReadableBlock;
  readonly #known = new Map<string, boolean>();

  constructor(block: ReadableBlock) {
    this.#block = block;
  }

  /** Whether enough cells under a label pass the detector's check, or there are too few to tell. */
  agrees(label: string, detector: Detector): boolean {
    const key = `${detector.infoType} ${label}`;
    let answer = this.#known.get(key);
    if (answer === undefined) {
      answer = this.#ask(label, detector);
      this.#known.set(key, answer);
    }
    return answer;
  }

  #ask(label: string, { check }: Detector): boolean {
    if (check === undefined) return true;
    const values = new Set<string>();
    for (let run = 0; run < this.#block.count && values.size < CELLS_MAX; run += 1) {
      if (!this.#block.isCell(run) || this.#block.labelOf(run) !== label) continue;
      const value = this.#block.text.slice(this.#block.startOf(run), this.#block.endOf(run)).trim();
      if (value !== '') values.add(value);
    }
    if (values.size < CELLS_MIN) return true;
    const passing = [...values].filter((value) => checks[check](value)).length;
    return passing >= values.size * SHARE_MIN;
  }
}

/** Of each block that is being looked at. */
const agreements = new WeakMap<ReadableBlock, ColumnAgreement>();

function agreementOf(block: ReadableBlock): ColumnAgreement {
  let agreement = agreements.get(block);
  if (agreement === undefined) {
    agreement = new ColumnAgreement(block);
    agreements.set(block, agreement);
  }
  return agreement;
}

/** What a doubtful label says where the cells of its column are something else. */
const disagreeing: LabelContext = { labelled: false, notNear: true, doubtful: true };

/** What a key says: where no table is, a doubtful one may be of any file's settings. */
function outsideTable(said: LabelContext, { headers }: Detector): LabelContext {
  return said.doubtful && headers?.notBeside !== undefined ? { ...said, notNear: true } : said;
}

/** What the label that a candidate stands under says to its detector; undefined if there is no label. */
export function labelContextOf(
  block: ReadableBlock,
  set: DetectorSet,
  labels: RunLabels,
  { detector, index }: CompiledDetector,
  run: number,
  key: string | undefined,
): LabelContext | undefined {
  if (key !== undefined) return outsideTable(set.labels.of(key).context(index), detector);
  const said = labels.meaningOf(run)?.context(index);
  if (said?.doubtful !== true) return said;
  if (agreementOf(block).agrees(labels.labels[labels.of(run)] ?? '', detector)) return said;
  // What stands in a text is found there whatever is above it.
  return block.isLoose(run) ? undefined : disagreeing;
}

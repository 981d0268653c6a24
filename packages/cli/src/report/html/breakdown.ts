import type { Assessment, Verdict } from '@holdback/rules';
import { isAccepted, isOpenlyUnread } from '../acceptance.ts';
import { rootOf } from '../gathered.ts';
import { worstOf } from '../tally.ts';

/** How many files of a folder, a format or a year came to what. */
export interface Bar {
  readonly name: string;
  readonly block: number;
  readonly review: number;
  readonly unread: number;
}

/** Bars of a chart; the others are put together. */
const BARS_MAX = 12;

/** Names that are counted apart: a million folders are no million counts. */
const NAMES_MAX = 20_000;

/** Counts files that must be held back or were not examined by something that they have. */
class Breakdown {
  readonly #bars = new Map<string, { block: number; review: number; unread: number }>();

  add(name: string, kind: 'block' | 'review' | 'unread'): void {
    const key = this.#bars.has(name) || this.#bars.size < NAMES_MAX ? name : OTHERS;
    const bar = this.#bars.get(key) ?? { block: 0, review: 0, unread: 0 };
    bar[kind] += 1;
    this.#bars.set(key, bar);
  }

  /** The longest first; all others in one at the end. */
  longest(): readonly Bar[] {
    const ordered = this.#list().sort((a, b) => sum(b) - sum(a) || compare(a.name, b.name));
    return withOthers(ordered);
  }

  /** By their names. */
  named(): readonly Bar[] {
    return this.#list().sort((a, b) => compare(a.name, b.name));
  }

  #list(): Bar[] {
    return [...this.#bars].map(([name, counts]) => ({ name, ...counts }));
  }
}

const OTHERS = 'all others';

/** What files are counted by. */
export class Breakdowns {
  readonly folders = new Breakdown();
  readonly formats = new Breakdown();
  readonly years = new Breakdown();
  #hasYear = false;

  add(assessment: Assessment): void {
    const kind = kindOf(assessment);
    if (kind === undefined) return;
    const { path, format } = assessment.document;
    const year = yearOf(path);
    if (year !== undefined) this.#hasYear = true;
    this.folders.add(folderOf(path), kind);
    this.formats.add(format === 'unknown' ? 'not known' : format, kind);
    this.years.add(year ?? 'none named', kind);
  }

  /** Whether any path names a year. */
  get hasYear(): boolean {
    return this.#hasYear;
  }
}

function kindOf(assessment: Assessment): 'block' | 'review' | 'unread' | undefined {
  const open = assessment.verdicts.filter((each: Verdict) => !isAccepted(each));
  const worst = open.length > 0 ? worstOf(open) : 'note';
  if (worst !== 'note') return worst;
  return isOpenlyUnread(assessment) ? 'unread' : undefined;
}

function folderOf(path: string): string {
  const root = rootOf(path);
  return root.slice(0, Math.max(0, root.lastIndexOf('/'))) || '.';
}

/** The year that a path names last, as `2019/` or `report-2019-04.pdf` do: facts have no dates, and folders go by years. */
function yearOf(path: string): string | undefined {
  return path.match(/(?<!\d)(?:19[7-9]|20[0-4])\d(?!\d)/g)?.at(-1);
}

function withOthers(bars: readonly Bar[]): readonly Bar[] {
  if (bars.length <= BARS_MAX) return bars;
  const shown = bars.slice(0, BARS_MAX - 1);
  const others = bars.slice(BARS_MAX - 1).reduce<Bar>(
    (total, { block, review, unread }) => ({
      name: `${OTHERS} (${bars.length - BARS_MAX + 1})`,
      block: total.block + block,
      review: total.review + review,
      unread: total.unread + unread,
    }),
    { name: OTHERS, block: 0, review: 0, unread: 0 },
  );
  return [...shown, others];
}

/** All that a bar counts. */
export function sum({ block, review, unread }: Bar): number {
  return block + review + unread;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

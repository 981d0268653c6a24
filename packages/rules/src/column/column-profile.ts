import type { ColumnKind, Match } from '../detectors/detector.ts';
import { detectors } from '../detectors/index.ts';
import { labelInfoTypes } from '../label/label-info-types.ts';
import { BareTally } from './bare-column.ts';
import { birthYear, digitsOf, formOf, type Shape, shapes } from './column-shape.ts';

/** What a column holds, by all of its cells. No text of a cell is in it. */
export interface ColumnVerdict {
  readonly infoType: string;
  /** Cells that are not empty. */
  readonly filled: number;
  /** Of them, those that have the shape. */
  readonly matching: number;
  /** Different values in the column; a floor above `DISTINCT_MAX`. */
  readonly distinct: number;
  /** `matching` of `filled`, from 0 to 1. */
  readonly share: number;
}

/** Different values that are told apart in one column. A sheet has hundreds, so this is a bound on memory. */
export const DISTINCT_MAX = 16_384;

/** Longer cells are text, and a column of text is not of one kind. */
const CELL_LENGTH_MAX = 200;

/** Cells that a column needs to say anything: of three, all may be anything. */
const FILLED_MIN = 8;

/** Of the cells, those that must have a shape: people leave out, mistype and write `n/a`. */
const SHARE_MIN = 0.8;

/** And where the header says it too. */
const SHARE_NAMED_MIN = 0.3;

/** No list has all names, and none of other things has half of them. */
const SHARE_NAMES_MIN = 0.5;

/** Different digits that must stand where a digit varies from person to person. */
const VARIETY_MIN = 5;

/** How rare it must be that values of the same form all pass by chance. */
const CHANCE_MAX = 1e-4;

/** Years between the first and the last tenth of days of birth: what happened to one agency lies closer together. */
const BIRTH_SPAN_MIN = 18;
const BIRTH_EARLY_MAX = 1985;

/** The kind that says that a row is of somebody. */
const PERSON = shapes.find(({ like }) => like === 'name')?.infoType ?? '';

/** Values that differ by one from the one before are counted, not given. */
const SEQUENCE_SHARE_MIN = 0.8;

/** What a column must be to hold a kind, where it plainly is something: see `Detector.column`. */
const kindsByInfoType: ReadonlyMap<string, ColumnKind | 'none'> = new Map(
  detectors.flatMap(({ infoType, column }) => (column?.kind === undefined ? [] : [[infoType, column.kind]])),
);

/**
 * The tally of one column whose header may say nothing: how many of its cells have which shape. Cells go in one by one
 * and none is kept; only counts, years and hashes of values are.
 */
export class ColumnProfile {
  readonly #hash: (value: string) => number;
  readonly #distinct = new Set<number>();
  readonly #shaped = new Map<string, number>();
  readonly #matched = new Map<string, number>();
  readonly #forms = new Map<string, number>();
  readonly #varied = new Map<string, Set<string>>();
  readonly #years = new Map<number, number>();
  #filled = 0;
  #steps = 0;
  #last: number | undefined;
  #yearsRising = 0;
  #lastYear = 0;

  /** Of a column without a header. */
  readonly #bare: BareTally | undefined;

  /** `hash` is that of the run: see `valueHash`. `isBare` of a column that has no header at all. */
  constructor(hash: (value: string) => number, isBare = false) {
    this.#hash = hash;
    this.#bare = isBare ? new BareTally() : undefined;
  }

  /** Counts a cell, and what was found in it. */
  add(cell: string, matches: readonly Pick<Match, 'infoType' | 'confidence'>[]): void {
    const value = cell.trim();
    if (value === '') return;
    this.#filled += 1;
    if (this.#distinct.size < DISTINCT_MAX) this.#distinct.add(this.#hash(value));
    for (const infoType of new Set(matches.map((match) => match.infoType))) increase(this.#matched, infoType);
    if (value.length > CELL_LENGTH_MAX) return;
    this.#bare?.add(value);
    const digits = digitsOf(value);
    for (const shape of shapes) if (shape.test(value, digits)) this.#addShape(shape, digits);
    const form = formOf(value);
    if (form !== undefined) increase(this.#forms, form);
    this.#follow(value);
  }

  #addShape({ infoType, varies }: Shape, digits: string): void {
    increase(this.#shaped, infoType);
    if (varies === undefined) return;
    const varied = this.#varied.get(infoType) ?? new Set();
    varied.add(digits.charAt(varies));
    this.#varied.set(infoType, varied);
  }

  /** Cells that are not empty. */
  get filled(): number {
    return this.#filled;
  }

  /**
   * What the column holds instead of identifiers, if that is clear: numbers in it are not to be read as any. It may be
   * wrong of a column that a header names.
   */
  get kind(): ColumnKind | undefined {
    if (this.#filled < FILLED_MIN) return undefined;
    if (this.#steps / this.#filled >= SEQUENCE_SHARE_MIN) return 'sequence';
    for (const kind of ['money', 'percentage', 'coordinate', 'timestamp', 'version', 'part-number'] as const) {
      if (this.#shareOf(this.#forms, kind) >= SHARE_MIN) return kind;
    }
    const numbers = ['measure', 'money', 'coordinate'].reduce((sum, kind) => sum + (this.#forms.get(kind) ?? 0), 0);
    return numbers / this.#filled >= SHARE_MIN ? 'measure' : undefined;
  }

  /**
   * What the column holds, or undefined if nothing that a detector knows: what its header says if its cells agree, or else
   * what nearly all of them are and could not be by chance.
   */
  verdict(header: string, isBesideNames = false): ColumnVerdict | undefined {
    if (this.#filled === 0) return undefined;
    const bare = this.#bareVerdict(isBesideNames);
    if (bare !== undefined) return bare;
    const named = labelInfoTypes(header).map((infoType) => this.#verdictOf(infoType));
    const agreed = named.filter(({ share }) => share >= SHARE_NAMED_MIN).sort(byShare)[0];
    if (agreed !== undefined) return agreed;
    if (this.#filled < FILLED_MIN) return undefined;
    const kind = this.kind;
    const found = this.#found().filter(({ infoType }) => kind === undefined || !isDenied(infoType, kind));
    return found[0];
  }

  /** Whether enough cells are names of people to say who the others of their rows are. */
  get hasNames(): boolean {
    const matched = this.#shareOf(this.#matched, PERSON);
    return matched >= SHARE_NAMED_MIN || this.#shareOf(this.#shaped, PERSON) >= SHARE_NAMES_MIN;
  }

  #bareVerdict(isBesideNames: boolean): ColumnVerdict | undefined {
    const bare = this.#bare?.verdict({
      filled: this.#filled,
      distinct: this.#distinct.size,
      isBesideNames,
      matchedShare: (infoType) => this.#shareOf(this.#matched, infoType),
    });
    if (bare === undefined || this.kind === 'sequence') return undefined;
    const { infoType, matching } = bare;
    return { infoType, matching, filled: this.#filled, distinct: this.#distinct.size, share: matching / this.#filled };
  }

  /** By worth: the rarest by chance first. */
  #found(): ColumnVerdict[] {
    const byShape = shapes.filter((shape) => this.#isShaped(shape)).map(({ infoType }) => this.#verdictOf(infoType));
    const byMatch = [...this.#matched.keys()]
      .map((infoType) => this.#verdictOf(infoType))
      .filter(({ share }) => share >= SHARE_MIN)
      .sort(byShare);
    return [...byShape, ...byMatch];
  }

  #isShaped({ infoType, like, chance, varies }: Shape): boolean {
    const share = this.#shareOf(this.#shaped, infoType);
    if (like === 'name') return share >= SHARE_NAMES_MIN && this.#distinct.size > this.#filled / 20;
    if (like === 'day of birth') return share >= SHARE_MIN && this.#areBirths(infoType);
    if (varies !== undefined && (this.#varied.get(infoType)?.size ?? 0) < VARIETY_MIN) return false;
    return share >= SHARE_MIN && isMoreThanChance(share, chance, Math.min(this.#filled, this.#distinct.size));
  }

  /** Days of birth are spread over a life and in no order; what an agency did is not. */
  #areBirths(infoType: string): boolean {
    const early = this.#yearAt(0.1);
    const late = this.#yearAt(0.9);
    const days = this.#shaped.get(infoType) ?? 0;
    return late - early >= BIRTH_SPAN_MIN && early <= BIRTH_EARLY_MAX && this.#yearsRising < days * 0.9;
  }

  #yearAt(part: number): number {
    const years = [...this.#years].sort(([a], [b]) => a - b);
    const total = years.reduce((sum, [, count]) => sum + count, 0);
    let seen = 0;
    for (const [year, count] of years) {
      seen += count;
      if (seen >= total * part) return year;
    }
    return 0;
  }

  #verdictOf(infoType: string): ColumnVerdict {
    const matching = Math.max(this.#matched.get(infoType) ?? 0, this.#shaped.get(infoType) ?? 0);
    return { infoType, filled: this.#filled, matching, distinct: this.#distinct.size, share: matching / this.#filled };
  }

  #shareOf(counts: ReadonlyMap<string, number>, key: string): number {
    return this.#filled === 0 ? 0 : (counts.get(key) ?? 0) / this.#filled;
  }

  /** Follows the order of values: numbers that are counted up, and days that follow one another. */
  #follow(value: string): void {
    const year = birthYear(value);
    if (year !== undefined) {
      increase(this.#years, year);
      if (year >= this.#lastYear) this.#yearsRising += 1;
      this.#lastYear = year;
    }
    const number = /^\D{0,6}(\d{1,15})$/u.exec(value)?.[1];
    if (number === undefined) return;
    const current = Number(number);
    if (this.#last !== undefined && Math.abs(current - this.#last) <= 1 && current !== this.#last) this.#steps += 1;
    this.#last = current;
  }
}

/** Whether as many values as there are pass so much more often than values of their form do by chance. */
function isMoreThanChance(share: number, chance: number, count: number): boolean {
  if (chance >= 1) return false;
  // The bound of Chernoff and Hoeffding on so many successes: exp(-n * KL(share || chance)).
  const passed = share * Math.log(share / chance);
  const failed = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - chance));
  return share > chance && Math.exp(-count * (passed + failed)) <= CHANCE_MAX;
}

/** Whether a column of a kind cannot hold an info type, whatever its digits are. */
function isDenied(infoType: string, kind: ColumnKind): boolean {
  const wanted = kindsByInfoType.get(infoType);
  return wanted !== undefined && wanted !== kind;
}

function byShare(a: ColumnVerdict, b: ColumnVerdict): number {
  return b.share - a.share;
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

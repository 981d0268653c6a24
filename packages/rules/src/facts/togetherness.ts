import type { Location } from '@holdback/scanner';
import { strength } from '../detectors/confidence.ts';
import type { Sighting } from './facts.ts';
import type { Question } from './question.ts';

type Together = Extract<Question, { ask: 'together' }>;

/**
 * Watches the findings of one document for kinds that stand together. Findings come in the order of the text, so a
 * row or a page is over when a finding of another one comes, also across the edge of a block.
 */
export class Togetherness {
  readonly #plan: Plan;
  readonly #count: (key: string, sighting: Sighting) => void;
  /** By the index of their question; made with the first sighting, because most documents have few. */
  readonly #watches: (Watch | undefined)[] = [];

  /** `count` is told the first sighting of each group that is complete. */
  constructor(questions: readonly Question[], count: (key: string, sighting: Sighting) => void) {
    this.#plan = planFor(questions);
    this.#count = count;
  }

  add(kind: string, sighting: Sighting): void {
    const groups = new Groups(sighting);
    for (const index of this.#plan.byKind.get(kind) ?? []) {
      const question = this.#plan.questions[index];
      if (question === undefined) continue;
      this.#watches[index] ??= new Watch(question, this.#count);
      this.#watches[index]?.add(kind, sighting, groups);
    }
  }

  /** A block is over: of what may yet be counted, the finding is made, so that no text is kept. */
  settle(): void {
    for (const watch of this.#watches) watch?.settle();
  }

  /** The document is over. */
  end(): void {
    for (const watch of this.#watches) watch?.end();
  }
}

/** What is watched for in any document. */
interface Plan {
  readonly questions: readonly Together[];
  /** Indexes of questions by what is watched for: an info type, or the key of a list of words. */
  readonly byKind: ReadonlyMap<string, readonly number[]>;
}

const plans = new WeakMap<readonly Question[], Plan>();

function planFor(questions: readonly Question[]): Plan {
  let plan = plans.get(questions);
  if (plan === undefined) {
    const together = questions.filter((question) => question.ask === 'together');
    const byKind = new Map<string, number[]>();
    for (const [index, question] of together.entries()) {
      for (const kind of kindsOf(question)) byKind.set(kind, [...(byKind.get(kind) ?? []), index]);
    }
    plan = { questions: together, byKind };
    plans.set(questions, plan);
  }
  return plan;
}

/** Its info types, and the key of its words. */
function kindsOf({ infoTypes, words }: Together): ReadonlySet<string> {
  return new Set([...infoTypes, ...(words === undefined ? [] : [words.key])]);
}

/** From which strength on findings of a kind are to be told to `Togetherness`; infinite if none are. */
export function watchedFrom(questions: readonly Question[], kind: string): number {
  const { questions: together, byKind } = planFor(questions);
  const strengths = (byKind.get(kind) ?? []).map((index) => strengthOf(together[index], kind));
  return Math.min(Number.POSITIVE_INFINITY, ...strengths);
}

/** Findings of a kind that are weaker are passed over; words are what they are. */
function strengthOf(question: Together | undefined, kind: string): number {
  return question === undefined || kind === question.words?.key ? 0 : strength[question.confidence];
}

class Watch {
  readonly #kinds: ReadonlySet<string>;
  readonly #question: Together;
  readonly #count: (key: string, sighting: Sighting) => void;
  /** The offset of the last of each kind in the group that goes by. */
  readonly #last = new Map<string, number>();
  /** The last of the first kind, which stands for the group. */
  #first: Sighting | undefined;
  #group: string | undefined;

  constructor(question: Together, count: (key: string, sighting: Sighting) => void) {
    this.#kinds = kindsOf(question);
    this.#question = question;
    this.#count = count;
  }

  add(kind: string, sighting: Sighting, groups: Groups): void {
    const { infoTypes, within } = this.#question;
    const { offset } = sighting;
    if (strength[sighting.confidence] < strengthOf(this.#question, kind)) return;
    if (typeof within === 'number') {
      for (const [other, at] of this.#last) if (offset - at > within) this.#last.delete(other);
    } else {
      const group = groups.of(within);
      if (group !== this.#group) this.end();
      this.#group = group;
    }
    this.#last.set(kind, offset);
    if (kind === infoTypes[0]) this.#first = sighting;
    if (typeof within === 'number') this.end();
  }

  /** See `Togetherness`. */
  settle(): void {
    void this.#first?.finding;
  }

  /** Counts the group if it is complete, and forgets it. An incomplete one within characters is kept. */
  end(): void {
    const { key, within } = this.#question;
    const isComplete = this.#last.size === this.#kinds.size;
    if (isComplete && this.#first !== undefined) this.#count(key, this.#first);
    if (isComplete || typeof within !== 'number') {
      this.#last.clear();
      this.#first = undefined;
    }
  }
}

/** The row and the page of a sighting: many questions ask for them, and they are put in words once. */
class Groups {
  readonly #sighting: Sighting;
  readonly #known: { row?: string; page?: string } = {};

  constructor(sighting: Sighting) {
    this.#sighting = sighting;
  }

  of(within: 'row' | 'page'): string {
    const known = this.#known[within];
    if (known !== undefined) return known;
    const { row } = this.#sighting;
    // Of a cell of a table without a name the row is known without its place.
    const group = row === undefined ? groupOf(this.#sighting.at, within) : within === 'row' ? `:${row}` : ':';
    this.#known[within] = group;
    return group;
  }
}

/** Which row or page a place belongs to. Text without rows counts by the paragraph's line. */
function groupOf(at: Location, within: 'row' | 'page'): string {
  switch (at.kind) {
    case 'cell':
      return `${at.sheet ?? ''}:${within === 'row' ? at.row : ''}`;
    case 'line':
      return within === 'row' ? `${at.line}` : '';
    case 'page':
      return `${at.page}`;
    case 'slide':
      return `${at.slide}`;
    case 'paragraph':
      return within === 'row' ? `${at.paragraph}` : '';
    case 'record':
      return within === 'row' ? `${at.record}` : '';
    case 'field':
      return at.name;
    case 'time':
      return `${at.seconds}`;
    default:
      return at satisfies never;
  }
}

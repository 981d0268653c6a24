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
  readonly #watches: readonly Watch[];
  /** By what is watched for: an info type, or the key of a list of words. */
  readonly #byKind = new Map<string, Watch[]>();

  /** `count` is told the first sighting of each group that is complete. */
  constructor(questions: readonly Question[], count: (key: string, sighting: Sighting) => void) {
    this.#watches = questions
      .filter((question) => question.ask === 'together')
      .map((question) => new Watch(question, count));
    for (const watch of this.#watches) {
      for (const kind of watch.kinds) {
        const watches = this.#byKind.get(kind);
        if (watches === undefined) this.#byKind.set(kind, [watch]);
        else watches.push(watch);
      }
    }
  }

  /** From which strength on findings of a kind are to be told; infinite if none are. */
  watchedFrom(kind: string): number {
    return Math.min(Number.POSITIVE_INFINITY, ...(this.#byKind.get(kind) ?? []).map((watch) => watch.strengthOf(kind)));
  }

  add(kind: string, sighting: Sighting): void {
    for (const watch of this.#byKind.get(kind) ?? []) watch.add(kind, sighting);
  }

  /** A block is over: of what may yet be counted, the finding is made, so that no text is kept. */
  settle(): void {
    for (const watch of this.#watches) watch.settle();
  }

  /** The document is over. */
  end(): void {
    for (const watch of this.#watches) watch.end();
  }
}

class Watch {
  /** Its info types, and the key of its words. */
  readonly kinds: ReadonlySet<string>;
  readonly #question: Together;
  readonly #count: (key: string, sighting: Sighting) => void;
  /** The offset of the last of each kind in the group that goes by. */
  readonly #last = new Map<string, number>();
  /** The last of the first kind, which stands for the group. */
  #first: Sighting | undefined;
  #group: Group | undefined;

  constructor(question: Together, count: (key: string, sighting: Sighting) => void) {
    this.kinds = new Set([...question.infoTypes, ...(question.words === undefined ? [] : [question.words.key])]);
    this.#question = question;
    this.#count = count;
  }

  /** Findings of a kind that are weaker are passed over; words are what they are. */
  strengthOf(kind: string): number {
    const { words, confidence } = this.#question;
    return kind === words?.key ? 0 : strength[confidence];
  }

  add(kind: string, sighting: Sighting): void {
    const { infoTypes, within } = this.#question;
    const { offset } = sighting;
    if (strength[sighting.confidence] < this.strengthOf(kind)) return;
    if (typeof within === 'number') {
      for (const [other, at] of this.#last) if (offset - at > within) this.#last.delete(other);
    } else {
      if (this.#group === undefined || !isInGroup(sighting, this.#group, within)) this.end();
      this.#group = sighting.row ?? sighting.at;
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
    const isComplete = this.#last.size === this.kinds.size;
    if (isComplete && this.#first !== undefined) this.#count(key, this.#first);
    if (isComplete || typeof within !== 'number') {
      this.#last.clear();
      this.#first = undefined;
    }
  }
}

/** A place by which a group is known, or the row of a cell of a table without a name. */
type Group = Location | number;

function isInGroup(sighting: Sighting, group: Group, within: 'row' | 'page'): boolean {
  if (typeof group !== 'number') return isSameGroup(sighting.at, group, within);
  if (sighting.row !== undefined) return within === 'page' || sighting.row === group;
  return isSameGroup(sighting.at, { kind: 'cell', row: group, column: 1 }, within);
}

/** Whether two places belong to one row or page. Cells are compared as they are, because a table has millions. */
function isSameGroup(a: Location, b: Location, within: 'row' | 'page'): boolean {
  if (a.kind === 'cell' && b.kind === 'cell') return a.sheet === b.sheet && (within === 'page' || a.row === b.row);
  return groupOf(a, within) === groupOf(b, within);
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

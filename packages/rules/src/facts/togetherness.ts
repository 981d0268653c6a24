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

  /** `count` is told the first sighting of each group that is complete. */
  constructor(questions: readonly Question[], count: (key: string, sighting: Sighting) => void) {
    this.#watches = questions
      .filter((question) => question.ask === 'together')
      .map((question) => new Watch(question, count));
  }

  add(sighting: Sighting): void {
    for (const watch of this.#watches) watch.add(sighting);
  }

  /** The document is over. */
  end(): void {
    for (const watch of this.#watches) watch.end();
  }
}

class Watch {
  readonly #question: Together;
  readonly #count: (key: string, sighting: Sighting) => void;
  /** The last of each kind in the group that goes by. */
  readonly #last = new Map<string, Sighting>();
  #group = '';

  constructor(question: Together, count: (key: string, sighting: Sighting) => void) {
    this.#question = question;
    this.#count = count;
  }

  add(sighting: Sighting): void {
    const { infoTypes, within, confidence } = this.#question;
    const { finding, offset } = sighting;
    if (!infoTypes.includes(finding.infoType) || strength[finding.confidence] < strength[confidence]) return;
    if (typeof within === 'number') {
      for (const [infoType, { offset: other }] of this.#last) {
        if (offset - other > within) this.#last.delete(infoType);
      }
    } else {
      const group = groupOf(finding.location, within);
      if (group !== this.#group) this.end();
      this.#group = group;
    }
    this.#last.set(finding.infoType, sighting);
    if (typeof within === 'number') this.end();
  }

  /** Counts the group if it is complete, and forgets it. An incomplete one within characters is kept. */
  end(): void {
    const { infoTypes, key, within } = this.#question;
    const first = infoTypes[0] === undefined ? undefined : this.#last.get(infoTypes[0]);
    const complete = first !== undefined && infoTypes.every((infoType) => this.#last.has(infoType));
    if (complete) this.#count(key, first);
    if (complete || typeof within !== 'number') this.#last.clear();
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

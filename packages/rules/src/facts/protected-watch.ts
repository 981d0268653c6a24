import type { Location, TextPart } from '@holdback/scanner';
import { hiddenByOf, runOf } from '@holdback/scanner/text';
import { locate } from '../block/locate.ts';
import type { ReadableBlock } from '../block/readable-block.ts';
import { findProtected, findProtectedIn } from '../match/find-protected.ts';
import { addFinding, type Facts, type Finding } from './facts.ts';
import type { Inquiry } from './inquiry.ts';
import { redactedWhole, redactLabel, redactLocation } from './redact.ts';
import type { Redacted } from './redacted.ts';

/** Looks for the protected people of a run in one document. Of what it finds nothing is told but the place. */
export class ProtectedWatch {
  readonly #facts: Facts;
  readonly #path: Redacted;
  readonly #inquiry: Inquiry;
  readonly #keys: readonly string[];

  constructor(facts: Facts, path: Redacted, inquiry: Inquiry) {
    this.#facts = facts;
    this.#path = path;
    this.#inquiry = inquiry;
    this.#keys = inquiry.questions.filter(({ ask }) => ask === 'protected').map(({ key }) => key);
  }

  /** Looks through a block. */
  add(part: TextPart, block: ReadableBlock): void {
    const people = this.#inquiry.protected;
    if (people === undefined || this.#keys.length === 0) return;
    for (const { start, end } of findProtectedIn(block, people)) {
      const index = block.sourceOf(block.runAt(start));
      const from = block.normal.toOriginal(start);
      this.#sight(part, index, from, Math.max(block.normal.toOriginalEnd(end), from));
    }
  }

  /** Looks through the name of a table, which stands in no text. */
  addTable(name: string, at: Location): void {
    const people = this.#inquiry.protected;
    if (people === undefined) return;
    const location = redactLocation(at, this.#inquiry.known);
    for (const { start, end } of findProtected(name, people, { humps: true }))
      this.#answer({ location }, name.slice(start, end));
  }

  #sight(part: TextPart, index: number, start: number, end: number): void {
    const run = runOf(part, index);
    if (run === undefined) return;
    // What a run repeats of the one before was seen there.
    if (run.overlap !== undefined && end <= run.start + run.overlap) return;
    const { known } = this.#inquiry;
    const hiddenBy = hiddenByOf(part, index);
    this.#answer(
      {
        location: redactLocation(locate(part.text, run, start, end), known),
        ...(run.label !== undefined && run.at.kind !== 'field' && { label: redactLabel(run.label, known) }),
        ...(hiddenBy !== undefined && { hiddenBy }),
        ...(run.recognized === true && { recognized: true }),
      },
      part.text.slice(start, end),
    );
  }

  #answer(seen: Pick<Finding, 'location' | 'label' | 'hiddenBy' | 'recognized'>, value: string): void {
    const finding: Finding = {
      ...{ infoType: 'text', confidence: 'sure', path: this.#path },
      ...seen,
      excerpt: redactedWhole,
    };
    const hash = this.#inquiry.hash(value.toLowerCase());
    for (const key of this.#keys) addFinding(this.#facts, key, finding, hash);
  }
}

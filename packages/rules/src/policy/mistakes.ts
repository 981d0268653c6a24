import { PolicyError, type PolicyPlace } from './policy.ts';

/** How many mistakes of a file are told. Whoever has more has misunderstood something, and will see it in these. */
const MISTAKES_TOLD = 20;

/** The mistakes of one policy file, collected so that its author is told all of them at once. */
export class Mistakes {
  readonly #found: PolicyError[] = [];

  add(message: string, place: PolicyPlace): void {
    this.#found.push(new PolicyError(message, place));
  }

  get count(): number {
    return this.#found.length;
  }

  /** Throws what was collected as one error, a line each, in the order of the file. */
  check(): void {
    const ordered = this.#found.toSorted((a, b) => compare(a.place, b.place));
    const messages = [...new Set(ordered.map(({ message }) => message))];
    if (messages.length === 0) return;
    const rest = messages.length - MISTAKES_TOLD;
    const lines = messages.slice(0, MISTAKES_TOLD);
    throw new PolicyError([...lines, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n'), undefined, messages);
  }
}

function compare(a: PolicyPlace | undefined, b: PolicyPlace | undefined): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

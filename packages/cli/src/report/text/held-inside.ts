import type { Assessment } from '@holdback/rules';

/** What of an assessment is looked at. */
interface Held extends Pick<Assessment, 'state'> {
  readonly document: { readonly path: string };
}

/** Counts what is held back inside of containers that are not over: as many as are open at a time. */
export class HeldInside {
  readonly #counts = new Map<string, number>();

  /** How many members of a document, at any depth, are held back. To be asked once of each, members first. */
  take({ document: { path }, state }: Held): number {
    const held = this.#counts.get(path) ?? 0;
    this.#counts.delete(path);
    if (state === 'flagged') {
      for (let end = path.lastIndexOf('!/'); end > 0; end = path.lastIndexOf('!/', end - 1)) {
        const container = path.slice(0, end);
        this.#counts.set(container, (this.#counts.get(container) ?? 0) + 1);
      }
    }
    return held;
  }
}

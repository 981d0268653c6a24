/**
 * Counts the steps that the reading of one root makes: bytes that were read or expanded, pages. A clock that sees the
 * count stand still knows that nothing is happening.
 */
export class Progress {
  #steps = 0;

  /** Steps so far. Only whether it changes means anything. */
  get steps(): number {
    return this.#steps;
  }

  /** Takes note of a step. */
  step(): void {
    this.#steps += 1;
  }
}

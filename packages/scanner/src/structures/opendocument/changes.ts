/** What was deleted that is kept until the place is known where it stood. What comes after it is told at once. */
const KEPT_LENGTH_MAX = 16 * 1024 * 1024;
const KEPT_MAX = 100_000;

/** What a change that is tracked did (ODF 1.3 part 3, 5.5). */
type Change =
  | { readonly kind: 'insertion' | 'format-change' }
  | { readonly kind: 'deletion'; readonly texts: string[] };

/** The changes of a text: they are listed before it, and it says where each of them is. */
export class Changes {
  readonly #changes = new Map<string, Change>();
  #ids: readonly string[] = [];
  #open: string[] | undefined;
  #length = 0;
  #inserted = 0;

  /** A change begins, which a text may call by any of its names. */
  beginRegion(ids: readonly (string | undefined)[]): void {
    this.#ids = ids.filter((id) => id !== undefined);
  }

  /** What the change did. */
  begin(kind: Change['kind']): void {
    if (this.#changes.size >= KEPT_MAX) return;
    const change: Change = kind === 'deletion' ? { kind, texts: [] } : { kind };
    this.#open = change.kind === 'deletion' ? change.texts : undefined;
    for (const id of this.#ids) this.#changes.set(id, change);
  }

  /** What the change did is told. */
  end(): void {
    this.#open = undefined;
  }

  /** Keeps a text that was deleted; false if none is read, or no more is kept. */
  keep(text: string): boolean {
    if (this.#open === undefined || this.#ids.length === 0) return false;
    this.#length += text.length;
    if (this.#length > KEPT_LENGTH_MAX) return false;
    this.#open.push(text);
    return true;
  }

  /** What was deleted at a place, each given once; undefined if nothing was. */
  deletedAt(id: string | undefined): readonly string[] | undefined {
    const change = this.#changes.get(id ?? '');
    return change?.kind === 'deletion' ? change.texts.splice(0) : undefined;
  }

  /** What was put in begins or ends. */
  step(id: string | undefined, step: 1 | -1): void {
    if (this.#changes.get(id ?? '')?.kind === 'insertion') this.#inserted += step;
  }

  /** Whether what is read was put in while changes were tracked. */
  get isInserted(): boolean {
    return this.#inserted > 0;
  }

  /** What was deleted at a place that the text does not name. */
  *rest(): Generator<string> {
    for (const change of this.#changes.values()) if (change.kind === 'deletion') yield* change.texts.splice(0);
  }
}

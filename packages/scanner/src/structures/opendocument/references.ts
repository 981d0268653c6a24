/** Parts that are remembered. What is referred to after them is held to be. */
const REFERENCES_MAX = 100_000;

/** Which parts of a package its documents refer to (ODF 1.3 part 2, 3.7). */
export class References {
  readonly #names = new Set<string>();
  /** The folder of the document that is read. */
  folder = '';

  /** Notes that the document refers to a part. */
  add(href: string): void {
    if (this.#names.size < REFERENCES_MAX) this.#names.add(plain(`${this.folder}${href}`));
  }

  /** Whether a document refers to a part, or it is not known. */
  has(name: string): boolean {
    return this.#names.size >= REFERENCES_MAX || this.#names.has(plain(name));
  }
}

function plain(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replaceAll(/(^|\/)(?:\.\/)+/g, '$1')
    .replace(/^\/+/, '')
    .toLowerCase();
}

/**
 * What a walk came upon, to know of a path in an earlier report whether anything is there now. The disk is not asked: paths
 * in reports are no names of the disk.
 */
export class Presence {
  readonly #seen = new Set<string>();
  /** Folders that were left out or not read, and what else was left out: what is there nobody knows. */
  readonly #unknown = new Set<string>();

  /** The walk comes to something that is going to be read. */
  see(path: string): void {
    this.#seen.add(path);
  }

  /** The walk leaves something out, or the system does. */
  miss(path: string): void {
    this.#unknown.add(path);
  }

  /** Is nothing at the path of a file, though all was seen that lies there? */
  isGone(path: string): boolean {
    if (this.#seen.has(path)) return false;
    for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1)) {
      if (this.#unknown.has(path.slice(0, at))) return false;
    }
    return !this.#unknown.has('.') && !this.#unknown.has('/');
  }
}

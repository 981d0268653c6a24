import { hashOf, isSame } from './rising.ts';

/** Lists of numbers, each once and known by a number from 0 on. The empty one is 0. */
export class NumberLists {
  readonly #lists: (readonly number[])[] = [[]];
  /** The list last added of each hash. */
  readonly #ids = new Map<number, number>();
  /** Another list with the same hash, if there is one: 0 if not. */
  readonly #others: number[] = [0];

  get count(): number {
    return this.#lists.length;
  }

  /** The list with a number. */
  at(id: number): readonly number[] {
    return this.#lists[id] ?? [];
  }

  /** The number of a list. It is copied. */
  idOf(list: readonly number[]): number {
    if (list.length === 0) return 0;
    const hash = hashOf(list, 0);
    const last = this.#ids.get(hash) ?? 0;
    for (let id = last; id !== 0; id = this.#others[id] ?? 0) if (isSame(this.at(id), list)) return id;
    const id = this.#lists.push(list.slice()) - 1;
    this.#others.push(last);
    this.#ids.set(hash, id);
    return id;
  }
}

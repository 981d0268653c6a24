import type { Part } from '../../document.ts';
import { trait } from '../../parts.ts';

/** Points from which on a track is one: where somebody went, and no place. */
const POINTS_MIN = 2;

/** Watches the elements of a map for points that a device recorded on its way. */
export class TrackPoints {
  readonly #name: string;
  #count = 0;

  /** `name` is what such a point is called. */
  constructor(name: string) {
    this.#name = name;
  }

  see(name: string): void {
    if (name === this.#name) this.#count += 1;
  }

  /** The parts of the map, and then whether there is a track in it. */
  async *after(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
    yield* parts;
    if (this.#count >= POINTS_MIN) yield trait('recorded-track');
  }
}

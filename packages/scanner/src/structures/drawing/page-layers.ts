import type { Color } from '../story/contrast.ts';
import { isCovered, meet, type Rectangle, reachOf } from './rectangle.ts';

/** Something that is painted on a page. */
export interface Layer {
  /** Where it is; undefined if that is not known. */
  readonly place: Rectangle | undefined;
  readonly color: Color;
}

/** Layers and texts of one page that are kept. Where there are more, no more is known of what is behind what. */
const LAYERS_MAX = 2_000;

/**
 * What lies on a page, from the lowest to the highest: what is painted, and texts. Says what is behind letters, and whether a
 * text is behind something. What is not sure is `unknown`: white letters on a dark slide are seen, and must not be told.
 */
export class PageLayers {
  readonly #ground: Color;
  readonly #layers: Layer[];
  readonly #texts: Rectangle[] = [];
  #hasMore = false;
  #hasMoreTexts = false;
  #last: { readonly place: Rectangle | undefined; readonly color: Color } | undefined;

  /** `ground` is the color of the page itself, `layers` what its masters have painted on it. */
  constructor(ground: Color = 'unknown', layers: readonly Layer[] = []) {
    this.#ground = ground;
    this.#layers = [...layers];
  }

  /** Adds what is painted on all that came so far. */
  paint(layer: Layer): void {
    this.#last = undefined;
    if (this.#layers.length < LAYERS_MAX) this.#layers.push(layer);
    else this.#hasMore = true;
  }

  /** Adds a text. */
  addText(place: Rectangle): void {
    if (this.#texts.length < LAYERS_MAX) this.#texts.push(place);
    else this.#hasMoreTexts = true;
  }

  /** The color behind letters that stand at a place, on all that came so far. */
  behind(place: Rectangle | undefined): Color {
    if (this.#last === undefined || this.#last.place !== place) this.#last = { place, color: this.#find(place) };
    return this.#last.color;
  }

  /** Whether a text that came before is wholly behind what stands at a place. Where not all are known it is held to be. */
  hides(place: Rectangle): boolean {
    return this.#hasMoreTexts || this.#texts.some((text) => isCovered(text, place));
  }

  #find(place: Rectangle | undefined): Color {
    if (this.#hasMore) return 'unknown';
    for (let at = this.#layers.length - 1; at >= 0; at -= 1) {
      const layer = this.#layers[at];
      if (place === undefined || layer?.place === undefined) return 'unknown';
      const reach = reachOf(place);
      if (!meet(reach, reachOf(layer.place))) continue;
      return layer.place.isTurned !== true && isCovered(reach, layer.place) ? layer.color : 'unknown';
    }
    return this.#ground;
  }
}

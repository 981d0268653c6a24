import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { toPosition } from '../../structures/tiff/gps-position.ts';

/** A place, and when: in seconds from the beginning. */
interface TimedPlace {
  readonly place: string;
  readonly seconds: number;
}

/** Gathers the places that a device recorded along the way: the first and the last are told, and how many there are. */
export class PlaceTrack {
  #count = 0;
  #first: TimedPlace | undefined;
  #last: TimedPlace | undefined;

  /** A place in degrees. One out of range is none, and neither is where the equator meets the prime meridian: nothing was known. */
  add(latitude: number, longitude: number, seconds: number): void {
    const place = latitude === 0 && longitude === 0 ? undefined : toPosition(latitude, longitude);
    if (place !== undefined) this.addPlace(place, seconds);
  }

  /** A place as `toPosition` gives it. */
  addPlace(place: string, seconds: number): void {
    this.#count += 1;
    this.#last = { place, seconds };
    this.#first ??= this.#last;
  }

  /** Tells them. To be called once, at the end. */
  tell(findings: RecordingFindings): void {
    if (this.#first === undefined || this.#last === undefined) return;
    findings.field('raw:positions', String(this.#count));
    for (const { place, seconds } of new Set([this.#first, this.#last])) {
      findings.position(place);
      findings.sayAt(seconds, place, 'position');
    }
  }
}

/** Places in the sentences of a receiver (NMEA 0183, RMC and GGA): `38,53.370,N,077,02.118,W` without what is between. */
const SENTENCE =
  /\$G[A-Z](?:RMC,[\d.]{0,12},A|GGA,[\d.]{0,12}),(\d{2})(\d{2}\.\d{1,8}),([NS]),(\d{3})(\d{2}\.\d{1,8}),([EW])/g;

/** Adds the places of the sentences in a text; true if there are any. */
export function addSentences(text: string, seconds: number, places: PlaceTrack): boolean {
  let isFound = false;
  for (const [, north = '', minutesNorth = '', ns, east = '', minutesEast = '', ew] of text.matchAll(SENTENCE)) {
    const latitude = Number(north) + Number(minutesNorth) / 60;
    const longitude = Number(east) + Number(minutesEast) / 60;
    places.add(ns === 'S' ? -latitude : latitude, ew === 'W' ? -longitude : longitude, seconds);
    isFound = true;
  }
  return isFound;
}

import type { Detector, Example, Match } from '../src/detectors/detector.ts';
import { findMatches } from '../src/match/find-matches.ts';

/** An example taken apart: its text without guillemets, and where the value stands that must be found, if it says so. */
export interface Case {
  readonly label: string | undefined;
  readonly text: string;
  readonly start: number | undefined;
  readonly end: number;
}

/** Takes an example apart. */
export function toCase(example: Example): Case {
  const { label, text } = typeof example === 'string' ? { label: undefined, text: example } : example;
  const start = text.indexOf('«');
  const bare = text.replaceAll(/[«»]/g, '');
  return { label, text: bare, start: start === -1 ? undefined : start, end: text.indexOf('»') - 1 };
}

/** What a test calls an example. */
export function nameOf(example: Example): string {
  return typeof example === 'string' ? JSON.stringify(example) : `${example.label}: ${JSON.stringify(example.text)}`;
}

/** Whether an example only holds at the edge of a line: markings are whole lines. */
export function isLine(detector: Detector): boolean {
  return detector.infoType.startsWith('marking-');
}

/** What one detector finds where published specimens count as what they look like. */
export function matchesOf(detector: Detector, text: string, label: string | undefined): Match[] {
  return findMatches(text, { detectors: [detector], specimens: 'real', ...(label !== undefined && { label }) });
}

/** The places of it. */
export function find(
  detector: Detector,
  text: string,
  label: string | undefined,
): readonly (readonly [number, number])[] {
  return matchesOf(detector, text, label).map(({ start, end }) => [start, end]);
}

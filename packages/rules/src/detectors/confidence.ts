import type { Context } from '../match/near-words.ts';
import { isReserved } from '../match/specimen.ts';
import type { Confidence, Detector, Shape } from './detector.ts';

/** Whether published specimens and reserved ranges count as what they look like, or are at most `possible`. */
export type Specimens = 'possible' | 'real';

/** Confidence in the order of its strength, as a number to compare and to count by. */
export const strength = { possible: 0, likely: 1, sure: 2 } as const satisfies Record<Confidence, number>;

/** What a value is worth that passed its check, or undefined where the shape alone counts for nothing. */
export function confidenceOf(
  detector: Detector,
  shape: Shape,
  context: Context,
  value: string,
  specimens: Specimens,
): Confidence | undefined {
  const base = baseOf(detector, shape, context);
  if (base === undefined) return undefined;
  const worth = context.notNear ? lower(base) : base;
  return worth !== 'possible' && specimens === 'possible' && isReserved(detector, value) ? 'possible' : worth;
}

function baseOf(detector: Detector, shape: Shape, context: Context): Confidence | undefined {
  const { alone, near, labelled } = detector.confidence;
  if (shape === 'mentions') return 'possible';
  if (shape === 'labelled') return labelled ?? near;
  if (shape === 'findNear' && !context.near) return undefined;
  if (!context.near) return alone;
  const worth = context.labelled ? (labelled ?? near) : near;
  return shape === 'findNear' || strength[worth] > strength[alone] ? worth : alone;
}

/** One level down, and never to nothing: words against it are written by the author of the file. */
function lower(confidence: Confidence): Confidence {
  return confidence === 'sure' ? 'likely' : 'possible';
}

import { type Specimens, strength } from '../detectors/confidence.ts';
import type { Confidence, Detector, Shape } from '../detectors/detector.ts';
import type { Surroundings } from './near-words.ts';
import { isReserved } from './specimen.ts';

/** What a value is worth that passed its check, or undefined where the shape alone counts for nothing. */
export function confidenceOf(
  detector: Detector,
  shape: Shape,
  around: Surroundings,
  value: string,
  specimens: Specimens,
): Confidence | undefined {
  const base = baseOf(detector, shape, around);
  if (base === undefined) return undefined;
  const worth = around.notNear ? lower(base, around.isNamed && detector.guard === 'number') : base;
  return worth !== 'possible' && specimens === 'possible' && isReserved(detector, value) ? 'possible' : worth;
}

function baseOf(detector: Detector, shape: Shape, around: Surroundings): Confidence | undefined {
  const { alone, near, labelled } = detector.confidence;
  if (shape === 'mentions') return 'possible';
  // How a name stands is never sure, whatever stands beside it.
  if (shape === 'tagged') return alone;
  if (shape === 'labelled') return labelled ?? near;
  if (shape === 'findNear' && !around.near) return undefined;
  if (!around.near) return alone;
  const worth = around.labelled ? (labelled ?? near) : near;
  return shape === 'findNear' || strength[worth] > strength[alone] ? worth : alone;
}

/**
 * One level down, and never to nothing: words against it are written by the author of the file. A number right behind its
 * name is no less than likely for a word further off; a name of a person stands behind titles and the like.
 */
function lower(confidence: Confidence, isNamed: boolean): Confidence {
  if (confidence === 'sure') return 'likely';
  return isNamed ? confidence : 'possible';
}

import type { Cases } from '../cases.ts';
import { exifSegment, SCENE, withSegments } from '../pictures.ts';
import { ascii, gps, makeTiff } from '../tiff.ts';

const CAMERA = { 271: ascii('Almory'), 272: ascii('A-1') };

/** Pictures of the incidents, and what they would have been. */
export const files: Cases = {
  '22-position-in-a-photograph/leaked.jpg': withSegments(
    SCENE,
    exifSegment(makeTiff([{ ...CAMERA, 34853: gps(38.8895, -77.0353) }])),
  ),
  '22-position-in-a-photograph/corrected.jpg': withSegments(SCENE, exifSegment(makeTiff([CAMERA]))),
};

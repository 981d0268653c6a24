import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import type { PlaceTrack } from './place-track.ts';

/** What the samples of a track of text or metadata are told to. */
export interface SampleTeller {
  readonly findings: RecordingFindings;
  readonly places: PlaceTrack;
  /** The number of the track in the file. */
  readonly track: number;
}

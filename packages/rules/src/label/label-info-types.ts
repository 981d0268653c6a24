import type { Detector } from '../detectors/detector.ts';
import { detectors } from '../detectors/index.ts';
import { LabelReader } from './label-reader.ts';

/** The same headers come in every file of a portal. */
const ANSWERS_KEPT = 10_000;

/** What is kept for a list of detectors. */
interface Reading {
  readonly reader: LabelReader;
  readonly answers: Map<string, readonly string[]>;
}

const readings = new WeakMap<readonly Detector[], Reading>();

/**
 * What a column header, form label or JSON key says its values are, as info types: `SubjectSSN` is `us-ssn`. Empty if it
 * says nothing that one of the detectors knows. Remembered for the last labels.
 */
export function labelInfoTypes(label: string, known: readonly Detector[] = detectors): readonly string[] {
  let reading = readings.get(known);
  if (reading === undefined) {
    reading = { reader: new LabelReader(known), answers: new Map() };
    readings.set(known, reading);
  }
  const { reader, answers } = reading;
  let answer = answers.get(label);
  if (answer === undefined) {
    const named = reader.namedBy(label);
    answer = known.filter((_, index) => named.has(index)).map(({ infoType }) => infoType);
    if (answers.size >= ANSWERS_KEPT) answers.clear();
    answers.set(label, answer);
  }
  return answer;
}

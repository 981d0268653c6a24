import type { Detector } from '../detectors/detector.ts';
import { detectors } from '../detectors/index.ts';
import { LabelReader } from './label-reader.ts';

const readers = new WeakMap<readonly Detector[], LabelReader>();

/**
 * What a column header, form label or JSON key says its values are, as info types: `SubjectSSN` is `us-ssn`. Empty if it
 * says nothing that one of the detectors knows.
 */
export function labelInfoTypes(label: string, known: readonly Detector[] = detectors): string[] {
  let reader = readers.get(known);
  if (reader === undefined) {
    reader = new LabelReader(known);
    readers.set(known, reader);
  }
  const named = reader.namedBy(label);
  return known.filter((_, index) => named.has(index)).map(({ infoType }) => infoType);
}

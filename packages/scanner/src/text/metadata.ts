import type { MetadataName, Part } from '../document.ts';
import type { Limits } from '../limits.ts';
import { told } from '../parts.ts';

/** A metadata field as a file has it: a name that we vouch for or `raw:<key>`, and its value. */
export type MetadataField = readonly [MetadataName, string];

/** Fields as parts, in order, within limits: each once, the empty ones not, and what is too long or too much told. */
export function* metadataParts(fields: Iterable<MetadataField>, limits: Limits): Generator<Part> {
  const { metadataFieldsMax, metadataValueLengthMax } = limits;
  const given = new Set<string>();
  for (const [name, whole] of fields) {
    const value = whole.slice(0, metadataValueLengthMax);
    const field = JSON.stringify([name, value]);
    if (value === '' || given.has(field)) continue;
    if (given.size >= metadataFieldsMax) {
      yield told('metadata-limit', { number: metadataFieldsMax, limit: 'metadataFieldsMax' });
      return;
    }
    given.add(field);
    yield { kind: 'metadata', name, value };
    if (value.length < whole.length) {
      yield told('metadata-value-limit', { number: metadataValueLengthMax, limit: 'metadataValueLengthMax' });
    }
  }
}

import type { MetadataName, Part } from '../document.ts';
import type { Limits } from '../limits.ts';
import { told } from '../parts.ts';
import { BlockBuilder } from './block.ts';
import { replaceControls } from './decode.ts';

/** A metadata field as a file has it: a name that we vouch for or `raw:<key>`, and its value. */
export type MetadataField = readonly [MetadataName, string];

/**
 * Fields as parts, in order, within limits: each once, the empty ones not. Of a value that is too long for metadata the
 * whole is text too, last, under the field's name; where fields are too many, that is told.
 */
export function* metadataParts(fields: Iterable<MetadataField>, limits: Limits): Generator<Part> {
  const { metadataFieldsMax, metadataValueLengthMax } = limits;
  const given = new Set<string>();
  const long = new BlockBuilder();
  for (const [name, whole] of fields) {
    const value = whole.slice(0, metadataValueLengthMax);
    // Two that begin alike are two.
    const field = JSON.stringify([name, whole]);
    if (value === '' || given.has(field)) continue;
    if (given.size >= metadataFieldsMax) {
      yield* long.rest();
      yield told('metadata-limit', { number: metadataFieldsMax, limit: 'metadataFieldsMax' });
      return;
    }
    given.add(field);
    yield { kind: 'metadata', name, value };
    if (value.length < whole.length) {
      const label = name.replace(/^raw:/, '');
      long.add(replaceControls(whole), { kind: 'field', name: label }, { label });
      yield* long.take();
    }
  }
  yield* long.rest();
}

import type { Trait } from '../../document.ts';

/** Traits that `CompoundContents` tells: of every format that reads by it. */
export const compoundTraits = [
  'embedded-object',
  'macro',
  'custom-xml',
  'unknown-part',
  'orphan-text',
  'earlier-text',
  'appended-data',
] as const satisfies readonly Trait[];

import { addApprove } from './approve.ts';
import { addDetectors } from './detectors.ts';
import { addExplain } from './explain.ts';
import { addInspect } from './inspect.ts';
import { addRules } from './rules.ts';
import { addScan } from './scan.ts';
import { addSchema } from './schema.ts';
import type { AddVerb } from './verb.ts';

/** All verbs, in the order in which help tells them. */
export const verbs: readonly AddVerb[] = [
  addScan,
  addApprove,
  addInspect,
  addExplain,
  addRules,
  addDetectors,
  addSchema,
];

import { addApprove } from './approve.ts';
import { addBaseline } from './baseline.ts';
import { addCompletion } from './completion.ts';
import { addConfig } from './config.ts';
import { addDetectors } from './detectors.ts';
import { addExceptions } from './exceptions.ts';
import { addExplain } from './explain.ts';
import { addInit } from './init.ts';
import { addInspect } from './inspect.ts';
import { addReport } from './report.ts';
import { addRules } from './rules.ts';
import { addScan } from './scan.ts';
import type { AddVerb } from './verb.ts';

/** All verbs, in the order in which help tells them. */
export const verbs: readonly AddVerb[] = [
  addScan,
  addReport,
  addExceptions,
  addBaseline,
  addConfig,
  addInit,
  addApprove,
  addInspect,
  addExplain,
  addRules,
  addDetectors,
  addCompletion,
];

import type { Pattern } from '../../packages/rules/src/engine/pattern.ts';
import { builtInPolicies, loadPolicy } from '../../packages/rules/src/index.ts';

/** Every pattern that a detector or a built-in policy looks for. */
export function listPatterns(): readonly Pattern[] {
  const policies = Object.entries(builtInPolicies).map(([file, text]) =>
    loadPolicy({ file, text }, (name) => ({ file: name, text: builtInPolicies[name] ?? '' })),
  );
  return policies.flatMap(({ masks }) =>
    masks.flatMap(({ find, findNear = [], mentions = [] }) => [...find, ...findNear, ...mentions]),
  );
}

import { builtInNames, loadBuiltIn } from '../../packages/rules/src/index.ts';

/** Every pattern that a detector or a built-in policy looks for. */
export async function listPatterns(): Promise<readonly RegExp[]> {
  const policies = await Promise.all(builtInNames.map(loadBuiltIn));
  return policies.flatMap(({ masks }) =>
    masks.flatMap(({ find, findNear = [], mentions = [] }) => [...find, ...findNear, ...mentions]),
  );
}

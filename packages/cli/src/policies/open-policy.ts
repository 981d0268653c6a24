import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { builtInPolicies, didYouMean, loadPolicy, type Policy, type PolicyFile } from '@holdback/rules';
import { UsageError } from '../usage-error.ts';

/** The policies that need no file, by the name they have on the command line. */
const policyNames: readonly string[] = Object.keys(builtInPolicies).map((name) => name.replace('holdback/', ''));

/** Loads a built-in policy by name, or a file. Throws a UsageError or a PolicyError that says what is wrong. */
export function openPolicy(name: string): Policy {
  const isName = policyNames.includes(name);
  const file = find(isName ? `holdback/${name}` : `./${name}`, '.');
  if (file === undefined) {
    const hint = didYouMean(name, policyNames);
    throw new UsageError(
      `There is no policy "${name}"${hint || '.'} Give a file, or one of ${policyNames.join(', ')}.`,
    );
  }
  return loadPolicy(file, find);
}

/** A built-in policy, or a file relative to the one that names it. */
function find(name: string, from: string): PolicyFile | undefined {
  const builtIn = builtInPolicies[name];
  if (builtIn !== undefined) return { file: name, text: builtIn };
  const path = resolve(from === '.' ? '.' : dirname(from), name.replace(/^\.\/(?=\/)/, ''));
  try {
    return { file: relative('.', path) || path, text: readFileSync(path, 'utf8') };
  } catch {
    return undefined;
  }
}

/** The policy with only some of its rules. Throws a UsageError for an unknown rule, or when none is left. */
export function selectRules(policy: Policy, only: readonly string[], skip: readonly string[]): Policy {
  const ids = policy.rules.map(({ id }) => id);
  for (const id of [...only, ...skip]) {
    if (!ids.includes(id)) {
      throw new UsageError(
        `The policy "${policy.id}" has no rule "${id}"${didYouMean(id, ids) || '.'} See: holdback rules list`,
      );
    }
  }
  const rules = policy.rules.filter(({ id }) => (only.length === 0 || only.includes(id)) && !skip.includes(id));
  if (rules.length === 0)
    throw new UsageError('No rule is active, so nothing would be checked. Change --only or --skip.');
  return { ...policy, rules };
}

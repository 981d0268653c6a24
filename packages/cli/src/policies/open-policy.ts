import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { builtInPolicies, didYouMean, loadPolicy, type Policy, type PolicyFile } from '@holdback/rules';
import { UsageError } from '../usage-error.ts';

/** What built-in policies may be called on the command line without it. */
const BUILT_IN = 'holdback/';

/** The policies that need no file, by the name they have on the command line. */
const policyNames: readonly string[] = Object.keys(builtInPolicies).map((name) => name.replace(BUILT_IN, ''));

/**
 * Loads a built-in policy by name (`public-portal` or `holdback/public-portal`), or a file; `onRead` is told each file
 * that it is made of. Throws a UsageError or a PolicyError that says what is wrong.
 */
export function openPolicy(name: string, onRead: (filePath: string) => void = () => {}): Policy {
  const find = (wanted: string, from: string) => findPolicy(wanted, from, onRead);
  const isBuiltIn = policyNames.includes(name.replace(BUILT_IN, ''));
  const file = find(isBuiltIn ? BUILT_IN + name.replace(BUILT_IN, '') : `./${name}`, '.');
  if (file === undefined) throw new UsageError(explainMissing(name));
  return loadPolicy(file, find);
}

/** A name and a path are missed in different ways. */
function explainMissing(name: string): string {
  const builtIn = `The built-in policies are ${policyNames.join(', ')}.`;
  if (name.trim() === '') return `--policy lacks a name or a file. ${builtIn}`;
  if (existsSync(name)) return `The policy file "${name}" cannot be read. Give a file that may be read. ${builtIn}`;
  const isPath = /[/\\]|\.ya?ml$/i.test(name) && !name.startsWith(BUILT_IN);
  if (isPath) return `There is no policy file "${name}". Check the path. ${builtIn}`;
  const hint = didYouMean(name.replace(BUILT_IN, ''), policyNames) || '.';
  return `There is no policy "${name}"${hint} ${builtIn} Of a file give the path, as ./portal.yaml.`;
}

/** A built-in policy, or a file relative to the one that names it. */
function findPolicy(name: string, from: string, onRead: (filePath: string) => void): PolicyFile | undefined {
  const builtIn = builtInPolicies[name];
  if (builtIn !== undefined) return { file: name, text: builtIn };
  const path = resolve(from === '.' ? '.' : dirname(from), name.replace(/^\.\/(?=\/)/, ''));
  try {
    // A pipe or a device may have no end.
    if (!statSync(path).isFile()) return undefined;
    const text = readFileSync(path, 'utf8');
    onRead(path);
    return { file: relative('.', path) || path, text };
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

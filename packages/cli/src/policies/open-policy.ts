import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { builtInPolicies, didYouMean, loadPolicy, type Policy, type PolicyFile } from '@holdback/rules';
import { UsageError } from '../usage-error.ts';

/** What built-in policies may be called on the command line without it. */
const BUILT_IN = 'holdback/';

/** Built-in policies that others are made of: by one of them alone most of what matters would pass. */
const parts: ReadonlySet<string> = new Set(
  Object.entries(builtInPolicies).flatMap(([name, text]) =>
    [...text.matchAll(/holdback\/[\w-]+/g)].map(([found]) => found).filter((found) => found !== name),
  ),
);

/** The policies that need no file, by the name they have on the command line. */
const policyNames: readonly string[] = Object.keys(builtInPolicies)
  .filter((name) => !parts.has(name))
  .map((name) => name.replace(BUILT_IN, ''));

/** The texts that a policy is made of, as they were read: plain data, of which another process makes the same policy. */
export interface PolicySource {
  readonly file: PolicyFile;
  /** What it extends, and what that extends, by who asks for it. */
  readonly found: ReadonlyMap<string, PolicyFile>;
  readonly only: readonly string[];
  readonly skip: readonly string[];
}

/** A policy with what it is made of. */
export interface OpenedPolicy {
  readonly policy: Policy;
  readonly source: PolicySource;
  /** The files that it was read from, as the system names them. */
  readonly filePaths: readonly string[];
}

/**
 * Loads a built-in policy by name (`public-portal` or `holdback/public-portal`), or a file, with only some of its rules.
 * Throws a UsageError or a PolicyError that says what is wrong.
 */
export function openPolicy(name: string, only: readonly string[] = [], skip: readonly string[] = []): OpenedPolicy {
  const filePaths: string[] = [];
  const onRead = (filePath: string) => filePaths.push(filePath);
  const isBuiltIn = policyNames.includes(name) || Object.hasOwn(builtInPolicies, name);
  const file = findPolicy(isBuiltIn ? name : `./${name}`, '.', onRead);
  if (file === undefined) throw new UsageError(explainMissing(name));
  const found = new Map<string, PolicyFile>();
  const policy = loadPolicy(file, (wanted, from) => {
    const extended = findPolicy(wanted, from, onRead);
    if (extended !== undefined) found.set(keyOf(wanted, from), extended);
    return extended;
  });
  return { policy: selectRules(policy, only, skip), source: { file, found, only, skip }, filePaths };
}

/** The policy that was opened, made of the same texts. */
export function policyOf({ file, found, only, skip }: PolicySource): Policy {
  return selectRules(
    loadPolicy(file, (wanted, from) => found.get(keyOf(wanted, from))),
    only,
    skip,
  );
}

/** No path and no name of a policy holds a line break. */
function keyOf(wanted: string, from: string): string {
  return `${from}\n${wanted}`;
}

/** A name and a path are missed in different ways. */
function explainMissing(name: string): string {
  const builtIn =
    policyNames.length === 1
      ? `The built-in policy is ${policyNames[0]}.`
      : `The built-in policies are ${policyNames.join(', ')}.`;
  if (name.trim() === '') return `--policy lacks a name or a file. ${builtIn}`;
  if (existsSync(name)) return `The policy file "${name}" cannot be read. Give a file that may be read. ${builtIn}`;
  if (parts.has(BUILT_IN + name)) {
    return `"${name}" is a part of a built-in policy, and what it leaves out would pass. To judge by nothing else: --policy ${BUILT_IN}${name}. ${builtIn} Of a file give the path, as ./portal.yaml.`;
  }
  const isPath = /[/\\]|\.ya?ml$/i.test(name) && !name.startsWith(BUILT_IN);
  if (isPath) return `There is no policy file "${name}". Check the path. ${builtIn}`;
  const hint = didYouMean(name.replace(BUILT_IN, ''), policyNames) || '.';
  return `There is no policy "${name}"${hint} ${builtIn} Of a file give the path, as ./portal.yaml.`;
}

/** A built-in policy, or a file relative to the one that names it. */
function findPolicy(name: string, from: string, onRead: (filePath: string) => void): PolicyFile | undefined {
  const fullName = name.includes('/') ? name : BUILT_IN + name;
  const builtIn = builtInPolicies[fullName];
  if (builtIn !== undefined) return { file: fullName, text: builtIn };
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
function selectRules(policy: Policy, only: readonly string[], skip: readonly string[]): Policy {
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

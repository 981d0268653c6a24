import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import {
  type BuiltInPolicy,
  builtInNames,
  builtInPolicy,
  didYouMean,
  type FindPolicy,
  loadPolicy,
  type Policy,
  type PolicyFile,
} from '@holdback/rules';
import { UsageError } from '../usage-error.ts';

/** What built-in policies may be called on the command line without it. */
const BUILT_IN = 'holdback/';

/** Built-in policies that others are made of: by one of them alone most of what matters would pass. */
const parts: ReadonlySet<string> = new Set(builtInNames.flatMap((name) => builtInPolicy(name)?.data.extends ?? []));

/** The policies that need no file, by the name they have on the command line. */
const policyNames: readonly string[] = builtInNames
  .filter((name) => !parts.has(name))
  .map((name) => name.replace(BUILT_IN, ''));

/** What a policy is made of: plain data, of which another process makes the same policy. */
export interface PolicySource {
  /** Its name or file as it was asked for. */
  readonly wanted: string;
  /** The files of an author as they were read, by who asks for which: it and what it extends. */
  readonly files: ReadonlyMap<string, PolicyFile>;
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
export async function openPolicy(
  name: string,
  only: readonly string[] = [],
  skip: readonly string[] = [],
): Promise<OpenedPolicy> {
  const filePaths: string[] = [];
  const files = new Map<string, PolicyFile>();
  const find: FindPolicy = (wanted, from) => {
    const builtIn = findBuiltIn(wanted);
    if (builtIn !== undefined) return builtIn;
    const found = readFile(wanted, from);
    if (found === undefined) return undefined;
    filePaths.push(found.filePath);
    files.set(keyOf(wanted, from), found.file);
    return found.file;
  };
  const isBuiltIn = policyNames.includes(name) || builtInNames.includes(name);
  const wanted = isBuiltIn ? name : `./${name}`;
  const file = find(wanted, HERE);
  if (file === undefined) throw new UsageError(explainMissing(name));
  const policy = selectRules(await loadPolicy(file, find), only, skip);
  return { policy, source: { wanted, files, only, skip }, filePaths };
}

/** The policy that was opened, made of the same. */
export async function policyOf({ wanted, files, only, skip }: PolicySource): Promise<Policy> {
  const find: FindPolicy = (name, from) => findBuiltIn(name) ?? files.get(keyOf(name, from));
  const file = find(wanted, HERE);
  if (file === undefined) throw new TypeError('A policy without its file.');
  return selectRules(await loadPolicy(file, find), only, skip);
}

/** Who asks for what was typed. */
const HERE = '.';

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

function findBuiltIn(name: string): BuiltInPolicy | undefined {
  return builtInPolicy(name.includes('/') ? name : BUILT_IN + name);
}

/** A file of an author, relative to the one that names it, with its path as the system names it. */
function readFile(name: string, from: string): { readonly file: PolicyFile; readonly filePath: string } | undefined {
  const filePath = resolve(from === HERE ? HERE : dirname(from), name.replace(/^\.\/(?=\/)/, ''));
  try {
    // A pipe or a device may have no end.
    if (!statSync(filePath).isFile()) return undefined;
    const text = readFileSync(filePath, 'utf8');
    return { file: { file: relative('.', filePath) || filePath, text }, filePath };
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

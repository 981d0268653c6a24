import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type BuiltInPolicy,
  builtInPolicy,
  didYouMean,
  type FindPolicy,
  type GivenList,
  loadPolicy,
  type Policy,
  type PolicyFile,
} from '@holdback/rules';
import { listFlags } from '../lists/list-options.ts';
import { type ReadText, readTextFile, textOnDisk } from '../lists/text-file.ts';
import { UsageError } from '../usage-error.ts';
import { BUILT_IN, builtInName, parts, policyNames } from './built-in-name.ts';

/** What a policy is made of: plain data, of which another process makes the same policy. */
export interface PolicySource {
  /** Its name or file as it was asked for. */
  readonly wanted: string;
  /** The files of an author as they were read, by who asks for which: it and what it extends. */
  readonly files: ReadonlyMap<string, PolicyFile>;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** The lists that the run was given. A rule that needs another judges nothing, and is left out. */
  readonly lists: readonly GivenList[];
}

/** A policy with what it is made of. */
export interface OpenedPolicy {
  readonly policy: Policy;
  readonly source: PolicySource;
  /** The files that it was read from, as the system names them. */
  readonly filePaths: readonly string[];
}

/** Whoever tells of rules tells of all. */
const allLists: readonly GivenList[] = ['release', 'approval', 'protected'];

/**
 * Loads a built-in policy by name (`public-portal` or `holdback/public-portal`), or a file, with only some of its rules.
 * Throws a UsageError or a PolicyError that says what is wrong.
 */
export async function openPolicy(
  name: string,
  only: readonly string[] = [],
  skip: readonly string[] = [],
  lists: readonly GivenList[] = allLists,
  readText: ReadText = textOnDisk,
): Promise<OpenedPolicy> {
  const filePaths: string[] = [];
  const files = new Map<string, PolicyFile>();
  const find: FindPolicy = (wanted, from) => {
    const builtIn = findBuiltIn(wanted);
    if (builtIn !== undefined) return builtIn;
    const found = readFile(wanted, from, readText);
    if (found === undefined) return undefined;
    filePaths.push(found.filePath);
    files.set(keyOf(wanted, from), found.file);
    return found.file;
  };
  const wanted = builtInName(name) ?? `./${name}`;
  const file = find(wanted, HERE);
  if (file === undefined) throw new UsageError(explainMissing(name));
  const policy = selectRules(await loadPolicy(file, find), { only, skip, lists });
  return { policy, source: { wanted, files, only, skip, lists }, filePaths };
}

/** The policy that was opened, made of the same. */
export async function policyOf({ wanted, files, ...selection }: PolicySource): Promise<Policy> {
  const find: FindPolicy = (name, from) => findBuiltIn(name) ?? files.get(keyOf(name, from));
  const file = find(wanted, HERE);
  if (file === undefined) throw new TypeError('A policy without its file.');
  return selectRules(await loadPolicy(file, find), selection);
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
function readFile(
  name: string,
  from: string,
  readText: ReadText,
): { readonly file: PolicyFile; readonly filePath: string } | undefined {
  const filePath = resolve(from === HERE ? HERE : dirname(from), name.replace(/^\.\/(?=\/)/, ''));
  const file = readTextFile(filePath, readText);
  return file && { file, filePath };
}

/** Which rules of a policy judge. */
type Selection = Pick<PolicySource, 'only' | 'skip' | 'lists'>;

/** The policy with only some of its rules. Throws a UsageError for an unknown rule, or when none is left. */
function selectRules(policy: Policy, { only, skip, lists }: Selection): Policy {
  const ids = policy.rules.map(({ id }) => id);
  for (const id of [...only, ...skip]) {
    if (!ids.includes(id)) {
      throw new UsageError(
        `The policy "${policy.id}" has no rule "${id}"${didYouMean(id, ids) || '.'} See: holdback rules list`,
      );
    }
  }
  const kept = policy.rules.find(({ id, fixed }) => fixed && skip.includes(id));
  if (kept !== undefined) {
    throw new UsageError(`The rule "${kept.id}" is fixed, and cannot be left out. Leave it out of --skip.`);
  }
  const rules = policy.rules.filter(({ id, needs }) => {
    if (skip.includes(id) || (only.length > 0 && !only.includes(id))) return false;
    const missing = needs.find((list) => !lists.includes(list));
    if (missing === undefined) return true;
    if (only.length === 0) return false;
    throw new UsageError(
      `The rule "${id}" judges nothing without ${listFlags[missing]}. Give it a file, or leave out the rule.`,
    );
  });
  if (rules.length === 0)
    throw new UsageError('No rule is active, so nothing would be checked. Change --only or --skip.');
  return { ...policy, rules };
}

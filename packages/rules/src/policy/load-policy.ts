import { didYouMean } from '../conditions/nearest-name.ts';
import { wholeQuotesMistake } from '../conditions/phrase-mistake.ts';
import type { Detector } from '../detectors/detector.ts';
import { detectors as builtInDetectors } from '../detectors/index.ts';
import { digest } from '../facts/hash.ts';
import { engineViewOf } from '../match/phrase-list.ts';
import { builtInNames, builtInPolicy, readBuiltIn } from './built-in-policy.ts';
import { compileRule, compileWhen, type RuleSetting } from './compile-rule.ts';
import { Mistakes } from './mistakes.ts';
import { type Policy, PolicyError, questionsOf, type Rule, type Severity } from './policy.ts';
import type { PolicyData, RuleData } from './policy-data.ts';
import { noteSchemaMistakes, toPath } from './policy-mistake.ts';
import type { PolicyPath, PolicyPlaces } from './policy-places.ts';
import type { BuiltInPolicy, PolicyFile, ReadPolicy } from './read-policy.ts';

/**
 * Finds the policy that another extends; undefined if there is none. `from` is the file that names it, to which a name
 * that begins with `./` is relative.
 */
export type FindPolicy = (name: string, from: string) => PolicyFile | BuiltInPolicy | undefined;

/** Policies that extend each other in a circle never end. */
const EXTENDS_DEPTH_MAX = 16;

/** Rules and detectors as they are collected from a policy and all that it extends. */
interface Collected {
  readonly rules: Map<string, Rule>;
  /** Those of an author, also if they are off: their phrases may be secrets. */
  readonly written: Rule[];
  readonly detectors: Map<string, Detector>;
  readonly digests: string[];
  /** Files of policies that are collected whole: two that are extended may share one. */
  readonly files: Set<string>;
}

/**
 * Reads a policy with all that it extends. Throws a PolicyError that says what is wrong, where, and what is meant: all
 * the mistakes of the first file that has any.
 */
export async function loadPolicy(file: PolicyFile | BuiltInPolicy, find: FindPolicy): Promise<Policy> {
  const collected: Collected = {
    rules: new Map(),
    written: [],
    detectors: new Map(builtInDetectors.map((detector) => [detector.infoType, detector])),
    digests: [],
    files: new Set(),
  };
  const data = await collect(file, find, collected, 0);
  const rules = [...collected.rules.values()];
  if (rules.length === 0) {
    throw new PolicyError(`the policy "${data.policy}" has no active rule, so nothing would be checked`);
  }
  const detectors = [...collected.detectors.values()];
  return {
    id: data.policy,
    title: data.title,
    digest: digest(collected.digests.join('\n')),
    rules,
    detectors,
    masks: [...detectors, ...maskPhrases(collected.written)],
    specimens: data.specimens ?? 'possible',
  };
}

/** A built-in policy by its name: `holdback/public-portal`. Throws a PolicyError if there is none. */
export async function loadBuiltIn(name: string): Promise<Policy> {
  const file = builtInPolicy(name);
  if (file === undefined) throw new PolicyError(`there is no policy "${name}"${didYouMean(name, builtInNames)}`);
  return await loadPolicy(file, builtInPolicy);
}

/** The phrases of an author may be secrets, and are masked in names as values are. */
function maskPhrases(rules: readonly Rule[]): readonly Detector[] {
  return questionsOf(rules).flatMap((question) =>
    question.ask === 'words' ? [engineViewOf({ key: question.key, phrases: question.words })] : [],
  );
}

/** A file that is being collected, with what is known of it so far. */
interface Reading extends ReadPolicy {
  readonly mistakes: Mistakes;
  readonly collected: Collected;
}

async function collect(
  file: PolicyFile | BuiltInPolicy,
  find: FindPolicy,
  collected: Collected,
  depth: number,
): Promise<PolicyData> {
  const reading: Reading = { ...(await read(file)), mistakes: new Mistakes(), collected };
  const { data, errors, places, mistakes } = reading;
  if (errors.length > 0) noteSchemaMistakes(places, errors, mistakes);
  noteQuotes(data, [], places, mistakes);
  collected.digests.push(reading.digest);
  // What the validator let through is looked at all the same, so that an author is told everything at once.
  const hasBases = await collectBases(isSound(reading, '/extends') ? (data.extends ?? []) : [], reading, find, depth);
  await collectDetectors(reading);
  collectRules(reading);
  const ruleIds = new Set([...collected.rules.keys(), ...idsOf(data.rules)]);
  if (hasBases && isSound(reading, '/severities')) setSeverities(data.severities ?? {}, ruleIds, reading);
  mistakes.check();
  if (!isWhole(reading)) throw new PolicyError('this is not a policy', places.place([]));
  return reading.data;
}

/** A run by built-in policies alone loads no parser and no validator. */
async function read(file: PolicyFile | BuiltInPolicy): Promise<ReadPolicy> {
  if ('data' in file) return readBuiltIn(file);
  const { readPolicyFile } = await import('./read-policy-file.ts');
  return readPolicyFile(file);
}

/** What files hold in examples and tests may well stand between typographic quotes. */
const quotedInFiles: ReadonlySet<string | number> = new Set(['examples', 'tests']);

/** Notes every text between typographic quotes, whatever it is under. */
function noteQuotes(value: unknown, path: PolicyPath, places: PolicyPlaces, mistakes: Mistakes): void {
  if (typeof value === 'string') {
    const mistake = wholeQuotesMistake(value);
    if (mistake !== undefined) mistakes.add(mistake, places.place(path));
  } else if (typeof value === 'object' && value !== null) {
    const items: Iterable<readonly [string | number, unknown]> = Array.isArray(value)
      ? value.entries()
      : Object.entries(value);
    for (const [key, each] of items) if (!quotedInFiles.has(key)) noteQuotes(each, [...path, key], places, mistakes);
  }
}

/** Did the validator find nothing wrong at all? */
function isWhole(reading: Reading): reading is Reading & { readonly data: PolicyData } {
  return reading.errors.length === 0;
}

/** Did the validator find nothing wrong with what stands under a JSON pointer, but for keys that are too many? */
function isSound({ errors }: Reading, pointer: string): boolean {
  return !errors.some(
    ({ keyword, instancePath }) =>
      keyword !== 'additionalProperties' && (instancePath === pointer || instancePath.startsWith(`${pointer}/`)),
  );
}

/** The items of a list that are sound, with their indexes. */
function soundItems<Item>(
  list: readonly Item[] | undefined,
  key: string,
  reading: Reading,
): (readonly [number, Item])[] {
  if (!Array.isArray(list)) return [];
  return [...list.entries()].filter(([index]) => isSound(reading, `/${key}/${index}`));
}

/** The ids of a list of rules or detectors, also of those that are wrong. */
function idsOf(list: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.flatMap((item) =>
    typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? [item.id] : [],
  );
}

/** Collects what a policy extends. False if one of them is not there. */
async function collectBases(
  names: readonly string[],
  reading: Reading,
  find: FindPolicy,
  depth: number,
): Promise<boolean> {
  const { places, mistakes, collected } = reading;
  let isWhole = true;
  for (const [index, name] of names.entries()) {
    const place = () => places.place(['extends', index]);
    if (depth >= EXTENDS_DEPTH_MAX) throw new PolicyError('policies extend each other in a circle', place());
    const base = find(name, places.file);
    if (base === undefined) {
      mistakes.add(`there is no policy "${name}"${didYouMean(name, builtInNames)}`, place());
      isWhole = false;
    } else if (!collected.files.has(base.file)) {
      await collect(base, find, collected, depth + 1);
      collected.files.add(base.file);
    }
  }
  return isWhole;
}

async function collectDetectors(reading: Reading): Promise<void> {
  const { places, mistakes, collected } = reading;
  const { detectors } = reading.data;
  if (detectors === undefined) return;
  const { compileDetector } = await import('./compile-detector.ts');
  const taken = noteTaken(detectors, 'detectors', 'a kind of information', collected.detectors, reading);
  for (const [index, each] of soundItems(detectors, 'detectors', reading)) {
    const detector = compileDetector(each, places, ['detectors', index], mistakes);
    if (detector !== undefined && !taken.has(index)) collected.detectors.set(each.id, detector);
  }
}

/** Notes what has the id of another, in this file or before it, and gives its indexes: one would silently replace the other. */
function noteTaken(
  list: unknown,
  key: 'detectors' | 'rules',
  noun: string,
  known: ReadonlyMap<string, unknown>,
  { places, mistakes }: Reading,
): ReadonlySet<number> {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  const ids = new Set(known.keys());
  const taken = new Set<number>();
  for (const [index, item] of items.entries()) {
    const [id] = idsOf([item]);
    if (id === undefined) continue;
    if (ids.has(id)) {
      taken.add(index);
      mistakes.add(`there is ${noun} "${id}" already`, places.place([key, index, 'id']));
    }
    ids.add(id);
  }
  return taken;
}

function collectRules(reading: Reading): void {
  const { data, places, mistakes, collected, isBuiltIn } = reading;
  const titles = new Map([
    ...idsOf(data.detectors).map((id) => [id, id] as const),
    ...[...collected.detectors.values()].map(({ infoType, title }) => [infoType, title] as const),
  ]);
  const setting = { places, mistakes, titles, isBuiltIn };
  const rules: readonly RuleData[] = Array.isArray(data.rules) ? data.rules : [];
  const taken = noteTaken(rules, 'rules', 'a rule', collected.rules, reading);
  for (const [index, each] of rules.entries()) {
    const pointer = `/rules/${index}`;
    if (!isSound(reading, pointer)) {
      checkConditions(each, setting, pointer, reading);
      continue;
    }
    const rule = compileRule(each, setting, ['rules', index]);
    if (!isBuiltIn) collected.written.push(rule);
    if (!taken.has(index)) collected.rules.set(each.id, rule);
  }
}

/** Looks at the conditions of a rule that is wrong elsewhere. */
function checkConditions(rule: unknown, setting: RuleSetting, pointer: string, reading: Reading): void {
  if (typeof rule !== 'object' || rule === null) return;
  for (const [key, when] of Object.entries(rule)) {
    const isCondition = key === 'when' || key === 'unless';
    if (isCondition && isSound(reading, `${pointer}/${key}`)) compileWhen(when, setting, [...toPath(pointer), key]);
  }
}

function setSeverities(
  severities: Readonly<Record<string, Severity | 'off'>>,
  ruleIds: ReadonlySet<string>,
  { places, mistakes, collected: { rules } }: Reading,
): void {
  for (const [id, severity] of Object.entries(severities)) {
    const rule = rules.get(id);
    if (!ruleIds.has(id)) {
      mistakes.add(`there is no rule "${id}"${didYouMean(id, [...ruleIds])}`, places.placeOfKey(['severities'], id));
    } else if (severity === 'off') {
      rules.delete(id);
    } else if (rule !== undefined) rules.set(id, { ...rule, severity });
  }
}

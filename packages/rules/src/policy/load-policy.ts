import { didYouMean } from '../conditions/nearest-name.ts';
import { wholeQuotesMistake } from '../conditions/phrase-mistake.ts';
import type { Detector } from '../detectors/detector.ts';
import { detectors as builtInDetectors } from '../detectors/index.ts';
import { digest } from '../facts/hash.ts';
import { engineViewOf } from '../match/phrase-list.ts';
import { compileDetector } from './compile-detector.ts';
import { compileRule, compileWhen, type RuleSetting } from './compile-rule.ts';
import { Mistakes } from './mistakes.ts';
import { builtInPolicies } from './policies.generated.ts';
import { type Policy, PolicyError, questionsOf, type Rule, type Severity } from './policy.ts';
import type { PolicyData, RuleData } from './policy-data.ts';
import { noteSchemaMistakes, type SchemaMistake, toPath } from './policy-mistake.ts';
import { validate } from './policy-schema.generated.ts';
import { type PolicyPath, PolicyText } from './policy-text.ts';

/** A policy file, wherever it came from. */
export interface PolicyFile {
  /** As errors name it. */
  readonly file: string;
  readonly text: string;
}

/**
 * Finds the file of a policy that another extends; undefined if there is none. `from` is the file that names it, to
 * which a name that begins with `./` is relative.
 */
export type FindPolicy = (name: string, from: string) => PolicyFile | undefined;

/** Policies that extend each other in a circle never end. */
const EXTENDS_DEPTH_MAX = 16;

/** Rules and detectors as they are collected from a policy and all that it extends. */
interface Collected {
  readonly rules: Map<string, Rule>;
  /** Those that an audience leaves out. Their phrases are no less secret. */
  readonly rulesOff: Rule[];
  readonly detectors: Map<string, Detector>;
  readonly texts: string[];
  /** Files of policies that are collected whole: two that are extended may share one. */
  readonly files: Set<string>;
}

/**
 * Reads a policy with all that it extends. Throws a PolicyError that says what is wrong, where, and what is meant: all
 * the mistakes of the first file that has any.
 */
export function loadPolicy(file: PolicyFile, find: FindPolicy): Policy {
  const collected: Collected = {
    rules: new Map(),
    rulesOff: [],
    detectors: new Map(builtInDetectors.map((detector) => [detector.infoType, detector])),
    texts: [],
    files: new Set(),
  };
  const data = collect(file, find, collected, 0);
  const rules = [...collected.rules.values()];
  if (rules.length === 0) {
    throw new PolicyError(`the policy "${data.policy}" has no active rule, so nothing would be checked`);
  }
  const detectors = [...collected.detectors.values()];
  return {
    id: data.policy,
    title: data.title,
    digest: digest(collected.texts.join('\0')),
    rules,
    detectors,
    masks: [...detectors, ...maskPhrases([...rules, ...collected.rulesOff])],
    specimens: data.specimens ?? 'possible',
  };
}

/** The phrases of an author may be secrets, and are masked in names as values are. */
function maskPhrases(rules: readonly Rule[]): readonly Detector[] {
  return questionsOf(rules).flatMap((question) =>
    question.ask === 'words' && question.mayBeQuoted !== true
      ? [engineViewOf({ key: question.key, phrases: question.words })]
      : [],
  );
}

/** A file that is being read, with what is known of it so far. */
interface Reading {
  readonly text: PolicyText;
  readonly mistakes: Mistakes;
  readonly collected: Collected;
  /** What the validator said. */
  readonly errors: readonly SchemaMistake[];
}

function collect(file: PolicyFile, find: FindPolicy, collected: Collected, depth: number): PolicyData {
  const text = new PolicyText(file.file, file.text);
  const data: unknown = text.data;
  const mistakes = new Mistakes();
  const isValid = validate(data);
  const errors = isValid ? [] : (validate.errors ?? []);
  if (!isValid) noteSchemaMistakes(text, errors, mistakes);
  noteQuotes(data, [], text, mistakes);
  const reading: Reading = { text, mistakes, collected, errors };
  collected.texts.push(file.text);
  // What the validator let through is looked at all the same, so that an author is told everything at once.
  const parts: Partial<PolicyData> = isMapping(data) ? data : {};
  const hasBases = collectBases(isSound(reading, '/extends') ? (parts.extends ?? []) : [], reading, find, depth);
  collectDetectors(parts, reading);
  collectRules(parts, reading, Object.values(builtInPolicies).includes(file.text));
  const ruleIds = new Set([...collected.rules.keys(), ...idsOf(parts.rules)]);
  if (hasBases && isSound(reading, '/severities')) setSeverities(parts.severities ?? {}, ruleIds, reading);
  mistakes.check();
  if (!isValid) throw new PolicyError('this is not a policy', text.place([]));
  return data;
}

/** What files hold in examples and tests may well stand between typographic quotes. */
const quotedInFiles: ReadonlySet<string | number> = new Set(['examples', 'tests']);

/** Notes every text between typographic quotes, whatever it is under. */
function noteQuotes(value: unknown, path: PolicyPath, text: PolicyText, mistakes: Mistakes): void {
  if (typeof value === 'string') {
    const mistake = wholeQuotesMistake(value);
    if (mistake !== undefined) mistakes.add(mistake, text.place(path));
  } else if (typeof value === 'object' && value !== null) {
    const items: Iterable<readonly [string | number, unknown]> = Array.isArray(value)
      ? value.entries()
      : Object.entries(value);
    for (const [key, each] of items) if (!quotedInFiles.has(key)) noteQuotes(each, [...path, key], text, mistakes);
  }
}

/** Nothing is known of the values but what the validator says: see `isSound`. */
function isMapping(data: unknown): data is Partial<PolicyData> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
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
function collectBases(names: readonly string[], reading: Reading, find: FindPolicy, depth: number): boolean {
  const { text, mistakes, collected } = reading;
  let isWhole = true;
  for (const [index, name] of names.entries()) {
    const place = text.place(['extends', index]);
    if (depth >= EXTENDS_DEPTH_MAX) throw new PolicyError('policies extend each other in a circle', place);
    const base = find(name, text.file);
    if (base === undefined) {
      mistakes.add(`there is no policy "${name}"${didYouMean(name, Object.keys(builtInPolicies))}`, place);
      isWhole = false;
    } else if (!collected.files.has(base.file)) {
      collect(base, find, collected, depth + 1);
      collected.files.add(base.file);
    }
  }
  return isWhole;
}

function collectDetectors({ detectors }: Partial<PolicyData>, reading: Reading): void {
  const { text, mistakes, collected } = reading;
  const taken = noteTaken(detectors, 'detectors', 'a kind of information', collected.detectors, reading);
  for (const [index, each] of soundItems(detectors, 'detectors', reading)) {
    const detector = compileDetector(each, text, ['detectors', index], mistakes);
    if (detector !== undefined && !taken.has(index)) collected.detectors.set(each.id, detector);
  }
}

/** Notes what has the id of another, in this file or before it, and gives its indexes: one would silently replace the other. */
function noteTaken(
  list: unknown,
  key: 'detectors' | 'rules',
  noun: string,
  known: ReadonlyMap<string, unknown>,
  { text, mistakes }: Reading,
): ReadonlySet<number> {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  const ids = new Set(known.keys());
  const taken = new Set<number>();
  for (const [index, item] of items.entries()) {
    const [id] = idsOf([item]);
    if (id === undefined) continue;
    if (ids.has(id)) {
      taken.add(index);
      mistakes.add(`there is ${noun} "${id}" already`, text.place([key, index, 'id']));
    }
    ids.add(id);
  }
  return taken;
}

function collectRules(parts: Partial<PolicyData>, reading: Reading, isBuiltIn: boolean): void {
  const { text, mistakes, collected } = reading;
  const titles = new Map([
    ...idsOf(parts.detectors).map((id) => [id, id] as const),
    ...[...collected.detectors.values()].map(({ infoType, title }) => [infoType, title] as const),
  ]);
  const setting = { text, mistakes, titles, isBuiltIn };
  const rules: readonly RuleData[] = Array.isArray(parts.rules) ? parts.rules : [];
  const taken = noteTaken(rules, 'rules', 'a rule', collected.rules, reading);
  for (const [index, each] of rules.entries()) {
    const pointer = `/rules/${index}`;
    if (!isSound(reading, pointer)) {
      checkConditions(each, setting, pointer, reading);
      continue;
    }
    const rule = compileRule(each, setting, ['rules', index]);
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
  { text, mistakes, collected: { rules, rulesOff } }: Reading,
): void {
  for (const [id, severity] of Object.entries(severities)) {
    const rule = rules.get(id);
    if (!ruleIds.has(id)) {
      mistakes.add(`there is no rule "${id}"${didYouMean(id, [...ruleIds])}`, text.placeOfKey(['severities'], id));
    } else if (severity === 'off') {
      if (rule !== undefined) rulesOff.push(rule);
      rules.delete(id);
    } else if (rule !== undefined) rules.set(id, { ...rule, severity });
  }
}

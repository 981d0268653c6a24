import { type Condition, type Modifier, type Test, toThreshold } from '../conditions/condition.ts';
import { conditions } from '../conditions/index.ts';
import { toConfidence } from '../conditions/together.ts';
import type { Detector } from '../detectors/detector.ts';
import { detectors as builtInDetectors } from '../detectors/index.ts';
import { digest } from '../facts/hash.ts';
import type { Question } from '../facts/question.ts';
import { compileDetector } from './compile-detector.ts';
import { type Policy, PolicyError, type Rule, type Severity, type When } from './policy.ts';
import type { PolicyData, RuleData, WhenData } from './policy-data.ts';
import { toPolicyError } from './policy-mistake.ts';
import { validate } from './policy-schema.generated.ts';
import { modifierNames } from './policy-schema.ts';
import { didYouMean, type PolicyPath, PolicyText } from './policy-text.ts';

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
  readonly detectors: Map<string, Detector>;
  readonly texts: string[];
  /** Files of policies that are collected whole: two that are extended may share one. */
  readonly files: Set<string>;
}

/** Reads a policy with all that it extends. Throws a PolicyError that says what is wrong, where, and what is meant. */
export function loadPolicy(file: PolicyFile, find: FindPolicy): Policy {
  const collected: Collected = {
    rules: new Map(),
    detectors: new Map(builtInDetectors.map((detector) => [detector.infoType, detector])),
    texts: [],
    files: new Set(),
  };
  const data = collect(file, find, collected, 0);
  if (collected.rules.size === 0) {
    throw new PolicyError(`the policy "${data.policy}" has no active rule, so nothing would be checked`);
  }
  return {
    id: data.policy,
    title: data.title,
    digest: digest(collected.texts.join('\0')),
    rules: [...collected.rules.values()],
    detectors: [...collected.detectors.values()],
    specimens: data.specimens ?? 'possible',
  };
}

function collect(
  { file, text: source }: PolicyFile,
  find: FindPolicy,
  collected: Collected,
  depth: number,
): PolicyData {
  const text = new PolicyText(file, source);
  const data: unknown = text.data;
  if (!validate(data)) throw toPolicyError(text, validate.errors ?? []);
  collected.texts.push(source);
  collectBases(data.extends ?? [], text, find, collected, depth);
  for (const [index, each] of (data.detectors ?? []).entries()) {
    collected.detectors.set(each.id, compileDetector(each, text, ['detectors', index]));
  }
  for (const [index, each] of (data.rules ?? []).entries()) {
    if (collected.rules.has(each.id)) {
      throw new PolicyError(`there is a rule "${each.id}" already`, text.place(['rules', index, 'id']));
    }
    collected.rules.set(each.id, compileRule(each, new Compiler(text, collected.detectors), ['rules', index]));
  }
  for (const [id, severity] of Object.entries(data.severities ?? {})) setSeverity(collected.rules, id, severity, text);
  return data;
}

function collectBases(
  names: readonly string[],
  text: PolicyText,
  find: FindPolicy,
  collected: Collected,
  depth: number,
): void {
  for (const [index, name] of names.entries()) {
    const place = text.place(['extends', index]);
    if (depth >= EXTENDS_DEPTH_MAX) throw new PolicyError('policies extend each other in a circle', place);
    const base = find(name, text.file);
    if (base === undefined) throw new PolicyError(`there is no policy "${name}"`, place);
    if (collected.files.has(base.file)) continue;
    collect(base, find, collected, depth + 1);
    collected.files.add(base.file);
  }
}

function setSeverity(rules: Map<string, Rule>, id: string, severity: Severity | 'off', text: PolicyText): void {
  const rule = rules.get(id);
  if (rule === undefined) {
    const hint = didYouMean(id, [...rules.keys()]);
    throw new PolicyError(`there is no rule "${id}"${hint}`, text.placeOfKey(['severities'], id));
  }
  if (severity === 'off') rules.delete(id);
  else rules.set(id, { ...rule, severity });
}

function compileRule(data: RuleData, compiler: Compiler, path: PolicyPath): Rule {
  const scope = data.scope ?? 'document';
  return {
    id: data.id,
    title: data.title,
    severity: data.severity,
    scopes: typeof scope === 'string' ? [scope] : scope,
    why: data.why,
    do: data.do,
    reference: data.reference ?? [],
    when: compiler.when(data.when, [...path, 'when']),
    ...(data.unless !== undefined && { unless: compiler.when(data.unless, [...path, 'unless']) }),
    tests: (data.tests ?? []).map(({ name, expect, ...subject }) => ({ name, expect, subject })),
    ...(data.owner !== undefined && { owner: data.owner }),
    ...(data.reviewed !== undefined && { reviewed: data.reviewed }),
  };
}

/** Compiles conditions, and finds what a schema cannot: two conditions in one, unknown info types. */
class Compiler {
  readonly #text: PolicyText;
  readonly #detectors: ReadonlyMap<string, Detector>;

  constructor(text: PolicyText, detectors: ReadonlyMap<string, Detector>) {
    this.#text = text;
    this.#detectors = detectors;
  }

  when(data: WhenData, path: PolicyPath): When {
    const keys = Object.keys(data).filter((key) => !modifierNames.includes(key));
    const [key, second] = keys;
    if (key === undefined) throw new PolicyError('a condition is missing here', this.#text.place(path));
    if (second !== undefined) {
      const place = this.#text.placeOfKey(path, second);
      throw new PolicyError(`"${key}" and "${second}" are two conditions; list them under "all" or "any"`, place);
    }
    if (key === 'all' || key === 'any' || key === 'none') {
      this.#allow(data, [], key, path);
      const list = data[key];
      const items = Array.isArray(list) ? list : [];
      return { kind: key, of: items.map((item, index) => this.when(item, [...path, key, index])) };
    }
    const condition = conditions.find(({ name }) => name === key);
    if (condition === undefined) throw new PolicyError(`there is no condition "${key}"`, this.#text.place(path));
    this.#allow(data, condition.modifiers, key, path);
    return { kind: 'test', test: this.#test(condition, data, path) };
  }

  #test(condition: Condition, data: WhenData, path: PolicyPath): Test {
    const value = data[condition.name];
    const questions = condition.questions(value, data, (infoType) => this.#detectors.get(infoType)?.title ?? infoType);
    for (const question of questions) this.#knowInfoTypes(question, [...path, condition.name]);
    return {
      condition,
      questions,
      ...toThreshold(data['at-least']),
      hidden: data.hidden === true,
      confidence: toConfidence(data.confidence),
    };
  }

  #knowInfoTypes(question: Question, path: PolicyPath): void {
    const asked = question.ask === 'info' ? [question.infoType] : question.ask === 'together' ? question.infoTypes : [];
    const unknown = asked.find((infoType) => !this.#detectors.has(infoType));
    if (unknown === undefined) return;
    const hint = didYouMean(unknown, [...this.#detectors.keys()]);
    throw new PolicyError(`there is no info type "${unknown}"${hint}`, this.#text.place(path));
  }

  #allow(data: WhenData, modifiers: readonly Modifier[], key: string, path: PolicyPath): void {
    const allowed: readonly string[] = modifiers;
    const stray = Object.keys(data).find((each) => modifierNames.includes(each) && !allowed.includes(each));
    if (stray === undefined) return;
    throw new PolicyError(`"${stray}" does not go with "${key}"`, this.#text.placeOfKey(path, stray));
  }
}

import {
  type Condition,
  type Modifier,
  modifierNames,
  type Test,
  toList,
  toThreshold,
} from '../conditions/condition.ts';
import { either, listed, quoted } from '../conditions/in-words.ts';
import { conditions } from '../conditions/index.ts';
import { didYouMean } from '../conditions/nearest-name.ts';
import { quotesMistake } from '../conditions/phrase-mistake.ts';
import { mentioning } from '../conditions/purpose.ts';
import { toConfidence } from '../conditions/together.ts';
import { infoTypesOf, type Question, wordsOf } from '../facts/question.ts';
import { listsNeeded } from './lists-needed.ts';
import type { Mistakes } from './mistakes.ts';
import type { Rule, Shift, When } from './policy.ts';
import type { AmendmentData, RuleData, ShiftData, WhenData } from './policy-data.ts';
import type { PolicyPath, PolicyPlaces } from './policy-places.ts';
import { type Severity, weight } from './policy-severity.ts';
import { tellTest } from './tell-condition.ts';

/** What a rule is compiled in. */
export interface RuleSetting {
  readonly places: PolicyPlaces;
  readonly mistakes: Mistakes;
  /** What people call each info type that a rule may ask for, by its name. */
  readonly titles: ReadonlyMap<string, string>;
  /** The policy is one of Holdback's own, so that its phrases are no secret. */
  readonly isBuiltIn: boolean;
}

/**
 * Compiles a rule that fits the schema, and notes what a schema cannot find. The conditions of a built-in rule, in which
 * there is nothing to find, are compiled when they are first asked for: whoever lists rules judges by none.
 */
export function compileRule(data: RuleData, setting: RuleSetting, path: PolicyPath): Rule {
  const scope = data.scope ?? 'document';
  const compiler = new Compiler(setting);
  const { when: whenData, unless: unlessData } = data;
  const when = once(() => compiler.when(whenData, [...path, 'when']));
  const unless = once(() => (unlessData === undefined ? undefined : compiler.when(unlessData, [...path, 'unless'])));
  const but = once(() => [...compiler.shifts(data.but ?? [], path, data.severity), ...compiler.mention(data, path)]);
  const rule: Rule = {
    id: data.id,
    title: data.title,
    severity: data.severity,
    scopes: typeof scope === 'string' ? [scope] : scope,
    why: data.why,
    do: data.do,
    reference: data.reference ?? [],
    fixed: data.fixed === true,
    get when() {
      return when();
    },
    get unless() {
      return unless();
    },
    get but() {
      return but();
    },
    tests: (data.tests ?? []).map(({ name, expect, todo, ...subject }, index) => ({
      ...{ name, expect, subject },
      ...(todo === true && { todo }),
      place: setting.places.place([...path, 'tests', index]),
    })),
    ...(data.owner !== undefined && { owner: data.owner }),
    ...(data.reviewed !== undefined && { reviewed: data.reviewed }),
    needs: listsNeeded(whenData),
    place: setting.places.place(path),
  };
  return setting.isBuiltIn ? rule : { ...rule };
}

/** The rule with another severity. Its conditions are still compiled when they are first asked for. */
export function withSeverity(rule: Rule, severity: Severity): Rule {
  const { id, title, scopes, why, do: advice, reference, fixed, tests, needs, owner, reviewed, place } = rule;
  return {
    ...{ id, title, severity, scopes, why, do: advice, reference, fixed, tests, needs, place },
    get when() {
      return rule.when;
    },
    get unless() {
      return rule.unless;
    },
    get but() {
      return rule.but;
    },
    ...(owner !== undefined && { owner }),
    ...(reviewed !== undefined && { reviewed }),
  };
}

/** The rule as an author amends it: what is exempt or shifted is so beside what was before. */
export function amendRule(rule: Rule, data: AmendmentData, setting: RuleSetting, path: PolicyPath): Rule {
  const compiler = new Compiler(setting);
  const unless = data.unless === undefined ? undefined : compiler.when(data.unless, [...path, 'unless']);
  return {
    ...rule,
    severity: data.severity ?? rule.severity,
    do: data.do ?? rule.do,
    unless:
      rule.unless === undefined || unless === undefined
        ? (unless ?? rule.unless)
        : { kind: 'any', of: [rule.unless, unless] },
    but: [...rule.but, ...compiler.shifts(data.but ?? [], path, data.severity ?? rule.severity)],
    ...(data.owner !== undefined && { owner: data.owner }),
    ...(data.reviewed !== undefined && { reviewed: data.reviewed }),
  };
}

/** Makes something when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Compiles a condition that fits the schema, alone. */
export function compileWhen(data: WhenData, setting: RuleSetting, path: PolicyPath): When {
  return new Compiler(setting).when(data, path);
}

/** More kinds that are called so are no advice. */
const TITLED_MAX = 3;

/** What stands where a condition is wrong, so that the rest of the rule can be looked at. It judges nothing. */
const nothing: When = { kind: 'any', of: [] };

/** A text that is written for anyone to read, or to teach: it bears no marking that limits it, and is no record. */
const mention: WhenData = {
  all: [{ purpose: mentioning }, { none: [{ marking: 'limiting' }, { purpose: 'record' }] }],
};

const isCombination = (key: string): key is 'all' | 'any' | 'none' => ['all', 'any', 'none'].includes(key);

/** Compiles conditions. Finds two conditions in one, unknown info types, and what can never be met. */
class Compiler {
  readonly #setting: RuleSetting;

  constructor(setting: RuleSetting) {
    this.#setting = setting;
  }

  when(data: WhenData, path: PolicyPath): When {
    // A key that is none of the language is the schema's to tell.
    const known = (key: string) => isCombination(key) || conditions.some(({ name }) => name === key);
    const keys = Object.keys(data).filter((key) => !modifierNames.includes(key));
    const [key, second] = keys.filter(known);
    if (key === undefined) {
      if (keys.length === 0) this.#note('a condition is missing here', path);
      return nothing;
    }
    if (second !== undefined) {
      const place = this.#setting.places.placeOfKey(path, second);
      const message = `"${key}" and "${second}" are two conditions; list them under "all" or "any"`;
      this.#setting.mistakes.add(message, place);
    }
    if (isCombination(key)) {
      this.#allow(data, [], key, path);
      const list = data[key];
      const items: readonly WhenData[] = Array.isArray(list) ? list : [];
      return { kind: key, of: items.map((item, index) => this.when(item, [...path, key, index])) };
    }
    const condition = conditions.find(({ name }) => name === key);
    if (condition === undefined) return nothing;
    this.#allow(data, condition.modifiers, key, path);
    const value = data[key];
    if (condition.isEach !== true || !Array.isArray(value)) {
      return { kind: 'test', test: this.#test(condition, data, path) };
    }
    const each = value.map((item) => this.#test(condition, { ...data, [key]: item }, path));
    return { kind: 'any', of: each.map((test) => ({ kind: 'test', test })) };
  }

  /** What raises or lowers a rule, whose place and severity are given. */
  shifts(list: readonly ShiftData[], path: PolicyPath, severity: Severity): readonly Shift[] {
    return list.map((data, index) => {
      const to = data['raise-to'];
      const becauseRecognized = data['because-recognized'];
      this.#knowDirection(data, severity, [...path, 'but', index]);
      return {
        direction: to === undefined ? 'lower' : 'raise',
        to: to ?? data['lower-to'] ?? 'note',
        when: this.when(data.when, [...path, 'but', index, 'when']),
        because: data.because,
        ...(becauseRecognized !== undefined && { becauseRecognized }),
      };
    });
  }

  /** Raising to what the rule is takes back what lowered it before. */
  #knowDirection({ 'raise-to': up, 'lower-to': down }: ShiftData, severity: Severity, path: PolicyPath): void {
    if (up !== undefined && weight[up] < weight[severity]) {
      this.#note(`"raise-to: ${up}" raises nothing: the rule is "${severity}"`, path);
    }
    if (down !== undefined && weight[down] >= weight[severity]) {
      this.#note(`"lower-to: ${down}" lowers nothing: the rule is "${severity}"`, path);
    }
  }

  /** What lowers a rule where a text only speaks of what it is about. */
  mention({ mentioned }: RuleData, path: PolicyPath): readonly Shift[] {
    if (mentioned === undefined) return [];
    const when = this.when(mention, [...path, 'mentioned']);
    return [{ direction: 'lower', to: mentioned, when, because: 'it speaks of such things and records none' }];
  }

  #test(condition: Condition, data: WhenData, path: PolicyPath): Test {
    const value = data[condition.name];
    const place = [...path, condition.name];
    const titleOf = (infoType: string) => this.#setting.titles.get(infoType) ?? infoType;
    const questions = condition.questions(value, data, titleOf).map((question) => this.#mayQuote(question));
    for (const question of questions) this.#knowInfoTypes(question, place);
    const unmet = new Map(condition.findMistakes?.(value).map(({ index, message }) => [index, message]));
    for (const [index, each] of (Array.isArray(value) ? value : [value]).entries()) {
      const message =
        unmet.get(index) ??
        toList(each)
          .map(quotesMistake)
          .find((mistake) => mistake !== undefined);
      if (message !== undefined) this.#note(message, Array.isArray(value) ? [...place, index] : place);
    }
    return {
      condition,
      questions,
      ...(condition.threshold?.(value) ?? toThreshold(data['at-least'])),
      hidden: data.hidden === true,
      confidence: toConfidence(data.confidence),
      tell: () => tellTest(condition, data, titleOf),
    };
  }

  /** The phrases of an author may be secrets, and what a report says of them depends on whose they are. */
  #mayQuote(question: Question): Question {
    if (!this.#setting.isBuiltIn) return question;
    if (question.ask === 'words') return { ...question, key: `${question.key} (built in)`, mayBeQuoted: true };
    const { key } = question;
    const words = wordsOf(question);
    if (words === undefined || (question.ask !== 'together' && question.ask !== 'date')) return question;
    return {
      ...question,
      key: `${key} (built in)`,
      words: { ...words, key: `${words.key} (built in)`, mayBeQuoted: true },
    };
  }

  #knowInfoTypes(question: Question, path: PolicyPath): void {
    const asked = infoTypesOf(question);
    const { titles } = this.#setting;
    for (const infoType of asked) {
      if (!titles.has(infoType)) this.#note(`there is no info type "${infoType}"${this.#meant(infoType)}`, path);
    }
  }

  /** Some write what people call it. */
  #meant(infoType: string): string {
    const { titles } = this.#setting;
    const hint = didYouMean(infoType, [...titles.keys()]);
    if (hint !== '') return hint;
    const words = infoType.toLowerCase().replaceAll('-', ' ');
    const titled = [...titles]
      .filter(([, title]) => ` ${title.toLowerCase()} `.includes(` ${words} `))
      .map(([id]) => id);
    if (titled.length > 0 && titled.length <= TITLED_MAX) return `; did you mean ${either(quoted(titled))}?`;
    return '; holdback detectors list names them all';
  }

  #allow(data: WhenData, modifiers: readonly Modifier[], key: string, path: PolicyPath): void {
    const allowed: readonly string[] = modifiers;
    for (const stray of Object.keys(data)) {
      if (modifierNames.includes(stray) && !allowed.includes(stray))
        this.#setting.mistakes.add(
          `"${stray}" does not go with "${key}"; ${allowed.length === 0 ? 'nothing goes with it' : `with it go ${listed(quoted(allowed), 'and')}`}`,
          this.#setting.places.placeOfKey(path, stray),
        );
    }
  }

  #note(message: string, path: PolicyPath): void {
    this.#setting.mistakes.add(message, this.#setting.places.place(path));
  }
}

import { builtInTable } from './policies.generated.ts';
import type { PolicyPlace } from './policy.ts';
import type { PolicyPath, PolicyPlaces } from './policy-places.ts';
import type { BuiltInPolicy, ReadPolicy } from './read-policy.ts';

/** The names of the built-in policies, those that others are made of among them. */
export const builtInNames: readonly string[] = Object.keys(builtInTable);

/** A built-in policy by its name (`holdback/public-portal`); undefined if there is none. */
export function builtInPolicy(name: string): BuiltInPolicy | undefined {
  return Object.hasOwn(builtInTable, name) ? builtInTable[name]?.() : undefined;
}

/** The same as a policy file that was read without a mistake. */
export function readBuiltIn({ file, data, digest, ruleLines }: BuiltInPolicy): ReadPolicy {
  return { data, errors: [], digest, places: new RulePlaces(file, ruleLines), isBuiltIn: true };
}

/** Where the rules of a policy stand. What stands in a rule is where the rule is: nothing in it is wrong. */
class RulePlaces implements PolicyPlaces {
  readonly file: string;
  readonly #ruleLines: readonly number[];

  constructor(file: string, ruleLines: readonly number[]) {
    this.file = file;
    this.#ruleLines = ruleLines;
  }

  place([key, index]: PolicyPath): PolicyPlace {
    const line = key === 'rules' && typeof index === 'number' ? this.#ruleLines[index] : undefined;
    return { file: this.file, line: line ?? 1, column: line === undefined ? 1 : RULE_COLUMN };
  }

  placeOfKey(path: PolicyPath): PolicyPlace {
    return this.place(path);
  }
}

/** Rules stand in a list that is indented by two spaces. */
const RULE_COLUMN = 5;

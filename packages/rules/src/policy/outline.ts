import { builtInPolicy } from './built-in-policy.ts';
import type { PolicyData } from './policy-data.ts';
import type { Severity } from './policy-severity.ts';

/** A rule as it is listed. */
export interface RuleOutline {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
}

/** What a policy consists of. */
export interface PolicyOutline {
  readonly id: string;
  readonly title: string;
  /** Those that are active, in the order of the loaded policy. */
  readonly rules: readonly RuleOutline[];
}

/**
 * A built-in policy as `loadBuiltIn` loads it, but without a condition or a detector: to list its rules costs next to
 * nothing. Undefined if there is none of the name.
 */
export function outlineBuiltIn(name: string): PolicyOutline | undefined {
  const data = builtInPolicy(name)?.data;
  if (data === undefined) return undefined;
  const rules = new Map<string, RuleOutline>();
  collect(data, rules, new Set(), {});
  return { id: data.policy, title: data.title, rules: [...rules.values()] };
}

/** Adds the rules of a policy to those of what it extends, which two that are extended may share. */
function collect(
  { extends: bases = [], rules = [], severities = {}, adjust = [], audience = {}, exempt = [] }: PolicyData,
  into: Map<string, RuleOutline>,
  seen: Set<string>,
  given: Readonly<Record<string, boolean>>,
): void {
  const attributes = { ...audience, ...Object.fromEntries(exempt.map((each) => [each, true])), ...given };
  for (const base of bases) {
    const data = seen.has(base) ? undefined : builtInPolicy(base)?.data;
    if (data !== undefined) collect(data, into, seen, attributes);
    seen.add(base);
  }
  for (const { id, title, severity } of rules) into.set(id, { id, title, severity });
  const adjusted = adjust.filter((each) => attributes[each.for] === true);
  for (const [id, severity] of [severities, ...adjusted.map((each) => each.severities)].flatMap(Object.entries)) {
    const rule = into.get(id);
    if (severity === 'off') into.delete(id);
    else if (rule !== undefined) into.set(id, { ...rule, severity });
  }
}

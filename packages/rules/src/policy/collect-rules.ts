import { compileRule, compileWhen, type RuleSetting } from './compile-rule.ts';
import type { RuleData } from './policy-data.ts';
import { toPath } from './policy-mistake.ts';
import { idsOf, isSound, noteTaken, type Reading, soundItems } from './reading.ts';

/** Compiles the rules of a policy, and adds them to those of what it extends. */
export function collectRules(reading: Reading): void {
  const { data, collected, isBuiltIn } = reading;
  for (const [, { id, title, 'waits-for': waitsFor }] of soundItems(data.waiting, 'waiting', reading))
    collected.inactive.set(id, { kind: 'waiting', title, waitsFor });
  const rules: readonly RuleData[] = Array.isArray(data.rules) ? data.rules : [];
  const taken = noteTaken(rules, 'rules', 'a rule', collected.rules, reading);
  const setting = settingOf(reading);
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

/** What the rules of a policy are compiled in. */
export function settingOf({ data, places, mistakes, collected, isBuiltIn }: Reading): RuleSetting {
  const titles = new Map([
    ...idsOf(data.detectors).map((id) => [id, id] as const),
    ...[...collected.detectors.values()].map(({ infoType, title }) => [infoType, title] as const),
  ]);
  return { places, mistakes, titles, isBuiltIn };
}

/** Looks at the conditions of a rule that is wrong elsewhere. */
function checkConditions(rule: unknown, setting: RuleSetting, pointer: string, reading: Reading): void {
  if (typeof rule !== 'object' || rule === null) return;
  for (const [key, when] of Object.entries(rule)) {
    const isCondition = key === 'when' || key === 'unless';
    if (isCondition && isSound(reading, `${pointer}/${key}`)) compileWhen(when, setting, [...toPath(pointer), key]);
  }
}

import { didYouMean } from '../conditions/nearest-name.ts';
import { settingOf } from './collect-rules.ts';
import { amendRule, withSeverity } from './compile-rule.ts';
import type { Rule } from './policy.ts';
import type { AmendmentData, SeveritiesData } from './policy-data.ts';
import type { PolicyPath } from './policy-places.ts';
import { type Severity, weight } from './policy-severity.ts';
import { type Attributes, idsOf, isSound, type Reading } from './reading.ts';

/**
 * Makes of the rules that were collected those of this policy: first its severities, then what it
 * adjusts for its audience and for exemptions, then what it amends.
 */
export function reviseRules(reading: Reading, attributes: Attributes): void {
  const { adjust = [], severities = {}, amend = {} } = reading.data;
  const ids = new Set([
    ...reading.collected.rules.keys(),
    ...reading.collected.inactive.keys(),
    ...idsOf(reading.data.rules),
  ]);
  if (isSound(reading, '/severities')) setSeverities(severities, ids, ['severities'], reading);
  if (isSound(reading, '/adjust')) {
    for (const [index, each] of adjust.entries()) {
      const path = ['adjust', index, 'severities'];
      if (attributes[each.for] === true) setSeverities(each.severities, ids, path, reading);
      else noteUnknown(each.severities, ids, path, reading);
    }
  }
  if (isSound(reading, '/amend')) amendRules(amend, ids, reading);
}

function setSeverities(severities: SeveritiesData, ids: ReadonlySet<string>, path: PolicyPath, reading: Reading): void {
  const { rules, inactive } = reading.collected;
  noteUnknown(severities, ids, path, reading);
  for (const [id, severity] of Object.entries(severities)) {
    const rule = rules.get(id);
    if (rule === undefined || isWeakened(rule, severity, [...path, id], reading)) continue;
    if (severity === 'off') {
      rules.delete(id);
      inactive.set(id, { kind: 'off', title: rule.title, place: reading.places.placeOfKey(path, id) });
    } else rules.set(id, withSeverity(rule, severity));
  }
}

/** Whether a severity would weaken a rule that is fixed, which is noted. */
function isWeakened({ id, severity }: Rule, wanted: Severity | 'off', path: PolicyPath, reading: Reading): boolean {
  if (wanted === 'off') return noteFixed(id, 'left out', path, reading);
  return weight[wanted] < weight[severity] && noteFixed(id, 'lowered', path, reading);
}

function amendRules(amend: Readonly<Record<string, AmendmentData>>, ids: ReadonlySet<string>, reading: Reading): void {
  const { collected } = reading;
  noteUnknown(amend, ids, ['amend'], reading);
  for (const [id, data] of Object.entries(amend)) {
    const rule = collected.rules.get(id);
    if (rule === undefined) continue;
    const path = ['amend', id];
    const lowers = data.severity !== undefined && weight[data.severity] < weight[rule.severity];
    const isWeaker = lowers || data.unless !== undefined || data.but?.some((each) => each['lower-to'] !== undefined);
    if (isWeaker === true && noteFixed(id, 'lowered or exempted', path, reading)) continue;
    const amended = amendRule(rule, data, settingOf(reading), path);
    if (!reading.isBuiltIn) collected.written.push(amended);
    collected.rules.set(id, amended);
  }
}

/** Notes what names no rule: it would seem to change something. */
function noteUnknown(
  byId: Readonly<Record<string, unknown>>,
  ids: ReadonlySet<string>,
  path: PolicyPath,
  { places, mistakes }: Reading,
): void {
  for (const id of Object.keys(byId)) {
    if (!ids.has(id)) mistakes.add(`there is no rule "${id}"${didYouMean(id, [...ids])}`, places.placeOfKey(path, id));
  }
}

/** Notes that an author would weaken a rule that is fixed. Is it? */
function noteFixed(
  id: string,
  how: string,
  path: PolicyPath,
  { places, mistakes, collected, isBuiltIn }: Reading,
): boolean {
  if (isBuiltIn || collected.rules.get(id)?.fixed !== true) return false;
  mistakes.add(
    `"${id}" may not be ${how}: what it finds can cost a life or is secret by law; keep the file back, or have the part removed`,
    places.placeOfKey(path.slice(0, -1), id),
  );
  return true;
}

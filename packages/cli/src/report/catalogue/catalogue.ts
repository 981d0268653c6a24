import { type Policy, type Rule, redactPath, type Severity, weight } from '@holdback/rules';
import { type Outline, outlineRule } from '../rule-outline.ts';

/** A rule as a catalogue tells it. */
export interface CatalogueEntry {
  readonly rule: Rule;
  readonly condition: readonly Outline[];
  /** Each with a name: owner, reviewed, references, file. Never empty. */
  readonly facts: readonly (readonly [string, string])[];
  /** What its tests show, in a sentence each. */
  readonly tests: readonly string[];
}

/** A rule that judges nothing, and why. */
export interface IdleRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
}

/** All that a policy says, for whoever is to approve it or to look something up. */
export interface Catalogue {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
  /** The most severe first, in each severity in the order of the policy. */
  readonly entries: readonly CatalogueEntry[];
  readonly idle: readonly IdleRule[];
}

/** What each severity means to whoever shares a file. */
export const severityMeanings = {
  block: 'never goes out',
  review: 'a person must decide',
  note: 'for your information',
} as const satisfies Record<Severity, string>;

/** The catalogue of a policy. `version` is that of Holdback. */
export function makeCatalogue(policy: Policy, version: string): Catalogue {
  const { id, title, digest, rules, inactive, ignoredTopics, specimens, reportOnly } = policy;
  const counts = (['block', 'review', 'note'] as const).map(
    (severity) => `${rules.filter((rule) => rule.severity === severity).length} ${severity}`,
  );
  return {
    ...{ id, title },
    facts: [
      ['Policy', id],
      ['Rules', `${rules.length}: ${counts.join(', ')}`],
      ['Fails', reportOnly ? 'nothing: what it finds is told' : 'at review and block, unless a scan is told otherwise'],
      ...(ignoredTopics.length === 0 ? [] : [['Topics it ignores', ignoredTopics.join(', ')] as const]),
      ...(specimens === 'real' ? [['Specimen values', 'count as real'] as const] : []),
      ['SHA-256', digest],
      ['Holdback', version],
    ],
    entries: rules.toSorted((a, b) => weight[b.severity] - weight[a.severity]).map(toEntry),
    idle: [...inactive].map(([idleId, rule]) => ({
      id: idleId,
      title: rule.title,
      why:
        rule.kind === 'off'
          ? `switched off in ${redactPath(rule.place.file)}, line ${rule.place.line}`
          : `waits for ${rule.waitsFor}`,
    })),
  };
}

const expected = { fail: 'It fails', pass: 'It passes', 'not-applicable': 'Exempt' } as const;

function toEntry(rule: Rule): CatalogueEntry {
  const { reference, owner, reviewed, place, tests, fixed } = rule;
  return {
    rule,
    condition: outlineRule(rule),
    facts: [
      ...(reference.length === 0 ? [] : [['See', reference.join('; ')] as const]),
      ...(fixed ? [['Fixed', 'no other policy may lower it, exempt anything from it or leave it out'] as const] : []),
      ['Owner', owner ?? 'nobody is named'],
      ['Reviewed', reviewed ?? 'not said'],
      ['In', `${redactPath(place.file)}, line ${place.line}`],
    ],
    tests: tests.map(({ name, expect, todo }) => `${expected[expect]}: ${name}${todo === true ? ' (not yet)' : ''}`),
  };
}

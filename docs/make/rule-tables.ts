import {
  builtInNames,
  builtInPolicy,
  type Detector,
  detectors,
  loadBuiltIn,
  type Policy,
  questionsOf,
  type Rule,
} from '../../packages/rules/src/index.ts';
import { code, page, table } from './tables.ts';

/** The policies that somebody judges by, in the order of the columns. */
const shown = ['public-portal', 'partner-portal', 'foi-release-uk', 'court-filing', 'share-audit'] as const;

/** `docs/rules.md`: every rule with its severity in each policy, what waits, and which rules ask for an info type. */
export async function makeRules(): Promise<string> {
  const policies = await Promise.all(shown.map((name) => loadBuiltIn(`holdback/${name}`)));
  const families = builtInNames.filter((name) => {
    const data = builtInPolicy(name)?.data;
    return data?.extends === undefined && data?.rules !== undefined;
  });
  return page('Rules', 'packages/rules/policies', [
    `The ${policies[0]?.rules.length ?? 0} rules of the built-in policies, with the severity that each has in each policy.`,
    table(
      ['Severity', 'Meaning'],
      [
        ['block', 'Never on this portal.'],
        ['review', 'A person must decide.'],
        ['note', 'For your information. Told in JSON lines and SARIF, counted in text.'],
      ],
    ),
    table(
      ['Policy', 'For'],
      policies.map(({ id, title }) => [code(id), title]),
    ),
    'A rule that is **fixed** may not be lowered, exempted or left out by another policy.',
    ...(await Promise.all(families.map((name) => makeFamily(name, policies)))),
    '## Waiting',
    'Rules that judge nothing yet, because what they look at is not read yet.',
    table(['Rule', 'What it will find', 'Waits for', ...shown], families.flatMap(waitingRows)),
    '## Info types',
    'Which rules ask for each kind of information, and the severity that the strictest of them has in each policy.',
    table(
      ['Info type', 'Rules', ...shown],
      detectors.map((detector) => infoTypeRow(detector, policies)),
    ),
  ]);
}

async function makeFamily(name: string, policies: readonly Policy[]): Promise<string> {
  const { title, rules } = await loadBuiltIn(name);
  return [`## ${title} (${code(name)})`, ...rules.map((rule) => makeRule(rule, policies))].join('\n\n');
}

function makeRule(
  { id, title, why, do: act, reference, scopes, fixed, but }: Rule,
  policies: readonly Policy[],
): string {
  const severities = policies.map((policy) => `${policy.id} ${severityIn(policy, id)}`);
  const facts = [
    `- Severity: ${severities.join(', ')}${fixed ? '. Fixed' : ''}`,
    ...but.map(
      ({ direction, to, because, becauseRecognized }) =>
        `- ${direction === 'raise' ? 'Raised' : 'Lowered'} to ${to}, where ${because}${becauseRecognized === undefined ? '' : `, or ${becauseRecognized}`}`,
    ),
    `- Judged on: ${scopes.join(', ')}`,
    `- Why: ${why}`,
    `- Do: ${act}`,
    `- See: ${reference.join('; ')}`,
  ];
  return [`### ${code(id)}: ${title}`, facts.join('\n')].join('\n\n');
}

function severityIn({ rules }: Policy, id: string): string {
  return rules.find((rule) => rule.id === id)?.severity ?? 'off';
}

function waitingRows(name: string): readonly (readonly string[])[] {
  return (builtInPolicy(name)?.data.waiting ?? []).map(({ id, title, severity, 'waits-for': waitsFor }) => [
    code(id),
    title,
    waitsFor,
    ...shown.map((policy) => builtInPolicy(`holdback/${policy}`)?.data.severities?.[id] ?? severity),
  ]);
}

const weights = ['note', 'review', 'block'];

function infoTypeRow({ infoType, notAskedFor }: Detector, policies: readonly Policy[]): readonly string[] {
  const [first] = policies;
  const asking = (first?.rules ?? []).filter((rule) => asksFor(rule, infoType)).map(({ id }) => id);
  const severities = policies.map((policy) => {
    const found = policy.rules
      .filter((rule) => asksFor(rule, infoType))
      .map(({ severity }) => weights.indexOf(severity));
    return weights[Math.max(...found)] ?? '';
  });
  return [code(infoType), asking.join(', ') || (notAskedFor ?? ''), ...severities];
}

/** Whether a rule asks for an info type, where a value of it may make the rule fail. */
function asksFor({ when }: Rule, infoType: string): boolean {
  return questionsOf([{ when }]).some(
    (question) =>
      (question.ask === 'info' && question.infoType === infoType) ||
      (question.ask === 'together' && question.infoTypes.includes(infoType)),
  );
}

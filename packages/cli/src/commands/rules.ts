import { didYouMean, type Policy, type Rule, weight } from '@holdback/rules';
import { type ProblemCode, problemMessages } from '@holdback/scanner';
import type { Command } from 'commander';
import { openPolicy } from '../policies/open-policy.ts';
import { problemAdvice } from '../report/problem-advice.ts';
import { styles } from '../report/style.ts';
import type { ExitCode } from '../run/exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface PolicyOption {
  readonly policy: string;
}

/** Adds `holdback explain` and `holdback rules list`. */
export function addRules(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('explain')
    .description('Says why a rule or a problem matters, and what to do.')
    .argument('<rule|code>', 'a rule, as PII-01, or a problem code, as encrypted')
    .option('--policy <name|file>', 'the policy that has the rule', 'public-portal')
    .action((subject: string, { policy }: PolicyOption) => {
      terminal.stdout.write(explain(subject, openPolicy(policy), terminal));
      finish(0);
    });
  const rules = program.command('rules').description('Shows the rules of a policy.');
  rules
    .command('list')
    .description('One line a rule: severity, id, title.')
    .option('--policy <name|file>', 'the policy', 'public-portal')
    .action(({ policy }: PolicyOption) => {
      terminal.stdout.write(list(openPolicy(policy), terminal));
      finish(0);
    });
}

function list({ id, title, rules }: Policy, { color }: Terminal): string {
  const style = styles(color);
  const ordered = [...rules].sort((a, b) => weight[b.severity] - weight[a.severity]);
  const lines = ordered.map(
    (rule) => `${style[rule.severity](rule.severity.padEnd(6))}  ${rule.id.padEnd(8)}  ${rule.title}`,
  );
  return `${[...lines, '', `${rules.length} rules in ${id}: ${title}`, 'Next: holdback explain RULE'].join('\n')}\n`;
}

function explain(subject: string, policy: Policy, terminal: Terminal): string {
  const rule = policy.rules.find(({ id }) => id.toLowerCase() === subject.toLowerCase());
  if (rule !== undefined) return explainRule(rule, terminal);
  const code = problemCodes.find((each) => each === subject);
  if (code !== undefined) return explainProblem(code, terminal);
  const known = [...policy.rules.map(({ id }) => id), ...problemCodes];
  throw new UsageError(
    `There is no rule or problem code "${subject}"${didYouMean(subject, known) || '.'} See: holdback rules list`,
  );
}

const problemCodes: readonly ProblemCode[] = [...new Set(Object.values(problemMessages).map(([code]) => code))];

function explainRule(rule: Rule, { color }: Terminal): string {
  const style = styles(color);
  const firing = rule.tests.find(({ expect }) => expect === 'fail');
  const passing = rule.tests.find(({ expect }) => expect === 'pass');
  const lines = [
    `${style[rule.severity](rule.severity.toUpperCase())}  ${style.bold(rule.id)}  ${rule.title}`,
    '',
    `Why: ${rule.why}`,
    `Do: ${rule.do}`,
    `Judged on: ${rule.scopes.join(', ')}`,
    ...(rule.reference.length > 0 ? [`See: ${rule.reference.join('; ')}`] : []),
    ...(firing === undefined ? [] : [`Fires on: ${firing.name}`]),
    ...(passing === undefined ? [] : [`Leaves alone: ${passing.name}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function explainProblem(code: ProblemCode, { color }: Terminal): string {
  const sentences = Object.values(problemMessages)
    .filter(([each]) => each === code)
    .map(([, sentence]) => `  ${sentence.replaceAll('#', 'N')}`);
  const { why, advice } = problemAdvice[code];
  const lines = [styles(color).bold(code), '', `Why: ${why}`, `Do: ${advice}`, 'Said as:', ...sentences];
  return `${lines.join('\n')}\n`;
}

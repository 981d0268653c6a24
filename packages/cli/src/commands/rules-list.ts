import { type Policy, weight } from '@holdback/rules';
import { openPolicy } from '../policies/open-policy.ts';
import { counted, hang, wordsOf } from '../report/lines.ts';
import { styles } from '../report/style.ts';
import { commandOf, type Terminal, widthOf } from '../terminal.ts';
import { policyWords } from './option-words.ts';

/** Lists the rules of a policy. */
export async function listRules(name: string, terminal: Terminal): Promise<void> {
  const { policy } = await openPolicy(name);
  terminal.stdout.write(list(policy, policyWords(name), terminal));
}

function list({ id, title, rules }: Policy, chosen: string, terminal: Terminal): string {
  const style = styles(terminal.color);
  const ordered = [...rules].sort((a, b) => weight[b.severity] - weight[a.severity]);
  const idWidth = Math.max(8, ...rules.map((rule) => rule.id.length));
  const lines = ordered.flatMap((rule) => {
    const head = `${rule.severity.padEnd(6)}  ${rule.id.padEnd(idWidth)}  `;
    const [first = '', ...rest] = hang(head, wordsOf(rule.title), widthOf(terminal));
    return [style[rule.severity](first), ...rest];
  });
  const next = `Next: ${commandOf(terminal)} explain ${ordered[0]?.id ?? 'RULE'}${chosen}`;
  return `${[...lines, '', `${counted(rules.length, 'rule')} in ${id}: ${title}`, next].join('\n')}\n`;
}

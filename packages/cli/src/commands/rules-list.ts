import { outlineBuiltIn, type PolicyOutline, weight } from '@holdback/rules/built-in';
import { builtInName, DEFAULT_POLICY } from '../policies/built-in-name.ts';
import { counted, hang, wordsOf } from '../report/lines.ts';
import { styles } from '../report/style.ts';
import { commandOf, type Terminal, widthOf } from '../terminal.ts';

/** Lists the rules of a policy. A built-in one is not compiled for that. */
export async function listRules(name: string, terminal: Terminal): Promise<void> {
  const builtIn = outlineBuiltIn(builtInName(name) ?? '');
  if (builtIn !== undefined) {
    terminal.stdout.write(list(builtIn, name === DEFAULT_POLICY ? '' : ` --policy ${name}`, terminal));
    return;
  }
  const { openPolicy } = await import('../policies/open-policy.ts');
  const { policyWords } = await import('../configuration/option-words.ts');
  const { policy } = await openPolicy(name);
  terminal.stdout.write(list(policy, policyWords(name), terminal));
}

function list({ id, title, rules }: PolicyOutline, chosen: string, terminal: Terminal): string {
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

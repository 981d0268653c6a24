import { inTable, inText } from '../markdown/escape.ts';
import type { Outline } from '../rule-outline.ts';
import { type Catalogue, type CatalogueEntry, severityMeanings } from './catalogue.ts';

/** A catalogue in GitHub Flavored Markdown. */
export function catalogueMarkdown({ title, facts, entries, idle }: Catalogue): string {
  const parts = [
    `# ${inText(title)}`,
    table(['', ''], facts),
    '## All rules',
    table(
      ['Severity', 'Rule', 'What it finds', 'Owner', 'Reviewed'],
      entries.map(({ rule: { severity, id, title: finds, owner = '', reviewed = '' } }) => [
        ...[severity, id, finds, owner, reviewed],
      ]),
    ),
    ...entries.map(tellEntry),
    ...(idle.length === 0
      ? []
      : [
          '## Rules that judge nothing',
          table(
            ['Rule', 'What it would find', 'Why not'],
            idle.map(({ id, title: finds, why }) => [id, finds, why]),
          ),
        ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function tellEntry({ rule, condition, facts, tests }: CatalogueEntry): string {
  const { id, title, severity, why, do: advice } = rule;
  return [
    `## ${inText(id)}: ${inText(title)}`,
    `**${severity}**, ${severityMeanings[severity]}.`,
    `**Why:** ${inText(why)}`,
    `**Do:** ${inText(advice)}`,
    ...condition.map(({ text, of }) => [inText(text), ...(of.length === 0 ? [] : [list(of, '')])].join('\n\n')),
    facts.map(([name, value]) => `- **${name}:** ${inText(value)}`).join('\n'),
    tests.length === 0
      ? 'It has no tests, so nobody knows whether it finds what it is for.'
      : `Tests:\n\n${tests.map((each) => `- ${inText(each)}`).join('\n')}`,
  ].join('\n\n');
}

function list(outlines: readonly Outline[], indent: string): string {
  return outlines
    .flatMap(({ text, of }) => [`${indent}- ${inText(text)}`, ...(of.length === 0 ? [] : [list(of, `${indent}  `)])])
    .join('\n');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map((cells) => line(cells.map(inTable)))].join('\n');
}

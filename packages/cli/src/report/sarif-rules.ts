import type { Rule, Severity } from '@holdback/rules';
import type { ProblemCode } from '@holdback/scanner';
import { homepage } from '../version.ts';
import { problemAdvice } from './problem-advice.ts';

/** The level of SARIF for each severity. */
export const levels = { block: 'error', review: 'warning', note: 'note' } as const satisfies Record<Severity, string>;

/** Between 0 and 10, as GitHub sorts by it: critical from 9.0, medium from 4.0, low below that. */
const securitySeverities = { block: '9.0', review: '6.0', note: '2.0' } as const satisfies Record<Severity, string>;

/** A rule as SARIF describes it to whoever looks at a result (section 3.49). */
export function toRule({ id, title, why, do: what, severity, reference, scopes }: Rule): object {
  const see = reference.length > 0 ? `See: ${reference.join('; ')}.` : '';
  return {
    id,
    name: toPascalCase(title),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: {
      text: [why, what, see].filter((each) => each !== '').join(' '),
      markdown: [`**${id}: ${title}**`, why, `**Do:** ${what}`, see].filter((each) => each !== '').join('\n\n'),
    },
    helpUri: homepage,
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['security', 'data-exposure', severity, ...scopes],
      'security-severity': securitySeverities[severity],
    },
  };
}

/** A kind of problem, as a notification refers to it. */
export function toDescriptor(code: ProblemCode): object {
  const { why, advice } = problemAdvice[code];
  return {
    id: code,
    shortDescription: { text: why },
    fullDescription: { text: why },
    help: { text: advice, markdown: `**Do:** ${advice}` },
    helpUri: homepage,
    properties: { tags: ['not-examined'] },
  };
}

/** `Table lists victims` is `TableListsVictims`: viewers show the name as that of a class. */
function toPascalCase(title: string): string {
  const words = title.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

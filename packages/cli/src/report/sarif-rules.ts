import type { ExceptionNotice, Severity } from '@holdback/rules';
import type { ProblemCode } from '@holdback/scanner';
import { homepage } from '../version.ts';
import { exceptionMeanings } from './exception-meanings.ts';
import { problemAdvice } from './problem-advice.ts';
import type { ReportedRule } from './reporter.ts';

/** The level of SARIF for each severity. */
export const levels = { block: 'error', review: 'warning', note: 'note' } as const satisfies Record<Severity, string>;

/** Between 0 and 10, as GitHub sorts by it: critical from 9.0, medium from 4.0, low below that. */
const securitySeverities = { block: '9.0', review: '6.0', note: '2.0' } as const satisfies Record<Severity, string>;

/** A rule as SARIF describes it to whoever looks at a result (section 3.49). */
export function toRule({ id, title, why, do: what, severity, reference, scopes }: ReportedRule): object {
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

/** Of a notification, what all of its kind have in common (section 3.49). */
interface Descriptor {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** A kind of problem, as a notification refers to it. */
export function toDescriptor(code: ProblemCode): Descriptor {
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

/** How notifications of exceptions in a state are called. */
export function exceptionId(state: ExceptionNotice['state']): string {
  return `exception-${state}`;
}

/** What is to be known of exceptions in a state. */
export function toExceptionDescriptor(state: ExceptionNotice['state']): Descriptor {
  const text = exceptionMeanings[state];
  return {
    id: exceptionId(state),
    shortDescription: { text },
    fullDescription: { text },
    helpUri: homepage,
    properties: { tags: ['exception'] },
  };
}

/** `Table lists victims` is `TableListsVictims`: viewers show the name as that of a class. */
function toPascalCase(title: string): string {
  const words = title.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

import type { Rule, When } from '@holdback/rules';

/** A sentence, with what it announces under it. */
export interface Outline {
  readonly text: string;
  readonly of: readonly Outline[];
}

/** When a rule fails, when it does not apply, and what shifts it: a sentence each, with its conditions under it. */
export function outlineRule(rule: Rule): readonly Outline[] {
  const { when, unless, but } = rule;
  return [
    outlineCondition(`${subjectOf(rule)} fails`, when),
    ...(unless === undefined ? [] : [outlineCondition('It does not apply', unless)]),
    ...but.map(({ direction, to, because, becauseRecognized, when: shifting }) =>
      outlineCondition(
        `It is ${direction === 'raise' ? 'raised' : 'lowered'} to ${to}, because ${because}${becauseRecognized === undefined ? '' : `, or ${becauseRecognized}`},`,
        shifting,
      ),
    ),
  ];
}

/** What is judged: `A file, or a folder,`. */
function subjectOf({ scopes }: Rule): string {
  const names = {
    document: 'a file',
    tree: 'a file with what is inside it',
    folder: 'the files of a folder together',
    run: 'all that is scanned together',
  } as const;
  const told = scopes.map((scope) => names[scope]).join(', or ');
  return told.charAt(0).toUpperCase() + told.slice(1);
}

const combinations = {
  all: 'all of these are so',
  any: 'one of these is so',
  none: 'none of these is so',
} as const;

function outlineCondition(subject: string, when: When): Outline {
  if (when.kind === 'test') return { text: `${subject} when ${when.test.tell()}.`, of: [] };
  return { text: `${subject} when ${combinations[when.kind]}:`, of: when.of.map(outlineWhen) };
}

function outlineWhen(when: When): Outline {
  if (when.kind === 'test') return { text: when.test.tell(), of: [] };
  return { text: `${combinations[when.kind]}:`, of: when.of.map(outlineWhen) };
}

import type { Rule, When } from '@holdback/rules';
import { hang, wordsOf } from '../report/lines.ts';
import type { Style } from '../report/style.ts';

/** How an explanation is laid out. */
export interface Layout {
  readonly style: Style;
  readonly width: number;
}

/** When a rule fails, when it does not apply, and what shifts it. */
export function tellRule(rule: Rule, layout: Layout): readonly string[] {
  return [
    ...tellCondition(`${subjectOf(rule)} fails`, rule.when, layout),
    ...(rule.unless === undefined ? [] : tellCondition('It does not apply', rule.unless, layout)),
    ...rule.but.flatMap(({ direction, to, when, because, becauseRecognized }) =>
      tellCondition(
        `It is ${direction === 'raise' ? 'raised' : 'lowered'} to ${to}, because ${because}${becauseRecognized === undefined ? '' : `, or ${becauseRecognized}`},`,
        when,
        layout,
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

function tellCondition(subject: string, when: When, layout: Layout): readonly string[] {
  if (when.kind === 'test') return hang('', wordsOf(`${subject} when ${when.test.tell()}.`), layout.width);
  return [
    ...hang('', wordsOf(`${subject} when ${combinations[when.kind]}:`), layout.width),
    ...when.of.flatMap((each) => tellWhen(each, '  ', layout)),
  ];
}

function tellWhen(when: When, indent: string, layout: Layout): readonly string[] {
  if (when.kind === 'test') return hang(`${indent}- `, wordsOf(when.test.tell()), layout.width);
  return [
    `${indent}- ${combinations[when.kind]}:`,
    ...when.of.flatMap((each) => tellWhen(each, `${indent}    `, layout)),
  ];
}

/** A labelled sentence over several lines. */
export function sayItem(label: string, text: string, { style, width }: Layout): readonly string[] {
  const [first = '', ...rest] = hang(`${label.padEnd(9)} `, wordsOf(text), width);
  return [style.dim(first.slice(0, label.length)) + first.slice(label.length), ...rest];
}

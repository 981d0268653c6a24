import type { Rule } from '@holdback/rules';
import { hang, wordsOf } from '../report/lines.ts';
import { type Outline, outlineRule } from '../report/rule-outline.ts';
import type { Style } from '../report/style.ts';

/** How an explanation is laid out. */
export interface Layout {
  readonly style: Style;
  readonly width: number;
}

/** When a rule fails, when it does not apply, and what shifts it. */
export function tellRule(rule: Rule, { width }: Layout): readonly string[] {
  return outlineRule(rule).flatMap(({ text, of }) => [
    ...hang('', wordsOf(text), width),
    ...of.flatMap((each) => tellOutline(each, '  ', width)),
  ]);
}

function tellOutline({ text, of }: Outline, indent: string, width: number): readonly string[] {
  return [
    ...hang(`${indent}- `, wordsOf(text), width),
    ...of.flatMap((each) => tellOutline(each, `${indent}    `, width)),
  ];
}

/** A labelled sentence over several lines. */
export function sayItem(label: string, text: string, { style, width }: Layout): readonly string[] {
  const [first = '', ...rest] = hang(`${label.padEnd(9)} `, wordsOf(text), width);
  return [style.dim(first.slice(0, label.length)) + first.slice(label.length), ...rest];
}

import type { Format } from '@holdback/scanner';
import { type Layout, sayItem } from './explanation-lines.ts';

/** Explains a format that is read: what of it, which hidden places it tells, and what it leaves out. */
export function explainFormat(
  { id, title, reads, kinds, tells, leavesOut, limits }: Format,
  layout: Layout,
): readonly string[] {
  const say = (label: string, text: string) => sayItem(label, text, layout);
  return [
    `${layout.style.bold(id)}  ${title}`,
    '',
    ...(kinds.length > 1 ? say('Kinds:', kinds.join(', ')) : []),
    ...say('Read:', reads),
    ...say('Told:', tells.length === 0 ? 'it has no hidden places' : tells.join(', ')),
    ...leavesOut.flatMap((each) =>
      say('Not read:', `${each.place}. ${'problem' in each ? 'A file that has them is not-examined.' : each.reason}`),
    ),
    ...(Object.keys(limits).length === 0 ? [] : say('Limits:', Object.keys(limits).join(', '))),
  ];
}

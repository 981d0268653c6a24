import { type Policy, type Rule, redactSentence, weight } from '@holdback/rules';
import { numeral } from '@holdback/scanner/text';
import { counted, hang, lengthOf, wordsOf } from '../report/lines.ts';
import type { Change, ChangedSubject } from './judged-files.ts';

/** What two policies say of the same files. */
export interface PolicyDifference {
  readonly old: Policy;
  readonly next: Policy;
  readonly changed: readonly ChangedSubject[];
  /** Of files, and of files inside of others. */
  readonly files: number;
  readonly unread: number;
  readonly width: number;
  /** Name every file that changes. */
  readonly isWhole: boolean;
}

/** Files that are named of each kind of change. */
const FILES_MAX = 20;

/** Rules that are named of those that make the difference. */
const RULES_MAX = 20;

/** What is said of each kind of change, in the order in which they are told: what a person must look at first. */
const headings = {
  freed: 'Not held back any more',
  'less-severe': 'Held back as before, and less severely',
  held: 'Held back now, and not before',
  'more-severe': 'Held back as before, and more severely',
  'other-reasons': 'Held back as before, for other reasons',
  notes: 'Not held back for it, before or now: notes that change',
} as const satisfies Record<Change, string>;

const changes = Object.keys(headings).filter((key): key is Change => Object.hasOwn(headings, key));

/** What differs: between the policies, for each file, for each rule, and how much it comes to. */
export function tellDifference(difference: PolicyDifference): readonly string[] {
  const { old, next, changed } = difference;
  const sections = changes.flatMap((change) => tellChange(change, difference));
  return [
    ...say(`From ${nameOf(old)} to ${nameOf(next)}.`, difference),
    ...say(tellPolicies(old, next), difference),
    '',
    ...sections,
    ...(changed.length === 0 ? [] : [...tellRules(difference), '']),
    ...tellTotals(difference),
  ];
}

function nameOf({ id, rules }: Policy): string {
  return `${redactSentence(id)} (${counted(rules.length, 'rule')})`;
}

/** What differs whatever is scanned. */
function tellPolicies(old: Policy, next: Policy): string {
  const before = new Map(old.rules.map((rule) => [rule.id, rule]));
  const after = new Map(next.rules.map((rule) => [rule.id, rule]));
  const added = next.rules.filter(({ id }) => !before.has(id)).length;
  const gone = old.rules.filter(({ id }) => !after.has(id)).length;
  const shifted = (direction: 1 | -1) =>
    next.rules.filter(({ id, severity }) => {
      const was = before.get(id);
      return was !== undefined && Math.sign(weight[severity] - weight[was.severity]) === direction;
    }).length;
  return `Rules: ${numeral(added)} new, ${numeral(gone)} gone, ${numeral(shifted(1))} more severe, ${numeral(shifted(-1))} less severe.`;
}

function tellChange(change: Change, { changed, old, next, width, isWhole }: PolicyDifference): readonly string[] {
  const those = changed.filter((each) => each.change === change);
  if (those.length === 0) return [];
  const told = isWhole ? those : those.slice(0, FILES_MAX);
  const rest = those.length - told.length;
  return [
    `${headings[change]} (${numeral(those.length)}):`,
    ...told.flatMap((each) => [
      ...hang('  ', [each.path === '.' ? 'all that was scanned, as a whole' : each.path], width),
      ...tellShifts(each).flatMap(([lead, id]) =>
        hang(`      ${lead.padEnd(LEAD_WIDTH)}  `, wordsOf(`${id} ${titleOf(id, next, old)}`), width),
      ),
    ]),
    ...(rest > 0 ? [`  … and ${counted(rest, 'other')}: --verbose names them all`] : []),
    '',
  ];
}

const LEAD_WIDTH = 'review, was block'.length;

/** What each rule does otherwise: `block`, `no longer block`, `review, was block`. */
function tellShifts({ before, after }: ChangedSubject): readonly (readonly [string, string])[] {
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  return ids.flatMap((id): readonly (readonly [string, string])[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === is) return [];
    if (is === undefined) return [[`no longer ${was}`, id]];
    return [[was === undefined ? `now ${is}` : `${is}, was ${was}`, id]];
  });
}

function titleOf(id: string, ...policies: readonly Policy[]): string {
  const rule = policies.flatMap(({ rules }) => rules).find((each: Rule) => each.id === id);
  return rule === undefined
    ? ''
    : `(${redactSentence(
        rule.title,
        policies.flatMap(({ masks }) => masks),
      )})`;
}

/** By how many files each rule differs, the most first. */
function tellRules({ changed, old, next, width }: PolicyDifference): readonly string[] {
  const counts = new Map<string, number>();
  for (const each of changed) {
    for (const [lead, id] of tellShifts(each)) {
      const key = `${id}\n${lead}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const ordered = [...counts].toSorted(([, one], [, other]) => other - one);
  const digits = Math.max(...ordered.map(([, count]) => lengthOf(numeral(count))));
  const rest = ordered.length - RULES_MAX;
  return [
    'The rules that make the difference, with how many files:',
    ...ordered.slice(0, RULES_MAX).flatMap(([key, count]) => {
      const [id = '', lead = ''] = key.split('\n');
      const head = `  ${numeral(count).padStart(digits)}  ${lead.padEnd(LEAD_WIDTH)}  `;
      return hang(head, wordsOf(`${id} ${titleOf(id, next, old)}`), width);
    }),
    ...(rest > 0 ? [`  … and ${counted(rest, 'other')}`] : []),
  ];
}

function tellTotals(difference: PolicyDifference): readonly string[] {
  const { changed, files, unread } = difference;
  const parts = changes.flatMap((change) => {
    const count = changed.filter((each) => each.change === change).length;
    return count === 0 ? [] : [`${numeral(count)} ${totals[change]}`];
  });
  const told =
    changed.length === 0
      ? `Nothing changes: both policies say the same of ${counted(files, 'file')}.`
      : `${counted(changed.length, 'change')} in ${counted(files, 'file')}: ${parts.join(', ')}.`;
  return [
    ...say(told, difference),
    ...(unread === 0
      ? []
      : say(
          `Not wholly read, by either policy: ${counted(unread, 'file')}. What is in there may change too.`,
          difference,
        )),
  ];
}

const totals = {
  freed: 'not held back any more',
  'less-severe': 'less severe',
  held: 'held back now',
  'more-severe': 'more severe',
  'other-reasons': 'for other reasons',
  notes: 'in notes only',
} as const satisfies Record<Change, string>;

function say(sentence: string, { width }: PolicyDifference): readonly string[] {
  return hang('', wordsOf(sentence), width);
}

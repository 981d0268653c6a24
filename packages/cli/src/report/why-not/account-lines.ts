import {
  type ConditionAccount,
  type Finding,
  isWide,
  type Nearest,
  type RuleAccount,
  type SubjectAccount,
  type TestAccount,
} from '@holdback/rules';
import { numeral } from '@holdback/scanner/text';
import { counted, hang, wordsOf } from '../lines.ts';
import { placeInWords } from '../place.ts';
import { tellLack } from './lack-sentences.ts';

/** How an account is told. */
export interface AccountLayout {
  /** In characters. */
  readonly width: number;
}

/** Ways to fail of which is told what they lack, where one of many is enough: the nearest. */
const WAYS_TOLD = 3;

/** Places of one condition that are told. */
const PLACES_TOLD = 3;

/** Why a rule fails a file, or does not: what it says of the nearest of what it judges, condition by condition. */
export function tellAccount(account: RuleAccount, layout: AccountLayout): readonly string[] {
  const [nearest, ...others] = account.subjects;
  if (nearest === undefined) return [];
  const say = (text: string) => (text === '' ? [''] : hang('', wordsOf(text), layout.width));
  return [
    ...say(headOf(account, nearest)),
    ...say(account.title),
    '',
    ...tellScope(account, nearest).flatMap(say),
    ...tellProblems(nearest).flatMap(say),
    ...tellExemption(nearest, layout),
    ...tellConditions('It fails a file when', nearest.when, nearest.path, layout),
    ...tellShifts(account, nearest).flatMap(say),
    ...(nearest.isCut === true
      ? say('The text is very long, and what came near was looked for in its beginning only.')
      : []),
    ...tellOthers(nearest, others).flatMap(say),
  ];
}

function headOf({ rule, severity }: RuleAccount, { says, path, verdict, unless }: SubjectAccount): string {
  switch (says) {
    case 'fails': {
      const now = verdict?.severity ?? severity;
      return `${rule} fails ${path} (${now}): ${verdict?.message ?? ''}.`;
    }
    case 'exempt':
      return `${rule} does not apply to ${path}: it is exempt${unless === undefined ? '' : ', because'}`.concat(
        unless === undefined
          ? '.'
          : ` ${heldIn(unless)
              .map(({ tells }) => tells)
              .join(', and ')}.`,
      );
    case 'passes':
      return `${rule} passes ${path}.`;
    case 'cannot-tell':
      return `${rule} cannot tell of ${path}: it was not read to its end.`;
    default:
      return says satisfies never;
  }
}

/** A rule that is judged on more than a document. */
function tellScope({ scopes }: RuleAccount, { scope }: SubjectAccount): readonly string[] {
  if (!isWide(scope)) return [];
  const whole = scope === 'folder' ? 'the files of a folder together' : 'all that is scanned together';
  const also = scopes.length > 1 ? '' : ' What is told here is of this file alone.';
  return [`It judges ${whole}.${also}`, ''];
}

function tellProblems({ says, problems }: SubjectAccount): readonly string[] {
  if (problems.length === 0) return [];
  const told = [...new Set(problems.map(({ code, message }) => `Not read: ${message} (${code})`))].slice(
    0,
    PLACES_TOLD,
  );
  return [...told, ...(says === 'cannot-tell' ? ['What was read is told below.'] : []), ''];
}

function tellExemption({ says, unless, path }: SubjectAccount, layout: AccountLayout): readonly string[] {
  if (unless === undefined || says === 'passes') return [];
  const lead = says === 'exempt' ? 'It does not apply when' : 'It would be exempt when';
  return [...tellConditions(lead, unless, path, layout), ''];
}

/** The head says of a rule that is lowered from what and why. */
function tellShifts({ severity: before }: RuleAccount, { verdict }: SubjectAccount): readonly string[] {
  if (verdict?.severity !== 'note' || before === 'note') return [];
  return ['', 'It is lowered to a note, and a note holds nothing back.'];
}

function tellOthers({ says, scope }: SubjectAccount, others: readonly SubjectAccount[]): readonly string[] {
  const inside = others.filter((other) => other.scope === scope);
  if (inside.length === 0) return [];
  const alike = inside.filter((other) => other.says === says).length;
  return [
    '',
    `It judges ${counted(inside.length, 'more file')} inside or around it: ${numeral(alike)} the same, and none is nearer.`,
  ];
}

function tellConditions(lead: string, when: ConditionAccount, path: string, layout: AccountLayout): readonly string[] {
  if (when.kind === 'test') {
    return [...hang('', wordsOf(`${lead} ${when.tells}.`), layout.width), ...tellTest(when, '  ', path, layout)];
  }
  return [
    ...hang('', wordsOf(`${lead} ${combinations[when.kind]}:`), layout.width),
    ...tellParts(when, '  ', path, layout),
  ];
}

const combinations = {
  all: 'all of these are so',
  any: 'one of these is so',
  none: 'none of these is so',
} as const;

/** Where one is enough, the nearest ways first, and the others by their number. */
function tellParts(
  { kind, of }: Exclude<ConditionAccount, TestAccount>,
  indent: string,
  path: string,
  layout: AccountLayout,
): readonly string[] {
  const ordered = kind === 'any' ? of.toSorted((a, b) => b.nearness - a.nearness) : of;
  const isFar = (each: ConditionAccount) => each.nearness === 0;
  const told = kind === 'any' && ordered.length > WAYS_TOLD ? ordered.slice(0, WAYS_TOLD) : ordered;
  const rest = ordered.slice(told.length);
  const them = rest.length === 1 ? 'it' : 'them';
  const farther = rest.every(isFar) ? `nothing in the file comes near to ${them}` : 'farther off than these';
  return [
    ...told.flatMap((each) => tellPart(each, indent, path, layout)),
    ...(rest.length === 0
      ? []
      : hang(`${indent}no   `, wordsOf(`${counted(rest.length, 'other way')} to fail: ${farther}.`), layout.width)),
  ];
}

function tellPart(account: ConditionAccount, indent: string, path: string, layout: AccountLayout): readonly string[] {
  const mark = account.held ? 'yes  ' : 'no   ';
  if (account.kind === 'test') {
    return [
      ...hang(`${indent}${mark}`, wordsOf(account.tells), layout.width),
      ...tellTest(account, `${indent}     `, path, layout),
    ];
  }
  return [
    ...hang(`${indent}${mark}`, wordsOf(`${combinations[account.kind]}:`), layout.width),
    ...tellParts(account, `${indent}     `, path, layout),
  ];
}

/** What a condition lacked, or where it is met. */
function tellTest(test: TestAccount, indent: string, path: string, layout: AccountLayout): readonly string[] {
  if (test.lacks.length === 0) {
    const told = test.held ? test.evidence.slice(0, PLACES_TOLD) : [];
    return told.flatMap((at) => hang(`${indent}At: `, tellPlace(at, path), layout.width));
  }
  return test.lacks.flatMap((lack) => [
    ...hang(`${indent}- `, wordsOf(tellLack(lack, test)), layout.width),
    ...(lack.at === undefined ? [] : hang(`${indent}  At: `, tellPlace(lack.at, path), layout.width)),
  ]);
}

/** A place in words that may be parted, with what stands there redacted. */
function tellPlace(at: Nearest | Finding, path: string): readonly string[] {
  const { location, label, excerpt, hiddenBy, recognized, confidence } = at;
  const place = placeInWords(location);
  return [
    ...(at.path === path ? [] : [`${at.path}:`]),
    ...wordsOf(place),
    ...(label === undefined ? [] : [`(${label})`]),
    ...(excerpt === '' || excerpt === place ? [] : [excerpt]),
    ...(hiddenBy === undefined ? [] : ['hidden by', hiddenBy]),
    ...(recognized === true ? wordsOf('recognized in a picture') : []),
    ...(confidence === undefined || !isValue(at) ? [] : [`(${confidence})`]),
  ];
}

/** What is no value of a kind is what it is, and no surer or less sure. */
function isValue({ infoType }: Pick<Finding, 'infoType'>): boolean {
  return !['document', 'column', 'text', 'trait', 'metadata'].includes(infoType);
}

function heldIn(account: ConditionAccount): readonly TestAccount[] {
  if (account.kind === 'test') return account.held ? [account] : [];
  return account.of.flatMap(heldIn);
}

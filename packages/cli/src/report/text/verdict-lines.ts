import { type Finding, isWide, type Verdict, weight } from '@holdback/rules';
import { hang, wordsOf } from '../lines.ts';
import { placeOfFinding } from '../place.ts';
import type { Style } from '../style.ts';
import { type Tally, worstOf } from '../tally.ts';

/** How a report is laid out. */
export interface Layout {
  readonly style: Style;
  /** In characters. */
  readonly width: number;
  /** How many places of a verdict are told. */
  readonly places: number;
}

/** What is said of one file, folder or run, with the worst verdict first. */
export function tellSubject(path: string, verdicts: readonly Verdict[], tally: Tally, layout: Layout): string[] {
  const ordered = [...verdicts].sort((a, b) => weight[b.severity] - weight[a.severity]);
  const top = ordered[0]?.severity ?? 'note';
  return [
    `${layout.style[top](top.toUpperCase())}  ${layout.style.bold(path)}`,
    ...ordered.flatMap((verdict) => tellVerdict(verdict, tally, layout)),
    '',
  ];
}

/** How bad is it? By the worst severity, then by how many rules failed at it, then by how many failed at all. */
export function rankOf(verdicts: readonly Verdict[]): number {
  const top = worstOf(verdicts);
  const atTop = verdicts.filter(({ severity }) => severity === top).length;
  // What is said of a folder or the run is said of many files at once.
  const isOfMany = verdicts.some(({ scope }) => isWide(scope));
  return weight[top] * 1e7 + (isOfMany ? 1e6 : 0) + Math.min(atTop, 999) * 1e3 + Math.min(verdicts.length, 999);
}

function tellVerdict(verdict: Verdict, tally: Tally, { style, width, places }: Layout): string[] {
  const rule = tally.rule(verdict.rule);
  const head = `  ${verdict.severity.padEnd(6)}  `;
  const [first = '', ...rest] = hang(head, [`${verdict.rule} `, ...wordsOf(rule?.title ?? '')], width);
  const item = (label: string, words: readonly string[]) =>
    paintLabel(hang(`    ${(label === '' ? '' : `${label}:`).padEnd(6)} `, words, width), style);
  const told = verdict.evidence.slice(0, places).map((each) => tellPlace(each, verdict.path));
  const shown = [...new Map(told.map((words) => [words.join(' '), words])).values()];
  const isAll = verdict.evidence.length <= places && verdict.count <= verdict.evidence.length;
  return [
    style[verdict.severity](first),
    ...rest,
    ...item('Again', wordsOf(verdict.returned ?? '')),
    ...item('Found', wordsOf(verdict.message)),
    ...item('Why', wordsOf(rule?.why ?? '')),
    ...item('Do', wordsOf(verdict.do)),
    ...shown.flatMap((words, index) => item(index === 0 ? 'At' : '', words)),
    ...(isAll ? [] : item('', ['and', 'others'])),
  ];
}

/** The word before a part is dim, so that the eye finds what it says. */
function paintLabel(lines: readonly string[], { dim }: Style): string[] {
  return lines.map((line) =>
    line.replace(/^( {4})([A-Z][a-z]+:)/, (_whole, indent: string, label: string) => indent + dim(label)),
  );
}

/**
 * A place in words that may be parted; a value or a name, which is not, is one of them. Of something that is judged
 * with what is in it, the file is told too.
 */
function tellPlace(finding: Finding, judged: string): readonly string[] {
  const { path, label, excerpt, hiddenBy, recognized, confidence } = finding;
  const place = placeOfFinding(finding);
  return [
    ...(path === judged ? [] : [`${path}:`]),
    ...wordsOf(place),
    ...(label === undefined ? [] : [`(${label})`]),
    // A hidden place may be called as what is found there.
    ...(excerpt === '' || excerpt === place ? [] : [` ${excerpt}`]),
    ...(hiddenBy === undefined ? [] : ['', 'hidden by', hiddenBy]),
    ...(recognized === true ? ['', ...wordsOf(`recognized in a picture (${confidence})`)] : []),
  ];
}

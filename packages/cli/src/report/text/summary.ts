import { numeral } from '@holdback/scanner';
import type { EndInfo } from '../../run/run-listener.ts';
import { counted, hang, size, wordsOf } from '../lines.ts';
import type { RunInfo } from '../reporter.ts';
import { type Tally, tellFormats } from '../tally.ts';
import type { Layout } from './verdict-lines.ts';

/** How many rules a summary tells, the worst first. */
const RULES_TOLD = 10;

/** The whole summary, with what to do about each part of it. */
export function tellSummary(tally: Tally, info: EndInfo, run: RunInfo, layout: Layout): string[] {
  const { style, width } = layout;
  const { ledger, seconds } = info;
  const { files, unread } = tally.countFiles(ledger);
  const specimens = run.specimens === 'real' ? ', specimen values counted as real' : '';
  const { id, rules, ignoredTopics } = run.policy;
  const withoutTopics = ignoredTopics.length === 0 ? '' : `, without the topics ${ignoredTopics.join(', ')}`;
  const folders = tally.foldersUnread === 0 ? '' : ` and nothing of ${counted(tally.foldersUnread, 'folder')}`;
  const examined = `Examined ${numeral(files - unread)} of ${counted(files, 'file')}${folders}, ${size(ledger.bytes)} in ${seconds.toFixed(1)} s, by policy ${id} (${counted(rules.length, 'rule')}${withoutTopics})${specimens}`;
  return [
    ...hang('', wordsOf(tally.headline(info)), width).map(style.bold),
    ...hang('', wordsOf(examined), width),
    ...(run.detail === 'every' ? tellGivenFiles(run, width) : []),
    '',
    ...tellStates(tally, info, layout),
    '',
    ...tellRules(tally, run, layout),
    ...tellUnread(tally, layout),
  ];
}

/** Which files the run went by, to the byte. */
function tellGivenFiles({ files }: RunInfo, width: number): string[] {
  return files.flatMap(({ kind, path, sha256 }) => hang('', ['By', 'the', kind, path, 'SHA-256', sha256], width));
}

function tellStates(tally: Tally, info: EndInfo, { style, width }: Layout): string[] {
  const rows = tally.coverage(info);
  const digits = Math.max(...rows.map(({ count }) => numeral(count).length));
  return rows.flatMap(({ name, count, meaning, severity }) => {
    const head = `  ${name.padEnd(12)}  ${numeral(count).padStart(digits)}  `;
    const [first = head.trimEnd(), ...rest] = hang(head, wordsOf(meaning), width);
    return [severity === undefined ? first : style[severity](first), ...rest];
  });
}

function tellRules(tally: Tally, { policy }: RunInfo, { style, width }: Layout): string[] {
  const failed = tally.worstRules(policy);
  if (failed.length === 0) return [];
  const shown = failed.slice(0, RULES_TOLD);
  const idWidth = Math.max(...shown.map(({ rule }) => rule.id.length));
  const countWidth = Math.max(...shown.map(({ count }) => numeral(count).length));
  const lines = shown.flatMap(({ rule: { id, title, do: advice }, severity, count }) => {
    const head = `  ${severity.padEnd(6)}  ${numeral(count).padStart(countWidth)}  ${id.padEnd(idWidth)}  `;
    const [first = '', ...rest] = hang(head, wordsOf(title), width);
    const indent = ' '.repeat(head.length);
    return [style[severity](first), ...rest, ...hang(`${indent}Do: `, wordsOf(advice), width)];
  });
  const more = failed.length - shown.length;
  return [
    style.bold('Rules that failed, the worst first, and in how many files'),
    ...lines,
    ...(more > 0 ? [`  … and ${counted(more, 'more rule')}`] : []),
    '',
  ];
}

function tellUnread({ unread }: Tally, { style, width }: Layout): string[] {
  if (unread.length === 0) return [];
  const codeWidth = Math.max(...unread.map(({ code }) => code.length));
  const countWidth = Math.max(...unread.map(({ count }) => numeral(count).length));
  const lines = unread.flatMap(({ code, advice, count, formats }) => {
    const head = `  ${numeral(count).padStart(countWidth)}  ${code.padEnd(codeWidth)}  `;
    return [
      ...hang(head, tellFormats(formats), width),
      ...hang(`${' '.repeat(head.length)}Do: `, wordsOf(advice), width),
    ];
  });
  return [style.bold('Not examined: how many files, why, and of which formats'), ...lines, ''];
}

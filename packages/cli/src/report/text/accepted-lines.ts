import type { ExceptionNotice, Verdict } from '@holdback/rules';
import { acceptedInWords } from '../acceptance.ts';
import { hang, wordsOf } from '../lines.ts';
import type { Tally } from '../tally.ts';
import type { Layout } from './verdict-lines.ts';

/** What of one file or folder was accepted: each rule, and who says so. */
export function tellAccepted(path: string, verdicts: readonly Verdict[], tally: Tally, { width }: Layout): string[] {
  return [
    `  ${path}`,
    ...verdicts.flatMap(({ rule, severity, message, accepted }) => [
      ...hang(`    ${severity.padEnd(6)}  `, [`${rule} `, ...wordsOf(tally.rule(rule)?.title ?? '')], width),
      ...hang('            Found: ', wordsOf(message), width),
      ...(accepted === undefined ? [] : hang('            ', wordsOf(acceptedInWords(accepted)), width)),
    ]),
  ];
}

/** The exceptions of which whoever keeps the list should know, with their places. */
export function tellExceptions(notices: readonly ExceptionNotice[], { width, style }: Layout): string[] {
  if (notices.length === 0) return [];
  const lines = notices.flatMap(({ state, place, subject, message }) => [
    ...hang(`  ${state.padEnd(8)}  `, [place, '', ...wordsOf(subject)], width),
    ...hang('            ', wordsOf(message), width),
  ]);
  return [style.bold('EXCEPTIONS that need a look'), ...lines, ''];
}

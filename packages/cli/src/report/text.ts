import type { Assessment, Verdict } from '@holdback/rules';
import { numeral, withAllPages } from '@holdback/scanner';
import type { EndInfo } from '../run/run-listener.ts';
import { acceptedInWords, partAccepted } from './acceptance.ts';
import { counted, hang, wordsOf } from './lines.ts';
import type { MakeReporter, RunInfo } from './reporter.ts';
import { type Style, styles } from './style.ts';
import { Tally } from './tally.ts';
import { tellAccepted, tellExceptions } from './text/accepted-lines.ts';
import { HeldInside } from './text/held-inside.ts';
import { tellNext } from './text/next-command.ts';
import { tellSummary } from './text/summary.ts';
import { type Layout, rankOf, tellSubject } from './text/verdict-lines.ts';
import { Worst } from './worst.ts';

/** How much is told: of files with a verdict, of other files by name, of places of a verdict. */
interface Told {
  readonly subjects: number;
  readonly names: number;
  readonly places: number;
}

/** A bound also on `--verbose`, so that a run of a million files is no million verdicts in memory. */
const told = {
  summary: { subjects: 0, names: 0, places: 0 },
  worst: { subjects: 20, names: 20, places: 3 },
  every: { subjects: 10_000, names: 10_000, places: 10 },
} as const satisfies Record<RunInfo['detail'], Told>;

/** Longer than a screen: then the most important sentence is told again at the end. */
const LINES_OF_A_SCREEN = 40;

/** What a person reads: the summary first, then what is held back, why, what to do, where; then what was not examined. */
export const text: MakeReporter = (run) => {
  const { subjects, names, places } = told[run.detail];
  const layout: Layout = { style: styles(run.color), width: run.width, places };
  const tally = new Tally();
  const worst = new Worst<readonly string[]>(subjects);
  const accepted = new Worst<readonly string[]>(names);
  const unread = new Worst<readonly string[]>(names);
  const links = new Worst<string>(names);
  const deleted = new Worst<string>(names);
  const clean = new Worst<string>(run.detail === 'every' ? names : 0);
  const heldInside = new HeldInside();
  const isTold = ({ severity }: Verdict) => run.detail === 'every' || severity !== 'note';
  const offer = (path: string, verdicts: readonly Verdict[]) => {
    const { open, accepted: those } = partAccepted(verdicts);
    const shown = open.filter(isTold);
    if (shown.length > 0) worst.offer(rankOf(shown), () => tellSubject(path, shown, tally, layout));
    if (those.length > 0) accepted.offer(rankOf(those), () => tellAccepted(path, those, tally, layout));
  };
  return {
    begin: () => '',
    rule: (rule) => {
      tally.addRule(rule);
      return '';
    },
    document: (assessment) => {
      const { document, state, verdicts, problems } = assessment;
      tally.add(assessment);
      const name = withHeld(document.path, heldInside.take(assessment));
      offer(name, verdicts);
      if (problems.length > 0) unread.offer(0, () => tellUnread(assessment, run, layout));
      if (state === 'link') links.offer(0, () => document.path);
      if (state === 'deleted') deleted.offer(0, () => document.path);
      if (state === 'clean' && verdicts.length === 0) clean.offer(0, () => name);
      return '';
    },
    verdicts: (verdicts) => {
      for (const [name, those] of Map.groupBy(verdicts, nameOf)) {
        tally.addWide(those);
        offer(name, those);
      }
      return '';
    },
    end: (info) => {
      const files = [
        ...worst.list().flat(),
        ...tellRest(worst, layout.style),
        ...tellList('ACCEPTED, which fails nothing', accepted.list(), accepted, layout.style),
        ...tellList('NOT EXAMINED, which is not the same as clean', unread.list(), unread, layout.style),
        ...tellList('LINKS, listed and not followed', namesIn(links), links, layout.style),
        ...tellList('DELETED, named and not there any more', namesIn(deleted), deleted, layout.style),
        ...(run.detail === 'every' ? tellList('CLEAN', namesIn(clean), clean, layout.style) : []),
      ];
      const next = tellNext(tally, info, run, layout.width);
      const lines = [
        ...tellInterruption(info, layout),
        ...tellSummary(tally, info, run, layout),
        ...(run.detail === 'summary' ? [] : files),
        ...tellExceptions(info.exceptions, layout),
        ...(files.length > LINES_OF_A_SCREEN && run.detail !== 'summary'
          ? [layout.style.bold(tally.headline(info)), ...(next.length > 0 ? [] : [''])]
          : []),
        ...next.map(layout.style.dim),
      ];
      while (lines.at(-1) === '') lines.pop();
      return `${lines.join('\n')}\n`;
    },
  };
};

/** The path of a container says what of its members is held back: its own state is no word of them. */
function withHeld(path: string, held: number): string {
  return held === 0 ? path : `${path}  (held inside: ${numeral(held)})`;
}

/** A folder has its own path; what holds of all that was scanned has none. */
function nameOf({ path, scope }: Verdict): string {
  return scope === 'run' ? 'All that was scanned, as a whole' : `${path}/, as a whole`;
}

function tellInterruption({ exitCode }: EndInfo, { style, width }: Layout): string[] {
  if (exitCode !== 130) return [];
  const sentence = 'Interrupted: what is told here was scanned, the rest was not. Scan again for all of it.';
  return [...hang('', wordsOf(sentence), width).map(style.bold), ''];
}

function tellUnread({ document, problems }: Assessment, run: RunInfo, { width }: Layout): readonly string[] {
  const isAll = run.detail === 'every';
  const shown = isAll ? problems : problems.slice(0, 1);
  const more = problems.length - shown.length;
  return [
    `  ${document.path}`,
    ...shown.flatMap(({ code, message, pages, accepted }) => [
      ...hang(`    ${code}: `, wordsOf(isAll ? withAllPages(message, pages) : message), width),
      ...(accepted === undefined ? [] : hang('      ', wordsOf(acceptedInWords(accepted)), width)),
    ]),
    ...(more > 0 ? [`    and ${counted(more, 'more problem')}`] : []),
  ];
}

function namesIn(kept: Worst<string>): readonly (readonly string[])[] {
  return kept.list().map((path) => [`  ${path}`]);
}

function tellList(
  title: string,
  entries: readonly (readonly string[])[],
  { rest }: { readonly rest: number },
  style: Style,
): string[] {
  if (entries.length === 0) return [];
  return [style.bold(title), ...entries.flat(), ...(rest > 0 ? [`  … and ${numeral(rest)} more`] : []), ''];
}

function tellRest({ rest }: { readonly rest: number }, { dim }: Style): string[] {
  return rest > 0 ? [dim(`… and ${numeral(rest)} more files and folders`), ''] : [];
}

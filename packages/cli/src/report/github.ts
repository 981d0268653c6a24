import { isWide, type Severity } from '@holdback/rules';
import { acceptedInWords } from './acceptance.ts';
import { subjectInWords } from './finding-words.ts';
import { adviceFor } from './format-advice.ts';
import { atEnd, type Gathered, rootOf, type ToldVerdict, type UnreadDocument } from './gathered.ts';
import { counted } from './lines.ts';
import type { MakeReporter } from './reporter.ts';

/** GitHub shows as many annotations of each level of a step, and drops the others in silence. */
const ANNOTATIONS_MAX = 10;

/** Of which the worst of each level are chosen. */
const VERDICTS_KEPT = 1_000;

type Level = 'error' | 'warning' | 'notice';

const levels = { block: 'error', review: 'warning', note: 'notice' } as const satisfies Record<Severity, Level>;

/** What a line of the log says of a file. */
interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  /** Undefined for what is of no file. */
  readonly file?: string;
  readonly line?: number;
}

/**
 * Workflow commands of GitHub Actions (https://docs.github.com/actions, "Workflow commands"): the worst, as many as GitHub
 * shows, then one line that counts all. All of it is in the markdown report, which is added to the summary of the step.
 */
export const github: MakeReporter = () =>
  atEnd({ verdicts: VERDICTS_KEPT, accepted: ANNOTATIONS_MAX, unread: ANNOTATIONS_MAX }, (gathered, info) => {
    const { tally } = gathered;
    const { verdicts, accepted } = info.ledger;
    const said = [
      ...gathered.failed.list().map(toVerdict),
      ...gathered.unread.list().map(toProblem),
      ...info.exceptions.map(
        ({ state, place, subject, message }): Annotation => ({
          level: state === 'ending' ? 'notice' : 'warning',
          title: `Exception ${state}`,
          message: `${subject} (${place}): ${message}`,
        }),
      ),
      ...gathered.accepted.list().map(toVerdict),
    ];
    // One notice is the summary.
    const room: Record<Level, number> = {
      error: ANNOTATIONS_MAX,
      warning: ANNOTATIONS_MAX,
      notice: ANNOTATIONS_MAX - 1,
    };
    const shown = said.filter(({ level }) => {
      room[level] -= 1;
      return room[level] >= 0;
    });
    const told = [
      ...(info.exitCode === 130 ? ['Interrupted: what is told here was scanned, the rest was not.'] : []),
      tally.headline(info),
      ...tally.coverage(info).map(({ name, count }) => `${name}: ${count}`),
      `Verdicts: ${verdicts.block} block, ${verdicts.review} review, ${verdicts.note} note; ${accepted.exceptions + accepted.baseline} accepted.`,
      ...tellHidden(gathered, shown.length, said.length),
    ];
    const summary: Annotation = { level: 'notice', title: 'Holdback', message: told.join('\n') };
    return [...shown, summary].map(toCommand).join('');
  });

function toVerdict({ verdict, rule, line }: ToldVerdict): Annotation {
  const { severity, message, path, scope, accepted, returned } = verdict;
  const title = rule === undefined || rule.title === '' ? verdict.rule : `${verdict.rule}: ${rule.title}`;
  const isFile = !isWide(scope);
  return {
    level: accepted === undefined ? levels[severity] : 'notice',
    title: accepted === undefined ? title : `Accepted: ${title}`,
    message: [
      ...(isFile && rootOf(path) === path ? [] : [subjectInWords(verdict)]),
      ...(accepted === undefined ? [] : [acceptedInWords(accepted)]),
      message,
      verdict.do,
      ...(returned === undefined ? [] : [returned]),
    ].join('\n'),
    ...(isFile && { file: rootOf(path), line }),
  };
}

function toProblem({ document: { path, format }, problems }: UnreadDocument): Annotation {
  const open = problems.find(({ accepted }) => accepted === undefined);
  const problem = open ?? problems[0];
  const said =
    problem === undefined
      ? []
      : [
          problem.message,
          problem.accepted === undefined ? adviceFor(problem, format) : acceptedInWords(problem.accepted),
        ];
  return {
    level: open === undefined ? 'notice' : 'warning',
    title: `Not examined${problem === undefined ? '' : `: ${problem.code}`}`,
    message: [...(rootOf(path) === path ? [] : [path]), ...said].join('\n'),
    file: rootOf(path),
    line: 1,
  };
}

function tellHidden({ failed, accepted, unread }: Gathered, shown: number, said: number): readonly string[] {
  const hidden = said - shown + failed.rest + accepted.rest + unread.rest;
  return hidden === 0 ? [] : [`${counted(hidden, 'more annotation')} would be too many to be shown.`];
}

function toCommand({ level, title, message, file, line }: Annotation): string {
  const properties = [
    ...(file === undefined ? [] : [`file=${property(file)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${property(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${data(message)}\n`;
}

/** As the runner reads what follows the second pair of colons. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As the runner reads the value of a property. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

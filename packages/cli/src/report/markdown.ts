import type { Verdict } from '@holdback/rules';
import { numeral } from '@holdback/scanner';
import type { EndInfo } from '../run/run-listener.ts';
import { acceptedInWords } from './acceptance.ts';
import { placesInWords, subjectInWords } from './finding-words.ts';
import { adviceFor } from './format-advice.ts';
import { atEnd, type Gathered, type ToldVerdict, type UnreadDocument } from './gathered.ts';
import { counted } from './lines.ts';
import { inCode, inTable, inText } from './markdown/escape.ts';
import type { MakeReporter, RunInfo } from './reporter.ts';

/** What GitHub takes of a comment, in UTF-16 units; GitLab takes more. */
const COMMENT_LENGTH_MAX = 65_536;

/** What is left for the end, which says what was left out. */
const END_LENGTH = 1_000;

/** What a section has beside its title and its blocks. */
const SECTION_LENGTH = 100;

/** Files of each kind at most, as nobody reads more in a comment. */
const FILES_MAX = 200;

const RULES_MAX = 20;
const PLACES_MAX = 3;

/** A part of the comment that may be cut: its blocks, each told whole or not at all. */
interface Section {
  readonly title: string;
  readonly blocks: readonly string[];
  /** What the blocks are, and how many there were before the worst were chosen. */
  readonly noun: string;
  readonly count: number;
}

/** A comment on a pull request, in GitHub Flavored Markdown: the worst first, and what there is no room for is counted. */
export const markdown: MakeReporter = (run) =>
  atEnd({ verdicts: FILES_MAX * 5, accepted: FILES_MAX, unread: FILES_MAX }, (gathered, info) => {
    const head = tellHead(gathered, run, info);
    let room = COMMENT_LENGTH_MAX - END_LENGTH - head.length;
    const told: string[] = [];
    for (const section of sectionsOf(gathered, info)) {
      if (section.count === 0) continue;
      const part = fill(section, room);
      room -= part.length;
      told.push(part);
    }
    return `${[head, ...told].join('\n\n')}\n`;
  });

/** As much of a section as there is room for, and how much there was none for. */
function fill({ title, blocks, noun, count }: Section, length: number): string {
  const shown: string[] = [];
  let room = length - title.length - SECTION_LENGTH;
  for (const block of blocks) {
    room -= block.length + 1;
    if (room < 0) break;
    shown.push(block);
  }
  const rest = count - shown.length;
  return [
    `### ${title}`,
    ...(shown.length > 0 ? [shown.join('\n')] : []),
    ...(rest > 0 ? [`… and ${counted(rest, `more ${noun}`)}.`] : []),
  ].join('\n\n');
}

function tellHead({ tally }: Gathered, run: RunInfo, info: EndInfo): string {
  const { policy, version, asOf } = run;
  const failed = tally.worstRules(policy);
  const rules = failed.slice(0, RULES_MAX);
  const { verdicts } = info.ledger;
  return [
    `## Holdback: ${inText(tally.headline(info))}`,
    ...(info.exitCode === 130 ? ['**Interrupted: what is told here was scanned, the rest was not.**'] : []),
    table(
      ['Files', 'Count', 'Meaning'],
      tally.coverage(info).map(({ name, count, meaning }) => [name, numeral(count), meaning]),
    ),
    `${counted(verdicts.block + verdicts.review + verdicts.note, 'verdict')}: ${numeral(verdicts.block)} block, ${numeral(verdicts.review)} review, ${numeral(verdicts.note)} note. Policy ${inCode(policy.id)} ${inCode(policy.digest.slice(0, 12))}, ${counted(policy.rules.length, 'rule')}, as of ${asOf}, Holdback ${inText(version)}.${run.release === undefined ? '' : ` Release: ${inCode(run.release)}.`}`,
    ...(rules.length === 0
      ? []
      : [
          '### Rules that failed',
          table(
            ['Severity', 'Files', 'Rule', 'What to do'],
            rules.map(({ rule, severity, count }) => [
              severity,
              numeral(count),
              `${rule.id} ${rule.title}`.trimEnd(),
              rule.do,
            ]),
          ),
          ...(failed.length > rules.length ? [`… and ${counted(failed.length - rules.length, 'more rule')}.`] : []),
        ]),
    ...(tally.unread.length === 0
      ? []
      : [
          '### Why files were not examined',
          table(
            ['Files', 'Problem', 'What to do'],
            tally.unread.map(({ code, advice, count }) => [numeral(count), code, advice]),
          ),
        ]),
  ].join('\n\n');
}

function sectionsOf(gathered: Gathered, info: EndInfo): readonly Section[] {
  const { failed, accepted, unread } = gathered;
  const open = failed.list();
  const held = open.filter(({ verdict }) => verdict.severity !== 'note');
  const notes = open.filter(({ verdict }) => verdict.severity === 'note');
  const { verdicts } = info.ledger;
  return [
    {
      title: 'Held back, the worst first',
      blocks: held.map(tellVerdict),
      noun: 'verdict',
      count: verdicts.block + verdicts.review,
    },
    {
      title: 'Not examined, which is not the same as clean',
      blocks: unread.list().map(tellUnread),
      noun: 'file',
      count: unread.count,
    },
    {
      title: 'Exceptions that need a look',
      blocks: info.exceptions.map(
        ({ state, place, subject, message }) => `- ${state}: ${inCode(place)} ${inCode(subject)}: ${inText(message)}`,
      ),
      noun: 'exception',
      count: info.exceptions.length,
    },
    {
      title: 'Accepted, which fails nothing',
      blocks: accepted.list().map(tellVerdict),
      noun: 'verdict',
      count: accepted.count,
    },
    { title: 'For your information', blocks: notes.map(tellVerdict), noun: 'verdict', count: verdicts.note },
  ];
}

function tellVerdict({ verdict, rule }: ToldVerdict): string {
  const { severity, message, accepted, returned } = verdict;
  const title = rule === undefined || rule.title === '' ? '' : ` ${inText(rule.title)}`;
  return [
    `- **${severity}** ${inCode(subjectInWords(verdict))}: ${inText(verdict.rule)}${title}`,
    ...(accepted === undefined ? [] : [`  - ${inCode(acceptedInWords(accepted))}`]),
    ...(returned === undefined ? [] : [`  - Again: ${inCode(returned)}`]),
    `  - Found: ${inText(message)}${tellPlaces(verdict)}`,
    ...(accepted === undefined ? [`  - Do: ${inText(verdict.do)}`] : []),
  ].join('\n');
}

function tellPlaces(verdict: Verdict): string {
  const places = placesInWords(verdict, PLACES_MAX);
  return places.length === 0 ? '' : `: ${places.map(inCode).join('; ')}`;
}

function tellUnread({ document: { path, format }, problems }: UnreadDocument): string {
  return [
    `- ${inCode(path)}`,
    ...problems.slice(0, PLACES_MAX).map((problem) => {
      const { code, message, accepted } = problem;
      const then = accepted === undefined ? inText(adviceFor(problem, format)) : inCode(acceptedInWords(accepted));
      return `  - ${code}: ${inText(message)} ${then}`;
    }),
    ...(problems.length > PLACES_MAX ? [`  - and ${counted(problems.length - PLACES_MAX, 'more problem')}`] : []),
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const draw = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [draw(head), draw(head.map(() => '---')), ...rows.map((cells) => draw(cells.map(inTable)))].join('\n');
}

import { type Assessment, type Finding, type Policy, type Verdict, weight } from '@holdback/rules';
import { documentCount } from '../run/ledger.ts';
import { placeInWords } from './place.ts';
import type { EndInfo, MakeReporter, RunInfo } from './reporter.ts';
import { type Style, styles } from './style.ts';

/** How many files are told one by one, the worst first. The rest are counted: the whole list is in the JSON lines. */
const FILES_TOLD = 40;

/** How many files that were not examined are told one by one. */
const UNREAD_TOLD = 20;

/** How many places of a verdict are told. */
const PLACES_TOLD = 3;

/** One file, folder or run with what is said of it. */
interface Entry {
  readonly path: string;
  readonly verdicts: readonly Verdict[];
}

/** What a person reads at a terminal: what is held back, why, what to do, where; then what was not examined. */
export const text: MakeReporter = (run) => {
  const style = styles(run.color);
  let worst: Entry[] = [];
  let told = 0;
  const unread: Assessment[] = [];
  let unreadCount = 0;
  const add = (entry: Entry) => {
    told += 1;
    worst.push(entry);
    if (worst.length >= FILES_TOLD * 2) worst = worstFirst(worst).slice(0, FILES_TOLD);
  };
  return {
    begin: () => '',
    document: (assessment) => {
      const { document, verdicts, problems } = assessment;
      const shown = verdicts.filter(({ severity }) => severity !== 'note');
      if (shown.length > 0) add({ path: document.path, verdicts: shown });
      if (problems.length > 0) {
        unreadCount += 1;
        if (unread.length < UNREAD_TOLD) unread.push(assessment);
      }
      return '';
    },
    verdicts: (verdicts) => {
      for (const path of new Set(verdicts.map((verdict) => verdict.path))) {
        add({ path: path || '(all files)', verdicts: verdicts.filter((verdict) => verdict.path === path) });
      }
      return '';
    },
    end: (info) => {
      const shown = worstFirst(worst).slice(0, FILES_TOLD);
      const explained = new Set<string>();
      const lines = [
        ...shown.flatMap((entry) => tellEntry(entry, run.policy, style, explained)),
        ...(told > shown.length
          ? [style.dim(`… and ${number(told - shown.length)} more; all are in --format jsonl`), '']
          : []),
        ...tellUnread(unread, unreadCount, style),
        ...tellTotals(info, run, style),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
};

function worstFirst(entries: readonly Entry[]): Entry[] {
  const rank = ({ verdicts }: Entry) => Math.max(...verdicts.map(({ severity }) => weight[severity]));
  return [...entries].sort((a, b) => rank(b) - rank(a));
}

function tellEntry({ path, verdicts }: Entry, policy: Policy, style: Style, explained: Set<string>): string[] {
  const ordered = [...verdicts].sort((a, b) => weight[b.severity] - weight[a.severity]);
  const top = ordered[0]?.severity ?? 'note';
  return [
    `${style[top](top.toUpperCase().padEnd(7))} ${style.bold(path)}`,
    ...ordered.flatMap((verdict) => tellVerdict(verdict, policy, style, explained)),
    '',
  ];
}

function tellVerdict(verdict: Verdict, policy: Policy, style: Style, explained: Set<string>): string[] {
  const rule = policy.rules.find(({ id }) => id === verdict.rule);
  const lines = [
    `  ${style[verdict.severity](verdict.rule.padEnd(8))} ${rule?.title ?? ''} ${style.dim(`(${verdict.message})`)}`,
  ];
  const indent = ' '.repeat(11);
  if (!explained.has(verdict.rule)) {
    explained.add(verdict.rule);
    lines.push(...wrap(rule?.why ?? '', indent), ...wrap(`Do: ${verdict.do}`, indent));
  }
  const places = tellPlaces(verdict);
  if (places !== '') lines.push(`${indent}${style.dim(`At: ${places}`)}`);
  return lines;
}

function tellPlaces({ evidence, count }: Verdict): string {
  const places = evidence.slice(0, PLACES_TOLD).map(tellPlace);
  const rest = evidence.length > PLACES_TOLD ? count - PLACES_TOLD : 0;
  return [...new Set(places), ...(rest > 0 ? [`${number(rest)} more`] : [])].join('; ');
}

function tellPlace({ location, label, excerpt, hiddenBy }: Finding): string {
  const hidden = hiddenBy === undefined ? '' : `, hidden: ${hiddenBy}`;
  const under = label === undefined ? '' : ` (${label})`;
  return `${placeInWords(location)}${under}${excerpt === '' ? '' : `  ${excerpt}`}${hidden}`;
}

function tellUnread(unread: readonly Assessment[], count: number, style: Style): string[] {
  if (count === 0) return [];
  const lines = unread.map(({ document, problems }) => {
    const [first] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    return `  ${document.path}  ${style.dim(`${first?.code ?? ''}: ${first?.message ?? ''}${more}`)}`;
  });
  const rest = count > unread.length ? [style.dim(`  … and ${number(count - unread.length)} more`)] : [];
  return [style.bold('NOT EXAMINED, which is not the same as clean'), ...lines, ...rest, ''];
}

function tellTotals({ ledger, seconds, exitCode }: EndInfo, run: RunInfo, style: Style): string[] {
  const { documents, verdicts, bytes } = ledger;
  const all = documentCount(ledger);
  const examined = all - ledger.unread;
  const specimens = run.specimens === 'real' ? ', specimen values counted as real' : '';
  return [
    `Examined ${number(examined)} of ${number(all)} files, ${size(bytes)} in ${seconds.toFixed(1)} s, by policy ${run.policy.id}${specimens}`,
    [
      style.block(`${number(verdicts.block)} block`),
      style.review(`${number(verdicts.review)} review`),
      `${number(verdicts.note)} note`,
      `${number(documents.flagged)} files held back`,
      `${number(documents.clean)} clean`,
      `${number(documents['not-examined'])} not examined`,
      `${number(documents.excluded)} excluded`,
    ].join('   '),
    style.dim(nextCommand(exitCode)),
  ];
}

function nextCommand(exitCode: number): string {
  if (exitCode === 1)
    return 'Next: holdback explain RULE says more of a rule; --format jsonl=report.jsonl keeps the whole report.';
  if (exitCode === 130)
    return 'Interrupted: what is told here was scanned, the rest was not. Scan again for all of it.';
  if (exitCode === 3)
    return 'Next: look at the files that were not examined; --allow-incomplete accepts them as they are.';
  return 'Nothing to hold back was found.';
}

const WIDTH = 100;

function wrap(sentence: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.split(' ').filter((each) => each !== '')) {
    if (line !== '' && indent.length + line.length + word.length + 1 > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, indent + line];
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

/** Bytes in the unit a person would use, powers of 1,000. */
function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}

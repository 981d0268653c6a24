import { type Assessment, type Policy, type Severity, type Verdict, weight } from '@holdback/rules';
import { numeral, type ProblemCode, problem } from '@holdback/scanner';
import { fileCount } from '../../run/ledger.ts';
import type { EndInfo } from '../../run/run-listener.ts';
import { adviceFor } from '../format-advice.ts';
import { counted, hang, size, wordsOf } from '../lines.ts';
import type { RunInfo } from '../reporter.ts';
import { type Layout, worstOf } from './verdict-lines.ts';

/** How many rules a summary tells, the worst first. */
const RULES_TOLD = 10;

/** Files of one kind of problem about which the same is to be done. */
interface Unread {
  readonly code: ProblemCode;
  readonly advice: string;
  count: number;
  readonly formats: Map<string, number>;
}

/** Counts a run as it goes by: as much as there are rules and formats, however many files there are. */
export class Summary {
  /** Files by the worst that was said of them; those with a note are clean. */
  readonly #files: Record<Severity, number> = { block: 0, review: 0, note: 0 };
  /** Folders of which something is said as a whole. */
  readonly #folders: Record<Severity, number> = { block: 0, review: 0, note: 0 };
  /** What was scanned, if something is said of it as a whole. */
  readonly #run: Record<Severity, number> = { block: 0, review: 0, note: 0 };
  /** How severely a rule failed at worst, for text may lower it, and in how many subjects so. By the rule. */
  readonly #rules = new Map<string, { readonly count: number; readonly severity: Severity }>();
  /** By the code of the problem and what is to be done. */
  readonly #unread = new Map<string, Unread>();
  /** Files that must be held back though not all of them was read. */
  #flaggedUnread = 0;
  /** Files with letters that were recognized in pictures, and on how many pages. */
  readonly #recognized = { files: 0, pages: 0 };
  #hasUnrecognized = false;
  /** Folders that the system did not give. Each counts as a document, and may hold a thousand files. */
  #foldersUnread = 0;

  add({ document, state, problems, verdicts, recognizedPages }: Assessment): void {
    const worst = verdicts.length > 0 ? worstOf(verdicts) : undefined;
    // The note of a file that was not examined is none of a clean one.
    if (worst !== undefined && (worst !== 'note' || state === 'clean')) this.#files[worst] += 1;
    if (state === 'flagged' && problems.length > 0) this.#flaggedUnread += 1;
    if (recognizedPages !== undefined) {
      this.#recognized.files += 1;
      this.#recognized.pages += recognizedPages;
    }
    this.#addRules(verdicts);
    const isFolder = state === 'not-examined' && problems.some(({ message }) => message === folderNotRead);
    if (isFolder) this.#foldersUnread += 1;
    const format = isFolder ? 'folder' : document.format;
    this.#addUnread(problems, format);
  }

  #addUnread(problems: Assessment['problems'], format: string): void {
    const told = new Map<string, Pick<Unread, 'code' | 'advice'>>();
    for (const each of problems) {
      const advice = adviceFor(each, format);
      told.set(each.code + advice, { code: each.code, advice });
      if (each.unrecognized !== undefined) this.#hasUnrecognized = true;
    }
    for (const [key, { code, advice }] of told) {
      const unread = this.#unread.get(key) ?? { code, advice, count: 0, formats: new Map() };
      unread.count += 1;
      unread.formats.set(format, (unread.formats.get(format) ?? 0) + 1);
      this.#unread.set(key, unread);
    }
  }

  /** What was said of one folder, or of the run. */
  addWide(verdicts: readonly Verdict[]): void {
    const wide = verdicts.some(({ scope }) => scope === 'run') ? this.#run : this.#folders;
    if (verdicts.length > 0) wide[worstOf(verdicts)] += 1;
    this.#addRules(verdicts);
  }

  #addRules(verdicts: readonly Verdict[]): void {
    for (const [rule, own] of Map.groupBy(verdicts, (each) => each.rule)) {
      const known = this.#rules.get(rule);
      const worst = worstOf(own);
      if (known === undefined || weight[worst] > weight[known.severity]) {
        this.#rules.set(rule, { count: 1, severity: worst });
      } else if (worst === known.severity) this.#rules.set(rule, { ...known, count: known.count + 1 });
    }
  }

  /** The rules that failed, the worst first: by severity, then by in how much they failed. */
  worstRules({ rules }: Policy): readonly Policy['rules'][number][] {
    const failed = rules.filter(({ id }) => this.#rules.has(id));
    const count = (id: string) => this.#rules.get(id)?.count ?? 0;
    const severity = (rule: Policy['rules'][number]) => weight[this.#severityOf(rule)];
    return failed.sort((a, b) => severity(b) - severity(a) || count(b.id) - count(a.id));
  }

  #severityOf({ id, severity }: Policy['rules'][number]): Severity {
    return this.#rules.get(id)?.severity ?? severity;
  }

  /** The kinds of problems there were. */
  get problems(): ReadonlySet<ProblemCode> {
    return new Set([...this.#unread.values()].map(({ code }) => code));
  }

  /** Whether there are pages whose letters were not recognized. */
  get hasUnrecognized(): boolean {
    return this.#hasUnrecognized;
  }

  /** The most important sentence of the report. Without a file that was read it claims nothing. */
  headline({ ledger }: EndInfo): string {
    const { files, unread } = this.#countFiles(ledger);
    const { flagged } = ledger.documents;
    const folders = this.#folders.block + this.#folders.review;
    const held = [
      ...(flagged > 0 ? [`${numeral(flagged)} of ${counted(files, 'file')}`] : []),
      ...(folders > 0 ? [`${counted(folders, 'folder')} as a whole`] : []),
      ...(this.#run.block + this.#run.review > 0 ? ['what was scanned, as a whole'] : []),
    ];
    if (held.length > 0) return `Hold back ${held.join(', and ')}.`;
    const missed = [
      ...(unread > 0 ? [counted(unread, 'file')] : []),
      ...(this.#foldersUnread > 0 ? [counted(this.#foldersUnread, 'folder')] : []),
    ].join(' and ');
    const isOne = unread + this.#foldersUnread === 1;
    const examined = files - unread;
    if (examined === 0) {
      if (missed === '') return 'Nothing was examined.';
      return `Nothing was examined. What the ${isOne ? `${missed.slice(2)} holds` : `${missed} hold`} is not known.`;
    }
    if (missed === '') return `Nothing to hold back was found in ${counted(examined, 'file')}.`;
    const were = examined === 1 ? 'was' : 'were';
    return `Nothing to hold back was found in the ${counted(examined, 'file')} that ${were} examined; ${missed} ${isOne ? 'was' : 'were'} not.`;
  }

  /** A folder that was not read is no file, though it counts as a document. */
  #countFiles(ledger: EndInfo['ledger']): { readonly files: number; readonly unread: number } {
    return { files: fileCount(ledger) - this.#foldersUnread, unread: ledger.unread - this.#foldersUnread };
  }

  /** The whole summary, with what to do about each part of it. */
  tell(info: EndInfo, run: RunInfo, layout: Layout): string[] {
    const { style, width } = layout;
    const { ledger, seconds } = info;
    const { files, unread } = this.#countFiles(ledger);
    const specimens = run.specimens === 'real' ? ', specimen values counted as real' : '';
    const { ignoredTopics } = run.policy;
    const withoutTopics = ignoredTopics.length === 0 ? '' : `, without the topics ${ignoredTopics.join(', ')}`;
    const folders = this.#foldersUnread === 0 ? '' : ` and nothing of ${counted(this.#foldersUnread, 'folder')}`;
    const examined = `Examined ${numeral(files - unread)} of ${counted(files, 'file')}${folders}, ${size(ledger.bytes)} in ${seconds.toFixed(1)} s, by policy ${run.policy.id} (${counted(run.policy.rules.length, 'rule')}${withoutTopics})${specimens}`;
    return [
      ...hang('', wordsOf(this.headline(info)), width).map(style.bold),
      ...hang('', wordsOf(examined), width),
      '',
      ...this.#tellStates(info, layout),
      '',
      ...this.#tellRules(run.policy, layout),
      ...this.#tellUnread(layout),
    ];
  }

  #tellStates({ ledger: { documents } }: EndInfo, { style, width }: Layout): string[] {
    const { block, review, note } = this.#files;
    const also = this.#flaggedUnread;
    const rows: readonly (readonly [string, number, string, ((text: string) => string)?])[] = [
      ['block', block, 'never on this portal', style.block],
      ['review', review, 'a person must decide', style.review],
      [
        'not examined',
        documents['not-examined'] - this.#foldersUnread,
        `not the same as clean${also === 0 ? '' : `; ${numeral(also)} of those above ${also === 1 ? 'was' : 'were'} not wholly read either`}`,
      ],
      ['not entered', this.#foldersUnread, 'folders, and how many files they hold is not known'],
      ['excepted', documents.excepted, 'accepted by an exception'],
      ['clean', documents.clean, note === 0 ? '' : `${numeral(note)} with a note, for your information`],
      [
        'recognized',
        this.#recognized.files,
        `of all, with letters in pictures on ${counted(this.#recognized.pages, 'page')}, of which some may be missed: have a person look at what matters`,
      ],
      ['links', documents.link, 'listed, and not followed'],
      ['deleted', documents.deleted, 'named, and not there any more'],
      ['folders', sum(this.#folders), 'as a whole, whatever is said of each of their files'],
      ['the run', sum(this.#run), 'what was scanned, as a whole'],
      ['left out', documents.excluded, 'by --exclude, as .git or node_modules, or as reports of this run'],
    ];
    const digits = Math.max(...rows.map(([, count]) => numeral(count).length));
    return rows
      .filter(([name, count]) => count > 0 || name === 'clean' || (name === 'not examined' && also > 0))
      .flatMap(([name, count, meaning, paint = (text: string) => text]) => {
        const head = `  ${name.padEnd(12)}  ${numeral(count).padStart(digits)}  `;
        const [first = head.trimEnd(), ...rest] = hang(head, wordsOf(meaning), width);
        return [paint(first), ...rest];
      });
  }

  #tellRules(policy: Policy, { style, width }: Layout): string[] {
    const failed = this.worstRules(policy);
    if (failed.length === 0) return [];
    const shown = failed.slice(0, RULES_TOLD);
    const idWidth = Math.max(...shown.map(({ id }) => id.length));
    const counts = shown.map(({ id }) => numeral(this.#rules.get(id)?.count ?? 0));
    const countWidth = Math.max(...counts.map((each) => each.length));
    const lines = shown.flatMap((rule, index) => {
      const { id, title, do: advice } = rule;
      const severity = this.#severityOf(rule);
      const head = `  ${severity.padEnd(6)}  ${(counts[index] ?? '').padStart(countWidth)}  ${id.padEnd(idWidth)}  `;
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

  #tellUnread({ style, width }: Layout): string[] {
    if (this.#unread.size === 0) return [];
    const ordered = [...this.#unread.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
    const codeWidth = Math.max(...ordered.map(({ code }) => code.length));
    const countWidth = Math.max(...ordered.map(({ count }) => numeral(count).length));
    const lines = ordered.flatMap(({ code, advice, count, formats }) => {
      const head = `  ${numeral(count).padStart(countWidth)}  ${code.padEnd(codeWidth)}  `;
      return [
        ...hang(head, tellFormats(formats), width),
        ...hang(`${' '.repeat(head.length)}Do: `, wordsOf(advice), width),
      ];
    });
    return [style.bold('Not examined: how many files, why, and of which formats'), ...lines, ''];
  }
}

/** What is said of a folder that the system did not give; no file has this problem. */
const folderNotRead = problem('folder-not-read').message;

function sum({ block, review, note }: Readonly<Record<Severity, number>>): number {
  return block + review + note;
}

/** The formats of files, the most frequent first: `12 docx, 1 jpg`; or the one that all have. */
function tellFormats(formats: ReadonlyMap<string, number>): readonly string[] {
  const ordered = [...formats].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return ordered.map(([format, count], index) => {
    const name = format === 'unknown' ? 'not known' : format;
    if (ordered.length === 1) return name;
    return `${numeral(count)} ${name}${index < ordered.length - 1 ? ',' : ''}`;
  });
}

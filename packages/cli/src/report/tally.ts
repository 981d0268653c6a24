import { type Assessment, type Severity, type Verdict, weight } from '@holdback/rules';
import { numeral, type ProblemCode, problem } from '@holdback/scanner';
import { fileCount } from '../run/ledger.ts';
import type { EndInfo } from '../run/run-listener.ts';
import { partAccepted } from './acceptance.ts';
import { adviceFor } from './format-advice.ts';
import { counted } from './lines.ts';
import type { ReportedPolicy, ReportedRule } from './reporter.ts';

/** Files of one kind of problem about which the same is to be done. */
export interface Unread {
  readonly code: ProblemCode;
  readonly advice: string;
  readonly count: number;
  /** How many of each format. */
  readonly formats: ReadonlyMap<string, number>;
}

/** A rule that failed. */
export interface FailedRule {
  readonly rule: ReportedRule;
  /** How severely at worst. */
  readonly severity: Severity;
  /** In how many files and folders as severely as that. */
  readonly count: number;
}

/** A line of the coverage of a run: how many files, or what else, came to the same end. */
export interface CoverageRow {
  readonly name: string;
  readonly count: number;
  readonly meaning: string;
  /** Of what must be held back. */
  readonly severity?: Severity;
}

/** The rule that notes every picture, video and recording. */
const FOR_A_PERSON = 'STR-15';

/** Counts a run as it goes by: as much as there are rules and formats, however many files there are. */
export class Tally {
  /** Files by the worst that was said of them and nobody accepted; those with a note are clean. */
  readonly #files: Record<Severity, number> = { block: 0, review: 0, note: 0 };
  /** Folders of which something is said as a whole. */
  readonly #folders: Record<Severity, number> = { block: 0, review: 0, note: 0 };
  /** What was scanned, if something is said of it as a whole. */
  readonly #run: Record<Severity, number> = { block: 0, review: 0, note: 0 };
  /** How severely a rule failed at worst, for text may lower it, and in how many subjects so. By the rule. */
  readonly #failed = new Map<string, { readonly count: number; readonly severity: Severity }>();
  readonly #rules = new Map<string, ReportedRule>();
  /** By the code of the problem and what is to be done. */
  readonly #unread = new Map<string, Unread & { count: number; readonly formats: Map<string, number> }>();
  /** Files that must be held back though not all of them was read. */
  #flaggedUnread = 0;
  /** Files with letters that were recognized in pictures, and on how many pages. */
  readonly #recognized = { files: 0, pages: 0 };
  /** Files in whose pictures faces were seen, and how many. */
  readonly #faces = { files: 0, faces: 0 };
  #hasUnrecognized = false;
  /** Folders that the system did not give. Each counts as a document, and may hold a thousand files. */
  #foldersUnread = 0;

  /** To be told of each rule before a verdict of it is added. */
  addRule(rule: ReportedRule): void {
    this.#rules.set(rule.id, rule);
  }

  /** A rule that failed, or that fails nothing because it was accepted. */
  rule(id: string): ReportedRule | undefined {
    return this.#rules.get(id);
  }

  add({ document, state, problems, verdicts, recognizedPages, faces }: Assessment): void {
    const { open } = partAccepted(verdicts);
    const worst = open.length > 0 ? worstOf(open) : undefined;
    // The note of a file that was not examined is none of a clean one.
    if (worst !== undefined && (worst !== 'note' || state === 'clean')) this.#files[worst] += 1;
    if (state === 'flagged' && problems.length > 0) this.#flaggedUnread += 1;
    if (recognizedPages !== undefined) {
      this.#recognized.files += 1;
      this.#recognized.pages += recognizedPages;
    }
    if (faces !== undefined) {
      this.#faces.files += 1;
      this.#faces.faces += faces;
    }
    this.#addFailed(open);
    const isFolder = state === 'not-examined' && problems.some(({ message }) => message === folderNotRead);
    if (isFolder) this.#foldersUnread += 1;
    this.#addUnread(partAccepted(problems).open, isFolder ? 'folder' : document.format);
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
    const { open } = partAccepted(verdicts);
    const wide = open.some(({ scope }) => scope === 'run') ? this.#run : this.#folders;
    if (open.length > 0) wide[worstOf(open)] += 1;
    this.#addFailed(open);
  }

  #addFailed(verdicts: readonly Verdict[]): void {
    for (const [rule, own] of Map.groupBy(verdicts, (each) => each.rule)) {
      const known = this.#failed.get(rule);
      const worst = worstOf(own);
      if (known === undefined || weight[worst] > weight[known.severity]) {
        this.#failed.set(rule, { count: 1, severity: worst });
      } else if (worst === known.severity) this.#failed.set(rule, { ...known, count: known.count + 1 });
    }
  }

  /** The rules that failed, the worst first: by severity, then by in how much they failed, then as the policy has them. */
  worstRules({ rules }: ReportedPolicy): readonly FailedRule[] {
    const order = new Map(rules.map((id, index) => [id, index]));
    const place = ({ rule }: FailedRule) => order.get(rule.id) ?? rules.length;
    const failed = [...this.#failed].flatMap(([id, counts]) => {
      const rule = this.#rules.get(id);
      return rule === undefined ? [] : [{ rule, ...counts }];
    });
    return failed.sort((a, b) => weight[b.severity] - weight[a.severity] || b.count - a.count || place(a) - place(b));
  }

  /** Why files were not examined, and what to do: the most frequent first. What somebody accepted is left out. */
  get unread(): readonly Unread[] {
    return [...this.#unread.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  }

  /** The kinds of problems there were that nobody accepted. */
  get problems(): ReadonlySet<ProblemCode> {
    return new Set([...this.#unread.values()].map(({ code }) => code));
  }

  /** Whether there are pages whose letters were not recognized. */
  get hasUnrecognized(): boolean {
    return this.#hasUnrecognized;
  }

  /** The most important sentence of the report. Without a file that was read it claims nothing. */
  headline({ ledger, exitCode }: EndInfo): string {
    const { files, unread } = this.countFiles(ledger);
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
    if (examined === 0) return tellNothing(missed, isOne, ledger.documents.link > 0);
    const still = this.#tellAccepted(ledger, exitCode);
    if (missed === '') return `Nothing to hold back was found in ${counted(examined, 'file')}${still}.`;
    const were = examined === 1 ? 'was' : 'were';
    return `Nothing to hold back was found in the ${counted(examined, 'file')} that ${were} examined${still}; ${missed} ${isOne ? 'was' : 'were'} not.`;
  }

  /** What was accepted was found all the same. */
  #tellAccepted({ accepted }: EndInfo['ledger'], exitCode: EndInfo['exitCode']): string {
    return accepted.exceptions + accepted.baseline > 0 && exitCode !== 130 ? ', but for what was accepted' : '';
  }

  /** A folder that was not read is no file, though it counts as a document. */
  countFiles(ledger: EndInfo['ledger']): { readonly files: number; readonly unread: number } {
    return { files: fileCount(ledger) - this.#foldersUnread, unread: ledger.unread - this.#foldersUnread };
  }

  /** Folders that were not read. */
  get foldersUnread(): number {
    return this.#foldersUnread;
  }

  /** What became of all that was scanned: rows that count something, and always how much is clean. */
  coverage({ ledger: { documents, accepted, rulesInPart } }: EndInfo): readonly CoverageRow[] {
    const { block, review, note } = this.#files;
    const also = this.#flaggedUnread;
    const unexamined = documents['not-examined'] - this.#foldersUnread;
    const rows: readonly CoverageRow[] = [
      { name: 'block', count: block, meaning: 'never on this portal', severity: 'block' },
      { name: 'review', count: review, meaning: 'a person must decide', severity: 'review' },
      {
        name: 'not examined',
        count: unexamined,
        meaning: [
          'not the same as clean',
          ...(also === 0
            ? []
            : [`besides, ${counted(also, 'file')} above ${also === 1 ? 'was' : 'were'} read only in part`]),
          ...(accepted.problems === 0 ? [] : [`somebody accepted that of ${counted(accepted.problems, 'file')}`]),
        ].join('; '),
      },
      {
        name: 'not entered',
        count: this.#foldersUnread,
        meaning: 'folders, and how many files they hold is not known',
      },
      {
        name: 'excepted',
        count: documents.excepted,
        meaning: 'would fail, and all of it was accepted or known before',
      },
      {
        name: 'clean',
        count: documents.clean,
        meaning: note === 0 ? '' : `${numeral(note)} with a note, for your information`,
      },
      {
        name: 'recognized',
        count: this.#recognized.files,
        meaning: `of all, with letters in pictures on ${counted(this.#recognized.pages, 'page')}, of which some may be missed: have a person look at what matters`,
      },
      {
        name: 'for a person',
        count: this.#failed.get(FOR_A_PERSON)?.count ?? 0,
        meaning: `of all, with pictures, video or sound: faces, plates and speech are for a person to look at and to listen to (${FOR_A_PERSON})`,
      },
      {
        name: 'with faces',
        count: this.#faces.files,
        meaning: `of all, ${counted(this.#faces.faces, 'face')} seen in their pictures; others may show people too`,
      },
      { name: 'links', count: documents.link, meaning: 'listed, and not followed' },
      { name: 'deleted', count: documents.deleted, meaning: 'named, and not there any more' },
      { name: 'folders', count: sum(this.#folders), meaning: 'as a whole, whatever is said of each of their files' },
      { name: 'the run', count: sum(this.#run), meaning: 'what was scanned, as a whole' },
      {
        name: 'in part',
        count: rulesInPart,
        meaning: 'rules on a folder or on all files: they saw only what was listed. Scan it all for them',
      },
      {
        name: 'left out',
        count: documents.excluded,
        meaning: 'by --exclude or --gitignore, as .git or node_modules, or as reports of this run',
      },
      {
        name: 'accepted',
        count: accepted.exceptions + accepted.baseline,
        meaning: `found, and not failing: ${numeral(accepted.exceptions)} by an exception, ${numeral(accepted.baseline)} known before`,
      },
    ];
    return rows.filter(
      ({ name, count }) => count > 0 || name === 'clean' || (name === 'not examined' && also + accepted.problems > 0),
    );
  }
}

/** That no file was read, and what it may be for. */
function tellNothing(missed: string, isOne: boolean, hasLinks: boolean): string {
  if (missed !== '')
    return `Nothing was examined. What the ${isOne ? `${missed.slice(2)} holds` : `${missed} hold`} is not known.`;
  return hasLinks ? 'Nothing was examined: links are not followed.' : 'There was nothing to examine.';
}

/** The worst severity among them. */
export function worstOf(verdicts: readonly Verdict[]): Severity {
  return verdicts.reduce<Severity>(
    (worst, { severity }) => (weight[severity] > weight[worst] ? severity : worst),
    'note',
  );
}

/** The formats of files, the most frequent first: `12 docx, 1 jpg`; or the one that all have. A word each. */
export function tellFormats(formats: ReadonlyMap<string, number>): readonly string[] {
  const ordered = [...formats].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return ordered.map(([format, count], index) => {
    const name = format === 'unknown' ? 'not known' : format;
    if (ordered.length === 1) return name;
    return `${numeral(count)} ${name}${index < ordered.length - 1 ? ',' : ''}`;
  });
}

/** What is said of a folder that the system did not give; no file has this problem. */
const folderNotRead = problem('folder-not-read').message;

function sum({ block, review, note }: Readonly<Record<Severity, number>>): number {
  return block + review + note;
}

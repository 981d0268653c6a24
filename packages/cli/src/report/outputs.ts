import { createWriteStream, openSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Assessment, Verdict } from '@holdback/rules';
import type { EndInfo, RunListener } from '../run/run-listener.ts';
import { type Terminal, write } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { formatNames, isReportFormat, type ReportFormat } from './format-names.ts';
import { reportFormats } from './report-formats.ts';
import type { ReportedRule, Reporter, RunInfo, Written } from './reporter.ts';

/** A format asked for, and the file it goes to; without one it goes to standard output. */
export interface OutputRequest {
  readonly format: ReportFormat;
  readonly file?: string;
  /** Is it written after what the file has? */
  readonly append?: true;
}

/** Reads `sarif` or `sarif=out.sarif`. Throws a UsageError. */
function parseOutput(value: string): OutputRequest {
  const at = value.indexOf('=');
  const format = at === -1 ? value : value.slice(0, at);
  const file = at === -1 ? undefined : value.slice(at + 1);
  if (!isReportFormat(format)) {
    throw new UsageError(`There is no format "${format}". Use one of ${formatNames.join(', ')}.`);
  }
  if (file === '') throw new UsageError(`--format ${format}= lacks the name of a file.`);
  return { format, ...(file !== undefined && { file }) };
}

/** What was typed of reports. */
interface AskedReports {
  readonly format: readonly string[];
  readonly summary?: true;
  readonly verbose?: true;
}

/**
 * The reports that are asked for; text if none is. Beside one for GitHub goes one to the summary of the step, where there is
 * such a file. Throws a UsageError.
 */
export function requestOutputs(asked: AskedReports, terminal: Terminal): readonly OutputRequest[] {
  const requests = asked.format.length === 0 ? [parseOutput('text')] : asked.format.map(parseOutput);
  if ((asked.summary || asked.verbose) && !requests.some(({ format }) => format === 'text'))
    throw new UsageError('--summary and --verbose are about the text report. Add --format text, or leave them out.');
  // A terminal has a width.
  if (terminal.width !== undefined && requests.some(({ format, file }) => format === 'xlsx' && file === undefined))
    throw new UsageError('A workbook cannot be shown here. Give it a file: --format xlsx=report.xlsx');
  const { stepSummary } = terminal;
  const isForGithub = requests.some(({ format }) => format === 'github');
  if (stepSummary === undefined || !isForGithub) return requests;
  return [...requests, { format: 'markdown', file: stepSummary, append: true }];
}

/** How much the text is to tell. */
export function detailOf({ summary, verbose }: Omit<AskedReports, 'format'>): RunInfo['detail'] {
  if (summary) return 'summary';
  return verbose ? 'every' : 'worst';
}

/** The reports of a run, each on its way to a file or to standard output. To be closed when the run is over. */
export class Outputs implements RunListener {
  readonly #outputs: readonly Output[];
  readonly #rules: Map<string, ReportedRule>;
  /** The ids of the rules that the reporters were told of. */
  readonly #told = new Set<string>();

  private constructor(outputs: readonly Output[], rules: readonly ReportedRule[]) {
    this.#outputs = outputs;
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
  }

  /** Opens the files. Throws a UsageError if one cannot be written to; so does each method when one no longer can. */
  static async open(
    requests: readonly OutputRequest[],
    run: RunInfo,
    rules: readonly ReportedRule[],
    stdout: Writable,
  ): Promise<Outputs> {
    const outputs: Output[] = [];
    for (const request of requests) {
      const makeReporter = await reportFormats[request.format]();
      const color = run.color && request.file === undefined;
      outputs.push(new Output(makeReporter({ ...run, color }), request, stdout));
    }
    return new Outputs(outputs, rules);
  }

  /** A rule that was not known when the reports were opened. */
  addRule(rule: ReportedRule): void {
    this.#rules.set(rule.id, rule);
  }

  begin(): Promise<void> {
    return this.#write((reporter) => reporter.begin());
  }

  async document(assessment: Assessment): Promise<void> {
    await this.#tellRules(assessment.verdicts);
    await this.#write((reporter) => reporter.document(assessment));
  }

  async verdicts(verdicts: readonly Verdict[]): Promise<void> {
    await this.#tellRules(verdicts);
    await this.#write((reporter) => reporter.verdicts(verdicts));
  }

  end(info: EndInfo): Promise<void> {
    return this.#write((reporter) => reporter.end(info));
  }

  /** Closes the files. */
  async close(): Promise<void> {
    for (const output of this.#outputs) await output.close();
  }

  async #tellRules(verdicts: readonly Verdict[]): Promise<void> {
    for (const verdict of verdicts) {
      if (this.#told.has(verdict.rule)) continue;
      this.#told.add(verdict.rule);
      const rule = this.#rules.get(verdict.rule) ?? ruleOf(verdict);
      await this.#write((reporter) => reporter.rule(rule));
    }
  }

  async #write(say: (reporter: Reporter) => Written | Promise<Written>): Promise<void> {
    for (const output of this.#outputs) await output.write(say);
  }
}

/** What a verdict says of its rule, where nothing else does. */
function ruleOf({ rule, severity, scope, do: advice, reference }: Verdict): ReportedRule {
  return { id: rule, title: '', severity, scopes: [scope], why: '', do: advice, reference };
}

/** One report. */
class Output {
  readonly #reporter: Reporter;
  readonly #stream: Writable;
  readonly #file: string | undefined;
  #failure: unknown;

  constructor(reporter: Reporter, { file, append }: OutputRequest, stdout: Writable) {
    this.#reporter = reporter;
    this.#file = file;
    this.#stream = file === undefined ? stdout : createWriteStream(file, { fd: openFile(file, append ? 'a' : 'w') });
    if (file !== undefined) {
      this.#stream.on('error', (error) => {
        this.#failure = error;
      });
    }
  }

  /** Writes what the reporter makes of a step of the run. */
  async write(say: (reporter: Reporter) => Written | Promise<Written>): Promise<void> {
    const written = await say(this.#reporter);
    this.#check();
    if (written.length > 0) await write(this.#stream, written);
  }

  /** Closes the file, if there is one. */
  async close(): Promise<void> {
    if (this.#file === undefined) return;
    this.#stream.end();
    await finished(this.#stream).catch(() => {});
    this.#check();
  }

  #check(): void {
    if (this.#failure === undefined) return;
    throw new UsageError(notWritten(this.#file ?? 'standard output', this.#failure));
  }
}

/** Before the scan: an hour later would be late to say that a folder is missing. */
function openFile(file: string, flags: 'a' | 'w'): number {
  try {
    return openSync(file, flags);
  } catch (thrown) {
    throw new UsageError(notWritten(file, thrown));
  }
}

/** What to do, by the code of the system. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'Its folder does not exist. Make the folder, or give another file.',
  ENOTDIR: 'What should be its folder is a file. Give another file.',
  EISDIR: 'It is a folder. Give a file in it.',
  EACCES: 'It may not be written to. Check the permissions, or give another file.',
  EPERM: 'It may not be written to. Check the permissions, or give another file.',
  EROFS: 'Nothing can be written there. Give another file.',
  ENOSPC: 'There is no space left. Make room, or give another file, and scan again.',
  EDQUOT: 'There is no space left. Make room, or give another file, and scan again.',
};

/** That a report is not there, or not whole, and what to do about it. */
export function notWritten(target: string, thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const reason = reasons[code] ?? 'Check the folder and the space left, and scan again.';
  return `The report could not be written to ${target}. ${reason}`;
}

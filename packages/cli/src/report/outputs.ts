import { createWriteStream, openSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Assessment, Verdict } from '@holdback/rules';
import type { EndInfo, RunListener } from '../run/run-listener.ts';
import { write } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { isReportFormat, type ReportFormat, reportFormats } from './report-formats.ts';
import type { Reporter, RunInfo } from './reporter.ts';

/** A format asked for, and the file it goes to; without one it goes to standard output. */
export interface OutputRequest {
  readonly format: ReportFormat;
  readonly file?: string;
}

/** Reads `sarif` or `sarif=out.sarif`. Throws a UsageError. */
export function parseOutput(value: string): OutputRequest {
  const at = value.indexOf('=');
  const format = at === -1 ? value : value.slice(0, at);
  const file = at === -1 ? undefined : value.slice(at + 1);
  if (!isReportFormat(format)) {
    throw new UsageError(`There is no format "${format}". Use one of ${Object.keys(reportFormats).join(', ')}.`);
  }
  if (file === '') throw new UsageError(`--format ${format}= lacks the name of a file.`);
  return { format, ...(file !== undefined && { file }) };
}

/** The reports of a run, each on its way to a file or to standard output. To be closed when the run is over. */
export class Outputs implements RunListener {
  readonly #outputs: readonly Output[];

  private constructor(outputs: readonly Output[]) {
    this.#outputs = outputs;
  }

  /** Opens the files. Throws a UsageError if one cannot be written to; so does each method when one no longer can. */
  static async open(requests: readonly OutputRequest[], run: RunInfo, stdout: Writable): Promise<Outputs> {
    const outputs: Output[] = [];
    for (const { format, file } of requests) {
      const makeReporter = await reportFormats[format]();
      outputs.push(new Output(makeReporter({ ...run, color: run.color && file === undefined }), file, stdout));
    }
    return new Outputs(outputs);
  }

  begin(): Promise<void> {
    return this.#write((reporter) => reporter.begin());
  }

  document(assessment: Assessment): Promise<void> {
    return this.#write((reporter) => reporter.document(assessment));
  }

  verdicts(verdicts: readonly Verdict[]): Promise<void> {
    return this.#write((reporter) => reporter.verdicts(verdicts));
  }

  end(info: EndInfo): Promise<void> {
    return this.#write((reporter) => reporter.end(info));
  }

  /** Closes the files. */
  async close(): Promise<void> {
    for (const output of this.#outputs) await output.close();
  }

  async #write(say: (reporter: Reporter) => string): Promise<void> {
    for (const output of this.#outputs) await output.write(say);
  }
}

/** One report. */
class Output {
  readonly #reporter: Reporter;
  readonly #stream: Writable;
  readonly #file: string | undefined;
  #failure: unknown;

  constructor(reporter: Reporter, file: string | undefined, stdout: Writable) {
    this.#reporter = reporter;
    this.#file = file;
    this.#stream = file === undefined ? stdout : createWriteStream(file, { fd: openFile(file) });
    if (file !== undefined) {
      this.#stream.on('error', (error) => {
        this.#failure = error;
      });
    }
  }

  /** Writes what the reporter makes of a step of the run. */
  async write(say: (reporter: Reporter) => string): Promise<void> {
    const text = say(this.#reporter);
    this.#check();
    if (text !== '') await write(this.#stream, text);
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
function openFile(file: string): number {
  try {
    return openSync(file, 'w');
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

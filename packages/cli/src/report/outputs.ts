import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
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

/** Throws a UsageError when two formats would go to one stream and spoil each other. */
export function checkOutputs(requests: readonly OutputRequest[]): void {
  const targets = new Map<string, string>();
  for (const { format, file } of requests) {
    const target = file ?? 'standard output';
    const other = targets.get(target);
    if (other !== undefined) {
      throw new UsageError(
        `Both ${other} and ${format} would go to ${target}. Give one of them a file: --format ${format}=FILE.`,
      );
    }
    targets.set(target, format);
  }
}

/** A report on its way to a file or to standard output. */
export class Output {
  readonly #reporter: Reporter;
  readonly #stream: Writable;
  readonly #file: string | undefined;
  #failure: unknown;

  constructor({ format, file }: OutputRequest, run: RunInfo, stdout: Writable) {
    this.#reporter = reportFormats[format]({ ...run, color: run.color && file === undefined });
    this.#file = file;
    this.#stream = file === undefined ? stdout : createWriteStream(file, { mode: 0o600 });
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
    if (text !== '' && !this.#stream.write(text)) {
      await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]);
    }
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
    throw new UsageError(`The report could not be written to ${this.#file}. Check the folder and the space left.`);
  }
}

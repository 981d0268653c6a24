import { jsonl } from './jsonl.ts';
import type { MakeReporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** The formats of a report, by the name they have on the command line. */
export const reportFormats = { text, jsonl, sarif } as const satisfies Record<string, MakeReporter>;

export type ReportFormat = keyof typeof reportFormats;

/** Is it the name of a format? */
export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reportFormats, name);
}

import { jsonl } from './report/jsonl.ts';
import type { MakeReporter } from './report/reporter.ts';
import { sarif } from './report/sarif.ts';
import { text } from './report/text.ts';

/** The formats of a report, by the name they have on the command line. */
export const reportFormats = { text, jsonl, sarif } as const satisfies Record<string, MakeReporter>;

export type ReportFormat = keyof typeof reportFormats;

/** Is it the name of a format? */
export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reportFormats, name);
}

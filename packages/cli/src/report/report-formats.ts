import type { MakeReporter } from './reporter.ts';

/** The formats of a report, by the name they have on the command line. Each is loaded when it is asked for. */
export const reportFormats = {
  text: async () => (await import('./text.ts')).text,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
} as const satisfies Record<string, () => Promise<MakeReporter>>;

export type ReportFormat = keyof typeof reportFormats;

/** Is it the name of a format? */
export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reportFormats, name);
}

import type { ReportFormat } from './format-names.ts';
import type { MakeReporter } from './reporter.ts';

/** What makes a report, by the format. Each is loaded when it is asked for. */
export const reportFormats = {
  text: async () => (await import('./text.ts')).text,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
} as const satisfies Record<ReportFormat, () => Promise<MakeReporter>>;

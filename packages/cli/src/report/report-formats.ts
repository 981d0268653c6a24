import type { ReportFormat } from './format-names.ts';
import type { MakeReporter } from './reporter.ts';

/** What makes a report, by the format. Each is loaded when it is asked for. */
export const reportFormats = {
  text: async () => (await import('./text.ts')).text,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  github: async () => (await import('./github.ts')).github,
  csv: async () => (await import('./csv.ts')).csv,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
  xlsx: async () => (await import('./xlsx.ts')).xlsx,
} as const satisfies Record<ReportFormat, () => Promise<MakeReporter>>;

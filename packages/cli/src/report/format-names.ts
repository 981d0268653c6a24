/** The names of the formats of a report, in the order in which help tells them. */
export const formatNames = [
  'text',
  'jsonl',
  'sarif',
  'junit',
  'gitlab',
  'github',
  'csv',
  'markdown',
  'html',
  'xlsx',
] as const;

export type ReportFormat = (typeof formatNames)[number];

/** Is it the name of a format? */
export function isReportFormat(name: string): name is ReportFormat {
  return formatNames.some((each) => each === name);
}

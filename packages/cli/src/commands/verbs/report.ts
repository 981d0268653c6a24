import { Option } from 'commander';
import type { ReportOptions } from '../report.ts';
import { formatOption } from './options.ts';
import type { AddVerb } from './verb.ts';

/** `holdback report`. */
export const addReport: AddVerb = (program, setting) => {
  program
    .command('report')
    .description('Makes other reports of a scan from its report in JSON lines. The exit code is that of the scan.')
    .argument('<file>', 'the report, as scan --format jsonl=FILE writes it; - is standard input')
    .addOption(formatOption())
    .option('--summary', 'only the summary of the text report')
    .addOption(new Option('--verbose', 'every file and place in the text report, notes too').conflicts('summary'))
    .action(async (file: string, options: ReportOptions) => {
      const { writeReports } = await import('../report.ts');
      setting.finish(await writeReports(file, options, setting.terminal));
    });
};

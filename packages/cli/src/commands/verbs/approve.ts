import type { ApproveOptions } from '../approve.ts';
import { policyOption } from './options.ts';
import type { AddVerb } from './verb.ts';

/** `holdback approve`. */
export const addApprove: AddVerb = (program, setting) => {
  program
    .command('approve')
    .description(
      'Records that files were reviewed as they are, for scan --approved. Nothing else is let through by it.',
    )
    .argument('<file...>', 'the files that were reviewed')
    .requiredOption('--by <name>', 'who approves')
    .requiredOption('--reason <text>', 'why they may go out')
    .option('--list <file>', 'the list that it is added to', 'holdback.approved.jsonl')
    .addOption(policyOption('the policy to judge by'))
    .action(async (files: string[], options: ApproveOptions) => {
      const { approveFiles } = await import('../approve.ts');
      setting.finish(await approveFiles(files, options, setting.terminal, setting.reading));
    });
};

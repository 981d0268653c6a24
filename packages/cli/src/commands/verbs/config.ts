import type { ScanOptions } from '../../configuration/scan-options.ts';
import { addJudging, noReport } from './judging.ts';
import { typedNames } from './options.ts';
import type { AddVerb } from './verb.ts';

/** `holdback config`, and the verb under it. */
export const addConfig: AddVerb = (program, setting) => {
  const show = program
    .command('config')
    .description('What a scan goes by: config show.')
    .command('show')
    .description('Each value that a scan goes by when it is begun here, and where it comes from.');
  addJudging(show).action(async (options: ScanOptions) => {
    const { showConfig } = await import('../config-show.ts');
    await showConfig({ options: { ...options, ...noReport }, names: typedNames(show) }, setting.terminal);
  });
};

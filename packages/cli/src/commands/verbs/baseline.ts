import type { ScanOptions } from '../../configuration/scan-options.ts';
import type { BaselineVerb } from '../baseline.ts';
import { addJudging, noReport } from './judging.ts';
import { typedNames } from './options.ts';
import type { AddVerb } from './verb.ts';

const verbs = {
  create: 'Scans, and writes what fails as known, so that only what is new fails from then on.',
  update: 'Scans, and makes the baseline anew of what was scanned. Refused where not everything was read.',
  prune: 'Scans, and takes out of the baseline what is no more. Adds nothing.',
} as const satisfies Record<BaselineVerb, string>;

/** `holdback baseline`, and the verbs under it. */
export const addBaseline: AddVerb = (program, setting) => {
  const baseline = program
    .command('baseline')
    .description('What was known before, and does not fail again: baseline create, update, show, prune.');
  const add = (verb: BaselineVerb) => {
    const command = baseline.command(verb).description(verbs[verb]);
    command.argument('[path...]', 'files and folders; the folder you are in if not given');
    addJudging(command).action(async (paths: string[], options: ScanOptions) => {
      const { keepBaseline } = await import('../baseline.ts');
      const typed = { paths, options: { ...options, ...noReport }, names: typedNames(command) };
      setting.finish(await keepBaseline(verb, typed, setting.terminal, setting.reading));
    });
  };
  add('create');
  add('update');
  const show = baseline.command('show').description('Tells how much is known, by rule.');
  addJudging(show).action(async (options: ScanOptions) => {
    const { showBaseline } = await import('../baseline.ts');
    await showBaseline({ options: { ...options, ...noReport }, names: typedNames(show) }, setting.terminal);
  });
  add('prune');
};

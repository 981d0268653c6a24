import { detectors as builtIn, type Detector, type Policy } from '@holdback/rules';
import type { Command } from 'commander';
import { openPolicy } from '../policies/open-policy.ts';
import { counted } from '../report/lines.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { commandOf, policyWords, type Terminal } from '../terminal.ts';

/** Adds `holdback detectors list`. */
export function addDetectorsList(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('detectors')
    .description('The kinds of information that are found: detectors list.')
    .command('list')
    .description('A line for each kind of information that a policy knows: how sure a value of it is, id, title.')
    .option('--policy <name|file>', 'the policy, which may have some of its own', 'public-portal')
    .action(({ policy }: { readonly policy: string }) => {
      terminal.stdout.write(list(openPolicy(policy).policy, policyWords(policy), terminal));
      finish(0);
    });
}

/** How sure a value is where it stands alone, near a word that speaks for it, and under a header that says what it is. */
export function tellConfidence({ confidence: { alone, near, labelled = near } }: Detector): string {
  return `${alone} alone, ${near} near its words, ${labelled} under its header`;
}

function list({ id, detectors }: Policy, chosen: string, terminal: Terminal): string {
  const ordered = detectors.toSorted((a, b) => (a.infoType < b.infoType ? -1 : 1));
  const idWidth = Math.max(...ordered.map(({ infoType }) => infoType.length));
  const lines = ordered.map((detector) => {
    const { alone, near, labelled = near } = detector.confidence;
    const sure = [alone, near, labelled].map((each) => each.padEnd(8)).join('  ');
    const own = builtIn.includes(detector) ? '' : ' (of the policy)';
    return `${detector.infoType.padEnd(idWidth)}  ${sure}  ${detector.title}${own}`;
  });
  const heads = ['alone', 'near', 'header'].map((each) => each.padEnd(8)).join('  ');
  return `${[
    `${'kind'.padEnd(idWidth)}  ${heads}  title`,
    ...lines,
    '',
    `${counted(ordered.length, 'kind')} of information that ${id} knows, and how sure a value is: alone, near a word that speaks for it, under a header that says so`,
    `Next: ${commandOf(terminal)} explain ${ordered[0]?.infoType ?? 'KIND'}${chosen}`,
  ].join('\n')}\n`;
}

import { detectors as builtIn, type Detector, type Policy } from '@holdback/rules';
import { policyWords } from '../configuration/option-words.ts';
import { openPolicy } from '../policies/open-policy.ts';
import { counted } from '../report/lines.ts';
import { commandOf, type Terminal } from '../terminal.ts';

/** Lists the kinds of information of a policy. */
export async function listDetectors(name: string, terminal: Terminal): Promise<void> {
  const { policy } = await openPolicy(name);
  terminal.stdout.write(list(policy, policyWords(name), terminal));
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

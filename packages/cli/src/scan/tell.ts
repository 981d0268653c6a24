import { type Policy, redactPath, redactSentence } from '@holdback/rules';
import { optionWords } from '../configuration/option-words.ts';
import type { RunLists } from '../lists/run-lists.ts';
import type { Terminal } from '../terminal.ts';
import { type Inputs, tellEmpty } from './inputs.ts';
import type { Strays } from './strays.ts';

/** What is known before the first file is read. */
export interface Before {
  /** The patterns that were typed to leave something out, and leave out nothing. */
  readonly idle: readonly string[];
  readonly lists: RunLists;
  readonly strays: Strays;
  readonly inputs: Inputs;
  readonly policy: Policy;
}

/** Says what a person should know of what was asked for, before the scan. */
export function tellBefore({ idle, lists, strays, inputs, policy }: Before, { stderr }: Terminal): void {
  // A pattern may be meant for another day, so that it is no mistake for certain.
  for (const pattern of idle) {
    stderr.write(
      `--exclude ${redactSentence(JSON.stringify(pattern), policy.masks)} fits nothing: no file is left out by it.\n`,
    );
  }
  // What lies in a folder goes out with it, a list too: it is told what to do, and nothing is left out in silence.
  for (const path of lists.ownPaths) {
    stderr.write(
      `${redactPath(path, policy.masks)} lies in what is scanned, and is judged as every file there. Keep it elsewhere, or leave it out:${optionWords('--exclude', path, 'PATTERN')}\n`,
    );
  }
  for (const line of strays.tell(policy.masks)) stderr.write(`${line}\n`);
  const empty = tellEmpty(inputs, policy);
  if (empty !== undefined) stderr.write(`${empty}\n`);
}

/** Nothing goes out that should not, so that it fails nothing. Whoever interrupts knows that there is more to find. */
export function tellMissing({ missing }: RunLists, { stderr, interrupted }: Terminal): void {
  if (!interrupted.aborted) for (const line of missing) stderr.write(`${line}\n`);
}

import { didYouMean, type GivenLists, type Inactive, type Policy, randomSeed, redactPath } from '@holdback/rules';
import { policyWords } from '../configuration/option-words.ts';
import { givenLists, type ListOptions } from '../lists/list-options.ts';
import { textOnDisk } from '../lists/text-file.ts';
import { openPolicy } from '../policies/open-policy.ts';
import { hang, wordsOf } from '../report/lines.ts';
import { findBase, workingFolder } from '../run/base.ts';
import { Exclusions } from '../run/exclusions.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { findRoots } from '../run/roots.ts';
import { commandOf, type Terminal, write } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { Ocr } from '../workers/ocr-choices.ts';
import { checkRecognition } from '../workers/recognition.ts';
import { type Reading, readByProcesses } from '../workers/worker-process.ts';
import { proseWidth } from './prose-width.ts';
import { tellOfFile } from './tell-of-file.ts';

/** The options of `holdback rules why-not`, as they were typed. */
export interface WhyNotOptions extends ListOptions {
  readonly policy: string;
  readonly specimens: 'possible' | 'real';
  readonly ocr: Ocr;
}

/** Says why a rule does not fail a file, and gives the exit code: 3 if not all of the file was read. */
export async function tellWhyNot(
  typedRule: string,
  file: string,
  { policy: name, specimens, ocr, ...lists }: WhyNotOptions,
  terminal: Terminal,
  reading: Reading = readByProcesses(),
): Promise<ExitCode> {
  const { policy, source } = await openPolicy(name);
  const width = proseWidth(terminal);
  const inactive = findInactive(typedRule, policy);
  if (inactive !== undefined) {
    terminal.stdout.write(`${hang('', wordsOf(tellInactive(inactive, policy)), width).join('\n')}\n`);
    return 0;
  }
  const rule = findRule(typedRule, policy);
  await checkRecognition({ ocr });
  const context = { asOf: new Date(), specimens, seed: randomSeed(), lists: await openLists(lists, file) };
  const aim = { kind: 'why', policy: source, rule, context, width } as const;
  const exitCode = await tellOfFile(file, aim, terminal, { ...reading, ocr });
  if (exitCode !== 130)
    await write(terminal.stdout, `\nNext: ${commandOf(terminal)} explain ${rule}${policyWords(name)}\n`);
  return exitCode;
}

/** What a person listed, for a scan of this file. Loaded only where there is something. */
async function openLists(options: ListOptions, file: string): Promise<GivenLists> {
  if (givenLists(options).length === 0) return {};
  const base = findBase(workingFolder());
  const { ScanLists } = await import('../lists/scan-lists.ts');
  const roots = await findRoots([file], base, new Exclusions([]));
  return (await ScanLists.open(options, roots, base, textOnDisk)).lists;
}

function findRule(typed: string, { id, rules, inactive }: Policy): string {
  const rule = rules.find((each) => each.id.toLowerCase() === typed.toLowerCase());
  if (rule !== undefined) return rule.id;
  const ids = [...rules.map((each) => each.id), ...inactive.keys()];
  throw new UsageError(
    `The policy "${id}" has no rule "${typed}"${didYouMean(typed, ids) || '.'} See: holdback rules list`,
  );
}

function findInactive(typed: string, { rules, inactive }: Policy): (Inactive & { readonly id: string }) | undefined {
  if (rules.some(({ id }) => id.toLowerCase() === typed.toLowerCase())) return undefined;
  const found = [...inactive].find(([id]) => id.toLowerCase() === typed.toLowerCase());
  return found === undefined ? undefined : { id: found[0], ...found[1] };
}

function tellInactive(rule: Inactive & { readonly id: string }, { id: policyId }: Policy): string {
  if (rule.kind === 'waiting')
    return `${rule.id} (${rule.title}) fails no file yet: it waits for ${rule.waitsFor.replace(/\.$/, '')}.`;
  const { file, line, column } = rule.place;
  return `${rule.id} (${rule.title}) fails no file in the policy ${policyId}: it is switched off at ${redactPath(file)}:${line}:${column}.`;
}

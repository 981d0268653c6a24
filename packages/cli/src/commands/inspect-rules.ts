import { randomSeed } from '@holdback/rules';
import { policyWords } from '../configuration/option-words.ts';
import { openPolicy } from '../policies/open-policy.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { commandOf, type Terminal } from '../terminal.ts';
import { askedOf, checkRecognition } from '../workers/recognition.ts';
import { type Reading, readByProcesses } from '../workers/worker-process.ts';
import type { InspectOptions } from './inspect.ts';
import { proseWidth } from './prose-width.ts';
import { tellOfFile } from './tell-of-file.ts';

/** Says what each rule of a policy concludes of a file, and gives the exit code. */
export async function inspectRules(
  file: string,
  name: string,
  { specimens, ocr, faces }: InspectOptions,
  terminal: Terminal,
  reading: Reading = readByProcesses(),
): Promise<ExitCode> {
  const { policy, source } = await openPolicy(name, [], [], []);
  await checkRecognition({ ocr, faces });
  const context = {
    asOf: new Date(),
    specimens: policy.specimens === 'real' ? policy.specimens : specimens,
    seed: randomSeed(),
    lists: {},
  };
  const aim = { kind: 'conclude', policy: source, context, width: proseWidth(terminal) } as const;
  const exitCode = await tellOfFile(file, aim, terminal, { ...reading, ...askedOf({ ocr, faces }) });
  if (exitCode !== 130)
    terminal.stdout.write(`\nNext: ${commandOf(terminal)} rules why-not RULE FILE${policyWords(name)}\n`);
  return exitCode;
}

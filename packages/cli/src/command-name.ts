import { relative } from 'node:path';
import { quoteWord } from './shell-word.ts';

/** What a person types to run the program that runs as the file `program`: a name that is not there helps nobody. */
export function commandName(program: string, env: Readonly<Record<string, string | undefined>>): string {
  // The launcher of a clone knows where that lies.
  if (env.HOLDBACK_COMMAND !== undefined) return env.HOLDBACK_COMMAND;
  if (/[\\/]_npx[\\/]/.test(program)) return 'npx holdback';
  return program.endsWith('.ts') ? `node ${quoteWord(relative('.', program))}` : 'holdback';
}

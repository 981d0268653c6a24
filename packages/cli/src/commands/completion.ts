import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { type CompletableVerb, completableVerbs } from './completion/completable.ts';
import type { Shell } from './completion/shell.ts';

/** What makes the script of each shell. Each is loaded when it is asked for. */
const scripts = {
  bash: async () => (await import('./completion/bash.ts')).bashCompletion,
  zsh: async () => (await import('./completion/zsh.ts')).zshCompletion,
  fish: async () => (await import('./completion/fish.ts')).fishCompletion,
  powershell: async () => (await import('./completion/powershell.ts')).powershellCompletion,
} as const satisfies Record<Shell, () => Promise<(verbs: readonly CompletableVerb[]) => string>>;

/** Writes the script with which a shell completes the words of a program. */
export async function writeCompletion(shell: Shell, program: Command, terminal: Terminal): Promise<void> {
  const make = await scripts[shell]();
  terminal.stdout.write(make(completableVerbs(program)));
}

import { expect } from 'vitest';
import type { Session } from './session.ts';

/** Compares a whole session with the file in a folder that is named by its command line. */
export async function expectSnapshot(commandLine: string, session: Session, folder = 'snapshots'): Promise<void> {
  const told = [
    `$ holdback ${commandLine}`,
    session.stdout,
    ...(session.stderr === '' ? [] : ['--- standard error', session.stderr]),
    `--- exit code ${session.exitCode}`,
    '',
  ];
  const name = commandLine.replaceAll('/', '-').replaceAll('*', 'x').replaceAll('[', 'x').replaceAll("'", '_');
  await expect(scrub(told.join('\n'))).toMatchFileSnapshot(`${folder}/${name}.txt`);
}

/** As a shell parts them, which takes the quotes away. */
export function toWords(commandLine: string): string[] {
  return (commandLine.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''));
}

/** What differs from run to run: seconds. */
function scrub(text: string): string {
  return text
    .replaceAll(/in \d+\.\d s/g, 'in N s')
    .replaceAll(/"seconds":[\d.]+/g, '"seconds":N')
    .replaceAll(/"digest":"[0-9a-f]{64}"/g, '"digest":"…"')
    .replace(KINDS, '[…]\n')
    .replace(/^\d+ kinds of information/m, 'N kinds of information');
}

/** A list of all kinds of information: its middle is another with each kind that is added. */
const KINDS = /(?<=^kind .*\n(?:.+\n){3})(?:.+\n)+(?=(?:.+\n){2}\n)/m;

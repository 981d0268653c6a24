import { redactPath, redactSentence } from '@holdback/rules';
import { configKeys, optionOf } from '../configuration/configure.ts';
import type { ScanOptions } from '../configuration/scan-options.ts';
import { BASELINE, EXCEPTIONS } from '../lists/accepted-names.ts';
import { findGiven } from '../lists/find-given.ts';
import type { ReadText } from '../lists/text-file.ts';
import { hang, wordsOf } from '../report/lines.ts';
import { workingFolder } from '../run/base.ts';
import { openConfigured, type Typed } from '../scan/open-scan.ts';
import { type Terminal, widthOf } from '../terminal.ts';

/** Shows what a scan that is begun here goes by: each value, and where it comes from. */
export async function showConfig(typed: Omit<Typed, 'paths'>, terminal: Terminal): Promise<void> {
  const { options, config, readText } = await openConfigured(typed);
  const rows = configKeys.map((key) => {
    const value = options[optionOf[key]];
    const isTyped = typed.names.has(optionOf[key]);
    const found = value === undefined ? foundBy(key, readText) : undefined;
    if (found !== undefined) return [key, found, 'found here'] as const;
    const line = config !== undefined && key in config.data ? config.lineOf(key) : undefined;
    const file = config === undefined || line === undefined ? 'default' : `${redactPath(config.file.file)}:${line}`;
    return [key, isSwitch(key) && value === undefined ? 'no' : tell(value), isTyped ? 'command line' : file] as const;
  });
  const [keyWidth, fromWidth] = [0, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.flatMap(([key, value, from]) =>
    hang(`${key.padEnd(keyWidth ?? 0)}  ${from.padEnd(fromWidth ?? 0)}  `, wordsOf(value), widthOf(terminal)),
  );
  const head =
    config === undefined
      ? 'There is no holdback.config.yaml, so this is what is usual:'
      : `By ${redactPath(config.file.file)}:`;
  terminal.stdout.write(`${[head, ...lines].join('\n')}\n`);
}

/** Lists that are gone by without being given. */
function foundBy(key: string, readText: ReadText): string | undefined {
  const name = key === 'exceptions' ? EXCEPTIONS : key === 'baseline' ? BASELINE : undefined;
  const file = name === undefined ? undefined : findGiven(name, workingFolder(), readText)?.file.file;
  return file && redactPath(file);
}

/** Is it off unless somebody turns it on? */
function isSwitch(key: string): boolean {
  return key === 'strict' || key === 'gitignore';
}

function tell(value: ScanOptions[keyof ScanOptions]): string {
  if (value === undefined) return 'none';
  if (value === false) return 'no';
  if (value === true) return 'yes';
  if (typeof value === 'string') return redactSentence(value);
  return value.length === 0 ? 'none' : redactSentence(value.join(', '));
}

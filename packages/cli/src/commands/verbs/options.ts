import { type Command, Option } from 'commander';
import { formatNames } from '../../report/format-names.ts';
import { UsageError } from '../../usage-error.ts';
import { ocrChoices } from '../../workers/ocr-choices.ts';

/** The option that several verbs have, by its property. */
export interface PolicyOption {
  readonly policy: string;
}

/** `--policy`, and what it is for. Where it is not typed, `takeUsualPolicy` gives it its value. */
export function policyOption(description: string): Option {
  return new Option('--policy <name|file>', description).default('public-portal', USUAL_POLICY);
}

/** What a policy is that nobody typed, in words. */
export const USUAL_POLICY = 'that of holdback.config.yaml, or public-portal';

/** Gives a verb the policy of the configuration where none was typed. Those that judge read all of the configuration. */
export async function takeUsualPolicy(command: Command): Promise<void> {
  const names = command.options.map((option) => option.attributeName());
  if (names.includes('config') || command.getOptionValueSource('policy') !== 'default') return;
  const { usualPolicy } = await import('../../configuration/usual-policy.ts');
  command.setOptionValueWithSource('policy', await usualPolicy(), 'config');
}

/** `--ocr`. */
export function ocrOption(): Option {
  return new Option(
    '--ocr <when>',
    'where letters are recognized in pictures of pages, if @holdback/ocr is installed: holdback explain ocr',
  )
    .choices(ocrChoices)
    .default('auto');
}

/** `--faces`. */
export function facesOption(): Option {
  return new Option(
    '--faces',
    'look for faces in pictures, and note how many were seen, if @holdback/faces is installed: never whose',
  );
}

/** `--specimens`, and whom it is for. */
export function specimensOption(description: string): Option {
  return new Option('--specimens <as>', description).choices(['possible', 'real']).default('possible');
}

/** The properties of the options that a person typed. */
export function typedNames(command: Command): ReadonlySet<string> {
  return new Set(Object.keys(command.opts()).filter((name) => command.getOptionValueSource(name) === 'cli'));
}

/** `--format`. */
export function formatOption(): Option {
  return new Option(
    '--format <format[=file]>',
    `${formatNames.slice(0, -1).join(', ')} or ${formatNames.at(-1)}; may be given several times`,
  )
    .argParser(collect)
    .default([]);
}

/** One of the values of an option that may be given several times. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** The values of an option that are given with commas. Throws a UsageError if there is none. */
export function collectRules(value: string, before: readonly string[]): readonly string[] {
  const ids = value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (ids.length === 0)
    throw new UsageError('--only and --skip take ids of rules, with commas. See: holdback rules list');
  return [...before, ...ids];
}

import { join } from 'node:path';
import { builtInName } from '../policies/built-in-name.ts';
import type { ConfigData } from './config-data.ts';
import { type Config, folderOf } from './read-config.ts';
import type { ScanOptions } from './scan-options.ts';

/** The option that each key of a configuration stands for. */
export const optionOf = {
  policy: 'policy',
  exceptions: 'exceptions',
  baseline: 'baseline',
  'fail-on': 'failOn',
  'allow-incomplete': 'allowIncomplete',
  strict: 'strict',
  only: 'only',
  skip: 'skip',
  exclude: 'exclude',
  gitignore: 'gitignore',
  manifest: 'manifest',
  approved: 'approved',
  protected: 'protected',
  specimens: 'specimens',
  ocr: 'ocr',
  jobs: 'jobs',
  reports: 'format',
} as const satisfies Record<keyof ConfigData, keyof ScanOptions>;

/** The keys of a configuration, in the order in which they are told. */
export const configKeys = Object.keys(optionOf).filter((key): key is keyof ConfigData => Object.hasOwn(optionOf, key));

/** The options with those of a configuration in the place of what was not typed. A list replaces a list. */
export function configure(options: ScanOptions, typed: ReadonlySet<string>, config: Config | undefined): ScanOptions {
  if (config === undefined) return options;
  const given = Object.entries(toOptions(config)).filter(([name, value]) => value !== undefined && !typed.has(name));
  return { ...options, ...Object.fromEntries(given) };
}

/** The policy that a configuration names: by its name, or its path from the working directory. */
export function policyIn(config: Config): string | undefined {
  const { policy } = config.data;
  return policy === undefined || builtInName(policy) !== undefined ? policy : join(folderOf(config), policy);
}

/** Paths in a configuration begin in its folder, and those of options where the program was started. */
function toOptions(config: Config): { readonly [Name in keyof ScanOptions]?: ScanOptions[Name] | undefined } {
  const { data } = config;
  const inFolder = (path: string) => join(folderOf(config), path);
  const fileOrNone = (value: string | false | undefined) => (typeof value === 'string' ? inFolder(value) : value);
  const { manifest, approved, jobs, reports } = data;
  return {
    policy: policyIn(config),
    exceptions: fileOrNone(data.exceptions),
    baseline: fileOrNone(data.baseline),
    failOn: data['fail-on'],
    allowIncomplete: toAllowed(data['allow-incomplete']),
    strict: data.strict,
    only: data.only,
    skip: data.skip,
    exclude: data.exclude,
    gitignore: data.gitignore,
    manifest: manifest && inFolder(manifest),
    approved: approved && inFolder(approved),
    protected: data.protected && inFolder(data.protected),
    specimens: data.specimens,
    ocr: data.ocr,
    jobs: jobs === undefined ? undefined : String(jobs),
    format: reports?.map((report) => report.replace(/=(.+)$/s, (_, path: string) => `=${inFolder(path)}`)),
  };
}

function toAllowed(value: ConfigData['allow-incomplete']): string | true | undefined {
  if (typeof value === 'boolean' || value === undefined) return value === true ? true : undefined;
  return value.length === 0 ? undefined : value.join(',');
}

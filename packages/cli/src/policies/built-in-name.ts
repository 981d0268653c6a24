import { builtInNames, builtInPolicy } from '@holdback/rules/built-in';

/** The policy of whoever has not chosen one. */
export const DEFAULT_POLICY = 'public-portal';

/** What built-in policies may be called on the command line without it. */
export const BUILT_IN = 'holdback/';

/** Built-in policies that others are made of: by one of them alone most of what matters would pass. */
export const parts: ReadonlySet<string> = new Set(
  builtInNames.flatMap((name) => builtInPolicy(name)?.data.extends ?? []),
);

/** The policies that need no file, by the name they have on the command line. */
export const policyNames: readonly string[] = builtInNames
  .filter((name) => !parts.has(name))
  .map((name) => name.replace(BUILT_IN, ''));

/** The whole name of the built-in policy that is meant by what was typed; undefined if it is a file, or nothing. */
export function builtInName(typed: string): string | undefined {
  if (policyNames.includes(typed)) return BUILT_IN + typed;
  return builtInNames.find((name) => name === typed);
}

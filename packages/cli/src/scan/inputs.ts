import { resolve } from 'node:path';
import { type Policy, redactPath } from '@holdback/rules';
import type { ScanOptions } from '../configuration/scan-options.ts';
import { counted } from '../report/lines.ts';
import { below, realPath, withRealFolder } from '../run/base.ts';
import type { Exclusions } from '../run/exclusions.ts';
import type { Given } from '../run/given.ts';
import { partList, readList, readListFile } from '../run/listed-files.ts';
import { findRoots, nameOf, type Root } from '../run/roots.ts';
import { readStdin, readStdinBytes } from '../run/standard-input.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** What is scanned. */
export interface Inputs {
  /** Files and folders that are walked, after what is given. */
  readonly roots: readonly Root[];
  readonly given: readonly Given[];
  /** What of the disk the person who scans named, for the run line. */
  readonly names: readonly string[];
  /** It is a list of what changed, so that what was not looked at may be anything, and none at all is no mistake. */
  readonly isList: boolean;
  /** git says what changed, and no list that a person made. */
  readonly isOfGit: boolean;
  /** How many that are listed lie in no folder that was named, and are not looked at. */
  readonly elsewhere: number;
  readonly readsStdin: boolean;
}

/** Which options say what is scanned, each of them instead of another. */
type Asked = Pick<ScanOptions, 'filesFrom' | 'staged' | 'since'>;

/** Finds what is to be scanned. Throws a UsageError that says what is wrong with what was asked for. */
export async function findInputs(
  typed: readonly string[],
  asked: Asked,
  base: string,
  exclusions: Exclusions,
  terminal: Terminal,
): Promise<Inputs> {
  const list = await askedList(asked, base, terminal);
  if (list === undefined) return await fromPaths(typed, base, exclusions, terminal);
  if (typed.includes('-'))
    throw new UsageError(`${list.flag} says what is scanned, and so does "-". Leave one of them out.`);
  for (const path of typed) checkTop(path, list);
  const within = typed.flatMap(namesOfFolder);
  const isWithin = (filePath: string) =>
    typed.length === 0 ||
    within.some((folder) => [filePath, withRealFolder(filePath)].some((path) => below(folder, path) !== undefined));
  const roots = await findRoots(list.there, base, exclusions);
  const inputs = {
    roots: roots.filter(({ filePath }) => isWithin(filePath)),
    given: list.given.filter(({ filePath = '' }) => isWithin(filePath)),
  };
  const count = inputs.roots.length + inputs.given.length;
  // What is neither there nor in the list is a slip, and would pass for ever.
  if (count === 0) await findRoots(typed, base, exclusions);
  const names = await Promise.all(typed.map(async (path) => (await nameOf(path, base)).name));
  const elsewhere = roots.length + list.given.length - count;
  return {
    ...inputs,
    names,
    isList: true,
    isOfGit: list.top !== undefined,
    elsewhere,
    readsStdin: asked.filesFrom === '-',
  };
}

/** git tells nothing of what lies elsewhere, so that it would pass for ever. */
function checkTop(typed: string, { flag, top }: List): void {
  if (top === undefined || below(realPath(top), realPath(resolve(typed))) !== undefined) return;
  throw new UsageError(
    `"${redactPath(typed)}" lies outside of the repository, and ${flag} tells only what changed in it. Leave it out, or scan it without ${flag}.`,
  );
}

/**
 * How a folder that was typed may be called where a list names what lies in it: as it was typed, where it really lies, and
 * where it leads if it is a link. git knows what was a folder when it was committed, whatever is there now.
 */
function namesOfFolder(typed: string): readonly string[] {
  const filePath = resolve(typed);
  return [filePath, withRealFolder(filePath), realPath(filePath)];
}

async function fromPaths(
  typed: readonly string[],
  base: string,
  exclusions: Exclusions,
  terminal: Terminal,
): Promise<Inputs> {
  const paths = typed.length === 0 ? ['.'] : typed.filter((path) => path !== '-');
  const roots = await findRoots(paths, base, exclusions);
  const readsStdin = typed.includes('-');
  const input = readsStdin ? await readStdin(terminal) : undefined;
  const given =
    input === undefined ? [] : [{ path: input.path, filePath: undefined, isGone: false, open: async () => input }];
  return {
    roots,
    given,
    names: [...given, ...roots].map(({ path }) => path),
    isList: false,
    isOfGit: false,
    elsewhere: 0,
    readsStdin,
  };
}

/** A list of what to scan: paths on the disk, and what is not there or comes from git. */
interface List {
  readonly flag: string;
  readonly there: readonly string[];
  readonly given: readonly Given[];
  /** Of what git tells, the top folder of the repository. */
  readonly top?: string;
}

async function askedList(
  { filesFrom, staged, since }: Asked,
  base: string,
  terminal: Terminal,
): Promise<List | undefined> {
  const flags = [
    ...(filesFrom === undefined ? [] : ['--files-from']),
    ...(staged === undefined ? [] : ['--staged']),
    ...(since === undefined ? [] : ['--since']),
  ];
  const [flag, second] = flags;
  if (flag === undefined) return undefined;
  if (second !== undefined)
    throw new UsageError(`${flag} and ${second} each say what is scanned. Leave one of them out.`);
  if (filesFrom !== undefined) {
    const listed = filesFrom === '-' ? await readStdinBytes(terminal) : readListFile(filesFrom);
    const { there, gone } = await partList(readList(listed), base);
    return { flag, there, given: gone };
  }
  const { givenChanges } = await import('../git/changes-as-entries.ts');
  const changed = since === undefined ? ({ kind: 'staged' } as const) : ({ kind: 'since', ref: since } as const);
  return { flag, there: [], ...(await givenChanges(changed, '.', base)) };
}

/** What of a run is told where there is nothing to scan; undefined where there is something. */
export function tellEmpty(
  { names, roots, given, isList, isOfGit, elsewhere }: Inputs,
  { masks }: Policy,
): string | undefined {
  if (!isList || roots.length > 0 || given.some(({ isGone }) => !isGone)) return undefined;
  const where = names.length === 0 ? '' : ` in ${names.map((name) => redactPath(name, masks)).join(', ')}`;
  const others =
    elsewhere === 0
      ? ''
      : ` Of the list, ${counted(elsewhere, 'file')} elsewhere ${elsewhere === 1 ? 'was' : 'were'} not looked at.`;
  if (given.length === 0) return `Nothing changed${where}, so nothing was scanned.${others}`;
  if (isOfGit)
    return `${given.length === 1 ? 'The file that changed' : `Each of the ${given.length} files that changed`}${where} is deleted, so nothing was scanned.${others}`;
  const slip =
    given.length === 1
      ? `The file that is listed${where} is not there, so nothing was scanned. If it was not deleted, check its path: it begins`
      : `None of the ${given.length} files that are listed${where} is there, so nothing was scanned. If they were not deleted, check their paths: they begin`;
  return `${slip} in the folder you are in.`;
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { digest, type Policy, type PolicyFile, redactPath } from '@holdback/rules';
import {
  Acceptance,
  type Baseline,
  type Exception,
  type Exceptions,
  type IsGone,
  isMasked,
  type RootsOf,
  readBaseline,
  readExceptions,
} from '@holdback/rules/accepted';
import { type Accepting, acceptNothing } from '../run/accepting.ts';
import { joinLogical } from '../run/base.ts';
import type { Root } from '../run/roots.ts';
import { UsageError } from '../usage-error.ts';
import { type AcceptedOptions, BASELINE, EXCEPTIONS } from './accepted-names.ts';
import { findGiven } from './find-given.ts';
import { type ReadText, readTextFile } from './text-file.ts';

/** A file that a run goes by, and what it says. */
interface Opened<Content> {
  readonly file: PolicyFile;
  /** As the system names it. */
  readonly filePath: string;
  readonly content: Content;
}

/** What somebody accepted, as it was read. */
export interface AcceptedFiles {
  readonly exceptions: Opened<Exceptions> | undefined;
  readonly baseline: Opened<Baseline> | undefined;
}

/** Reads the lists. Throws a UsageError or a PolicyError that says what is wrong. */
export function openAccepted(options: AcceptedOptions, folder: string, readText: ReadText): AcceptedFiles {
  return {
    exceptions: open('--exceptions', options.exceptions, EXCEPTIONS, readExceptions, folder, readText),
    baseline: open('--baseline', options.baseline, BASELINE, readBaseline, folder, readText),
  };
}

function open<Content>(
  flag: string,
  given: string | false | undefined,
  name: string,
  read: (file: PolicyFile) => Content,
  folder: string,
  readText: ReadText,
): Opened<Content> | undefined {
  if (given === false) return undefined;
  const found = given === undefined ? findGiven(name, folder, readText) : readGiven(given, readText);
  if (found !== undefined) return { ...found, content: read(found.file) };
  if (given === undefined) return undefined;
  throw new UsageError(
    existsSync(given)
      ? `${flag}: "${redactPath(given)}" cannot be read. Give a file that may be read.`
      : `${flag}: there is no file "${redactPath(given)}". Check the path and try again.`,
  );
}

function readGiven(given: string, readText: ReadText): Omit<Opened<unknown>, 'content'> | undefined {
  const file = readTextFile(given, readText);
  return file && { file, filePath: resolve(given) };
}

/** What a run is asked of, to know what was looked for. */
export interface Looked {
  readonly roots: readonly Root[];
  /** All that lies in the roots is judged by all rules of the policy. */
  readonly isWhole: boolean;
  /** Only what is listed is looked for, so that of a folder or a run nobody knows the whole. */
  readonly isList: boolean;
  /** What is scanned, as reports name it. */
  readonly rootsOf: RootsOf;
  /** Is nothing any more at the path of a file that was looked for? */
  readonly isGone: IsGone;
}

/** Those of a run. */
export function acceptingOf(files: AcceptedFiles, policy: Policy, asOf: Date, looked: Looked): Accepting {
  const { exceptions, baseline } = files;
  if (exceptions === undefined && baseline === undefined) return acceptNothing;
  // A name that is masked tells of no file whether it is there.
  const isGone = (path: string) => {
    const [root = ''] = path.split('!/', 1);
    if (isMasked(root)) return false;
    // Only where it was looked for: elsewhere it may lie on another disk.
    const isLookedFor = looked.isList || looked.roots.some((each) => each.isFolder && isBelow(root, each));
    return isLookedFor && looked.isGone(root);
  };
  const acceptance = new Acceptance(
    {
      exceptions: exceptions?.content,
      baseline: baseline?.content,
      isGone,
      rootsOf: looked.isList ? undefined : looked.rootsOf,
    },
    policy,
    asOf,
  );
  return {
    paths: acceptance.paths,
    accept: (assessment) => acceptance.accept(assessment),
    acceptWide: (verdicts, path) => acceptance.acceptWide(verdicts, path),
    notices: () => acceptance.notices((exception) => isLookedFor(exception, looked)),
  };
}

/** Was all seen that an exception could be for? Else that nothing needed it says nothing. */
function isLookedFor({ paths }: Exception, { roots, isWhole }: Looked): boolean {
  if (!isWhole) return false;
  const isWithin = (path: string) => roots.some((root) => isBelow(path, root));
  return paths.length === 0 ? isWithin('') : paths.every((pattern) => isWithin(fixedPart(pattern)));
}

/** Does a path in a report lie in what a root is? */
export function isBelow(path: string, root: Root): boolean {
  if (!root.isFolder) return path === root.path || path.startsWith(`${root.path}!/`);
  if (root.path === '.') return !/^(?:\/|\.\.(?:\/|$)|[A-Za-z]:\/)/.test(path);
  return path === root.path || path.startsWith(joinLogical(root.path, ''));
}

/** The folders at the beginning of a pattern in which nothing stands for something else, or all of one that is a name. */
function fixedPart(pattern: string): string {
  const at = pattern.search(/[*?[\]{}()!+@|]/);
  return at === -1 ? pattern : pattern.slice(0, pattern.lastIndexOf('/', at) + 1).replace(/\/$/, '');
}

/** The files as reports tell them. */
export function tellAccepted({ exceptions, baseline }: AcceptedFiles) {
  const tell = (kind: 'exceptions' | 'baseline', file: PolicyFile) => ({
    kind,
    path: redactPath(file.file),
    sha256: digest(file.text),
  });
  return [
    ...(exceptions === undefined ? [] : [tell('exceptions', exceptions.file)]),
    ...(baseline === undefined ? [] : [tell('baseline', baseline.file)]),
  ];
}

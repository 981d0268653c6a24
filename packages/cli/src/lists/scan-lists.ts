import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  detectors,
  type GivenLists,
  listsGiven,
  maskProtected,
  type Policy,
  type PolicyFile,
  questionsOf,
  redactSentence,
} from '@holdback/rules';
import {
  NamedFiles,
  patternsOf,
  type Release,
  readApprovals,
  readProtected,
  readRelease,
} from '@holdback/rules/release-lists';
import { withRealFolder } from '../run/base.ts';
import type { FilePath } from '../run/folder.ts';
import type { RootEvent } from '../run/root-event.ts';
import { nameOf, type Root } from '../run/roots.ts';
import { UsageError } from '../usage-error.ts';
import { type ListOptions, listFlags } from './list-options.ts';
import type { RunLists } from './run-lists.ts';
import { type ReadText, readTextFile } from './text-file.ts';

/** Lists that were given to a scan. */
export class ScanLists implements RunLists {
  readonly lists: GivenLists;
  readonly filePaths: readonly string[];
  readonly #realPaths: readonly string[];
  readonly #ownPaths: string[] = [];
  /** All that names are redacted by that a list has. */
  readonly #masks: typeof detectors;
  readonly #named: NamedFiles | undefined;
  /** By the number of a pattern, how many files of the walk fit it. */
  readonly #files = new Map<number, number>();
  readonly #seen = new Set<number>();

  private constructor(lists: GivenLists, filePaths: readonly string[]) {
    this.lists = lists;
    this.filePaths = filePaths;
    this.#masks = lists.protected === undefined ? detectors : maskProtected(detectors, lists.protected);
    this.#realPaths = filePaths.map(withRealFolder);
    this.#named = lists.release && new NamedFiles(lists.release);
  }

  /** Reads them. Throws a UsageError or a PolicyError that says what is wrong. */
  static async open(
    { manifest, approved, protected: people }: ListOptions,
    roots: readonly Root[],
    base: string,
    readText: ReadText,
  ): Promise<ScanLists> {
    const lists = {
      ...(manifest !== undefined && {
        release: readRelease(readList('--manifest', manifest, readText), await foldersOf(manifest, roots, base)),
      }),
      ...(approved !== undefined && { approved: readApprovals(readList('--approved', approved, readText)) }),
      ...(people !== undefined && { protected: readProtected(readList('--protected', people, readText)) }),
    };
    return new ScanLists(
      lists,
      [manifest, approved, people].flatMap((typed) => (typed === undefined ? [] : [resolve(typed)])),
    );
  }

  get title(): string | undefined {
    const { release } = this.lists;
    return release && redactSentence(release.title, this.#masks);
  }

  checkAsked({ id, rules }: Policy): void {
    const asked = new Set<string>(questionsOf(rules).map(({ ask }) => ask));
    for (const list of listsGiven(this.lists)) {
      const flag = listFlags[list];
      if (asked.has(list)) continue;
      throw new UsageError(
        `No active rule of the policy "${id}" asks what ${flag} names, so nothing would be checked against it. Leave ${flag} out, or turn on a rule that asks "${list}".`,
      );
    }
  }

  see(path: string, filePath: FilePath | undefined): void {
    if (filePath !== undefined && this.#realPaths.some((each) => each === filePath)) this.#ownPaths.push(path);
    for (const number of this.#named?.numbersOf(path) ?? []) {
      this.#files.set(number, (this.#files.get(number) ?? 0) + 1);
    }
  }

  get ownPaths(): readonly string[] {
    return this.#ownPaths;
  }

  checkSeen(): void {
    const { release } = this.lists;
    if (release === undefined) return;
    const patterns = patternsOf(release.files);
    for (const [number, count] of this.#files) {
      const pattern = patterns[number] ?? '';
      if (count < 2 || !this.#named?.isOneFile(number)) continue;
      throw new UsageError(
        `The manifest names one file "${redactSentence(pattern, this.#masks)}", and ${count} files that are scanned are called so, in other letters or another folder. Keep one of them, or scan one folder.`,
      );
    }
  }

  async *follow(events: AsyncIterable<RootEvent>): AsyncGenerator<RootEvent> {
    for await (const event of events) {
      if (event.kind === 'assessment') for (const number of event.assessment.named ?? []) this.#seen.add(number);
      yield event;
    }
  }

  /** What is inside of what was not found goes without saying. */
  get missing(): readonly string[] {
    const lines: string[] = [];
    let number = 0;
    for (const file of this.lists.release?.files ?? []) {
      const [path = '', ...members] = patternsOf([file]);
      const isFound = this.#seen.has(number);
      const unseen = members.filter((_, index) => !this.#seen.has(number + 1 + index));
      lines.push(...(isFound ? unseen : [path]));
      number += 1 + members.length;
    }
    return lines.map((pattern) => `Named for release and not found: ${redactSentence(pattern, this.#masks)}`);
  }
}

/** What each list is called. */
const nouns = {
  '--manifest': 'release manifest',
  '--approved': 'list of approved files',
  '--protected': 'list of protected people',
} as const;

/** Throws a UsageError that says what is missing. */
function readList(flag: keyof typeof nouns, typed: string, readText: ReadText): PolicyFile {
  const file = readTextFile(typed, readText);
  if (file !== undefined) return file;
  if (typed.trim() === '') throw new UsageError(`${flag} lacks a file.`);
  const noun = nouns[flag];
  throw new UsageError(
    existsSync(typed)
      ? `The ${noun} "${typed}" cannot be read. Give a file that may be read.`
      : `There is no ${noun} "${typed}". Check the path and try again.`,
  );
}

/** The folder of the manifest, and the folder that is scanned: of several one file could be taken for another. */
async function foldersOf(manifest: string, roots: readonly Root[], base: string): Promise<Release['folders']> {
  const own = (await nameOf(dirname(manifest), base)).name;
  const scanned = [...new Set(roots.map(({ folder }) => folder))];
  return [...new Set(scanned.length === 1 ? [own, ...scanned] : [own])];
}

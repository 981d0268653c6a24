import type { GivenLists, Policy } from '@holdback/rules';
import type { FilePath } from '../run/folder.ts';
import type { RootEvent } from '../run/root-event.ts';

/** The lists of a run, and what the run has come upon of them. */
export interface RunLists {
  /** What is released, redacted; undefined if no manifest was given. */
  readonly title: string | undefined;
  /** What documents are judged by. */
  readonly lists: GivenLists;
  /** The files that they were read from. */
  readonly filePaths: readonly string[];
  /** Those of them that lie in what is scanned, where they are judged as every file is, by their paths as they stand. */
  readonly ownPaths: readonly string[];
  /** What was named for release and not found, a line each. */
  readonly missing: readonly string[];
  /** Throws a UsageError if no rule asks for a list that was given: it would seem to be checked. */
  checkAsked(policy: Policy): void;
  /** The walk comes to something that is going to be read; of a file it is told how the system names it. */
  see(path: string, filePath: FilePath | undefined): void;
  /** Throws a UsageError if the name of one file fits several of the walk: one of them was not meant. */
  checkSeen(): void;
  /** The events of a run as they are, of which is kept what was found of the release. */
  follow(events: AsyncIterable<RootEvent>): AsyncIterable<RootEvent>;
}

/** Those of a run that was given none. */
export const noLists: RunLists = {
  title: undefined,
  lists: {},
  filePaths: [],
  ownPaths: [],
  missing: [],
  checkAsked: () => {},
  see: () => {},
  checkSeen: () => {},
  follow: (events) => events,
};

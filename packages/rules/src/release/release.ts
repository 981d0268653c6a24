/** What is meant to go out, as a manifest names it. Plain data: it crosses processes as it is. */
export interface Release {
  /** What it is, as a phrase. */
  readonly title: string;
  readonly files: readonly ReleasedFile[];
  /** The logical folders below which the paths are tried. */
  readonly folders: readonly string[];
}

/** Files that are meant to go out. */
export interface ReleasedFile {
  /** A pattern for the way from a folder of the release to the file, in any case. */
  readonly path: string;
  /** Patterns for what is inside, by its way from the file: `inner.zip!/table.csv`. Nothing else in it is meant. */
  readonly members: readonly string[];
  /** The sheets that are meant, in any case; all of them, if it is not given. */
  readonly sheets?: readonly string[];
}

/** The patterns of files in words, in the order in which they are numbered: `appendix.zip`, `appendix.zip!/table.csv`. */
export function patternsOf(files: readonly ReleasedFile[]): readonly string[] {
  return files.flatMap(({ path, members }) => [path, ...members.map((member) => `${path}!/${member}`)]);
}

import type { Part, Source, Trait } from '../document.ts';
import type { Kind } from '../identify/kinds.ts';
import type { LimitSpecs, Limits } from '../limits.ts';
import type { ProblemName } from '../problem.ts';
import type { FaceFinder, TextRecognizer } from '../recognition.ts';
import type { ExpansionBudget } from '../source/measured-source.ts';

/** A place of a format that its reader does not read: what is told instead, or why nothing is. */
export type LeftOut =
  /** A document that has it is told the problem, and is never clean. */
  | { readonly place: string; readonly problem: ProblemName }
  /** In a sentence: why it is no problem, or that nothing tells of it yet. */
  | { readonly place: string; readonly reason: string };

/** What a reader is given beside its source. */
export interface FormatContext {
  readonly limits: Limits;
  /** To be told of whatever the format inflates itself; what a member expands to is counted by the loop. */
  readonly budget: ExpansionBudget;
  /** Recognizes letters in pictures, if anybody does; then they are read, and are a problem otherwise. */
  readonly recognizer?: TextRecognizer;
  /** Pictures beside text that is read are to be recognized too: of a PDF every page that has one. */
  readonly recognizesAll?: boolean;
  /** Finds faces in pictures, if anybody asked for them. */
  readonly faceFinder?: FaceFinder;
  /**
   * To be called for every piece of work that is bounded and may yield nothing, such as a page: a reader that yields
   * nothing, reads nothing and says nothing here is held to have lost its way.
   */
  progress(): void;
}

/** A source that is in memory as a whole. */
export interface WholeSource extends Source {
  /** All of it. Not to be changed. */
  readonly bytes: Uint8Array;
}

/** What a format says of itself besides how it is read. */
interface FormatDescription {
  /** As it stands in reports and policies: `csv`, `pdf`. */
  readonly id: string;
  /** One phrase for the generated table: what it is, and the standard. */
  readonly title: string;
  /** What is read of it, in a sentence for the generated table. */
  readonly reads: string;
  /** What `identify` may call a file that this format reads. No two formats name the same kind. */
  readonly kinds: readonly Kind[];
  /** It holds any number of files, as a folder does: an archive inside it is told as one that is nested. */
  readonly isArchive?: true;
  /** Every trait that it tells, of its document or of the members it yields. */
  readonly tells: readonly Trait[];
  /** Every place that it does not read. */
  readonly leavesOut: readonly LeftOut[];
  /** Its own numbers, by names that no other format and no shared limit has. `valuesOf` gives those of a scan. */
  readonly limits: LimitSpecs;
}

/** Parts as they are read, at once or when their reader is there. */
type Extraction = AsyncIterable<Part> | Promise<AsyncIterable<Part>>;

/**
 * How to read a kind of file, and all there is to say of it. One folder per format.
 *
 * `access` is how the source is read, and the loop prepares it: from first to last once (`forward`), at any offset
 * (`random`), or in memory as a whole, within limits (`whole`). `extract` yields the parts in document order, throws
 * ProblemError when it cannot go on, and closes what it opened. What reads the format is loaded by the first `extract`: a
 * run pays for the formats that it meets.
 */
export type Format = FormatDescription &
  (
    | {
        readonly access: 'forward';
        extract(source: Pick<Source, 'path' | 'depth' | 'stream'>, context: FormatContext): Extraction;
      }
    | { readonly access: 'random'; extract(source: Source, context: FormatContext): Extraction }
    | { readonly access: 'whole'; extract(source: WholeSource, context: FormatContext): Extraction }
  );

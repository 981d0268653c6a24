import type { ProblemName } from '../../problem.ts';
import type { Range } from '../../source/read-range.ts';

/** What an archive says beside its entries. */
export interface Walked {
  /** Where it ends, if that is known: what stands behind is no part of it. */
  readonly end?: number;
  readonly comments?: readonly Buffer[];
  /** Names that it has beside those of entries, as of other files of the same archive. */
  readonly names?: readonly Buffer[];
  /** Bytes that are there for whoever wants them. */
  readonly room?: readonly Buffer[];
  /** What is accounted for up to the end; all of it, if this is not known. */
  readonly taken?: readonly Range[];
  /** Files that are no entries, by what they are called then. */
  readonly files?: readonly (readonly [name: string, range: Range])[];
  /** It begins, or goes on, in another file. */
  readonly isInVolumes?: boolean;
  /** Names of entries that need a password. */
  readonly locked?: ReadonlySet<string>;
  /** What is wrong with it, if unpacking does not say it. */
  readonly problem?: ProblemName;
}

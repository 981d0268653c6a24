/** What an archive says beside its entries. */
export interface Walked {
  /** Where it ends, if that is known: what stands behind is no part of it. */
  readonly end: number | undefined;
  readonly comments: readonly Buffer[];
  /** Bytes that are there for whoever wants them. */
  readonly room: readonly Buffer[];
  /** It begins, or goes on, in another file. */
  readonly isInVolumes: boolean;
  /** Entries of it need a password. */
  readonly isLocked: boolean;
}

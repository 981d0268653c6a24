import type { ReleasedFile } from './release.ts';

/** A manifest as its author wrote it, after the schema has checked it. */
export interface ReleaseData {
  readonly release: string;
  readonly files: readonly (Omit<ReleasedFile, 'members'> & Partial<Pick<ReleasedFile, 'members'>>)[];
}

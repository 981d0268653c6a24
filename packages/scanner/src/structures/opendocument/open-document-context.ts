import type { PackageContext } from '../package/package.ts';

/** What a document is read with. */
export interface OpenDocumentContext extends PackageContext {
  /** See `FormatContext`. */
  progress(): void;
}

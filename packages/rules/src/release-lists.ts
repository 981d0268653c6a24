/** What a person lists for a run: what is meant to go out, what was reviewed, whom nothing may name. Loaded only where there is such a list. */
export { NamedFiles } from './release/named-files.ts';
export { type Approval, approvalSchema, readApprovals } from './release/read-approvals.ts';
export { readProtected } from './release/read-protected.ts';
export { readRelease } from './release/read-release.ts';
export { patternsOf, type Release } from './release/release.ts';
export { releaseSchema } from './release/release-schema.ts';

import { detectors } from '../detectors/index.ts';

/** The names after `marking-`, for the `marking` condition. */
export const markingNames = detectors
  .map(({ infoType }) => infoType)
  .filter((infoType) => infoType.startsWith('marking-'))
  .map((infoType) => infoType.slice('marking-'.length));

/**
 * The name of an info type. Not an enumeration, because a policy may define its own; `load-policy.ts` says which name
 * is unknown and which known one is nearest.
 */
export const infoTypeSchema = { type: 'string', examples: detectors.map(({ infoType }) => infoType) };

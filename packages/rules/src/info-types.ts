import { detectors } from './detectors/index.ts';

/** The names after `marking-`, for the `marking` condition. */
export const markingNames = detectors
  .map(({ infoType }) => infoType)
  .filter((infoType) => infoType.startsWith('marking-'))
  .map((infoType) => infoType.slice('marking-'.length));

const titles = new Map(detectors.map(({ infoType, title }) => [infoType, title]));

/** What an info type is called by people. An agency's own info type is called by its id. */
export function infoTypeTitle(infoType: string): string {
  return titles.get(infoType) ?? infoType;
}

/**
 * The name of an info type. Not an enumeration, because a policy may define its own; `policy-file.ts` says which name
 * is unknown and which known one is nearest.
 */
export const infoTypeSchema = { type: 'string', examples: [...titles.keys()] };

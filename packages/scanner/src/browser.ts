/** What the rules need of the scanner besides its types. Everything that this file imports runs in a browser too. */
export { kinds } from './identify/kinds.ts';
export { numeral } from './problem.ts';
export { HEADER, hiddenByOf, NO_LABEL, runOf } from './text/cells.ts';
export { locateWithin } from './text/place.ts';

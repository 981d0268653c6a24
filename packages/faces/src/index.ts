export { openFaceFinder } from './face-finder.ts';

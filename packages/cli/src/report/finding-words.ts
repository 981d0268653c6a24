import type { Finding, Verdict } from '@holdback/rules';
import { numeral } from '@holdback/scanner/text';
import { placeOfFinding } from './place.ts';

/** Where something was found and how it looks, in one line. Of a file inside of what was judged its path is told too. */
export function findingInWords(finding: Finding, judged: string): string {
  const { path, label, excerpt, hiddenBy, recognized, confidence } = finding;
  const place = placeOfFinding(finding);
  return [
    ...(path === judged ? [] : [path]),
    `${place}${label === undefined ? '' : ` (${label})`}`,
    ...(excerpt === '' || excerpt === place ? [] : [excerpt]),
    ...(hiddenBy === undefined ? [] : [`hidden by ${hiddenBy}`]),
    ...(recognized === true ? [`recognized in a picture (${confidence})`] : []),
  ].join(' – ');
}

/** The places of a verdict, each once, at most so many; the last says that there are others. */
export function placesInWords({ evidence, path, count }: Verdict, max: number): readonly string[] {
  const told = [...new Set(evidence.map((each) => findingInWords(each, path)))];
  const shown = told.slice(0, max);
  const isAll = told.length <= max && count <= evidence.length;
  return isAll || shown.length === 0 ? shown : [...shown, `and others: ${numeral(count)} in all`];
}

/** What a verdict is about, as people name it. */
export function subjectInWords({ path, scope }: Pick<Verdict, 'path' | 'scope'>): string {
  if (scope === 'run') return 'All that was scanned, as a whole';
  return scope === 'folder' ? `${path}/, as a whole` : path;
}

import type { Detector } from './detector.ts';
import { detectors } from './detectors/index.ts';
import { phrasePattern, toWords } from './phrases.ts';

/** Words at the end of a label that say nothing of what its values are: `ssn number`, `phone 2`, `card no`. */
const generic = String.raw`(?: ?(?:number|address)(?:es|s)?| (?:nos?|num|nbr|#|ids?|values?|codes?|text|info|\d{1,2}))*`;

const endings = new WeakMap<Detector, RegExp | undefined>();

/**
 * What a column header, form label or JSON key says its values are, as info types: `SubjectSSN` is `us-ssn`. A label
 * must end in what it names: `EmailAddressNotify` holds no addresses. Empty if it says nothing that a detector knows.
 */
export function labelInfoTypes(label: string, known: readonly Detector[] = detectors): string[] {
  const words = toWords(label);
  const infoTypes = new Set<string>();
  for (const detector of known) {
    if (!endingOf(detector)?.test(words)) continue;
    const { labelled } = detector;
    const refused = labelled?.notLabels !== undefined && phrasePattern(labelled.notLabels).test(words);
    if (!refused) infoTypes.add(detector.infoType);
  }
  return [...infoTypes];
}

function endingOf(detector: Detector): RegExp | undefined {
  if (endings.has(detector)) return endings.get(detector);
  // Words near a value need not name it: beside a card number stands when it expires.
  const phrases = detector.labelled?.labels ?? detector.near ?? [];
  const ending = phrases.length === 0 ? undefined : phrasePattern(phrases, `${generic} $`);
  endings.set(detector, ending);
  return ending;
}

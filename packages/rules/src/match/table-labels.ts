import type { Detector } from '../detectors/detector.ts';
import { phrasePattern, recallWords } from '../label/words.ts';
import type { RunLabels } from './run-labels.ts';

/** Whether a table that has it lists people, whatever it counts beside: names, and days of birth. */
function isOfPeople({ column }: Detector): boolean {
  return column?.shape !== undefined && column.shape.like !== 'code';
}

/** Of the detectors that take cells under a label, those that the other labels of the table say nothing against. */
export function keepBeside<Taker extends { readonly detector: { readonly detector: Detector } }>(
  takers: readonly Taker[],
  labels: RunLabels,
  id: number,
): readonly Taker[] {
  if (takers.every(({ detector: { detector } }) => detector.headers?.notBeside === undefined)) return takers;
  if (labels.labels.length < 2 || namesPeople(labels, id)) return takers;
  const others = labels.labels.filter((_, other) => other !== id).map(recallWords);
  return takers.filter(({ detector: { detector } }) => {
    const against = detector.headers?.notBeside;
    return against === undefined || !others.some((words) => phrasePattern(against).test(words));
  });
}

/** Whether another label names people. */
function namesPeople({ meanings }: RunLabels, id: number): boolean {
  return meanings.some((meaning, other) => other !== id && meaning.names(isOfPeople));
}

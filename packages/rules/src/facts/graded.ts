import type { Detector } from '../detectors/detector.ts';
import { gradeOf } from '../match/grade.ts';
import { addSighting, type Facts, type Sighting } from './facts.ts';
import type { Inquiry } from './inquiry.ts';
import { isMarking } from './question.ts';

/** Questions that ask for some matches of a detector only, or for what each of them says. */
export interface Graded {
  readonly detector: Detector;
  /** The keys under which matches of at least a grade are counted. */
  readonly keys: readonly { readonly key: string; readonly rank: number }[];
  /** The keys under which different markings are counted. */
  readonly markings: readonly string[];
}

/** The questions about the grade of what a detector finds; undefined if there are none. */
export function gradedOf({ questions, search }: Inquiry, infoType: string): Graded | undefined {
  const detector = search.detectors.find((each) => each.infoType === infoType);
  if (detector === undefined) return undefined;
  const ranks = (detector.grades ?? []).map(({ name }) => name);
  const keys = questions.flatMap((question) =>
    question.ask === 'info' && question.infoType === infoType && question.grade !== undefined
      ? [{ key: question.key, rank: ranks.indexOf(question.grade) }]
      : [],
  );
  const markings = questions.flatMap(({ ask, key }) => (ask === 'markings' && isMarking(infoType) ? [key] : []));
  return keys.length === 0 && markings.length === 0 ? undefined : { detector, keys, markings };
}

/** Counts a match for the questions that its grade answers. */
export function countGraded(
  { detector, keys, markings }: Graded,
  value: string,
  sighting: Sighting,
  { facts, inquiry }: { readonly facts: Facts; readonly inquiry: Inquiry },
): void {
  const rank = gradeOf(detector, value);
  for (const { key, rank: wanted } of keys) if (rank >= wanted) addSighting(facts, key, sighting);
  const hash = inquiry.hash(`${detector.infoType} ${rank}`);
  for (const key of markings) {
    const { confidence, hiddenBy } = sighting;
    addSighting(facts, key, {
      confidence,
      hiddenBy,
      hash,
      get finding() {
        return sighting.finding;
      },
    });
  }
}

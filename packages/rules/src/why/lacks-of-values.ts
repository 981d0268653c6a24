import { strength } from '../detectors/confidence.ts';
import { infoKey, isMarking, type Question, type WordsAsked } from '../facts/question.ts';
import type { Lack } from './account.ts';
import { countOf, placeIn, type Scene, type Threshold } from './scene.ts';

type Of<Ask extends Question['ask']> = Extract<Question, { ask: Ask }>;

/** How many reasons are told of one kind. */
const REASONS_TOLD = 2;

/** Why nothing of an info type counts. */
export function lacksOfInfo(question: Of<'info'>, threshold: Threshold, scene: Scene): readonly Lack[] {
  const { infoType, noun, key } = question;
  const what = [noun];
  if (threshold.hidden && countOf(scene, key, { ...threshold, hidden: false }) > 0)
    return [{ reason: 'visible', what, ...placeIn(scene, key) }];
  const plain = infoKey(infoType, 'document');
  if (key !== plain && countOf(scene, plain, threshold) > 0)
    return [{ reason: question.grade === undefined ? 'not-in-name' : 'grade', what, ...placeIn(scene, plain) }];
  return lacksOfKind(infoType, noun, threshold, scene);
}

/** Why no marking counts, of whatever kind. */
export function lacksOfMarkings({ key }: Of<'markings'>, threshold: Threshold, scene: Scene): readonly Lack[] {
  if (threshold.hidden && countOf(scene, key, { ...threshold, hidden: false }) > 0)
    return [{ reason: 'visible', ...placeIn(scene, key) }];
  const near = scene.policy.detectors
    .filter(({ infoType }) => isMarking(infoType))
    .flatMap(({ infoType, title }) => lacksOfKind(infoType, title, threshold, scene))
    .filter(({ reason }) => reason !== 'nothing');
  return near.length > 0 ? near.slice(0, REASONS_TOLD) : [{ reason: 'nothing', what: ['a handling marking'] }];
}

/** What has the shape of a kind and counts for nothing, or is less sure than asked: the nearest first. */
export function lacksOfKind(infoType: string, title: string, { confidence }: Threshold, scene: Scene): readonly Lack[] {
  const isLess = ({ at }: Lack) => at?.confidence === undefined || strength[at.confidence] < strength[confidence];
  const near = scene.witnesses.flatMap(({ candidates }) => candidates.of(infoType)).filter(isLess);
  if (near.length > 0) return near.slice(0, REASONS_TOLD);
  const { at } = placeIn(scene, infoKey(infoType, 'document'));
  if (at?.confidence !== undefined && strength[at.confidence] < strength[confidence])
    return [{ reason: 'weak', what: [title], at }];
  return [{ reason: 'nothing', what: [title] }];
}

/** Why no word of a list counts. */
export function lacksOfWords({ key, words, inName }: Of<'words'>, threshold: Threshold, scene: Scene): readonly Lack[] {
  if (threshold.hidden && countOf(scene, key, { ...threshold, hidden: false }) > 0)
    return [{ reason: 'visible', ...placeIn(scene, key) }];
  const elsewhere = inName === true ? words.find((word) => countOf(scene, phraseKey(word), everything) > 0) : undefined;
  if (elsewhere !== undefined) return [{ reason: 'not-in-name', what: words, ...placeIn(scene, phraseKey(elsewhere)) }];
  const inside = words.filter((word) => stands(word, scene));
  return inside.length > 0 ? [{ reason: 'inside-word', what: inside }] : [{ reason: 'nothing', what: words }];
}

/** Which phrases of a list are not in a text that has others. */
export function missingWords({ words }: Of<'words'>, scene: Scene): readonly Lack[] {
  const missing = words.filter((word) => countOf(scene, phraseKey(word), everything) === 0);
  return missing.length === 0 ? [] : [{ reason: 'phrases-missing', what: missing }];
}

/** Why kinds, or a kind and a word, do not stand together. */
export function lacksOfTogether(question: Of<'together'>, scene: Scene): readonly Lack[] {
  const { infoTypes, words, confidence } = question;
  const threshold = { confidence, hidden: false };
  const missing = infoTypes.filter((each) => countOf(scene, infoKey(each, 'document'), threshold) === 0);
  const hasWords = words === undefined || hasAny(words, scene);
  const lacks = missing.flatMap((infoType) => {
    const title = titleOf(infoType, scene);
    const [nearest] = lacksOfKind(infoType, title, threshold, scene);
    return [
      { reason: 'part-missing', what: [`${title} (${infoType})`] } as const,
      ...(nearest === undefined || nearest.reason === 'nothing' ? [] : [nearest]),
    ];
  });
  const parts = infoTypes.length + (words === undefined ? 0 : 1);
  if (lacks.length === parts && !hasWords)
    return [{ reason: 'nothing', what: missing.map((each) => titleOf(each, scene)) }];
  if (words === undefined && lacks.length === parts && lacks.every(({ reason }) => reason === 'part-missing'))
    return [{ reason: 'nothing', what: missing.map((each) => titleOf(each, scene)) }];
  if (!hasWords && words !== undefined)
    return [
      ...lacks,
      { reason: 'words-missing', what: words.words, ...placeIn(scene, infoKey(infoTypes[0] ?? '', 'document')) },
    ];
  if (lacks.length > 0) return lacks;
  const places = infoTypes.flatMap((each) => placeIn(scene, infoKey(each, 'document')).at ?? []);
  const [at] = places;
  return [{ reason: 'apart', ...(at !== undefined && { at }) }];
}

/** Why no day to come stands near a word. */
export function lacksOfDate({ words }: Of<'date'>, scene: Scene): readonly Lack[] {
  if (!hasAny(words, scene)) return [{ reason: 'words-missing', what: words.words }];
  return [{ reason: 'no-day-ahead', ...placeIn(scene, words.key) }];
}

const everything: Threshold = { confidence: 'possible', hidden: false };

/** The key under which one phrase is counted by itself. */
export function phraseKey(phrase: string): string {
  return `why phrase:${phrase.toLowerCase()}`;
}

function hasAny({ key }: WordsAsked, scene: Scene): boolean {
  return countOf(scene, key, everything) > 0;
}

function stands(phrase: string, { witnesses }: Scene): boolean {
  return witnesses.some(({ phrases }) => phrases.has(phrase.toLowerCase()));
}

function titleOf(infoType: string, { policy }: Scene): string {
  return policy.detectors.find((each) => each.infoType === infoType)?.title ?? infoType;
}

import type { Detector } from '../detectors/detector.ts';
import { type Target, targetOf } from '../match/search-block.ts';
import { type Graded, gradedOf } from './graded.ts';
import type { Inquiry } from './inquiry.ts';
import { infoKey, type Question, wordsOf } from './question.ts';
import { watchedFrom } from './togetherness.ts';

/** How matches of one kind, or of one list of phrases, are counted in any document. */
export interface CounterPlan {
  readonly target: Target;
  readonly key: string;
  /** What `Togetherness` knows it by, and from which strength on it is to be told. */
  readonly kind: string;
  readonly watchedFrom: number;
  /** Questions about some of its matches only, by what is found. */
  readonly graded: Graded | undefined;
  /** Questions about days beside the words of a list, by their keys. */
  readonly dated: readonly string[];
  /** Of an info type. */
  readonly detector: Pick<Detector, 'agencyOwns'>;
  /** The policy says which of its values are the agency's own. */
  readonly mayBeOwn: boolean;
  /** Some question asks for more than that there is one. */
  readonly isAsked: boolean;
  /** How far into the text its matches count; none in a table does. */
  readonly headLength: number | undefined;
  /** Only those in the name, the title and the subject count. */
  readonly inName: boolean;
}

/** Made once for all documents: a run may have a million. */
const plans = new WeakMap<readonly Question[], (CounterPlan | undefined)[]>();

/** How the matches with an order in their list are counted. */
export function planOf(order: number, inquiry: Inquiry): CounterPlan {
  let known = plans.get(inquiry.questions);
  if (known === undefined) {
    known = [];
    plans.set(inquiry.questions, known);
  }
  let plan = known[order];
  if (plan === undefined) {
    plan = makePlan(targetOf(inquiry.search, order), inquiry);
    known[order] = plan;
  }
  return plan;
}

function makePlan(target: Target, inquiry: Inquiry): CounterPlan {
  const isWords = target.list !== undefined;
  const kind = isWords ? target.list.key : target.infoType;
  const graded = isWords ? undefined : gradedOf(inquiry, kind);
  const detector = inquiry.search.detectors.find(({ infoType }) => infoType === kind) ?? {};
  const dated = inquiry.questions.flatMap((question) =>
    question.ask === 'date' && question.words.key === kind ? [question.key] : [],
  );
  const asked = inquiry.questions.map(wordsOf).find((each) => each?.key === kind);
  return {
    target,
    kind,
    key: isWords ? kind : infoKey(kind, 'document'),
    watchedFrom: watchedFrom(inquiry.questions, kind),
    graded,
    detector,
    mayBeOwn: inquiry.agency.mayOwn(detector),
    dated,
    isAsked: graded !== undefined || dated.length > 0,
    headLength: asked?.headLength,
    inName: asked?.inName === true,
  };
}

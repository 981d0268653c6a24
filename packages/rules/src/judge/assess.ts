import type { Problem, Step } from '@holdback/scanner';
import type { Detector } from '../detectors/detector.ts';
import {
  addFinding,
  addProblem,
  type Facts,
  type Finding,
  mergeFacts,
  noFacts,
  type RedactedDocument,
} from '../facts/facts.ts';
import { type Gathering, gatherDocument, type Inquiry } from '../facts/gather.ts';
import { digest, randomSeed, valueHash } from '../facts/hash.ts';
import type { Question } from '../facts/question.ts';
import { redactLocation, redactName, redactPath } from '../facts/redact.ts';
import type { Redacted } from '../facts/redacted.ts';
import { type Policy, questionsOf, weight } from '../policy/policy.ts';
import { judge, type Verdict } from './judge.ts';

/** What became of a document: what comes first in this list and applies. */
export type State = 'flagged' | 'not-examined' | 'excepted' | 'clean';

/** What is said of one document. Plain data: it crosses processes as it is, and holds no text of the file. */
export interface Assessment {
  readonly document: RedactedDocument;
  readonly state: State;
  readonly problems: readonly Problem[];
  /** Those that failed, on the document, and for a root also on its tree. */
  readonly verdicts: readonly Verdict[];
  /** How many rules could not be decided because something was not read. */
  readonly cannotTell: number;
  /** For a root, what its folder and its run are judged by. */
  readonly tree?: Facts;
}

/** What a policy is applied in. */
export interface Context {
  /** The day that ages and terms are counted from. */
  readonly asOf: Date;
  /** Published specimen values count as real ones: for tests. The policy can say so too. */
  readonly specimens: 'possible' | 'real';
  /** Seeds the hashes that tell values apart. The same for all processes of a run; random if absent. */
  readonly seed?: number;
  /** Told every finding as it is made. */
  readonly onFinding?: (finding: Finding) => void;
}

/** A document that is open. */
interface Frame {
  readonly path: Redacted;
  readonly facts: Facts;
  readonly gathering: Gathering;
  readonly problems: Problem[];
}

/** Assesses every document of a tree as it closes: members before their container, the root last. */
export async function* assess(
  steps: AsyncIterable<Step>,
  policy: Policy,
  context: Context,
): AsyncGenerator<Assessment> {
  const inquiry = inquire(policy, context);
  const open: Frame[] = [];
  const tree = noFacts();
  for await (const step of steps) {
    if (step.kind === 'open') {
      open.push(begin(step.document.path, inquiry, context));
      continue;
    }
    const frame = open.at(-1);
    if (frame === undefined) continue;
    if (step.kind === 'part') {
      if (step.part.kind === 'problem') {
        addProblem(frame.facts, step.part.problem);
        frame.problems.push(redactProblem(step.part.problem, inquiry.known));
      } else frame.gathering.add(step.part);
      continue;
    }
    open.pop();
    yield end(frame, step.document, inquiry, policy, tree, open.length === 0);
  }
}

/** What the rules of a policy need to know, with the detectors that find it. */
function inquire(policy: Policy, context: Context): Inquiry {
  let needs = needsOfPolicies.get(policy);
  if (needs === undefined) {
    const questions = questionsOf(policy.rules);
    needs = {
      questions,
      search: {
        detectors: detectorsFor(questions, policy.detectors),
        phraseLists: questions.flatMap((each) =>
          each.ask === 'words' ? [{ key: each.key, phrases: each.words }] : [],
        ),
      },
    };
    needsOfPolicies.set(policy, needs);
  }
  return {
    ...needs,
    known: policy.detectors,
    specimens: policy.specimens === 'real' ? 'real' : context.specimens,
    hash: valueHash(context.seed ?? randomSeed()),
  };
}

/** The same for every root of a run, of which there may be a million. */
const needsOfPolicies = new WeakMap<Policy, Pick<Inquiry, 'questions' | 'search'>>();

function detectorsFor(questions: readonly Question[], detectors: readonly Detector[]): readonly Detector[] {
  const needed = new Set<string>();
  for (const question of questions) {
    if (question.ask === 'info') needed.add(question.infoType);
    if (question.ask === 'together') for (const infoType of question.infoTypes) needed.add(infoType);
  }
  return detectors.filter(({ infoType }) => needed.has(infoType));
}

function begin(path: string, inquiry: Inquiry, context: Context): Frame {
  const facts = noFacts();
  const gathering = gatherDocument(path, facts, inquiry, context.onFinding);
  return { path: redactPath(path, inquiry.known), facts, gathering, problems: [] };
}

function end(
  frame: Frame,
  info: Extract<Step, { kind: 'close' }>['document'],
  inquiry: Inquiry,
  policy: Policy,
  tree: Facts,
  isRoot: boolean,
): Assessment {
  const { facts, path, gathering, problems } = frame;
  gathering.end();
  facts.documents = 1;
  facts.digest = info.sha256 ?? '';
  askDocument(facts, path, info, inquiry);
  mergeFacts(tree, facts, digest);
  const judged = [judge({ facts, path, scope: 'document' }, policy)];
  if (isRoot) judged.push(judge({ facts: tree, path, scope: 'tree' }, policy));
  const verdicts = judged.flatMap((each) => each.verdicts);
  return {
    document: { ...info, path },
    state: stateOf(verdicts, problems),
    problems,
    verdicts,
    cannotTell: judged.flatMap(({ outcomes }) => outcomes).filter((outcome) => outcome === 'cannot-tell').length,
    ...(isRoot && { tree }),
  };
}

function stateOf(verdicts: readonly Verdict[], problems: readonly Problem[]): State {
  if (verdicts.some(({ severity }) => weight[severity] >= weight.review)) return 'flagged';
  return problems.length > 0 ? 'not-examined' : 'clean';
}

/** Answers the questions about a document's name and kind. */
function askDocument(
  facts: Facts,
  path: Redacted,
  { path: rawPath, format }: { path: string; format: string },
  inquiry: Inquiry,
): void {
  const lower = rawPath.toLowerCase();
  const fileName = lower.slice(lower.lastIndexOf('/') + 1);
  // As it stands: detectors know values by their capital letters.
  const excerpt = redactName(rawPath.slice(rawPath.lastIndexOf('/') + 1), inquiry.known);
  for (const question of inquiry.questions) {
    if (question.ask !== 'document' || !question.see({ path: lower, fileName, format })) continue;
    const finding: Finding = {
      infoType: 'document',
      confidence: 'sure',
      path,
      location: { kind: 'field', name: 'file-name' },
      excerpt,
    };
    addFinding(facts, question.key, finding, inquiry.hash(fileName));
  }
}

function redactProblem(problem: Problem, detectors: readonly Detector[]): Problem {
  return problem.at === undefined ? problem : { ...problem, at: redactLocation(problem.at, detectors) };
}

import type { DocumentInfo, Part, Step, TextPart } from '@holdback/scanner';
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
import { type Gathering, gatherDocument } from '../facts/gather.ts';
import { digest, randomSeed, valueHash } from '../facts/hash.ts';
import { type Inquiry, phraseListsOf } from '../facts/inquiry.ts';
import { infoTypesOf, isMarking, type Question } from '../facts/question.ts';
import { redactLocation, redactName, redactPath, redactProblem } from '../facts/redact.ts';
import type { Redacted } from '../facts/redacted.ts';
import type { RedactedProblem } from '../facts/redacted-problem.ts';
import { type Policy, questionsOf } from '../policy/policy.ts';
import { weight } from '../policy/policy-severity.ts';
import { numbersThatFit } from './acceptable.ts';
import { type GivenLists, ListAnswers } from './given-lists.ts';
import { judge, type Subject, type Verdict } from './judge.ts';

/**
 * What became of a document: what comes first in this list and applies. A link is not followed and what was deleted is
 * not there, so that neither is clean.
 */
export type State = 'flagged' | 'not-examined' | 'excepted' | 'link' | 'deleted' | 'clean';

/** What is said of one document. Plain data: it crosses processes as it is, and holds no text of the file. */
export interface Assessment {
  readonly document: RedactedDocument;
  readonly state: State;
  readonly problems: readonly RedactedProblem[];
  /** Those that failed, on the document, and for a root also on its tree. */
  readonly verdicts: readonly Verdict[];
  /** No cell of its tables holds a line end: in a text, row 5 is line 5. */
  readonly rowsAreLines?: true;
  /** How many rules could not be decided because something was not read. */
  readonly cannotTell: number;
  /** How many of its pages have letters that were recognized in a picture; absent if none. */
  readonly recognizedPages?: number;
  /** How many faces were seen in it; absent if none, or if nobody looked. */
  readonly faces?: number;
  /** The numbers of the patterns of the release that name it, where there is a release. */
  readonly named?: readonly number[];
  /** The numbers of the exceptions whose paths fit it, of the context that it was assessed in. */
  readonly acceptable?: readonly number[];
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
  /** The logical path of the folder that was given: conditions on paths look at what lies below it as well. */
  readonly rootFolder?: string;
  /** What a person listed for the run. */
  readonly lists?: GivenLists;
  /** The patterns for paths of each exception, by its number: documents that fail, or were not read, say which fit them. */
  readonly acceptable?: readonly (readonly string[])[];
  /** Told every finding as it is made. */
  readonly onFinding?: (finding: Finding) => void;
  /** Told every document and tree as it is judged. */
  readonly onSubject?: (subject: Subject) => void;
}

/** A document that is open. */
interface Frame {
  readonly path: Redacted;
  /** As it stands. */
  readonly rawPath: string;
  readonly facts: Facts;
  readonly gathering: Gathering;
  readonly problems: RedactedProblem[];
  readonly recognizedPages: Set<number>;
  faces: number;
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
  const lists = new ListAnswers(context.lists ?? {}, inquiry);
  for await (const step of steps) {
    if (step.kind === 'open') {
      open.push(begin(step.document.path, inquiry, context));
      continue;
    }
    const frame = open.at(-1);
    if (frame === undefined) continue;
    if (step.kind === 'part') {
      gatherPart(frame, step.part, lists, inquiry);
      continue;
    }
    open.pop();
    frame.gathering.end();
    askDocument(frame, step.document, open.length > 0, inquiry, context.rootFolder);
    const named = lists.addDocument(frame, step.document, open.length > 0);
    const assessment = end(frame, step.document, policy, tree, open.length === 0, context.onSubject);
    const isFine = assessment.verdicts.length === 0 && assessment.problems.length === 0;
    const acceptable = isFine ? [] : numbersThatFit(context.acceptable ?? [], frame.rawPath);
    yield {
      ...assessment,
      ...(named.length > 0 && { named }),
      ...(acceptable.length > 0 && { acceptable }),
    };
  }
}

function gatherPart(frame: Frame, part: Part, lists: ListAnswers, inquiry: Inquiry): void {
  if (part.kind === 'problem') {
    const problem = redactProblem(part.problem, inquiry.known);
    addProblem(frame.facts, problem);
    frame.problems.push(problem);
    return;
  }
  frame.gathering.add(part);
  if (part.kind === 'trait' && part.trait === 'face') frame.faces += 1;
  if (part.kind === 'text') noteRecognized(part, frame.recognizedPages);
  if (part.kind === 'table') lists.addTable(frame, part);
}

function noteRecognized({ runs }: TextPart, pages: Set<number>): void {
  for (const { recognized, at } of runs) if (recognized === true && at.kind === 'page') pages.add(at.page);
}

/** What the rules of a policy need to know, with the detectors that find it. */
function inquire(policy: Policy, context: Context): Inquiry {
  let needs = needsOfPolicies.get(policy);
  if (needs === undefined) {
    const questions = questionsOf(policy.rules).filter(
      (question) => question.ask !== 'topic' || !policy.ignoredTopics.includes(question.topic),
    );
    needs = {
      questions,
      search: {
        detectors: detectorsFor(questions, policy.detectors),
        phraseLists: phraseListsOf(questions),
      },
    };
    needsOfPolicies.set(policy, needs);
  }
  return {
    ...needs,
    known: policy.masks,
    asOf: context.asOf.getTime(),
    ignoredTopics: new Set(policy.ignoredTopics),
    agency: policy.agency,
    ...(context.lists?.protected !== undefined && { protected: context.lists.protected }),
    specimens: policy.specimens === 'real' ? 'real' : context.specimens,
    hash: valueHash(context.seed ?? randomSeed()),
  };
}

/** The same for every root of a run, of which there may be a million. */
const needsOfPolicies = new WeakMap<Policy, Pick<Inquiry, 'questions' | 'search'>>();

function detectorsFor(questions: readonly Question[], detectors: readonly Detector[]): readonly Detector[] {
  const needed = new Set(questions.flatMap(infoTypesOf));
  const wantsMarkings = questions.some(({ ask }) => ask === 'markings');
  return detectors.filter(({ infoType }) => needed.has(infoType) || (wantsMarkings && isMarking(infoType)));
}

function begin(path: string, inquiry: Inquiry, context: Context): Frame {
  const facts = noFacts();
  // The folders above the one that was given are not what would be published.
  const name = belowFolder(path, context.rootFolder);
  const gathering = gatherDocument(path, facts, inquiry, context.onFinding, name);
  return {
    path: redactPath(path, inquiry.known),
    rawPath: path,
    facts,
    gathering,
    problems: [],
    recognizedPages: new Set(),
    faces: 0,
  };
}

function end(
  frame: Frame,
  info: Extract<Step, { kind: 'close' }>['document'],
  policy: Policy,
  tree: Facts,
  isRoot: boolean,
  onSubject: Context['onSubject'],
): Assessment {
  const { facts, path, gathering, problems, recognizedPages, faces } = frame;
  const document = { ...info, path };
  // What is not there goes nowhere, whatever it was called.
  if (info.format === 'deleted')
    return { document, state: 'deleted', problems, verdicts: [], cannotTell: 0, tree: noFacts() };
  facts.documents = 1;
  facts.digest = info.sha256 ?? '';
  mergeFacts(tree, facts, digest);
  const subjects: Subject[] = [{ facts, path, scope: 'document' }];
  if (isRoot) subjects.push({ facts: tree, path, scope: 'tree' });
  for (const subject of subjects) onSubject?.(subject);
  const judged = subjects.map((subject) => judge(subject, policy));
  const verdicts = judged.flatMap((each) => each.verdicts);
  return {
    document,
    state: stateOf(verdicts, problems, info.format),
    problems,
    verdicts,
    cannotTell: judged.flatMap(({ outcomes }) => outcomes).filter((outcome) => outcome === 'cannot-tell').length,
    ...(recognizedPages.size > 0 && { recognizedPages: recognizedPages.size }),
    ...(faces > 0 && { faces }),
    ...(gathering.rowsAreLines && problems.length === 0 && { rowsAreLines: true }),
    ...(isRoot && { tree }),
  };
}

/** What became of a document of which this is said. What is not read stays so, whoever accepts it. */
export function stateOf(verdicts: readonly Verdict[], problems: readonly RedactedProblem[], format: string): State {
  const failed = verdicts.filter(({ severity }) => weight[severity] >= weight.review);
  if (failed.some(({ accepted }) => accepted === undefined)) return 'flagged';
  if (problems.length > 0) return 'not-examined';
  if (failed.length > 0) return 'excepted';
  if (format === 'symlink') return 'link';
  return format === 'deleted' ? 'deleted' : 'clean';
}

/** What of a path lies below a folder; all of it, if it does not lie there. */
function belowFolder(path: string, folder = '.'): string {
  const above = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(above) ? path.slice(above.length) : path;
}

/** Answers the questions about a document's name and kind. */
function askDocument(
  { facts, path }: Frame,
  { path: rawPath, format, bytes }: DocumentInfo,
  isMember: boolean,
  inquiry: Inquiry,
  rootFolder = '.',
): void {
  const lower = rawPath.toLowerCase();
  const paths = [...new Set([lower, belowFolder(lower, rootFolder.toLowerCase())])];
  const fileName = lower.slice(lower.lastIndexOf('/') + 1);
  // As it stands: detectors know values by their capital letters.
  const excerpt = redactName(rawPath.slice(rawPath.lastIndexOf('/') + 1), inquiry.known);
  for (const question of inquiry.questions) {
    if (question.ask !== 'document' || !question.see({ paths, fileName, format, bytes, isMember })) continue;
    const finding: Finding = {
      infoType: 'document',
      confidence: 'sure',
      path,
      location: redactLocation({ kind: 'field', name: 'file-name' }, inquiry.known),
      excerpt,
    };
    addFinding(facts, question.key, finding, inquiry.hash(fileName));
  }
}

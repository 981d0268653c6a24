import { relative, resolve } from 'node:path';
import type { Assessment, Detector, Finding, Policy, Verdict } from '@holdback/rules';
import { detectors as builtIn, labelInfoTypes, redactPath, redactSentence } from '@holdback/rules';
import { builtInName } from '../policies/built-in-name.ts';
import { openPolicy } from '../policies/open-policy.ts';
import { acceptedInWords } from '../report/acceptance.ts';
import { findingInWords, subjectInWords } from '../report/finding-words.ts';
import { policyWords } from '../report/given-options.ts';
import type { FileRun } from '../report/jsonl/distrust.ts';
import { readReport } from '../report/jsonl/read-report.ts';
import { counted, hang, size, wordsOf } from '../report/lines.ts';
import type { ReportedRule } from '../report/reporter.ts';
import { styles } from '../report/style.ts';
import { quoteWord } from '../shell-word.ts';
import { commandOf, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { type Layout, sayItem, tellRule } from './explanation-lines.ts';
import { checkVerdictId, severalBegin } from './find-verdict.ts';
import { openReport } from './open-report.ts';
import { proseWidth } from './prose-width.ts';

/** Which report has the verdict, and the policy that judged, as they were typed. */
export interface VerdictOptions {
  readonly report: string;
  /** Undefined if nobody typed one. */
  readonly policy: string | undefined;
}

/**
 * Explains a verdict of a report from the file to the policy: where it was found, why it counts, which condition it meets, by
 * which rule it fails, whether somebody accepted it, and what to do. Throws a UsageError or a PolicyError.
 */
export async function explainVerdict(
  id: string,
  { report, policy: typed }: VerdictOptions,
  terminal: Terminal,
): Promise<void> {
  checkVerdictId(id);
  const found = await findIn(id, report, terminal);
  const policy = await judgingPolicy(found.run, typed);
  const layout = { style: styles(terminal.color), width: proseWidth(terminal) };
  const isFixed = policy?.rules.some(({ id: rule, fixed }) => fixed && rule === found.verdict.rule) === true;
  const next = tellNext(found, report, commandOf(terminal), isFixed);
  terminal.stdout.write(`${[...tellVerdict(found, policy, layout), '', ...next].join('\n')}\n`);
}

/** A verdict with what a report tells beside it. */
interface Found {
  readonly run: FileRun;
  readonly verdict: Verdict;
  /** Undefined if the verdict is on a folder or on all that was scanned. */
  readonly assessment: Assessment | undefined;
  /** Undefined in a report of the first version, which told none. */
  readonly rule: ReportedRule | undefined;
}

/** Reads all of a report, as two of its verdicts may begin with what was typed. */
async function findIn(id: string, typed: string, { stdin }: Terminal): Promise<Found> {
  const isStdin = typed === '-';
  const name = isStdin ? 'standard input' : relative('.', resolve(typed)) || typed;
  const rules = new Map<string, ReportedRule>();
  let run: FileRun | undefined;
  let found: Pick<Found, 'verdict' | 'assessment'> | undefined;
  const look = (verdicts: readonly Verdict[], assessment?: Assessment) => {
    for (const verdict of verdicts) {
      if (!verdict.id.startsWith(id)) continue;
      if (found !== undefined && found.verdict.id !== verdict.id) throw new UsageError(severalBegin(id));
      found = { verdict, assessment };
    }
  };
  for await (const event of readReport(isStdin ? stdin : openReport(typed), name)) {
    if (event.kind === 'run') run = event.run;
    if (event.kind === 'rule') rules.set(event.rule.id, event.rule);
    if (event.kind === 'document') look(event.assessment.verdicts, event.assessment);
    if (event.kind === 'verdicts') look(event.verdicts);
  }
  if (run === undefined || found === undefined)
    throw new UsageError(
      `"${redactPath(name)}" has no verdict ${id}. The ids are in the report: look for "id", or scan again with --format jsonl=FILE, and give that file.`,
    );
  return { run, ...found, rule: rules.get(found.verdict.rule) };
}

/** The policy that judged, if it is at hand: a report is anybody's, so that no file is read because it names one. */
async function judgingPolicy({ policy: { id } }: FileRun, typed: string | undefined): Promise<Policy | undefined> {
  const name = typed ?? builtInName(id);
  return name === undefined ? undefined : (await openPolicy(name)).policy;
}

function tellVerdict(found: Found, policy: Policy | undefined, layout: Layout): readonly string[] {
  const { verdict, assessment, rule } = found;
  const { severity, accepted, returned } = verdict;
  const say = (label: string, text: string) => sayItem(label, text, layout);
  const head = `${severity.toUpperCase()}  ${verdict.rule}  `;
  const [first = head, ...rest] = hang(head, wordsOf(rule?.title ?? ''), layout.width);
  return [
    layout.style[severity](first),
    ...rest,
    '',
    ...say('File:', tellFile(verdict, assessment)),
    ...say('Found:', `${verdict.message}.`),
    ...tellPlaces(verdict, layout),
    ...tellKinds(verdict, policy, layout),
    '',
    ...tellJudging(found, policy, layout),
    '',
    ...(rule === undefined ? [] : say('Why:', rule.why)),
    ...say('Accepted:', accepted === undefined ? 'nobody has accepted it.' : acceptedInWords(accepted)),
    ...(returned === undefined ? [] : say('Returned:', returned)),
    ...say('Do:', verdict.do),
    ...(verdict.reference.length > 0 ? say('See:', verdict.reference.join('; ')) : []),
    ...say('Id:', verdict.id),
  ];
}

function tellFile(verdict: Verdict, assessment: Assessment | undefined): string {
  const { format, bytes, sha256 } = assessment?.document ?? {};
  const facts = [
    ...(format === undefined ? [] : [format]),
    ...(bytes === undefined ? [] : [size(bytes)]),
    ...(sha256 === undefined ? [] : [`its bytes are SHA-256 ${sha256.slice(0, 12)}…`]),
  ];
  return `${subjectInWords(verdict)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}

/** Every place that the report kept. */
function tellPlaces({ evidence, path, count }: Verdict, layout: Layout): readonly string[] {
  const told = [...new Set(evidence.map((each) => findingInWords(each, path)))];
  const rest = count - evidence.length;
  const places = rest > 0 ? [...told, `and others: the report keeps ${counted(evidence.length, 'place')}`] : told;
  return places.flatMap((each, index) => sayItem(index === 0 ? 'Where:' : '', each, layout));
}

/** What was found, by its kind, each with what made it as sure as it is. */
function tellKinds({ evidence }: Verdict, policy: Policy | undefined, layout: Layout): readonly string[] {
  const kinds = Map.groupBy(evidence, ({ infoType }) => infoType);
  return [...kinds].flatMap(([infoType, findings]) => {
    return sayItem('What:', tellKind(infoType, findings, policy?.detectors ?? builtIn), layout);
  });
}

function tellKind(infoType: string, findings: readonly Finding[], detectors: readonly Detector[]): string {
  const detector = detectors.find((each) => each.infoType === infoType);
  if (detector === undefined) return seen[infoType] ?? `${infoType}, which is a kind of information of the policy.`;
  const reasons = new Set(findings.map((each) => `${each.confidence}, because ${reasonOf(each, detector, detectors)}`));
  const check = detector.check === undefined ? '' : ` Only what passes the check ${detector.check} counts.`;
  return `${detector.title} (${infoType}): ${[...reasons].join('; ')}.${check}`;
}

/** What else was seen than values, by what a finding calls it. */
const seen: Readonly<Record<string, string>> = {
  column: 'A column of a table, by its header.',
  text: 'Words that the rule looks for.',
  topic: 'What a passage reads like, by its words. A small model adds them up, and may be wrong.',
  trait: 'How the file is made: something in it that a reader does not see, or that does not belong there.',
  metadata: 'A property that the file carries beside its text.',
  document: 'The file itself: its name, its place, its format or its size.',
};

/** Words that speak for a value that are named. */
const WORDS_TOLD = 4;

/** Why a finding is as sure as it is, as a clause. A report does not say which word it was. */
function reasonOf(
  { infoType, confidence, label, recognized }: Finding,
  { confidence: { alone, near, labelled = near }, near: words = [] }: Detector,
  detectors: readonly Detector[],
): string {
  if (recognized === true) return 'its letters were recognized in a picture, and may be others';
  const isNamed = label !== undefined && labelInfoTypes(label, detectors).includes(infoType);
  if (isNamed && confidence === labelled) return `it stands under "${label}"`;
  if (confidence === alone && confidence !== 'possible') return 'nothing else looks like that';
  if (confidence === near && confidence !== 'possible') {
    const told = words.slice(0, WORDS_TOLD).join(', ');
    return `something near it says what it is${told === '' ? '' : `, as these words do: ${told}`}`;
  }
  return confidence === 'possible'
    ? 'nothing near it says what it is, or something speaks against it'
    : 'what stands around it says what it is';
}

/** Which condition is met, of which rule, in which policy. */
function tellJudging({ run, verdict }: Found, policy: Policy | undefined, layout: Layout): readonly string[] {
  const say = (label: string, text: string) => sayItem(label, text, layout);
  const { id, title, digest } = run.policy;
  const named = title === '' ? id : `${title} (${id})`;
  if (policy === undefined) {
    const words = policyWords(run.options);
    return say(
      'Policy:',
      `${named}, which is not at hand here. To be told what the rule asks for, type as well:${words === '' ? ' --policy FILE' : words}`,
    );
  }
  const rule = policy.rules.find((each) => each.id === verdict.rule);
  const isOther = policy.digest !== digest;
  return [
    ...(rule === undefined ? [] : tellRule(rule, layout)),
    ...(rule === undefined
      ? say('Rule:', `${verdict.rule}, which the policy ${policy.id} has not, or not any more.`)
      : say('Rule:', `${rule.id}, in ${redactPath(rule.place.file)}, line ${rule.place.line}`)),
    ...(rule?.owner === undefined ? [] : say('Owner:', redactSentence(rule.owner))),
    ...say('Policy:', named),
    ...(isOther
      ? say(
          'But:',
          policy.id === id
            ? 'the policy is not as it was when the report was made. What it asks for is told as it is now.'
            : `what the rule asks for is told by the policy ${policy.id}, which did not judge.`,
        )
      : []),
  ];
}

/** What a person can type next. Of a fixed rule nobody may accept anything. */
function tellNext({ run, verdict }: Found, report: string, command: string, isFixed: boolean): readonly string[] {
  const explained = `Next: ${command} explain ${verdict.rule}${policyWords(run.options)}`;
  if (verdict.accepted !== undefined || isFixed) return [explained];
  const file = report === '-' ? 'FILE' : quoteWord(redactPath(report));
  return [
    explained,
    '      or, where it may stand as it is, and somebody says so:',
    `      ${command} exceptions add ${verdict.id.slice(0, 8)} --report ${file} --reason TEXT --approver NAME`,
  ];
}

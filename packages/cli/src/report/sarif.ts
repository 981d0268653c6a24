import { type Verdict, weight } from '@holdback/rules';
import type { ProblemCode } from '@holdback/scanner';
import type { EndInfo } from '../run/run-listener.ts';
import { homepage } from '../version.ts';
import type { MakeReporter, RunInfo } from './reporter.ts';
import { type Document, Places, placeOf, toDocument } from './sarif-places.ts';
import { levels, toDescriptor, toRule } from './sarif-rules.ts';

/** GitHub keeps 5,000 results of a run and chooses which; we choose the worst ourselves, and say so. */
const RESULTS_MAX = 5_000;

/**
 * SARIF 2.1.0 (OASIS standard, 27 March 2020). Not a stream: the worst verdicts are kept until the end. Every place is
 * a line of a file that a viewer can open, the first one where no other is known; what it is in full is a logical
 * location (section 3.33). Members are nested artifacts too (section 3.24.3).
 */
export const sarif: MakeReporter = (run) => {
  let kept: Verdict[] = [];
  let dropped = 0;
  const documents = new Map<string, Document>();
  const problems: Told[] = [];
  const keep = (verdicts: readonly Verdict[]) => {
    kept.push(...verdicts);
    if (kept.length < RESULTS_MAX * 2) return;
    const ordered = worstFirst(kept);
    dropped += ordered.length - RESULTS_MAX;
    kept = ordered.slice(0, RESULTS_MAX);
  };
  return {
    begin: () => '',
    document: (assessment) => {
      const { document, verdicts } = assessment;
      if (verdicts.length > 0 || assessment.problems.length > 0) documents.set(document.path, toDocument(assessment));
      problems.push(...assessment.problems.map(({ code, message }) => ({ code, message, path: document.path })));
      keep(verdicts);
      return '';
    },
    verdicts: (verdicts) => {
      keep(verdicts);
      return '';
    },
    end: (info) => {
      const ordered = worstFirst(kept);
      const results = ordered.slice(0, RESULTS_MAX);
      const leftOut = dropped + ordered.length - results.length;
      return `${JSON.stringify(toLog(run, { results, leftOut, documents, problems }, info), undefined, 2)}\n`;
    },
  };
};

/** A problem of a document. */
interface Told {
  readonly code: ProblemCode;
  readonly message: string;
  readonly path: string;
}

/** What a log is made of. */
interface Content {
  readonly results: readonly Verdict[];
  /** Results that there was no room for. */
  readonly leftOut: number;
  readonly documents: ReadonlyMap<string, Document>;
  readonly problems: readonly Told[];
}

function worstFirst(verdicts: readonly Verdict[]): Verdict[] {
  return [...verdicts].sort((a, b) => weight[b.severity] - weight[a.severity]);
}

function toLog(
  { version, policy, asOf, specimens }: RunInfo,
  { results, leftOut, documents, problems }: Content,
  { ledger, exitCode }: EndInfo,
): object {
  const places = new Places(documents);
  const used = new Set(results.map(({ rule }) => rule));
  const rules = policy.rules.filter(({ id }) => used.has(id));
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const codes = [...new Set(problems.map(({ code }) => code))];
  const notifications = problems.map((told) => toNotification(told, codes.indexOf(told.code), places));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Holdback',
            version,
            semanticVersion: version,
            informationUri: homepage,
            rules: rules.map(toRule),
            notifications: codes.map(toDescriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: ledger.problems.size === 0,
            exitCode,
            toolExecutionNotifications: leftOut > 0 ? [...notifications, tellLeftOut(leftOut)] : notifications,
          },
        ],
        results: results.map((verdict) => toResult(verdict, indexes.get(verdict.rule) ?? -1, places)),
        artifacts: places.artifacts,
        originalUriBaseIds: places.bases,
        properties: {
          policy: policy.id,
          policyDigest: policy.digest,
          ...(policy.ignoredTopics.length > 0 && { ignoredTopics: policy.ignoredTopics }),
          asOf,
          specimens,
        },
      },
    ],
  };
}

function toResult(verdict: Verdict, ruleIndex: number, places: Places): object {
  const { id, rule, severity, message, path, evidence } = verdict;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: `${message}. ${verdict.do}` },
    locations: evidence.length > 0 ? unique(evidence.map((each) => places.ofFinding(each))) : [placeOf(path)],
    partialFingerprints: { 'holdback/v1': id },
    properties: { severity, scope: verdict.scope, count: verdict.count, distinct: verdict.distinct },
  };
}

/** A list of locations has each once (section 3.27.22). */
function unique(locations: readonly object[]): readonly object[] {
  return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()];
}

function toNotification({ code, message, path }: Told, index: number, places: Places): object {
  return {
    level: 'error',
    descriptor: { id: code, index },
    message: { text: message },
    locations: [places.ofDocument(path)],
  };
}

function tellLeftOut(count: number): object {
  return { level: 'note', message: { text: `${count} further results of lower severity are left out of this file.` } };
}

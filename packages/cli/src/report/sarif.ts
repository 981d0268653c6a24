import { hash } from 'node:crypto';
import { type Accepted, type Verdict, weight } from '@holdback/rules';
import type { ProblemCode } from '@holdback/scanner';
import type { EndInfo } from '../run/run-listener.ts';
import { homepage } from '../version.ts';
import { acceptedInWords, isAccepted } from './acceptance.ts';
import type { MakeReporter, ReportedPolicy, ReportedRule, RunInfo } from './reporter.ts';
import { type Document, Places, placeOf, toDocument } from './sarif-places.ts';
import { exceptionId, levels, toDescriptor, toExceptionDescriptor, toRule } from './sarif-rules.ts';
import { Worst } from './worst.ts';

/** GitHub keeps 5,000 results of a run and chooses which; we choose the worst ourselves, and say so. */
const RESULTS_MAX = 5_000;

/**
 * SARIF 2.1.0 (OASIS standard, 27 March 2020). Not a stream: the worst verdicts are kept until the end. Every place is
 * a line of a file that a viewer can open, the first one where no other is known; what it is in full is a logical
 * location (section 3.33). Members are nested artifacts too (section 3.24.3).
 */
export const sarif: MakeReporter = (run) => {
  const kept = new Worst<Verdict>(RESULTS_MAX);
  const rules = new Map<string, ReportedRule>();
  const documents = new Map<string, Document>();
  const problems: Told[] = [];
  const keep = (verdicts: readonly Verdict[]) => {
    // What was accepted is told if there is room.
    for (const each of verdicts) kept.offer(isAccepted(each) ? -1 : weight[each.severity], () => each);
  };
  return {
    begin: () => '',
    rule: (rule) => {
      rules.set(rule.id, rule);
      return '';
    },
    document: (assessment) => {
      const { document, verdicts } = assessment;
      if (verdicts.length > 0 || assessment.problems.length > 0) documents.set(document.path, toDocument(assessment));
      problems.push(
        ...assessment.problems.map(({ code, message, accepted }) => ({ code, message, accepted, path: document.path })),
      );
      keep(verdicts);
      return '';
    },
    verdicts: (verdicts) => {
      keep(verdicts);
      return '';
    },
    end: (info) => {
      const content = { results: kept.list(), leftOut: kept.rest, rules, documents, problems };
      return `${JSON.stringify(toLog(run, content, info), undefined, 2)}\n`;
    },
  };
};

/** A problem of a document. */
interface Told {
  readonly code: ProblemCode;
  readonly message: string;
  readonly accepted: Accepted | undefined;
  readonly path: string;
}

/** What a log is made of. */
interface Content {
  readonly results: readonly Verdict[];
  /** Results that there was no room for. */
  readonly leftOut: number;
  /** By their ids. */
  readonly rules: ReadonlyMap<string, ReportedRule>;
  readonly documents: ReadonlyMap<string, Document>;
  readonly problems: readonly Told[];
}

function toLog(run: RunInfo, content: Content, info: EndInfo): object {
  const { version, policy, asOf, specimens, files } = run;
  const { results, documents, problems } = content;
  const places = new Places(documents);
  const rules = orderRules(policy, content);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const descriptors = [
    ...[...new Set(problems.map(({ code }) => code))].map(toDescriptor),
    ...[...new Set(info.exceptions.map(({ state }) => state))].map(toExceptionDescriptor),
  ];
  const hasBaseline = files.some(({ kind }) => kind === 'baseline') || info.ledger.accepted.baseline > 0;
  const invocation = toInvocation(content, info, (id) => descriptors.findIndex((each) => each.id === id), places);
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
            notifications: descriptors,
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [invocation],
        results: results.map((verdict) => ({
          ...toResult(verdict, indexes.get(verdict.rule) ?? -1, places),
          ...(hasBaseline && { baselineState: verdict.accepted?.by === 'baseline' ? 'unchanged' : 'new' }),
        })),
        artifacts: places.artifacts,
        originalUriBaseIds: places.bases,
        properties: {
          policy: policy.id,
          policyDigest: policy.digest,
          ...(policy.ignoredTopics.length > 0 && { ignoredTopics: policy.ignoredTopics }),
          asOf,
          specimens,
          ...(files.length > 0 && { files }),
        },
      },
    ],
  };
}

/** The rules of the results, in the order of the policy. */
function orderRules({ rules: order }: ReportedPolicy, { rules, results }: Content): readonly ReportedRule[] {
  const used = new Set(results.map(({ rule }) => rule));
  const known = new Set(order);
  const ids = [...order, ...[...rules.keys()].filter((id) => !known.has(id))];
  return ids.flatMap((id) => (used.has(id) ? (rules.get(id) ?? []) : []));
}

function toInvocation(
  { leftOut, problems }: Content,
  { ledger, exitCode, exceptions }: EndInfo,
  indexOf: (id: string) => number,
  places: Places,
): object {
  const notifications = problems.map((told) => toNotification(told, indexOf(told.code), places));
  return {
    executionSuccessful: ledger.problems.size === 0 && exitCode !== 130,
    exitCode,
    ...(exitCode === 130 && { exitCodeDescription: 'Interrupted: what was not scanned is not told.' }),
    toolExecutionNotifications: [
      ...notifications,
      ...(leftOut > 0 ? [tellLeftOut(leftOut)] : []),
      ...(ledger.rulesInPart > 0 ? [tellRulesInPart(ledger.rulesInPart)] : []),
    ],
    ...(exceptions.length > 0 && {
      toolConfigurationNotifications: exceptions.map((each) => {
        const id = exceptionId(each.state);
        return {
          level: 'warning',
          descriptor: { id, index: indexOf(id) },
          message: { text: `${each.subject} (${each.place}): ${each.message}` },
        };
      }),
    }),
  };
}

function toResult(verdict: Verdict, ruleIndex: number, places: Places): object {
  const { id, rule, scope, severity, message, path, evidence, accepted, returned } = verdict;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: [`${message}.`, verdict.do, ...(returned === undefined ? [] : [returned])].join(' ') },
    locations: evidence.length > 0 ? unique(evidence.map((each) => places.ofFinding(each))) : [placeOf(path)],
    partialFingerprints: {
      'holdback/v1': id,
      // Other bytes are judged anew, and are the same alert.
      'holdbackPath/v1': hash('sha256', `${rule}\n${scope}\n${path}`),
    },
    ...(accepted !== undefined && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: acceptedInWords(accepted) }],
    }),
    properties: {
      severity,
      scope,
      count: verdict.count,
      distinct: verdict.distinct,
      ...(accepted !== undefined && { accepted }),
      ...(returned !== undefined && { returned }),
    },
  };
}

/** A list of locations has each once (section 3.27.22). */
function unique(locations: readonly object[]): readonly object[] {
  return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()];
}

function toNotification({ code, message, path, accepted }: Told, index: number, places: Places): object {
  return {
    level: accepted === undefined ? 'error' : 'note',
    descriptor: { id: code, index },
    message: { text: accepted === undefined ? message : `${message} ${acceptedInWords(accepted)}` },
    locations: [places.ofDocument(path)],
  };
}

function tellRulesInPart(count: number): object {
  const text = `Rules on a folder or on all files (${count}) saw only what was listed. Scan it all for them.`;
  return { level: 'note', message: { text } };
}

function tellLeftOut(count: number): object {
  return { level: 'note', message: { text: `${count} further results of lower severity are left out of this file.` } };
}

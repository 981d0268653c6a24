import { type Assessment, type Finding, type Policy, type Severity, type Verdict, weight } from '@holdback/rules';
import type { Location } from '@holdback/scanner';
import { placeInWords } from './place.ts';
import type { EndInfo, MakeReporter, RunInfo } from './reporter.ts';

/** GitHub keeps 5,000 results of a run and chooses which; we choose the worst ourselves, and say so. */
const RESULTS_MAX = 5_000;

const levels = { block: 'error', review: 'warning', note: 'note' } as const satisfies Record<Severity, string>;

/** A document of which something is said, as a SARIF artifact; its container is another. */
interface Artifact {
  readonly path: string;
  readonly parent?: string;
  readonly sha256?: string;
  readonly bytes?: number;
}

/**
 * SARIF 2.1.0 (OASIS standard, 27 March 2020). Not a stream: the worst verdicts are kept until the end. Members are
 * nested artifacts (section 3.24.3); places that are not lines are logical locations (section 3.33).
 */
export const sarif: MakeReporter = (run) => {
  let kept: Verdict[] = [];
  let dropped = 0;
  const documents = new Map<string, Artifact>();
  const notifications: object[] = [];
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
      const { document, verdicts, problems } = assessment;
      if (verdicts.length > 0 || problems.length > 0) documents.set(document.path, toArtifact(assessment));
      notifications.push(...problems.map((problem) => toNotification(problem, document.path)));
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
      const all = dropped + ordered.length - results.length;
      if (all > 0) notifications.push(toText(`${all} further results of lower severity are left out of this file.`));
      return `${JSON.stringify(toLog(run, results, documents, notifications, info), undefined, 2)}\n`;
    },
  };
};

function worstFirst(verdicts: readonly Verdict[]): Verdict[] {
  return [...verdicts].sort((a, b) => weight[b.severity] - weight[a.severity]);
}

function toLog(
  { version, policy, asOf, specimens }: RunInfo,
  results: readonly Verdict[],
  documents: ReadonlyMap<string, Artifact>,
  notifications: readonly object[],
  { ledger, exitCode }: EndInfo,
): object {
  const artifacts = new Artifacts(documents);
  const rules = policy.rules.filter(({ id }) => results.some(({ rule }) => rule === id));
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Holdback', version, rules: rules.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: ledger.problems.size === 0,
            exitCode,
            toolExecutionNotifications: notifications,
          },
        ],
        results: results.map((verdict) => toResult(verdict, indexes.get(verdict.rule) ?? -1, artifacts)),
        artifacts: artifacts.list,
        properties: { policy: policy.id, policyDigest: policy.digest, asOf, specimens },
      },
    ],
  };
}

function toRule({ id, title, why, do: what, severity, reference }: Policy['rules'][number]): object {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${what}${reference.length > 0 ? ` See: ${reference.join('; ')}.` : ''}` },
    defaultConfiguration: { level: levels[severity] },
  };
}

function toResult(verdict: Verdict, ruleIndex: number, artifacts: Artifacts): object {
  const { id, rule, severity, message, path, evidence } = verdict;
  const locations = evidence.map((finding) => toLocation(finding, artifacts));
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: `${message}. ${verdict.do}` },
    locations: locations.length > 0 ? locations : [{ logicalLocations: [{ fullyQualifiedName: path || '.' }] }],
    partialFingerprints: { 'holdback/v1': id },
    properties: { severity, scope: verdict.scope, count: verdict.count, distinct: verdict.distinct },
  };
}

function toLocation({ path, location, infoType, confidence }: Finding, artifacts: Artifacts): object {
  return {
    physicalLocation: {
      artifactLocation: artifacts.locationOf(path),
      ...(location.kind === 'line' && { region: toRegion(location) }),
    },
    ...(location.kind !== 'line' && { logicalLocations: [{ name: placeInWords(location), kind: location.kind }] }),
    message: { text: `${infoType} (${confidence})` },
  };
}

function toRegion({ line, column, endLine, endColumn }: Extract<Location, { kind: 'line' }>): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function toNotification({ code, message }: { code: string; message: string }, path: string): object {
  return {
    level: 'error',
    descriptor: { id: code },
    message: { text: message },
    locations: [{ logicalLocations: [{ fullyQualifiedName: path }] }],
  };
}

function toText(text: string): object {
  return { level: 'note', message: { text } };
}

function toArtifact({ document: { path, sha256, bytes } }: Assessment): Artifact {
  const at = path.lastIndexOf('!/');
  return {
    path,
    ...(at !== -1 && { parent: path.slice(0, at) }),
    ...(sha256 !== undefined && { sha256 }),
    ...(bytes !== undefined && { bytes }),
  };
}

/** The artifacts that results point at, each with its containers before it. */
class Artifacts {
  readonly list: object[] = [];
  readonly #known: ReadonlyMap<string, Artifact>;
  readonly #indexes = new Map<string, number>();

  constructor(known: ReadonlyMap<string, Artifact>) {
    this.#known = known;
  }

  /** A member has no URI of its own: only the index says which it is. */
  locationOf(path: string): object {
    const index = this.#indexOf(path);
    return path.includes('!/') ? { index } : { uri: toUri(path), index };
  }

  #indexOf(path: string): number {
    const known = this.#indexes.get(path);
    if (known !== undefined) return known;
    const at = path.lastIndexOf('!/');
    const parentIndex = at === -1 ? undefined : this.#indexOf(path.slice(0, at));
    const artifact = this.#known.get(path);
    const own = at === -1 ? path : `/${path.slice(at + 2)}`;
    this.list.push({
      location: { uri: toUri(own) },
      ...(parentIndex !== undefined && { parentIndex }),
      ...(artifact?.bytes !== undefined && { length: artifact.bytes }),
      ...(artifact?.sha256 !== undefined && { hashes: { 'sha-256': artifact.sha256 } }),
    });
    const index = this.list.length - 1;
    this.#indexes.set(path, index);
    return index;
  }
}

/** A relative reference (RFC 3986 section 4.2) for a `/`-separated path. */
function toUri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

import type { ExceptionNotice } from '@holdback/rules';
import {
  type Accepted,
  type Assessment,
  type Finding,
  type RedactedLocation,
  type RedactedProblem,
  redactLabel,
  redactLocation,
  redactName,
  redactPath,
  redactSentence,
  type Verdict,
} from '@holdback/rules';
import type { Location } from '@holdback/scanner';
import { type GivenOption, judgingOptions } from '../../run/given-option.ts';
import type { ReportedRule } from '../reporter.ts';
import { redactTold } from './public-words.ts';
import type {
  AcceptedData,
  DocumentLine,
  ExceptionLine,
  FindingData,
  ProblemData,
  RuleLine,
  RunLine,
  VerdictLine,
} from './report-line.ts';

/**
 * What lines of a file say, as a scan would say it. Nobody knows who wrote the file: every text in it is redacted again,
 * and what is not known is left out.
 */
export type FileRun = ReturnType<typeof toRun>;

/** What is known before the first document. */
export function toRun(line: RunLine) {
  const { version, policy, asOf, specimens, failOn = 'review', options = [], release, roots, files = [] } = line;
  return {
    version: redactTold(version),
    policy: {
      id: redactTold(policy.id),
      title: redactTold(policy.title ?? ''),
      digest: policy.digest,
      ignoredTopics: (policy.ignoredTopics ?? []).map(redactTold),
      rules: (policy.rules ?? []).map(redactTold),
    },
    asOf,
    specimens,
    failOn,
    options: options.flatMap(({ option, value }) => {
      const known = judgingOptions.find((each) => each === option);
      if (known === undefined) return [];
      return [{ option: known, ...(value !== undefined && { value: redactSentence(value) }) } satisfies GivenOption];
    }),
    release: release === undefined ? undefined : redactSentence(release),
    roots: roots.map((root) => redactPath(root)),
    files: files.map(({ kind, path, sha256 }) => ({ kind, path: redactPath(path), sha256 })),
  } as const;
}

/** A rule. */
export function toRule({ id, title, severity, scopes, why, do: advice, reference }: RuleLine): ReportedRule {
  return {
    id: redactTold(id),
    title: redactTold(title),
    severity,
    scopes,
    why: redactTold(why),
    do: redactTold(advice),
    reference: reference.map(redactTold),
  };
}

/** A document with the verdicts on it. */
export function toAssessment(line: DocumentLine, verdicts: readonly Verdict[]): Assessment {
  const { path, format, sha256, bytes, state, problems, cannotTell = 0, recognizedPages, faces, rowsAreLines } = line;
  return {
    document: {
      path: redactPath(path),
      format: redactName(format),
      depth: path.split('!/').length - 1,
      ...(sha256 !== undefined && { sha256 }),
      ...(bytes !== undefined && { bytes }),
    },
    state,
    problems: problems.map(toProblem),
    verdicts,
    cannotTell,
    ...(recognizedPages !== undefined && { recognizedPages }),
    ...(faces !== undefined && { faces }),
    ...(rowsAreLines !== undefined && { rowsAreLines }),
  };
}

function toProblem({ code, message, pages, unrecognized, limit, at, accepted }: ProblemData): RedactedProblem {
  return {
    code,
    message: redactTold(message),
    ...(pages !== undefined && {
      pages: { count: pages.count, stretches: pages.stretches.map(([from, to]) => [from, to] as const) },
    }),
    ...(unrecognized !== undefined && { unrecognized }),
    ...(limit !== undefined && { limit: redactName(limit) }),
    ...(at !== undefined && { at: toLocation(at) }),
    ...(accepted !== undefined && { accepted: toAccepted(accepted) }),
  };
}

/** A verdict. */
export function toVerdict(line: VerdictLine): Verdict {
  const { id, rule, scope, path, severity, outcome, message, count, distinct, reference, evidence } = line;
  return {
    id,
    rule: redactTold(rule),
    scope,
    path: redactPath(path),
    severity,
    outcome,
    message: redactTold(message),
    count,
    distinct,
    do: redactTold(line.do),
    reference: reference.map(redactTold),
    evidence: evidence.map(toFinding),
    ...(line.accepted !== undefined && { accepted: toAccepted(line.accepted) }),
    ...(line.returned !== undefined && { returned: redactSentence(line.returned) }),
  };
}

function toFinding(data: FindingData): Finding {
  const { infoType, confidence, path, location, label, hiddenBy, recognized, excerpt, because } = data;
  return {
    infoType: redactTold(infoType),
    confidence,
    path: redactPath(path),
    location: toLocation(location),
    ...(label !== undefined && { label: redactLabel(label) }),
    ...(hiddenBy !== undefined && { hiddenBy }),
    ...(recognized !== undefined && { recognized }),
    excerpt: redactSentence(excerpt),
    ...(because !== undefined && { because: redactTold(because) }),
  };
}

function toAccepted({ by, reason, approver, expires, ticket }: AcceptedData): Accepted {
  return {
    by,
    ...(reason !== undefined && { reason: redactSentence(reason) }),
    ...(approver !== undefined && { approver: redactSentence(approver) }),
    ...(expires !== undefined && { expires }),
    ...(ticket !== undefined && { ticket: redactSentence(ticket) }),
  };
}

/** An exception that a person should look at. */
export function toNotice({ state, place, subject, message }: ExceptionLine): ExceptionNotice {
  return { state, place: redactSentence(place), subject: redactSentence(subject), message: redactSentence(message) };
}

function toLocation(at: Location): RedactedLocation {
  return redactLocation(knownOf(at));
}

/** A place without what is not known of it. */
function knownOf(at: Location): Location {
  switch (at.kind) {
    case 'line':
      return { kind: 'line', line: at.line, column: at.column, endLine: at.endLine, endColumn: at.endColumn };
    case 'page': {
      if (at.box === undefined) return { kind: 'page', page: at.page };
      const { x, y, width, height } = at.box;
      return { kind: 'page', page: at.page, box: { x, y, width, height } };
    }
    case 'slide':
      return { kind: 'slide', slide: at.slide };
    case 'paragraph':
      return { kind: 'paragraph', paragraph: at.paragraph };
    case 'cell': {
      const { row, column, sheet } = at;
      return { kind: 'cell', row, column, ...(sheet !== undefined && { sheet }) };
    }
    case 'record':
      return { kind: 'record', record: at.record, field: at.field };
    case 'field':
      return { kind: 'field', name: at.name };
    case 'time':
      return { kind: 'time', seconds: at.seconds };
    default:
      return at satisfies never;
  }
}

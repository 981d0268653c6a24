import type { Assessment, Verdict } from '@holdback/rules';
import type { MakeReporter, ReportedRule } from './reporter.ts';

/** One JSON object a line, schema `holdback.report/1`, so that a reader can start before the run is over. */
export const jsonl: MakeReporter = ({ version, policy, asOf, specimens, failOn, options, release, roots, files }) => ({
  begin: () =>
    line({
      type: 'run',
      schema: 'holdback.report/1',
      version,
      policy: {
        id: policy.id,
        digest: policy.digest,
        title: policy.title,
        rules: policy.rules,
        ...(policy.ignoredTopics.length > 0 && { ignoredTopics: policy.ignoredTopics }),
      },
      asOf,
      specimens,
      failOn,
      ...(options.length > 0 && { options }),
      ...(release !== undefined && { release }),
      roots,
      ...(files.length > 0 && { files }),
    }),
  rule: (rule) => ruleLine(rule),
  document: ({ document, state, problems, verdicts, cannotTell, recognizedPages, faces, rowsAreLines }: Assessment) => {
    const { path, format, sha256, bytes } = document;
    const said = line({
      type: 'document',
      path,
      format,
      ...(sha256 !== undefined && { sha256 }),
      ...(bytes !== undefined && { bytes }),
      state,
      problems,
      ...(cannotTell > 0 && { cannotTell }),
      ...(recognizedPages !== undefined && { recognizedPages }),
      ...(faces !== undefined && { faces }),
      ...(rowsAreLines === true && format === 'csv' && verdicts.length > 0 && { rowsAreLines }),
    });
    return said + verdicts.map(verdictLine).join('');
  },
  verdicts: (verdicts) => verdicts.map(verdictLine).join(''),
  end: ({ ledger: { documents, verdicts, accepted, bytes, rulesInPart }, seconds, exitCode, exceptions }) =>
    exceptions.map((each) => line({ type: 'exception', ...each })).join('') +
    line({
      type: 'end',
      documents: {
        clean: documents.clean,
        flagged: documents.flagged,
        excepted: documents.excepted,
        notExamined: documents['not-examined'],
        links: documents.link,
        deleted: documents.deleted,
        excluded: documents.excluded,
      },
      verdicts,
      accepted,
      bytes,
      ...(rulesInPart > 0 && { rulesInPart }),
      seconds,
      exitCode,
    }),
});

function ruleLine({ id, title, severity, scopes, why, do: advice, reference }: ReportedRule): string {
  return line({ type: 'rule', id, title, severity, scopes, why, do: advice, reference });
}

function verdictLine(verdict: Verdict): string {
  const {
    id,
    path,
    scope,
    rule,
    severity,
    outcome,
    count,
    distinct,
    message,
    reference,
    evidence,
    accepted,
    returned,
  } = verdict;
  return line({
    type: 'verdict',
    id,
    path,
    scope,
    rule,
    severity,
    outcome,
    count,
    distinct,
    message,
    do: verdict.do,
    reference,
    evidence,
    ...(accepted !== undefined && { accepted }),
    ...(returned !== undefined && { returned }),
  });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

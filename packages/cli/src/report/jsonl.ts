import type { Assessment, Verdict } from '@holdback/rules';
import type { MakeReporter } from './reporter.ts';

/** One JSON object a line, schema `holdback.report/1`, so that a reader can start before the run is over. */
export const jsonl: MakeReporter = ({ version, policy, asOf, specimens, release, roots }) => ({
  begin: () =>
    line({
      type: 'run',
      schema: 'holdback.report/1',
      version,
      policy: {
        id: policy.id,
        digest: policy.digest,
        ...(policy.ignoredTopics.length > 0 && { ignoredTopics: policy.ignoredTopics }),
      },
      asOf,
      specimens,
      ...(release !== undefined && { release }),
      roots,
    }),
  document: ({ document, state, problems, verdicts, cannotTell, recognizedPages }: Assessment) => {
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
    });
    return said + verdicts.map(verdictLine).join('');
  },
  verdicts: (verdicts) => verdicts.map(verdictLine).join(''),
  end: ({ ledger: { documents, verdicts, bytes }, seconds, exitCode }) =>
    line({
      type: 'end',
      documents: {
        clean: documents.clean,
        flagged: documents.flagged,
        excepted: documents.excepted,
        notExamined: documents['not-examined'],
        links: documents.link,
        excluded: documents.excluded,
      },
      verdicts,
      bytes,
      seconds,
      exitCode,
    }),
});

function verdictLine(verdict: Verdict): string {
  const { id, path, scope, rule, severity, outcome, count, distinct, message, reference, evidence } = verdict;
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
  });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

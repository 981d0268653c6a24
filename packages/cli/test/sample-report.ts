import { createHash } from 'node:crypto';

/** What a made report is to have, beside what all have. */
export interface SampleOptions {
  /** What stands where a person wrote something: paths, names, reasons. */
  readonly planted?: string;
  /** Verdicts of further files. */
  readonly more?: number;
  readonly isWhole?: boolean;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** The lines of a report in JSON lines that has one of everything, made by hand: no scan finds it all in one place. */
export function sampleReport({ planted = 'notes', more = 0, isWhole = true }: SampleOptions = {}): string {
  const lines: object[] = [
    {
      type: 'run',
      schema: 'holdback.report/1',
      version: '0.1.0',
      policy: { id: 'own', title: 'Own', digest: digest('policy'), rules: ['own-1', 'own-2', 'own-3'] },
      asOf: '2026-11-01',
      specimens: 'possible',
      failOn: 'review',
      release: `Release of ${planted}`,
      roots: ['out'],
      files: [{ kind: 'exceptions', path: 'holdback.exceptions.yaml', sha256: digest('exceptions') }],
    },
    rule('own-1', 'block'),
    rule('own-2', 'review'),
    rule('own-3', 'note'),
    document('out/a.csv', 'flagged'),
    { ...verdict('own-1', 'block', 'out/a.csv', planted), returned: 'The exception for it expired on 2026-10-31.' },
    verdict('own-3', 'note', 'out/a.csv', planted),
    document(`out/2019/${planted}.txt`, 'excepted'),
    {
      ...verdict('own-2', 'review', `out/2019/${planted}.txt`, planted),
      accepted: {
        by: 'exception',
        reason: `Checked with ${planted}`,
        approver: `R. Example (${planted})`,
        expires: '2026-12-31',
        ticket: `REC-7 ${planted}`,
      },
    },
    document('out/known.txt', 'excepted'),
    { ...verdict('own-1', 'block', 'out/known.txt', planted), accepted: { by: 'baseline' } },
    document('out/b.bin', 'not-examined', [
      { code: 'unknown-format', message: 'No known format recognized these bytes.' },
    ]),
    document('out/c.docx', 'not-examined', [
      {
        code: 'encrypted',
        message: 'The content is encrypted.',
        accepted: { by: 'exception', reason: 'Sent with its password', approver: 'R. Example' },
      },
    ]),
    document('out/in.zip!/d.txt', 'clean'),
    document('out/in.zip', 'clean'),
    { type: 'document', path: 'out/link.txt', format: 'symlink', state: 'link', problems: [] },
    { type: 'document', path: 'out/gone.txt', format: 'deleted', state: 'deleted', problems: [] },
    ...Array.from({ length: more }, (_, index) => index).flatMap((index) => {
      const path = `out/more/${index % 50}/file ${index}.txt`;
      return [document(path, 'flagged'), verdict('own-2', 'review', path, planted)];
    }),
    { ...verdict('own-2', 'review', 'out', planted), scope: 'folder' },
    { ...verdict('own-3', 'note', '.', planted), scope: 'run' },
    ...(['expired', 'unused', 'refused', 'ending'] as const).map((state, index) => ({
      type: 'exception',
      state,
      place: `holdback.exceptions.yaml:${index + 2}`,
      subject: `own-2 in out/${planted}.csv`,
      message: `It is ${state}.`,
    })),
  ];
  if (isWhole) {
    lines.push({
      type: 'end',
      documents: { clean: 2, flagged: 1 + more, excepted: 2, notExamined: 2, links: 1, deleted: 1, excluded: 3 },
      verdicts: { block: 1, review: 1 + more, note: 2 },
      accepted: { exceptions: 1, baseline: 1, problems: 1 },
      bytes: 1_234,
      seconds: 0.5,
      exitCode: 1,
    });
  }
  return lines.map((each) => `${JSON.stringify(each)}\n`).join('');
}

function rule(id: string, severity: string): object {
  return {
    type: 'rule',
    id,
    title: `What ${id} finds`,
    severity,
    scopes: ['document', 'folder', 'run'],
    why: 'It would harm somebody.',
    do: 'Take it out.',
    reference: ['Manual 4.2'],
  };
}

function document(path: string, state: string, problems: readonly object[] = []): object {
  return { type: 'document', path, format: 'text', sha256: digest(path), bytes: 12, state, problems };
}

function verdict(id: string, severity: string, path: string, planted: string): object {
  return {
    type: 'verdict',
    id: digest(`${id}\n${path}`),
    path,
    scope: 'document',
    rule: id,
    severity,
    outcome: 'fail',
    count: 2,
    distinct: 2,
    message: 'Name of a person × 2',
    do: 'Take it out.',
    reference: ['Manual 4.2'],
    evidence: [
      {
        infoType: 'person-name',
        confidence: 'sure',
        path,
        location: { kind: 'line', line: 3, column: 1, endLine: 3, endColumn: 9 },
        label: planted,
        excerpt: '•••• •••',
      },
      {
        infoType: 'person-name',
        confidence: 'likely',
        path,
        location: { kind: 'cell', row: 4, column: 28, sheet: `Sheet of ${planted}` },
        hiddenBy: 'hidden-row',
        excerpt: '•••• •••',
      },
    ],
  };
}

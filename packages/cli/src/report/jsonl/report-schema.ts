import { problemMessages, traits } from '@holdback/scanner';

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const count = { type: 'integer', minimum: 0 };
const place = { type: 'integer', minimum: 1 };
const id = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$',
  title: 'letters A to Z, digits, ".", "_", "/" and "-"',
};
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$', title: '64 digits and letters a to f' };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', title: 'a day, as 2026-11-23' };
const severity = { enum: ['block', 'review', 'note'] };
const scope = { enum: ['document', 'tree', 'folder', 'run'] };
const path = { ...text, description: 'Separated by "/", with "!/" between a container and what is in it. Redacted.' };

/** An object that has these properties, and may have others: a later version adds some. */
function record(required: object, optional: object = {}, description?: string): object {
  return {
    type: 'object',
    ...(description !== undefined && { description }),
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

/** One of several kinds of objects, by a property that names the kind. */
function byKind(key: string, kinds: Readonly<Record<string, object>>, prefix = ''): object[] {
  return Object.keys(kinds).map((kind) => ({
    if: { required: [key], properties: { [key]: { const: kind } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: `#/definitions/${prefix}${kind}` },
  }));
}

const line = (type: string, description: string, required: object, optional: object = {}) =>
  record({ type: { const: type }, ...required }, optional, description);

const lines = {
  run: line(
    'run',
    'The first line: what is known before the first file is read.',
    {
      schema: { const: 'holdback.report/1' },
      version: { ...text, description: 'Of Holdback.' },
      policy: record(
        { id, digest: { ...sha256, description: 'SHA-256 of the text of the policy and of all it extends.' } },
        {
          title: text,
          rules: { type: 'array', items: id, description: 'All rules that judged, in the order of the policy.' },
          ignoredTopics: { type: 'array', items: id, description: 'What no rule went by.' },
        },
      ),
      asOf: { ...day, description: 'The day that ages are counted from.' },
      specimens: { enum: ['possible', 'real'], description: 'What published specimen values count as.' },
      roots: { ...texts, description: 'The names of what was given to scan, redacted.' },
    },
    {
      failOn: { enum: ['block', 'review', 'note', 'never'], description: 'The least severity that fails the run.' },
      options: {
        type: 'array',
        items: record({ option: { type: 'string', pattern: '^--[a-z-]+$', title: 'an option' } }, { value: text }),
        description: 'Options by which the scan judged otherwise than without them.',
      },
      release: { ...text, description: 'What is released, as the manifest calls it.' },
      files: {
        type: 'array',
        items: record({ kind: { enum: ['config', 'exceptions', 'baseline'] }, path, sha256 }),
        description: 'The other files that the run went by.',
      },
    },
  ),
  rule: line('rule', 'A rule that failed, once, before the first verdict of it.', {
    id,
    title: { ...text, description: 'What it finds, as a phrase.' },
    severity: { ...severity, description: 'Before a condition raised or lowered it.' },
    scopes: { type: 'array', items: scope },
    why: { ...text, description: 'Why it matters, in one sentence.' },
    do: { ...text, description: 'What to do, in one sentence.' },
    reference: { ...texts, description: 'Statutes, policies, standards.' },
  }),
  document: line(
    'document',
    'A file or a member, in exactly one state.',
    {
      path,
      format: { ...id, description: 'Of the file; "unknown" if nothing recognized it.' },
      state: { enum: ['flagged', 'not-examined', 'excepted', 'link', 'deleted', 'clean'] },
      problems: { type: 'array', items: { $ref: '#/definitions/problem' }, description: 'What was not read, and why.' },
    },
    {
      sha256,
      bytes: count,
      cannotTell: { ...count, description: 'Rules that could not be decided, because something was not read.' },
      recognizedPages: { ...count, description: 'Pages with letters that were recognized in a picture.' },
      faces: { ...count, description: 'Faces that were seen in its pictures, where they were looked for.' },
      rowsAreLines: { const: true, description: 'Row 5 of its table is line 5 of the file.' },
    },
  ),
  verdict: line(
    'verdict',
    'What a rule says of the document that was told last, or of a folder, or of the run.',
    {
      id: { ...sha256, description: 'Of rule, scope, path and the bytes judged.' },
      path,
      scope,
      rule: id,
      severity,
      outcome: { enum: ['pass', 'fail', 'cannot-tell', 'not-applicable'] },
      count: { ...count, description: 'Of what was found.' },
      distinct: { ...count, description: 'Exact up to 65,536, a floor above.' },
      message: { ...text, description: 'What was found, in words and numbers.' },
      do: text,
      reference: texts,
      evidence: {
        type: 'array',
        items: { $ref: '#/definitions/finding' },
        description: 'The strongest; all are counted.',
      },
    },
    {
      accepted: { $ref: '#/definitions/accepted' },
      returned: { ...text, description: 'Why what was accepted fails again.' },
    },
  ),
  exception: line('exception', 'An exception of which whoever keeps the list should know.', {
    state: { enum: ['expired', 'unused', 'refused', 'ending'] },
    place: { ...text, description: 'The list and the line.' },
    subject: { ...text, description: 'What it is for.' },
    message: text,
  }),
  end: line(
    'end',
    'The last line: without it a report is not whole.',
    {
      documents: record(
        { clean: count, flagged: count, excepted: count, notExamined: count, excluded: count },
        { links: count, deleted: count },
        'How many came to each state.',
      ),
      verdicts: record({ block: count, review: count, note: count }, {}, 'Those that nobody accepted.'),
      bytes: count,
      seconds: { type: 'number', minimum: 0 },
      exitCode: { enum: [0, 1, 2, 3, 130] },
    },
    {
      accepted: record(
        { exceptions: count, baseline: count, problems: count },
        {},
        'Verdicts that somebody accepted, and documents of which somebody accepted that they were not read.',
      ),
      rulesInPart: {
        ...count,
        description: 'Rules on a folder or on all that is scanned, which saw only those of the files that were listed.',
      },
    },
  ),
} as const;

/** Of places in a document, by their kind. */
const locations = {
  line: record({ kind: { const: 'line' }, line: place, column: place, endLine: place, endColumn: place }),
  page: record(
    { kind: { const: 'page' }, page: place },
    { box: record(Object.fromEntries(['x', 'y', 'width', 'height'].map((key) => [key, { type: 'number' }]))) },
  ),
  slide: record({ kind: { const: 'slide' }, slide: place }),
  paragraph: record({ kind: { const: 'paragraph' }, paragraph: place }),
  cell: record({ kind: { const: 'cell' }, row: place, column: place }, { sheet: text }),
  record: record({ kind: { const: 'record' }, record: place, field: text }),
  field: record({ kind: { const: 'field' }, name: text }),
  time: record({ kind: { const: 'time' }, seconds: { type: 'number', minimum: 0 } }),
} as const;

/**
 * The JSON Schema (draft-07) of a line of a report in JSON lines, schema `holdback.report/1`. It only ever grows: a reader
 * passes over lines of types and properties that it does not know.
 */
export const reportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A line of a report of Holdback, holdback.report/1',
  description:
    'A report is JSON lines: one "run" line, then "document" lines, each followed by its "verdict" lines, with "rule" lines between, then "exception" lines and one "end" line. A reader passes over lines of other types and properties that are not named here.',
  type: 'object',
  required: ['type'],
  properties: { type: text },
  allOf: byKind('type', lines),
  definitions: {
    ...lines,
    accepted: record(
      { by: { enum: ['exception', 'baseline'] } },
      {
        reason: text,
        approver: text,
        expires: { ...day, description: 'The last day on which it holds.' },
        ticket: text,
      },
      'That somebody accepted it, so that it fails nothing.',
    ),
    problem: record(
      { code: { enum: [...new Set(Object.values(problemMessages).map(([code]) => code))] }, message: text },
      {
        pages: record({
          count,
          stretches: {
            type: 'array',
            items: { type: 'array', items: place, minItems: 2, maxItems: 2 },
            description: 'The first and the last page of each stretch.',
          },
        }),
        unrecognized: { enum: ['off', 'not-installed', 'unsure'] },
        limit: { ...text, description: 'The name of the limit that was hit.' },
        at: { $ref: '#/definitions/location' },
        accepted: { $ref: '#/definitions/accepted' },
      },
    ),
    finding: record(
      {
        infoType: id,
        confidence: { enum: ['possible', 'likely', 'sure'] },
        path,
        location: { $ref: '#/definitions/location' },
        excerpt: { ...text, description: 'The shape of what was found and no character of it.' },
      },
      {
        label: { ...text, description: 'The column header, form label or key that it stands under.' },
        hiddenBy: { enum: Object.keys(traits), description: 'Why a reader would not see it.' },
        recognized: { const: true, description: 'Its letters were recognized in a picture.' },
        because: text,
      },
    ),
    location: {
      type: 'object',
      required: ['kind'],
      properties: { kind: { enum: Object.keys(locations) } },
      allOf: byKind('kind', locations, 'at-'),
    },
    ...Object.fromEntries(Object.entries(locations).map(([kind, schema]) => [`at-${kind}`, schema])),
  },
} as const;

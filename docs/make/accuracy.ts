import { detectors } from '../../packages/rules/src/index.ts';
import { makeLabelledDocuments, TEMPLATES } from '../../test-corpus/make/labelled/labelled.ts';
import { type HalfResult, measure, type Tally } from './measure.ts';
import { code, number, page, table } from './tables.ts';

const SEED = 'accuracy';
const DOCUMENTS = 3660;

/** The page that says how much of labelled documents the detectors find, and how much they find that is not there. */
export function makeAccuracy(): string {
  const documents = makeLabelledDocuments(SEED, DOCUMENTS);
  const halves = [measure(documents, 'first'), measure(documents, 'second')] as const;
  return page('Accuracy of the detectors', '`test-corpus/make/labelled`', [
    ...head(documents.length),
    '## In all',
    makeTotals(halves),
    '## By info type',
    makeTypes(halves),
  ]);
}

function head(documents: number): readonly string[] {
  return [
    `${number(documents)} documents are made from ${number(TEMPLATES.length)} templates that take turns: police reports, forms, e-mails, logs, JSON, exported tables, policies and more, with invented people and numbers of the right shape. The maker knows where in each document each kind of information stands. All detectors read every document as a scan would, except that published specimens count as real, because the documents hold little else. They are made documents: on an agency's own files the figures will be other, and most likely lower.`,
    [
      'A **span** is a piece of text that a careful reader would mark, with its info type.',
      'It is found if a match of its type overlaps it.',
      '**Recall** is the share of spans that are found at `likely` or `sure`; **recall, any** counts `possible` matches too.',
      'A match at `likely` or `sure` that overlaps no span of its type is a false alarm, unless two readers would judge that type differently in that document.',
      '**Precision** is the share of matches at `likely` or `sure` that are no false alarms, those that readers would argue about left out.',
      'Kinds that no template marks are left out, but for decoys: nobody said where they stand.',
      'A **decoy** is a document in which there is nothing to find, but much that looks like it.',
    ].join('\n'),
    'The first half of the templates was written before all but the oldest detectors and has not been changed since; what the detectors missed in it has been looked at and has been used to make them better. The second half was written after the detectors. No detector has been fitted to a template of it, but what it showed to be missing in general has been built since: columns and SQL rows within a text, and headers with an owner before the name. Neither half is unseen any more.',
  ];
}

function makeTotals(halves: readonly [HalfResult, HalfResult]): string {
  const row = (name: string, { documents, decoys, alarmedDecoys, total }: HalfResult) => [
    name,
    number(documents),
    ...figures(total),
    number(decoys),
    number(alarmedDecoys),
    share(alarmedDecoys, decoys),
  ];
  return table(
    ['Half', 'Documents', 'Spans', 'Precision', 'Recall', 'Recall, any', 'Decoys', 'With a false alarm', 'Share'],
    [row('First', halves[0]), row('Second', halves[1])],
  );
}

function makeTypes(halves: readonly [HalfResult, HalfResult]): string {
  const names = detectors.map(({ infoType }) => infoType).filter((name) => halves.some(({ types }) => types.has(name)));
  const columns = ['spans', 'precision', 'recall', 'recall, any'];
  return table(
    ['Info type', ...columns.map((column) => `First: ${column}`), ...columns.map((column) => `Second: ${column}`)],
    [...new Set(names)].map((name) => [code(name), ...halves.flatMap(({ types }) => figures(types.get(name)))]),
  );
}

function figures(tally: Tally | undefined): readonly string[] {
  if (tally === undefined) return ['', '', '', ''];
  const { spans, found, suspected, right, wrong } = tally;
  return [number(spans), share(right, right + wrong), share(found, spans), share(suspected, spans)];
}

/** In percent with one decimal, rounded down: only what is whole reads 100. Empty of nothing. */
function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${(Math.floor((part * 1000) / whole) / 10).toFixed(1)} %`;
}

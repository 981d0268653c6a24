import { numeral } from '@holdback/scanner';
import type { EndInfo } from '../run/run-listener.ts';
import { atEnd, type Gathered } from './gathered.ts';
import { Breakdowns } from './html/breakdown.ts';
import { drawCharts } from './html/charts.ts';
import { digestOf } from './html/digest.ts';
import { type Markup, html as markup } from './html/markup.ts';
import { script } from './html/script.ts';
import {
  tellAccepted,
  tellCoverage,
  tellExceptions,
  tellRules,
  tellRun,
  tellUnread,
  tellVerdicts,
} from './html/sections.ts';
import { style } from './html/style.ts';
import { counted } from './lines.ts';
import type { MakeReporter, RunInfo } from './reporter.ts';

/** As many of each kind are told; all are counted. A browser can still lay out so many. */
const ROWS_MAX = 5_000;

/**
 * One HTML file that needs nothing else, for whoever reads, filters or prints it: what was examined first, then what must
 * be held back. No script is needed to read it, and by its content security policy no other than its own can run.
 */
export const html: MakeReporter = (run) => {
  const breakdowns = new Breakdowns();
  const reporter = atEnd({ verdicts: ROWS_MAX, accepted: ROWS_MAX, unread: ROWS_MAX }, (gathered, info) =>
    toPage(gathered, breakdowns, run, info),
  );
  return {
    ...reporter,
    document: (assessment) => {
      breakdowns.add(assessment);
      return reporter.document(assessment);
    },
  };
};

/** A part of the page; left out if it is empty. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
  readonly isEmpty?: boolean;
  /** What there was no room for. */
  readonly rest?: string;
}

function toPage(gathered: Gathered, breakdowns: Breakdowns, run: RunInfo, info: EndInfo): string {
  const { tally } = gathered;
  const headline = tally.headline(info);
  const parts = partsOf(gathered, breakdowns, run, info).filter(({ isEmpty }) => isEmpty !== true);
  const policy = `default-src 'none'; style-src '${digestOf(style)}'; script-src '${digestOf(script)}'; base-uri 'none'; form-action 'none'`;
  const head = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Holdback: ${headline}</title>
`;
  const body = markup`</head>
<body>
<a class="skip" href="#examined">To what was examined</a>
<header>
<p class="quiet">Holdback report</p>
<h1>${headline}</h1>
${info.exitCode === 130 ? markup`<p class="warning">Interrupted: what is told here was scanned, the rest was not. Scan again for all of it.</p>` : []}
${tellRun(run, info)}
</header>
<nav aria-label="Parts of the report"><ul>${parts.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main>
${parts.map(
  ({ id, title, body: content, rest }) => markup`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}
${rest === undefined ? [] : markup`<p><strong>${rest}</strong></p>`}
</section>
`,
)}</main>
<footer><p class="quiet">What was found is shown by its shape, and no character of it. A report without a finding does not say that a file may be published.</p></footer>
`;
  return `${head.text}<style>${style}</style>\n${body.text}<script>${script}</script>\n</body>\n</html>\n`;
}

function partsOf(gathered: Gathered, breakdowns: Breakdowns, run: RunInfo, info: EndInfo): readonly Part[] {
  const { failed, accepted, unread, tally } = gathered;
  const rules = tally.worstRules(run.policy);
  const nothing = failed.count + unread.count === 0;
  return [
    { id: 'examined', title: 'What was examined', body: tellCoverage(tally, info) },
    { id: 'charts', title: 'Where they are', body: drawCharts(breakdowns, rules), isEmpty: nothing },
    { id: 'rules', title: 'Rules that failed', body: tellRules(rules), isEmpty: rules.length === 0 },
    {
      id: 'held-back',
      title: `Verdicts (${numeral(failed.count)})`,
      body: tellVerdicts(failed.list()),
      isEmpty: failed.count === 0,
      ...tellRest(failed.rest, 'verdict'),
    },
    {
      id: 'not-examined',
      title: `Not examined, which is not the same as clean (${numeral(unread.count)})`,
      body: tellUnread(gathered),
      isEmpty: unread.count === 0,
      ...tellRest(unread.rest, 'file'),
    },
    {
      id: 'accepted',
      title: `Accepted (${numeral(accepted.count)})`,
      body: tellAccepted(accepted.list()),
      isEmpty: accepted.count === 0,
      ...tellRest(accepted.rest, 'verdict'),
    },
    {
      id: 'exceptions',
      title: 'Exceptions that need a look',
      body: tellExceptions(info),
      isEmpty: info.exceptions.length === 0,
    },
  ];
}

function tellRest(rest: number, noun: string): { readonly rest?: string } {
  return rest === 0
    ? {}
    : {
        rest: `… and ${counted(rest, `more ${noun}`)}, which are counted above. The report in JSON lines has them all.`,
      };
}

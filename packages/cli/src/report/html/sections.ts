import { weight } from '@holdback/rules';
import { numeral, withAllPages } from '@holdback/scanner';
import type { EndInfo } from '../../run/run-listener.ts';
import { acceptedInWords } from '../acceptance.ts';
import { exceptionMeanings } from '../exception-meanings.ts';
import { placesInWords, subjectInWords } from '../finding-words.ts';
import { adviceFor } from '../format-advice.ts';
import type { Gathered, ToldVerdict, UnreadDocument } from '../gathered.ts';
import { wordsOfOptions } from '../given-options.ts';
import { counted, scannedInWords } from '../lines.ts';
import type { RunInfo } from '../reporter.ts';
import { type FailedRule, type Tally, tellFormats } from '../tally.ts';
import { drawStrip, fillOf } from './charts.ts';
import { html, type Markup } from './markup.ts';

/** Places of a verdict. */
const PLACES_MAX = 5;

/** What was scanned, by which policy, and when: so that whoever finds the file later knows. */
export function tellRun(run: RunInfo, { ledger, seconds }: EndInfo): Markup {
  const { policy, version, asOf, specimens, release, roots, files, options } = run;
  const facts: readonly (readonly [string, string])[] = [
    ...(release === undefined ? [] : [['Release', release] as const]),
    ['Scanned', scannedInWords(roots, ledger.bytes, seconds)],
    [
      'Policy',
      `${policy.title === '' ? policy.id : `${policy.title} (${policy.id})`}, ${counted(policy.rules.length, 'rule')}`,
    ],
    ...(policy.ignoredTopics.length > 0 ? [['Without the topics', policy.ignoredTopics.join(', ')] as const] : []),
    ['Policy SHA-256', policy.digest],
    ['Ages as of', asOf],
    ...(specimens === 'real' ? [['Specimen values', 'counted as real'] as const] : []),
    ...(options.length > 0 ? [['Options', wordsOfOptions(options).trim()] as const] : []),
    ...files.map(({ kind, path, sha256 }) => [`By the ${kind}`, `${path}, SHA-256 ${sha256}`] as const),
    ['Holdback', version],
  ];
  return html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** How many files were read, not read, accepted: the first thing to know of a report. */
export function tellCoverage(tally: Tally, info: EndInfo): Markup {
  const rows = tally.coverage(info);
  const { verdicts } = info.ledger;
  return html`${drawStrip(rows)}
<table><caption>What became of each file, and of each file inside of one</caption>
<thead><tr><th scope="col">Result</th><th scope="col" class="number">Count</th><th scope="col">Meaning</th></tr></thead>
<tbody>${rows.map((row) => {
    const fill = fillOf(row);
    const swatch =
      fill === undefined
        ? []
        : html`<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect class="fill-${fill}" width="10" height="10"></rect></svg>`;
    return html`<tr><th scope="row">${swatch}${row.name}</th><td class="number">${numeral(row.count)}</td><td>${row.meaning}</td></tr>
`;
  })}</tbody></table>
<p>${counted(verdicts.block + verdicts.review + verdicts.note, 'verdict')} that nobody accepted: ${numeral(verdicts.block)} block, ${numeral(verdicts.review)} review, ${numeral(verdicts.note)} note.</p>`;
}

/** The rules that failed: why each matters, and what to do. */
export function tellRules(failed: readonly FailedRule[]): Markup {
  return html`<table class="list"><caption>The worst first, and in how many files</caption>
<thead><tr><th scope="col" class="standing">Severity</th><th scope="col" class="number">Files</th><th scope="col" class="rule">Rule</th><th scope="col" class="why">Why it matters</th><th scope="col" class="why">What to do</th></tr></thead>
<tbody>${failed.map(
    ({
      rule,
      severity,
      count,
    }) => html`<tr><td><span class="badge ${severity}">${severity}</span></td><td class="number" data-label="Files">${numeral(count)}</td><th scope="row"><strong>${rule.id}</strong> ${rule.title}</th><td data-label="Why it matters">${rule.why}${rule.reference.length === 0 ? [] : html` <span class="quiet">${rule.reference.join('; ')}</span>`}</td><td data-label="What to do">${rule.do}</td></tr>
`,
  )}</tbody></table>`;
}

/** What must be held back, with what a script needs to filter and to sort. */
export function tellVerdicts(told: readonly ToldVerdict[]): Markup {
  const rules = [...new Set(told.map(({ verdict }) => verdict.rule))].sort();
  const box = (severity: string, words: string) =>
    html`<label><input type="checkbox" value="${severity}" checked> ${words}</label>`;
  return html`<form class="controls" id="controls" hidden>
<div class="field"><label for="search">Search paths, rules and findings</label><input type="search" id="search" autocomplete="off"></div>
<div class="field"><label for="rule">Rule</label><select id="rule"><option value="">all rules</option>${rules.map((id) => html`<option>${id}</option>`)}</select></div>
<fieldset><legend>Severity</legend>${[box('block', 'block'), box('review', 'review'), box('note', 'note')]}</fieldset>
<button type="button" id="reset">Show all</button>
<output id="shown" for="search rule"></output>
</form>
<table class="list" id="verdicts"><caption>The worst first</caption>
<thead><tr><th scope="col" class="standing" data-sort="severity">Severity</th><th scope="col" class="where" data-sort="path">File</th><th scope="col" class="rule" data-sort="rule">Rule</th><th scope="col">Found</th><th scope="col" class="what">What to do</th></tr></thead>
<tbody>${told.map(tellVerdict)}</tbody></table>`;
}

function tellVerdict({ verdict, rule }: ToldVerdict): Markup {
  const { severity, returned } = verdict;
  const subject = subjectInWords(verdict);
  return html`<tr data-severity="${severity}" data-rank="${-weight[severity]}" data-rule="${verdict.rule}" data-path="${subject}"><td><span class="badge ${severity}">${severity}</span></td><th scope="row" class="path where" data-label="File">${subject}</th><td class="rule" data-label="Rule"><strong>${verdict.rule}</strong> ${rule?.title ?? ''}</td><td class="found" data-label="Found">${tellFound(verdict)}</td><td class="what" data-label="What to do">${returned === undefined ? [] : html`<p><strong>Again:</strong> ${returned}</p>`}${verdict.do}</td></tr>
`;
}

/** What was found, where, and by which id the verdict is named elsewhere. */
function tellFound(verdict: ToldVerdict['verdict']): Markup {
  const places = placesInWords(verdict, PLACES_MAX);
  return html`<p>${verdict.message}</p>${places.length === 0 ? [] : html`<ul>${places.map((place) => html`<li>${place}</li>`)}</ul>`}<p class="id">${verdict.id}</p>`;
}

/** What was accepted, by whom and why. */
export function tellAccepted(told: readonly ToldVerdict[]): Markup {
  return html`<table class="list"><caption>Each would fail, and fails nothing</caption>
<thead><tr><th scope="col" class="standing">Severity</th><th scope="col" class="where">File</th><th scope="col" class="rule">Rule</th><th scope="col">Found</th><th scope="col" class="what">Accepted</th></tr></thead>
<tbody>${told.map(
    ({
      verdict,
      rule,
    }) => html`<tr><td><span class="badge excepted">${verdict.severity}</span></td><th scope="row" class="path where" data-label="File">${subjectInWords(verdict)}</th><td class="rule" data-label="Rule"><strong>${verdict.rule}</strong> ${rule?.title ?? ''}</td><td class="found" data-label="Found">${tellFound(verdict)}</td><td class="what" data-label="Accepted">${verdict.accepted === undefined ? '' : acceptedInWords(verdict.accepted)}</td></tr>
`,
  )}</tbody></table>`;
}

/** Why files were not examined, and which. */
export function tellUnread({ unread, tally }: Gathered): Markup {
  const why = html`<table class="list"><caption>Why, and what to do</caption>
<thead><tr><th scope="col" class="number">Files</th><th scope="col">Problem</th><th scope="col">Formats</th><th scope="col">What to do</th></tr></thead>
<tbody>${tally.unread.map(
    ({
      code,
      count,
      formats,
      advice,
    }) => html`<tr><td class="number" data-label="Files">${numeral(count)}</td><th scope="row"><strong>${code}</strong></th><td data-label="Formats">${tellFormats(formats).join(' ')}</td><td data-label="What to do">${advice}</td></tr>
`,
  )}</tbody></table>`;
  return html`${tally.unread.length === 0 ? [] : why}
<table class="list"><caption>The files</caption>
<thead><tr><th scope="col" class="where">File</th><th scope="col">Problem</th><th scope="col" class="what">What to do</th></tr></thead>
<tbody>${unread.list().map(tellUnreadFile)}</tbody></table>`;
}

function tellUnreadFile({ document: { path, format }, problems }: UnreadDocument): Markup {
  const said = problems.map(
    ({ code, message, pages }) =>
      html`<p><span class="badge unread">${code}</span> ${withAllPages(message, pages)}</p>`,
  );
  const then = problems.map((problem) =>
    problem.accepted === undefined ? adviceFor(problem, format) : acceptedInWords(problem.accepted),
  );
  return html`<tr><th scope="row" class="path where" data-label="File">${path}</th><td class="found" data-label="Problem">${said}</td><td class="what" data-label="What to do">${[...new Set(then)].map((each) => html`<p>${each}</p>`)}</td></tr>
`;
}

/** Exceptions that a person should look at. */
export function tellExceptions({ exceptions }: EndInfo): Markup {
  return html`<table class="list"><caption>Whoever keeps the list should know</caption>
<thead><tr><th scope="col" class="standing">State</th><th scope="col">Place</th><th scope="col">For</th><th scope="col">What is so</th></tr></thead>
<tbody>${exceptions.map(
    ({
      state,
      place,
      subject,
      message,
    }) => html`<tr><td><span class="badge review" title="${exceptionMeanings[state]}">${state}</span></td><th scope="row" class="path" data-label="Place">${place}</th><td data-label="For" class="path">${subject}</td><td data-label="What is so">${message}</td></tr>
`,
  )}</tbody></table>`;
}

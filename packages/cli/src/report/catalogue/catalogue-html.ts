import { digestOf } from '../html/digest.ts';
import { html, type Markup } from '../html/markup.ts';
import { style as reportStyle } from '../html/style.ts';
import type { Outline } from '../rule-outline.ts';
import { type Catalogue, type CatalogueEntry, severityMeanings } from './catalogue.ts';

/** A catalogue as one HTML file that needs nothing else, to be read or printed. It has no script, and none can run in it. */
export function catalogueHtml({ title, facts, entries, idle }: Catalogue): string {
  const policy = `default-src 'none'; style-src '${digestOf(style)}'; base-uri 'none'; form-action 'none'`;
  const head = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Rules: ${title}</title>
`;
  const body = html`</head>
<body>
<a class="skip" href="#rules">To the rules</a>
<header>
<p class="quiet">What Holdback judges by</p>
<h1>${title}</h1>
${tellFacts(facts)}
</header>
<main>
<section aria-labelledby="rules">
<h2 id="rules">All rules</h2>
${tellTable(entries)}
</section>
<section aria-labelledby="each">
<h2 id="each">Each rule</h2>
${entries.map(tellEntry)}</section>
${idle.length === 0 ? [] : tellIdle(idle)}</main>
</body>
</html>
`;
  return `${head.text}<style>${style}</style>\n${body.text}`;
}

/** That of the report, and what a catalogue has besides. */
const style = `${reportStyle}
article { margin: 1.5rem 0; padding-top: 0.5rem; border-top: 1px solid var(--line); break-inside: avoid; }
article h3 { margin-top: 0.5rem; }
article ul { margin: 0.25rem 0; max-width: 75ch; }
`;

function tellFacts(facts: readonly (readonly [string, string])[]): Markup {
  return html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function tellTable(entries: readonly CatalogueEntry[]): Markup {
  return html`<table class="list"><caption>The most severe first</caption>
<thead><tr><th scope="col" class="standing">Severity</th><th scope="col">Rule</th><th scope="col">What it finds</th><th scope="col">Owner</th><th scope="col">Reviewed</th></tr></thead>
<tbody>${entries.map(
    ({ rule: { id, title, severity, owner = '', reviewed = '' } }) =>
      html`<tr><td>${badge(severity)}</td><th scope="row" data-label="Rule"><a href="#${anchorOf(id)}">${id}</a></th><td data-label="What it finds">${title}</td><td data-label="Owner">${owner}</td><td data-label="Reviewed">${reviewed}</td></tr>
`,
  )}</tbody></table>`;
}

function tellEntry({ rule, condition, facts, tests }: CatalogueEntry): Markup {
  const { id, title, severity, why, do: advice } = rule;
  return html`<article id="${anchorOf(id)}">
<h3>${badge(severity)} ${id}: ${title}</h3>
<p class="quiet">${severity}: ${severityMeanings[severity]}</p>
<p><strong>Why:</strong> ${why}</p>
<p><strong>Do:</strong> ${advice}</p>
${condition.map(({ text, of }) => html`<p>${text}</p>${tellOutlines(of)}`)}
${tellFacts(facts)}
${
  tests.length === 0
    ? html`<p>It has no tests, so nobody knows whether it finds what it is for.</p>`
    : html`<p>Tests:</p><ul>${tests.map((each) => html`<li>${each}</li>`)}</ul>`
}
</article>
`;
}

function tellOutlines(outlines: readonly Outline[]): Markup {
  if (outlines.length === 0) return html``;
  return html`<ul>${outlines.map(({ text, of }) => html`<li>${text}${tellOutlines(of)}</li>`)}</ul>`;
}

function tellIdle(idle: Catalogue['idle']): Markup {
  return html`<section aria-labelledby="idle">
<h2 id="idle">Rules that judge nothing</h2>
<table class="list"><caption>Each with why not</caption>
<thead><tr><th scope="col">Rule</th><th scope="col">What it would find</th><th scope="col">Why not</th></tr></thead>
<tbody>${idle.map(
    ({ id, title, why }) =>
      html`<tr><th scope="row" data-label="Rule">${id}</th><td data-label="What it would find">${title}</td><td data-label="Why not">${why}</td></tr>
`,
  )}</tbody></table>
</section>
`;
}

function badge(severity: CatalogueEntry['rule']['severity']): Markup {
  return html`<span class="badge ${severity}">${severity}</span>`;
}

/** No other part of the page has such an id. */
function anchorOf(id: string): string {
  return `rule-${id}`;
}

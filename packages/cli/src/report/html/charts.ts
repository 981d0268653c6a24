import { numeral } from '@holdback/scanner';
import type { CoverageRow, FailedRule } from '../tally.ts';
import { type Bar, type Breakdowns, sum } from './breakdown.ts';
import { html, type Markup } from './markup.ts';

/** Rules of the chart. */
const RULES_MAX = 12;

/** How a row of the coverage is colored; what is not here is no state of a file. */
const fills: Readonly<Record<string, string>> = {
  block: 'block',
  review: 'review',
  'not examined': 'unread',
  'not entered': 'unread',
  excepted: 'excepted',
  clean: 'clean',
};

/** The color of a row of the coverage; undefined for what is no state of a file. */
export function fillOf({ name }: CoverageRow): string | undefined {
  return fills[name];
}

/** One strip for all files, parted by what became of them. The table beside it says the same in numbers. */
export function drawStrip(rows: readonly CoverageRow[]): Markup {
  const parts = rows.flatMap((row) => {
    const fill = fillOf(row);
    return fill === undefined || row.count === 0 ? [] : [{ fill, name: row.name, count: row.count }];
  });
  const total = parts.reduce((all, { count }) => all + count, 0);
  let at = 0;
  const rects = parts.map(({ fill, name, count }) => {
    const width = (count / total) * 1_000;
    const rect = html`<rect class="fill-${fill}" x="${round(at)}" width="${round(width)}" height="10"><title>${name}: ${numeral(count)}</title></rect>`;
    at += width;
    return rect;
  });
  return html`<svg class="strip" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${rects}</svg>`;
}

/** The charts: each is a table with a bar in each row, so that it can be read without seeing it. */
export function drawCharts(breakdowns: Breakdowns, rules: readonly FailedRule[]): Markup {
  const { folders, formats, years, hasYear } = breakdowns;
  return html`<div class="charts">
${drawChart('By folder', 'Folder', folders.longest())}
${drawRules(rules)}
${drawChart('By format', 'Format', formats.longest())}
${hasYear ? drawChart('By the year that the path names', 'Year', years.named()) : []}
</div>`;
}

function drawChart(title: string, noun: string, bars: readonly Bar[]): Markup {
  const longest = Math.max(1, ...bars.map(sum));
  return html`<table><caption><strong>${title}</strong></caption>
<thead><tr><th scope="col" class="name">${noun}</th><th scope="col" class="number">Block</th><th scope="col" class="number">Review</th><th scope="col" class="number">Not examined</th><th scope="col"><span class="quiet">Files</span></th></tr></thead>
<tbody>${bars.map(
    (
      bar,
    ) => html`<tr><th scope="row" class="path">${bar.name}</th><td class="number">${numeral(bar.block)}</td><td class="number">${numeral(bar.review)}</td><td class="number">${numeral(bar.unread)}</td><td>${drawBar(
      [
        { fill: 'block', count: bar.block },
        { fill: 'review', count: bar.review },
        { fill: 'unread', count: bar.unread },
      ],
      longest,
    )}</td></tr>
`,
  )}</tbody></table>`;
}

function drawRules(failed: readonly FailedRule[]): Markup {
  const shown = failed.slice(0, RULES_MAX);
  const longest = Math.max(1, ...shown.map(({ count }) => count));
  const part = shown.length < failed.length ? `: ${shown.length} of ${numeral(failed.length)}` : '';
  return html`<table><caption><strong>By rule</strong>, the worst first${part}</caption>
<thead><tr><th scope="col" class="name">Rule</th><th scope="col">Severity</th><th scope="col" class="number">Files</th><th scope="col"><span class="quiet">Files</span></th></tr></thead>
<tbody>${shown.map(
    ({
      rule,
      severity,
      count,
    }) => html`<tr><th scope="row">${rule.id}</th><td><span class="badge ${severity}">${severity}</span></td><td class="number">${numeral(count)}</td><td>${drawBar([{ fill: severity, count }], longest)}</td></tr>
`,
  )}</tbody></table>`;
}

function drawBar(parts: readonly { readonly fill: string; readonly count: number }[], longest: number): Markup {
  let at = 0;
  const rects = parts
    .filter(({ count }) => count > 0)
    .map(({ fill, count }) => {
      const width = (count / longest) * 100;
      const rect = html`<rect class="fill-${fill}" x="${round(at)}" width="${round(width)}" height="10"></rect>`;
      at += width;
      return rect;
    });
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${rects}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

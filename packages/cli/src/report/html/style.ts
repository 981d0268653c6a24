/** The style sheet of the HTML report: light and dark, from 400 pixels on, and on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f4f5f7; --line: #c9ced6; --text: #1a1f27; --quiet: #525c6b; --link: #0b57d0;
  --block: #b3141d; --review: #8f5300; --note: #2f5fa8; --unread: #6a3fa0; --excepted: #4f5b66; --clean: #1f7a3d;
  --block-ground: #fdeaea; --review-ground: #fff3e0; --note-ground: #e9f1fd; --unread-ground: #f2ebfb;
  --excepted-ground: #eceff2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171c; --raised: #1e232b; --line: #3d4653; --text: #e8ebf0; --quiet: #a9b3c1; --link: #8ab4f8;
    --block: #ff8f8f; --review: #ffbf66; --note: #9cc3ff; --unread: #cdb0ff; --excepted: #b7c0cb; --clean: #7fd99a;
    --block-ground: #401a1c; --review-ground: #3a2a10; --note-ground: #1a2c47; --unread-ground: #2e2244;
    --excepted-ground: #2a3038;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1rem clamp(0.75rem, 3vw, 2rem) 4rem; max-width: 90rem;
  background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif;
}
h1 { font-size: clamp(1.4rem, 4vw, 2rem); line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 0.5rem; padding-bottom: 0.25rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 0.5rem; }
p { margin: 0.5rem 0; max-width: 75ch; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code, .path { font-family: ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace; font-size: 0.92em; }
.path, code, td { overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--ground); padding: 0.5rem; z-index: 1; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; margin: 1rem 0; padding: 0; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 1rem 0; font-size: 0.92rem; }
dl.facts dt { color: var(--quiet); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
.warning { border: 2px solid var(--block); background: var(--block-ground); padding: 0.75rem 1rem; font-weight: 600; max-width: none; }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; font-size: 0.95rem; }
caption { text-align: left; color: var(--quiet); padding-bottom: 0.35rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem; border-bottom: 1px solid var(--line); }
thead .number { white-space: normal; }
thead th { background: var(--raised); border-bottom: 2px solid var(--line); }
tbody th { font-weight: inherit; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.badge {
  display: inline-block; padding: 0.05rem 0.5rem; border-radius: 0.75rem; border: 1px solid currentColor;
  font-size: 0.85rem; font-weight: 600; white-space: nowrap;
}
.badge.block { color: var(--block); background: var(--block-ground); }
.badge.review { color: var(--review); background: var(--review-ground); }
.badge.note { color: var(--note); background: var(--note-ground); }
.badge.unread { color: var(--unread); background: var(--unread-ground); }
.badge.excepted { color: var(--excepted); background: var(--excepted-ground); }
.strip { display: block; width: 100%; height: 1.5rem; margin: 0.75rem 0; border: 1px solid var(--line); }
.bar { display: block; width: 100%; height: 0.9rem; min-width: 4rem; }
.fill-block { fill: var(--block); } .fill-review { fill: var(--review); } .fill-note { fill: var(--note); }
.fill-unread { fill: var(--unread); } .fill-excepted { fill: var(--excepted); } .fill-clean { fill: var(--clean); }
.swatch { display: inline-block; width: 0.8rem; height: 0.8rem; margin-right: 0.4rem; vertical-align: -0.05rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(32rem, 100%), 1fr)); gap: 0 2rem; align-items: start; }
.charts .name { width: 34%; } .charts th, .charts td { padding: 0.3rem 0.4rem; } .charts table { table-layout: auto; }
.found ul { margin: 0.25rem 0 0; padding-left: 1.1rem; color: var(--quiet); font-size: 0.9rem; }
/* Long, and wanted only to be copied: it is there for a search and a selection. */
.found .id { color: var(--quiet); font: 0.75rem ui-monospace, Consolas, "Liberation Mono", monospace; max-width: 13ch; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; margin: 0.25rem 0 0; }
.found p, .what p { margin: 0 0 0.25rem; }
.controls {
  display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; align-items: end; margin: 0.75rem 0; padding: 0.75rem;
  border: 1px solid var(--line); background: var(--raised);
}
.controls[hidden] { display: none; }
.controls label { display: inline-flex; gap: 0.4rem; align-items: center; min-height: 1.75rem; }
.controls .field { display: grid; gap: 0.15rem; font-size: 0.9rem; flex: 1 1 14rem; }
.controls fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1rem; }
.controls legend { font-size: 0.9rem; padding: 0; }
input[type="search"], select, .controls button {
  font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--quiet); border-radius: 0.25rem;
  padding: 0.3rem 0.5rem; max-width: 100%; width: 100%;
}
.controls button { width: auto; cursor: pointer; }
.controls output { flex-basis: 100%; }
th button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: left; }
th button::after { content: " \\2195"; color: var(--quiet); }
th[aria-sort="ascending"] button::after { content: " \\2191"; }
th[aria-sort="descending"] button::after { content: " \\2193"; }
.list .where { width: 26%; } .list .rule { width: 18%; } .list .what { width: 24%; } .list .standing { width: 7.5rem; }
.list .why { width: 36%; }
@media screen and (max-width: 48rem) {
  dl.facts { grid-template-columns: 1fr; gap: 0; }
  dl.facts dd { margin-bottom: 0.4rem; }
  .list thead { position: absolute; left: -100vw; }
  .list, .list caption, .list tbody, .list tr, .list th, .list td { display: block; width: 100% !important; }
  .list tr { border: 1px solid var(--line); margin-bottom: 0.75rem; padding: 0.25rem 0; }
  .list tr[hidden] { display: none; }
  .list th, .list td { border: 0; padding: 0.2rem 0.6rem; text-align: left; }
  .list .number { display: inline-flex; gap: 0.4rem; align-items: baseline; width: auto !important; }
  .list td:first-child { width: auto !important; display: inline-block; }
  .charts .name { width: 38%; } .charts th, .charts td { padding: 0.3rem; font-size: 0.85rem; } .bar { min-width: 3rem; }
  .list [data-label]::before { content: attr(data-label); display: block; color: var(--quiet); font-size: 0.8rem; }
}
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff; --raised: #f4f5f7; --line: #999999; --text: #000000; --quiet: #333333; --link: #000000;
    --block: #a00000; --review: #7a4600; --note: #1f4a8a; --unread: #54308a; --excepted: #444444; --clean: #14602d;
    --block-ground: #ffffff; --review-ground: #ffffff; --note-ground: #ffffff; --unread-ground: #ffffff;
    --excepted-ground: #ffffff;
  }
  @page { margin: 1.5cm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav, .skip, .controls { display: none !important; }
  th button::after { content: none !important; }
  h2, h3, caption { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  h1 { font-size: 16pt; }
  table { font-size: 8.5pt; }
  th, td { padding: 0.2rem 0.35rem; }
  .badge { padding: 0 0.3rem; }
  .found ul { font-size: 1em; padding-left: 0.8rem; }
  .list .standing { width: 11%; } .list .where { width: 22%; } .list .rule { width: 17%; } .list .what { width: 20%; }
  .list .why { width: 33%; }
  .charts { display: block; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
}
`;

import { latin1, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.html',
  bytes: utf8(
    '<!doctype html>\n<html><head><title>Bulletin</title></head>\n<body><!-- asked by Rob -->\n<p>Jane <b>Doe</b>, SSN 078-05-1120</p>\n</body></html>\n',
  ),
};

const page = (body: string, head = '') =>
  utf8(`<!doctype html>\n<html>\n<head>\n${head}</head>\n<body>\n${body}\n</body>\n</html>\n`);

/** The header of a font without tables (WOFF 2.0, 4.1). */
const font = Buffer.alloc(48);
font.write('wOF2', 'latin1');
font.writeUInt32BE(font.length, 8);

/** What must be read, by the name of the file. */
export const read: Cases = {
  'paragraphs.html': page(
    '<h1>Minutes</h1>\n<p>Jane\n<b>Doe</b> &amp; John   Roe,&nbsp;<i>078-05-</i>1120</p>\n<div>one<br>two</div>\n<ul><li>first<li>second</ul>\n<pre>  kept\n    as it is</pre>',
  ),
  'table.html': page(
    '<table>\n<tr><th>Name<th>SSN</tr>\n<tr><td>Jane Doe<td>078-05-1120</tr>\n<tr><td>John Roe<td>219-09-9999</tr>\n</table>',
  ),
  'layout-table.html': page('<table><tr><td>Left words<td><p>Right words</p><p>078-05-1120</p></tr></table>'),
  'hidden-elements.html': page(
    '<p hidden>SSN 078-05-1120</p>\n<div style="display:none">SSN 219-09-9999</div>\n<p class="gone">Jane Doe</p>\n<p style="visibility: hidden">John Roe</p>\n' +
      '<template><p>kept for later</p></template>\n<noscript>without scripts</noscript>\n<p style="position:absolute; left:-9999px">far away</p>\n<p style="font-size:0">no size</p>\n<div style="height:0;overflow:hidden">no height</div>',
    '<style>/* for Jane Doe */ .gone { display: none }</style>\n',
  ),
  'colors.html': page(
    '<p style="color:#fff">white on white</p>\n<p><span style="background:#000;color:#000">078-05-1120</span> is covered</p>\n<table bgcolor="#003366"><tr><td><font color="white">white on blue</font></td></tr></table>',
  ),
  'rules-of-print.html': page(
    '<nav>Hours of the office</nav>\n<p class="note">Minutes of the board</p>\n<p class="gone">John Roe</p>',
    '<style>.gone { display: none }\n@media print { nav { display: none } .gone { display: block } nav::after { content: "Jane Doe" } }\n@media screen and (max-width: 40em) { .note { display: none } }</style>\n' +
      '<style media="print">p { display: none }</style>\n',
  ),
  'colors-of-another-file.html': page(
    '<p style="color:#fff">white on what is not known</p>',
    '<link rel="stylesheet" href="site.css">\n',
  ),
  'code.html': page(
    '<!-- SSN 078-05-1120 -->\n<script>\nvar state = {"ssn": "219-09-9999"};\n</script>\n<img src="a.png" alt="Jane Doe at her desk" title="desk 4">\n<a href="mailto:jane@example.org" data-badge="4711">mail</a>\n' +
      '<form><input type="hidden" name="ssn" value="078-05-1120"><input name="q" value="open cases"></form>',
  ),
  'properties.html': page(
    'Text',
    '<title>A &amp; B</title>\n<meta name="author" content="Jane Doe">\n<meta name="generator" content="Editor 4">\n<meta name="viewport" content="width=device-width">\n<meta name="case" content="26-1234">\n' +
      '<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>John Roe</o:Author><o:Company>Example Police</o:Company></o:DocumentProperties></xml><![endif]-->\n',
  ),
  'files-within.html': page(
    `<img src="data:text/plain;base64,${Buffer.from('SSN 078-05-1120\n').toString('base64')}">\n<iframe srcdoc="&lt;p&gt;SSN 219-09-9999&lt;/p&gt;"></iframe>\n<a href="data:,Jane%20Doe">words</a>`,
  ),
  'files-of-styles.html': page(
    `<p class="a" style="background: url('https://example.org/p?ssn=078-05-1120')">x</p>\n<p style="fill: url(#gradient); background: url( &quot;data:,John%20Roe&quot; )">y</p>`,
    `<style>\n@import url("data:text/css,.x:after{content:%22Jane Doe%22}");\n@font-face { src: url(data:font/woff2;base64,${font.toString('base64')}) format("woff2") }\n` +
      `.a { background: url(data:text/plain;base64,${Buffer.from('SSN 078-05-1120\n').toString('base64')}) }\n:root { --b: url( 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><text>SSN (219-09-9999)</text></svg>' ) }\n` +
      `.c { background: url(https://example.org/p?name=jane.doe@example.org) }\n.d { background: url("data:font/woff2;base64,${Buffer.from('wOF2 SSN 219-09-9999').toString('base64')}") }\n</style>\n`,
  ),
  'words-of-styles.html': page(
    '<p class="who">Name: </p>\n<p class="gone">x</p>\n<ul><li>one</ul>\n<span style="content: \'badge 4711\'">y</span>',
    '<style>\n/* asked: "no words" */\nbody { font-family: "Open Sans", sans-serif; background: url(a"b) }\n.who::after { content: "Jane Doe; SSN " "078-\\30 5-1120" attr(data-x); color: red }\n' +
      '.gone { display: none }\n.gone:before, .gone::after { content: \'John Roe } 219-09-9999\' }\nli { list-style-type: "case 12-3456 " }\n' +
      'q { quotes: "\\201C" "\\201D" }\n.icon:before { content: "\\f101" }\n:root { --note: "kept for Ann" }\nh2::before { content: var(--note) }\n</style>\n',
  ),
  'words-of-tags.html': page(
    '<p>Write to Jordan Ruiz <jordan.ruiz@example.org> about it; her number is <SSN: 078-05-1120></p>\n<p ssn-219-09-9999 @click.away="x" data-v-7ba5bd90>x</p>\n' +
      '<p>y</ssn-078-05-1120></p>\n<p>z</p data-ssn="219-09-9999">\n<p title="a" title="SSN 078-05-1120" class="b" class="c">two</p>\n<form><form data-note="asked by Ann"><input name="q"></form>\n' +
      '<div class="row ssn-078-05-1120">Hi</div>\n<![if SSN 219-09-9999]>one<![endif]>\n<!--[if SSN 078-05-1120]><p>two</p><![endif]-->\n<p data-unclosed="SSN 219-09-9999"',
    '<meta name="msapplication-tooltip" content="Case of Jordan Ruiz, SSN 078-05-1120">\n<meta name="msapplication-TileColor" content="#2b5797">\n' +
      '<style>[data-ssn="219-09-9999"], p { color: red }\n#ssn-\\30 78-05-1120 { left: 0 }\n@keyframes k { 33.3333333% { left: 0 } }</style>\n',
  ),
  'type-with-words.html': utf8('<!DOCTYPE html SYSTEM "SSN 078-05-1120">\n<html><body>Text</body></html>\n'),
  'type-of-a-standard.html': utf8(
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/1999/REC-html401-19991224/strict.dtd">\n<html><body>Text</body></html>\n',
  ),
  'drawing-first.html': page(
    '<svg viewBox="0 0 9 9"><path d="M0 0h9"><title>Star of the county</title></svg>\n<p>Jane Doe<br>SSN 078-05-1120',
    '<meta charset="utf-8">\n',
  ),
  'unclosed.html': utf8('<p>one<p>two<table><tr><td>three<td>four<p hidden>five'),
  'koi8.html': Buffer.concat([
    utf8('<html><body><p>'),
    Buffer.from('f0d2c9d7c5d42c20cbc1cb20c4c5ccc1', 'hex'),
    utf8('</p></body></html>\n'),
  ]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'limit-exceeded/deep.html': utf8(`<html>${'<div>'.repeat(6_000)}x`),
  'malformed/nul.html': utf8(`<html><body><p>one\u0000two</p>${'<p>Words without controls.</p>'.repeat(20)}\n`),
  'unsupported/unknown-letters.html': latin1('<html><body><p>Name: M\x81ller, Jos\x82</p></body></html>\n'),
};

/** By rule: files that must get the outcome that their name says. */
export const judged: Cases = {
  'RED-03/fail-html-black.html': page('<p>Name: <span style="background:#000;color:#000">Jane</span></p>'),
  'RED-03/fail-html-last-rule.html': page(
    '<p class="a b">Jane Doe</p>',
    '<style media="screen">.a { color: #fff }\n.b { background: #000; color: #fff; color: #000 !important }</style>\n',
  ),
  'RED-03/fail-html-rule-of-widths.html': page(
    '<p class="a">Jane Doe</p>',
    '<style>@media only screen and (min-width: 1px) { .a { background: #000 } }</style>\n',
  ),
  'RED-03/pass-html-rules-not-of-screens.html': page(
    '<p class="top">Minutes of the <code>meeting</code></p>',
    '<style>body { background: #000; color: #fff }\n@media print { body { color: #000 } }\n' +
      '@media (prefers-color-scheme: dark) { code { background: #fff } }\n@media print, (hover: none) { p { .a { color: #000 } } }</style>\n' +
      '<style media="print">.top { color: #000 }</style>\n',
  ),
  'RED-03/pass-html-order-of-rules.html': page(
    '<p class="a b">Minutes</p>\n<p class="c d" id="e">of the meeting</p>\n<p class="f" style="color: #000">of the board</p>',
    '<style>p { background: #000 }\n.b { color: #000 } .a { color: #fff }\n.c { color: #fff !important } .d, #e { color: #000 }\np.f { color: #fff !important }</style>\n',
  ),
  'RED-03/pass-html-white-on-black.html': page('<p style="background:#000;color:#fff">Minutes of the meeting</p>'),
};

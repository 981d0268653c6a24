import { LETTER, latin1, note, PEOPLE, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeRtf, oleObject, packaged, par, row } from '../rtf.ts';
import { makeZip } from '../zip.ts';

const SSN = '078-05-1120';
const TEXT = par('Case 26-000417 was closed.');

/** A document with one thing in its text, before or after the rest. */
const text = (...parts: string[]) => makeRtf({ body: TEXT + parts.join('') });
const head = (...parts: string[]) => makeRtf({ head: parts.join(''), body: TEXT });

const object = (data: string) =>
  par(`{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata ${data}}{\\result The attachment}}`);
const PACKAGE = oleObject('Package', packaged('people.csv', 'C:\\Users\\jane.doe\\', utf8(PEOPLE)));

const REVISIONS = '{\\*\\revtbl{Unknown;}{John Roe;}}';
const COMMENT =
  '{\\*\\atnid JR}{\\*\\atnauthor John Roe}\\chatn{\\*\\annotation{\\*\\atnref 1}\\pard\\plain Her SSN is 078-05-1120.}';
const MERGE =
  '{\\*\\mailmerge\\mmmaintypeletters{\\*\\mmconnectstr Data Source=C:\\\\cases\\\\people.xls}{\\*\\mmquery SELECT * FROM `Sheet1$`}}';
const VARIABLE = '{\\*\\docvar {CaseOfficer}{Jane Doe, 078-05-1120}}';
const PICTURE_WORDS =
  '{\\shp{\\*\\shpinst\\shpleft10{\\sp{\\sn shapeType}{\\sv 202}}{\\sp{\\sn wzDescription}{\\sv Photo of Jane Doe}}{\\shptxt \\pard\\plain In a box.\\par }}{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext In a box.\\par}}}}';

/** A picture of one dot, in hexadecimal digits. */
const PICTURE =
  '89504e470d0a1a0a0000000d4948445200000001000000010100000000376ef924\n0000000a49444154789c63680000008200815e7ff4c50000000049454e44ae426082';

/** A list with words before the number of each of its paragraphs, and none of them beside the paragraph. */
const WORDED_LIST =
  "{\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc0{\\leveltext\\leveltemplateid1 \\'11SSN 078-05-1120 \\'00;}{\\levelnumbers\\'11;}}{\\listlevel\\levelnfc23{\\leveltext \\'01\\u8226 ?;}{\\levelnumbers;}}\\listid1}}{\\*\\listoverridetable{\\listoverride\\listid1\\ls1}}";

const hexZip = (...entries: readonly ReturnType<typeof note>[]) => Buffer.from(makeZip(entries)).toString('hex');

/** What Word writes of a theme: its parts, and how its colors are called. */
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const THEME = hexZip(
  note('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  note('theme/theme/themeManager.xml', `<a:themeManager xmlns:a="${DRAWING}"/>`),
  note('theme/theme/theme1.xml', `<a:theme xmlns:a="${DRAWING}" name="Office Theme"/>`),
);
const MAPPING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a:clrMap xmlns:a="${DRAWING}" bg1="lt1" tx1="dk1" accent1="accent1" hlink="hlink" folHlink="folHlink"/>`;

/** A style of paragraphs on a dark ground, and a row of a table on one. */
const DARK_STYLE = '{\\stylesheet{\\s0 Normal;}{\\s1\\cbpat1\\cf2 Title;}{\\*\\cs15\\additive\\v\\cf2 Unused;}}';
const DARK_ROW = '\\trowd\\trcbpat1\\cellx2000\\pard\\intbl {\\cf2 White on a black row}\\cell\\row\\pard ';
const hiddenShape = (isHidden: 0 | 1, words: string) =>
  `{\\shp{\\*\\shpinst{\\sp{\\sn fHidden}{\\sv ${isHidden}}}{\\shptxt\\pard\\plain ${words}\\par}}}`;
const twice = (older: string, newer: string) => par(`{\\upr{${older}}{\\*\\ud{${newer}}}}`);

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.rtf',
  bytes: makeRtf({
    head: '{\\info{\\author Jane Doe}}',
    body: `${TEXT}${row('Name', 'SSN')}${row('Jane Doe', SSN)}{\\v hidden}\\par\n`,
  }),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'letter.rtf': makeRtf({
    body: LETTER.split('\n').map(par).join(''),
    head: '{\\header\\pard\\plain Almory Office\\par}{\\footer\\pard\\plain Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}',
  }),
  'picture.rtf': text(
    par(
      '{\\*\\shppict{\\pict{\\*\\picprop\\shplid1}\\picw1\\pich1\\pngblip\\bliptag1{\\*\\blipuid 0102}\n' +
        PICTURE +
        '}}',
    ),
  ),
  // Words where Word writes numbers, codes and names of its own.
  'unsaid.rtf': head(
    '{\\fonttbl{\\f3 SSN 219-09-9999;}}{\\colortbl;Call Jane Doe;}{\\*\\rsidtbl \\rsid1 SSN 078-05-1120}{\\*\\themedata 0102}',
    '{\\*\\latentstyles\\lsdstimax2{\\lsdlockedexcept \\lsdqformat1 heading 1;index heading;Richard Miles, 219-09-9999;}}',
    '{\\*\\mmathPr\\mmathFont3{\\mscr roman}}{\\*\\xmlnstbl {\\xmlns1 http://schemas.microsoft.com/office/word/2003/wordml}}',
    '{\\*\\bkmkstart John Roe}{\\*\\bkmkend John Roe}{\\shp{\\*\\shpinst{\\sp{\\sn wzName}{\\sv 078-05-1120}}}}',
  ),
  'digits.rtf': head(
    `{\\*\\themedata ${hexZip(note('memo.txt', 'SSN 078-05-1120'))}}`,
    `{\\*\\themedata ${THEME}}{\\*\\colorschememapping ${utf8(MAPPING).toString('hex')}}`,
    `{\\*\\blipuid ${utf8('SSN: 219-09-9999').toString('hex')}}{\\*\\blipuid 00112233445566778899aabbccddeeff}`,
  ),
  'nested-table.rtf': text(
    '\\trowd\\cellx6000\\cellx8000\\pard\\intbl Before.\\par ',
    ...[
      ['Name', 'SSN'],
      ['Jane Doe', '078051120'],
    ].map(
      (cells) =>
        `\\pard\\intbl\\itap2 ${cells.map((cell) => `${cell}\\nestcell `).join('')}{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}`,
    ),
    '\\pard\\intbl\\itap1 After.\\cell Beside.\\cell\\row\\pard ',
  ),
  'interrupted.rtf': text(
    par(
      "SSN 078-05-\\f1\\b 1120\\b0, and 078{\\i -05}-\n11\r\n20, and 078\\'2d05\\'2d1120, and 078-05{\\footnote \\pard\\plain A note.}-1120",
    ),
  ),
  'unicode.rtf': text(
    par('\\uc1 \\u48?\\u55?\\u56?-05-1120, {\\uc2 \\u48??\\u55ab}, \\uc0 \\u8364\\u-10179\\u-8704 \\uc1\\u-4048?'),
  ),
  'code-pages.rtf': text(
    par("Stra\\'dfe, {\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}, {\\f2 \\'93\\'fa\\'96\\'7b}, caf\\'e9, \xfc"),
  ),
  'table.rtf': text(
    row('Name', 'DOB', 'SSN'),
    row('Jane Doe', '01/02/1990', SSN),
    row('John Roe\\par of Almory', '03/04/1985', '219-09-{\\v 9999}'),
    par('After the table.'),
  ),
  'properties.rtf': head(
    '{\\info{\\title Report}{\\author Jane Doe}{\\operator John Roe}{\\company Almory}{\\doccomm SSN 078-05-1120}' +
      '{\\creatim\\yr2026\\mo1\\dy2\\hr3\\min4}{\\nofpages2}}{\\*\\template C:\\\\cases\\\\letter.dot}{\\*\\generator By hand;}' +
      '{\\*\\userprops{\\propname Case}\\proptype30{\\staticval 26-000417}{\\propname MSIP_Label_11111111-2222-3333-4444-555555555555_Name}\\proptype30{\\staticval Internal}}',
  ),
  'hidden.rtf': text(par('SSN: {\\v 078-05-1120} and 219-09-{\\v\\b 9999}. {\\v0 Seen.}')),
  'deleted.rtf': makeRtf({
    head: REVISIONS,
    body: par('SSN {\\deleted\\revauthdel1\\revdttmdel0 078-05-1120}{\\revised\\revauth1 withheld}.'),
  }),
  'former-author.rtf': head(REVISIONS),
  'invisible.rtf': text(
    par('Shown. {\\cf2 SSN 078-05-1120} {\\fs2 Jane Doe} {\\cf2\\chcbpat1 White on black.} {\\cf3 Red.}'),
    `\\trowd\\clcbpat1\\cellx2000\\pard\\intbl {\\cf2 White on a black cell}\\cell\\row\\pard `,
  ),
  'highlight.rtf': text(par('SSN {\\highlight1 078-05-1120} {\\highlight1\\cf2 white on black}')),
  'comment.rtf': text(par(`Jane Doe${COMMENT} called.`)),
  'fields.rtf': text(
    par('{\\field{\\*\\fldinst HYPERLINK "mailto:jane@example.org"}{\\fldrslt SSN: 078-05-1120}}'),
    par('{\\xe Doe, Jane}{\\*\\bkmkstart Victim_Jane_Doe}Here{\\*\\bkmkend Victim_Jane_Doe}'),
    par('{\\*\\bkmkstart _Toc123456789}There'),
  ),
  'variable.rtf': head(VARIABLE),
  'mail-merge.rtf': head(MERGE),
  'protected.rtf': head('\\formprot{\\*\\protusertbl{Jane Doe}}'),
  'alternative-text.rtf': text(PICTURE_WORDS),
  'markup.rtf': text(
    par('{\\*\\xmlopen{\\xmlname victim}{\\xmlattr{\\xmlattrname ssn}{\\xmlattrvalue 078-05-1120}}}Jane Doe'),
  ),
  'sub-document.rtf': head('{\\*\\filetbl{\\file\\fid1 C:\\\\cases\\\\chapter.rtf}}'),
  'object.rtf': text(object(PACKAGE)),
  'from-html.rtf': text(par('{\\*\\htmltag84 <a href="mailto:jane@example.org">}Jane Doe{\\*\\htmltag92 </a>}')),
  'unknown.rtf': text(par('Known. {\\*\\casenotes SSN 078-05-1120}'), par('{\\bin11 078-05-1120}')),
  'other-rendering.rtf': text(
    '{\\shp{\\*\\shpinst{\\shptxt Shown.\\par}}{\\shprslt{\\*\\do{\\dptxbxtext SSN 078-05-1120\\par}}}}',
  ),
  'list-words.rtf': makeRtf({
    head: WORDED_LIST,
    body: `${par('\\ls1 Complaint')}{\\*\\pn{\\pntxtb SSN 219-09-9999 }{\\pntxta .}}`,
  }),
  'dark-style.rtf': makeRtf({ head: DARK_STYLE, body: `${TEXT}${par('\\s1\\cf2 White on black.')}${DARK_ROW}` }),
  'hidden-shape.rtf': text(hiddenShape(1, 'SSN 078-05-1120'), hiddenShape(0, 'Seen.')),
  'in-unicode.rtf': text(twice('SSN 078-05-1120', 'x'), twice('Zaz?lc 12', '\\u90?a\\u380?\\u243?\\u322?\\u263? 12')),
  'appended.rtf': makeRtf({ body: TEXT, after: '\r\nSSN 078-05-1120\r\n\0' }),
  'appended-utf-16.rtf': Buffer.concat([makeRtf({ body: TEXT }), utf16('SSN 078-05-1120')]),
  'property-name.rtf': head('{\\*\\userprops{\\propname SSN 078-05-1120}\\proptype30{\\staticval x}}'),
  'nearly-white.rtf': makeRtf({
    head: '{\\colortbl;\\red239\\green239\\blue239;}',
    body: par('Shown. {\\cf5 SSN 078-05-1120} {\\fs3 Three half points.}'),
  }),
  'no-version.txt': latin1("{\\rtf\\ansi SSN: 078\\'2d05\\'2d1120\\par}"),
  'space-first.doc': utf8(`\ufeff  \r\n{\\rt0 SSN ${SSN}}`),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.rtf': latin1(`{\\rtf1\\ansi{\\b SSN ${SSN}\\par`),
  'malformed/binary.rtf': latin1(`{\\rtf1\\ansi SSN ${SSN}\\par\\bin9999999 }`),
  'unsupported/code-page.rtf': latin1("{\\rtf1\\ansi\\ansicpg1361 \\'88\\'62\\par}"),
  'limit-exceeded/groups.rtf': latin1(`{\\rtf1 ${'{'.repeat(20_000)}SSN ${SSN}`),
};

/** Files that rules must get right, by the rule and the name of the file. */
export const judged: Cases = {
  'STR-06/fail-rtf-mail-merge.rtf': head(MERGE),
  'STR-06/pass-rtf-normal.rtf': text(par('Dear Jane Doe,')),
  'STR-08/fail-rtf-hidden.rtf': text(par('Shown. {\\v Jane Doe}')),
  'STR-08/fail-rtf-white.rtf': text(par('Shown. {\\cf2 Jane Doe}')),
  'STR-08/fail-rtf-one-point.rtf': text(par('Shown. {\\fs2 Jane Doe}')),
  'STR-08/pass-rtf-small.rtf': text(par('Shown. {\\fs3 Jane Doe}')),
  'STR-08/pass-rtf-white-on-black.rtf': text(par('Shown. {\\cf2\\chcbpat1 Jane Doe}')),
  'STR-08/pass-rtf-dark-style.rtf': makeRtf({ head: DARK_STYLE, body: `${TEXT}${par('\\s1\\cf2 Title')}${DARK_ROW}` }),
  'STR-08/fail-rtf-hidden-shape.rtf': text(hiddenShape(1, 'Jane Doe')),
  'STR-08/pass-rtf-shape.rtf': text(hiddenShape(0, 'Jane Doe')),
  'STR-08/pass-rtf-shown.rtf': text(par('Shown. {\\v0\\cf3 Jane Doe}')),
  'STR-09/fail-rtf-package.rtf': text(object(PACKAGE)),
  'STR-09/pass-rtf-link.rtf': text(par('See {\\ul people.csv}.')),
  'STR-10/fail-rtf-deleted.rtf': makeRtf({ head: REVISIONS, body: par('SSN {\\deleted\\revauthdel1 078-05-1120}.') }),
  'STR-10/fail-rtf-inserted.rtf': makeRtf({ head: REVISIONS, body: par('SSN {\\revised\\revauth1 withheld}.') }),
  'STR-10/fail-rtf-former-author.rtf': head(REVISIONS),
  'STR-10/pass-rtf-accepted.rtf': makeRtf({ head: '{\\*\\revtbl{Unknown;}}', body: par('SSN withheld.') }),
  'STR-11/fail-rtf-comment.rtf': text(par(`Jane Doe${COMMENT} called.`)),
  'STR-11/pass-rtf-footnote.rtf': text(par('Jane Doe{\\footnote\\pard\\plain A witness.} called.')),
  'STR-14/fail-rtf-unknown.rtf': text(par('Known. {\\*\\casenotes Jane Doe}')),
  'STR-14/fail-rtf-digits.rtf': head(`{\\*\\blipuid ${utf8('Jane Doe, a witness').toString('hex')}}`),
  'STR-14/pass-rtf-theme.rtf': head(`{\\*\\themedata ${THEME}}{\\*\\blipuid 00112233445566778899aabbccddeeff}`),
  'STR-14/fail-rtf-other-rendering.rtf': text(
    '{\\shp{\\*\\shpinst{\\shptxt Shown.\\par}}{\\shprslt{\\*\\do{\\dptxbxtext Jane Doe\\par}}}}',
  ),
  'STR-14/fail-rtf-upr.rtf': text(twice('Jane Doe', 'x')),
  'STR-14/pass-rtf-upr.rtf': text(twice('Jane Doe', 'Jane Doe')),
  'STR-14/pass-rtf-text-box.rtf': text(
    '{\\shp{\\*\\shpinst{\\shptxt Jane Doe\\par}}{\\shprslt{\\*\\do{\\dptxbxtext Jane Doe\\par}}}}',
  ),
  'STR-16/fail-rtf-variable.rtf': head(VARIABLE),
  'STR-16/fail-rtf-field.rtf': text(par('{\\field{\\*\\fldinst HYPERLINK "mailto:jane@example.org"}{\\fldrslt Jane}}')),
  'STR-16/fail-rtf-alternative-text.rtf': text(PICTURE_WORDS),
  'STR-16/fail-rtf-protected.rtf': head('\\formprot'),
  'STR-16/fail-rtf-markup.rtf': text(par('{\\*\\xmlopen{\\xmlname victim}}Jane Doe')),
  'STR-16/fail-rtf-sub-document.rtf': head('{\\*\\filetbl{\\file\\fid1 C:\\\\cases\\\\chapter.rtf}}'),
  'STR-16/pass-rtf-plain.rtf': text(par('Jane, jane@example.org')),
  'RED-03/fail-rtf-highlight.rtf': text(par('SSN {\\highlight1 078-05-1120}')),
  'RED-03/pass-rtf-replaced.rtf': text(par('SSN {\\highlight1\\cf2 [REDACTED]}')),
  'META-04/fail-rtf-label.rtf': head(
    '{\\*\\userprops{\\propname MSIP_Label_11111111-2222-3333-4444-555555555555_Name}\\proptype30{\\staticval Internal}}',
  ),
  'META-04/pass-rtf-no-label.rtf': head('{\\info{\\title Report}}'),
};

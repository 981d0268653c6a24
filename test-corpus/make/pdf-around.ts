import { note } from './case-bytes.ts';
import type { Cases } from './cases.ts';
import { makePdf } from './pdf.ts';
import { makeRawPdf, type RawObjects, rawStream, rawText, saveRawPdf } from './raw-pdf.ts';

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';

/** One page that says `Shown`, object 3, and what it has besides. */
function pdfOf(page: string, more: RawObjects, catalog = '', content = rawText('Shown')): Uint8Array {
  return makeRawPdf(onePage(page, more, catalog, content));
}

function onePage(page: string, more: RawObjects, catalog = '', content = rawText('Shown')): RawObjects {
  return {
    1: `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    2: '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 612 792]>>',
    3: `<</Type/Page/Parent 2 0 R/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R${page}>>`,
    4: FONT,
    5: rawStream(content),
    ...more,
  };
}

const WIDGET = '/Subtype/Widget/Rect[72 600 272 620]/FT/Tx';
const FILE = '<</Type/Filespec/F(people.csv)/EF<</F 11 0 R>>>>';

/** What stands around the pages, by the name of the file. */
export const around: Cases = {
  'tags.pdf': pdfOf(
    '/StructParents 0',
    { 10: '<</Type/StructElem/S/Figure/Alt(Photo of Jane Doe)/P 1 0 R/Pg 3 0 R>>' },
    '/StructTreeRoot<</K 10 0 R>>',
    `${rawText('Shown')} /Span <</ActualText(SSN 078-05-1120)>> BDC ${rawText('see file', 680)} EMC
/P <</Alt(shown)/E(Records office)>> BDC EMC`,
  ),
  'scripts.pdf': pdfOf(
    '/AA<</O<</S/JavaScript/JS 10 0 R>>>>',
    { 10: rawStream('var officer = "Jane Doe";') },
    '/OpenAction<</S/Launch/F(\\\\\\\\server\\\\cases\\\\roe.xlsx)>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert\\("SSN 078-05-1120"\\))>>]>>>>',
  ),
  'hidden-fields.pdf': pdfOf(
    '/Annots[10 0 R 11 0 R 14 0 R]',
    {
      10: `<<${WIDGET}/F 2/T(ssn)/V(078-05-1120)>>`,
      11: `<<${WIDGET}/T(officer)/V(Jane Doe)/AP<</N 12 0 R>>>>`,
      12: rawStream(rawText('John Roe', 5), '/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F 4 0 R>>>>'),
      13: '<</FT/Tx/T(loose)/V 15 0 R/DV(219-09-9999)>>',
      14: `<<${WIDGET}/T(rich)/RV(<body><p>Case of <b>Doe &amp; Roe</b></p></body>)>>`,
      15: rawStream('Badge 4411'),
    },
    '/AcroForm<</Fields[10 0 R 11 0 R 13 0 R 14 0 R]>>',
  ),
  'xfa-data.pdf': pdfOf(
    '',
    {
      10: rawStream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">'),
      11: rawStream('<datasets><data><officer>Jane Doe</officer><ssn>078-05-1120</ssn></data></datasets>'),
      12: rawStream('</xdp:xdp>'),
    },
    '/AcroForm<</Fields[]/XFA[(a)10 0 R(datasets)11 0 R(b)12 0 R]>>',
  ),
  'remarks.pdf': pdfOf('/Annots[10 0 R 12 0 R]/Thumb 13 0 R', {
    10: '<</Subtype/Highlight/Rect[72 690 99 710]/Contents(Ask Jane Doe)/T(John Roe)/Subj(Badge 4411)/Popup 11 0 R>>',
    11: '<</Subtype/Popup/Rect[0 0 9 9]/Parent 10 0 R>>',
    12: '<</Subtype/Link/Rect[0 0 9 9]/A<</S/GoToR/F<</Type/Filespec/F(C:/cases/roe.pdf)>>>>>>',
    13: rawStream('\x7f', '/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8'),
  }),
  'program-data.pdf': pdfOf(
    '/PieceInfo<</Press<</LastModified(D:2026)/Private 10 0 R>>>>',
    {
      10: '<</Draft(Jane Doe lives at 12 Elm Street)/Copy 11 0 R>>',
      11: rawStream('Statement of John Roe, who saw the car at the corner that night.'),
      12: '<</Type/OCG/Name(Names of witnesses)/Usage<</CreatorInfo<</Creator(Drawn by Jane Doe)>>>>>>',
      13: '<</Type/Sig/Name(Jane Doe)/Reason(Approved by the records office)/ByteRange[0 1 2 3]/Contents<300a060355040313034a2e44>>>',
    },
    '/OCProperties<</OCGs[12 0 R]>>/Perms<</DocMDP 13 0 R>>',
  ),
  'files-anywhere.pdf': pdfOf('/AF[10 0 R]', {
    10: FILE,
    11: rawStream('Name,SSN\n"Doe, Jane",078-05-1120\n', '/Type/EmbeddedFile'),
    12: rawStream('Badge 4411\n', '/Type/EmbeddedFile'),
  }),
  'left-over.pdf': pdfOf('', {
    10: '<</Type/Page/Parent 2 0 R/Resources<</Font<</F 4 0 R>>>>/Contents 11 0 R>>',
    11: rawStream(rawText('A page that was deleted: 078-05-1120')),
    12: rawStream(rawText('Contents of no page: Jane Doe')),
    13: '<</Subtype/Text/Rect[0 0 9 9]/Contents(A note on no page)% seen by Max Poe\n>>',
    14: `<<>>\nendobj\n% Written by John Roe, 219-09-9999\n15 0 obj\n<<>>`,
  }),
  'earlier-save.pdf': saveRawPdf(pdfOf('', {}, '', `${rawText('Shown')} ${rawText('SSN 078-05-1120', 680)}`), {
    5: rawStream(`${rawText('Shown')} ${rawText('SSN withheld', 680)}`),
  }),
  'saved-with-more.pdf': saveRawPdf(pdfOf('', {}), { 5: rawStream(`${rawText('Shown')} ${rawText('and more', 680)}`) }),
  'owner-password-form.pdf': makePdf({
    pages: [{ lines: [{ text: 'Form' }], fields: [{ name: 'ssn', value: '078-05-1120', tooltip: 'SSN' }] }],
    attachments: [note('a.txt', 'Attached: Jane Doe\n')],
    encrypt: { password: '' },
  }),
};

import { expect, test } from 'vitest';
import { makeFlatDocument, makeOpenDocument, para } from '../../../test-corpus/make/opendocument.ts';
import { BytesSource, defaultLimits, type Limits } from '../src/index.ts';
import { type Seen, see } from './steps.ts';

async function seeFile(name: string, bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Seen> {
  const [root] = await see(new BytesSource(name, bytes), { ...defaultLimits, ...limits });
  return root ?? expect.fail('nothing was seen');
}

test('a number is read across sections of CDATA and comments, however many they are', async () => {
  const sections = '<![CDATA[ ]]><!-- - -->'.repeat(100_000);
  const root = await seeFile('a.xml', Buffer.from(`<a>${sections}078-05<![CDATA[-11]]>20</a>`));
  expect(root.problems).toEqual([]);
  expect(JSON.stringify(root.parts)).toContain('078-05-1120');
});

test('what stands between two tags is bounded, in however many pieces it comes', async () => {
  const sections = '<![CDATA[SSN 078-05-1120 ]]>'.repeat(10_000);
  const root = await seeFile('a.xml', Buffer.from(`<a>${sections}</a>`), { xmlPieceLengthMax: 100_000 });
  expect(root.problems).toMatchObject([{ code: 'limit-exceeded', limit: 'xmlPieceLengthMax' }]);
});

test('a part that is held in memory is bounded', async () => {
  const meta = `<dc:title>${'Jane Doe '.repeat(20_000)}</dc:title>`;
  const bytes = makeOpenDocument({ kind: 'text', body: para('John Roe'), meta });
  const root = await seeFile('a.odt', bytes, { partBytesMax: 100_000 });
  expect(root.problems).toMatchObject([{ limit: 'partBytesMax', at: { name: 'meta.xml' } }]);
  expect(JSON.stringify(root.parts)).toContain('John Roe');
});

test('the cells that stand before a limit in a workbook of XML are read, and what hides them', async () => {
  const [ss, x] = ['urn:schemas-microsoft-com:office:spreadsheet', 'urn:schemas-microsoft-com:office:excel'];
  const row = '<ss:Row><ss:Cell><ss:Data ss:Type="String">Jane Doe</ss:Data></ss:Cell></ss:Row>';
  const options = '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>';
  const sheet = `<ss:Worksheet ss:Name="One"><ss:Table>${row}</ss:Table>${options}</ss:Worksheet>`;
  const book = `<ss:Workbook xmlns:ss="${ss}" xmlns:x="${x}">${sheet}${'<ss:a>'.repeat(1_001)}`;
  const root = await seeFile('a.xml', Buffer.from(book));
  expect(root.problems).toMatchObject([{ limit: 'xmlDepthMax' }]);
  expect(JSON.stringify(root.parts)).toContain('Jane Doe');
  expect(JSON.stringify(root.parts)).toContain('"hidden-sheet"');
});

test('entities of plain text are put in their places, but for what grows without bound', async () => {
  const grows = `<!DOCTYPE a [<!ENTITY x "${'Jane Doe '.repeat(100)}">]>`;
  const few = await seeFile('a.xml', Buffer.from(`${grows}<a><b>&x;</b></a>`));
  expect(few.problems).toEqual([]);
  const many = await seeFile('a.xml', Buffer.from(`${grows}<a>${'<b>&x;</b>'.repeat(10_000)}</a>`));
  expect(many.problems).toMatchObject([{ code: 'unsupported' }]);
  expect(JSON.stringify(many.parts).length).toBeLessThan(4_000_000);
  const names = Array.from({ length: 1_200 }, (_, index) => `<!ENTITY x${index} "y">`).join('');
  expect((await seeFile('a.xml', Buffer.from(`<!DOCTYPE a [${names}]><a>Jane</a>`))).problems).toHaveLength(1);
});

test('more prefixes than are kept are told', async () => {
  const declared = Array.from({ length: 1_200 }, (_, index) => `xmlns:p${index}="urn:${index}"`).join(' ');
  const bytes = makeOpenDocument({ kind: 'text', body: `${para('Jane Doe')}<text:section ${declared}/>` });
  expect((await seeFile('a.odt', bytes)).problems).toMatchObject([{ code: 'limit-exceeded' }]);
});

test('a document type is seen across the end of a chunk; that of OpenOffice.org is none', async () => {
  const flat = Buffer.from(makeFlatDocument({ kind: 'text', body: para('Jane Doe') })).toString();
  const before = (doctype: string, at: number) => {
    const [head = '', rest = ''] = flat.split('<office:document ');
    return Buffer.from(`${head}${' '.repeat(at - head.length)}${doctype}<office:document ${rest}`);
  };
  const entities = await seeFile('a.fodt', before('<!DOCTYPE a [<!ENTITY b SYSTEM "c">]>', 128 * 1024 - 4));
  expect(entities.problems).toMatchObject([{ code: 'unsupported' }]);
  const own = '<!DOCTYPE office:document PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "office.dtd">';
  expect((await seeFile('a.fodt', before(own, 100))).problems).toEqual([]);
});

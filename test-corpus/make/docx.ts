import { utf8 } from './case-bytes.ts';
import { makeZip, type ZipEntry, type ZipOptions } from './zip.ts';

/** A part of a made document beside its text. */
export interface DocxPart {
  /** From the root of the package: `word/styles.xml`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its content type; by its extension, if absent. */
  readonly type?: string;
  /** The type of the relationship by which `owner` refers to it, the last step or whole; nothing does, if absent. */
  readonly relation?: string;
  /** Of the relationship; made up, if absent. */
  readonly id?: string;
  /** The part that refers to it; the document, if absent. Empty is the package. */
  readonly owner?: string;
}

/** What a part refers to that is no part: something outside of the package, or a part that is not there. */
export interface DocxLink {
  readonly relation: string;
  readonly id: string;
  readonly target: string;
  readonly isInternal?: true;
  /** The document, if absent. */
  readonly owner?: string;
}

/** What a made document has beside its text. */
export interface DocxOptions {
  /** The kind of document, by its content type. */
  readonly type?: string;
  readonly parts?: readonly DocxPart[];
  readonly links?: readonly DocxLink[];
  /** Entries of the archive that no content type is given for, and what else is in it. */
  readonly entries?: readonly ZipEntry[];
  readonly zip?: ZipOptions;
  /** What is before the body. */
  readonly background?: string;
  /** The document part as a whole, in place of one that is made of its body. */
  readonly document?: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The document part. */
const MAIN = 'word/document.xml';

/** The namespaces of a part of Word, by their usual prefixes. */
export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

/** Content types by the last step of a relationship's type. */
const types: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['styles', 'settings', 'numbering', 'header', 'footer', 'footnotes', 'endnotes', 'comments'].map((name) => [
      name,
      `${WORD}.${name}+xml`,
    ]),
  ),
  glossaryDocument: `${WORD}.document.glossary+xml`,
  people: `${WORD}.people+xml`,
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
};

/** A part of XML with the namespaces of Word: `root` and what is in it. */
export function wordPart(relation: string, root: string, inner: string, more: Partial<DocxPart> = {}): DocxPart {
  const type = types[relation];
  return {
    name: `word/${relation}.xml`,
    bytes: utf8(`${DECLARATION}<w:${root} ${NAMESPACES}>${inner}</w:${root}>`),
    relation,
    ...(type !== undefined && { type }),
    ...more,
  };
}

/** A package of Word (ECMA-376 part 2): what is in its body, and its other parts. The same bytes for the same arguments. */
export function makeDocx(body: string, options: DocxOptions = {}): Uint8Array {
  const { type = `${WORD}.document.main+xml`, parts = [], links = [], entries = [], zip } = options;
  const { background = '', document } = options;
  const main = document ?? `<w:document ${NAMESPACES}>${background}<w:body>${body}</w:body></w:document>`;
  const all: readonly DocxPart[] = [
    { name: MAIN, bytes: utf8(`${DECLARATION}${main}`), type, relation: 'officeDocument', owner: '' },
    ...parts,
  ];
  const relationships = [...relationshipParts(all, links)];
  const written = [{ name: '[Content_Types].xml', bytes: utf8(contentTypes(all)) }, ...relationships, ...all];
  return makeZip([...written.map(({ name, bytes }) => ({ name, bytes })), ...entries], zip);
}

function contentTypes(parts: readonly DocxPart[]): string {
  const overrides = parts.flatMap(({ name, type }) =>
    type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`],
  );
  const defaults = [
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
  ];
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${[...defaults, ...overrides].join('')}</Types>`;
}

function* relationshipParts(parts: readonly DocxPart[], links: readonly DocxLink[]): Generator<ZipEntry> {
  const owners = [...new Set([...parts, ...links].map(({ owner = MAIN }) => owner))].sort();
  for (const owner of owners) {
    const lines = [
      ...parts.flatMap((part, index) => relationshipOf(part, index, owner)),
      ...links
        .filter((link) => (link.owner ?? MAIN) === owner)
        .map((link) =>
          line(link.id, link.relation, link.target, link.isInternal === true ? '' : ' TargetMode="External"'),
        ),
    ];
    if (lines.length === 0) continue;
    const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
    const name = `${folder}_rels/${owner.slice(folder.length)}.rels`;
    const inner = lines.join('');
    yield {
      name,
      bytes: utf8(`${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`),
    };
  }
}

function relationshipOf(part: DocxPart, index: number, owner: string): readonly string[] {
  if (part.relation === undefined || (part.owner ?? MAIN) !== owner) return [];
  return [line(part.id ?? `rId${index + 1}`, part.relation, `/${part.name}`, '')];
}

function line(id: string, relation: string, target: string, mode: string): string {
  const type = relation.includes('/') ? relation : `${OFFICE}/${relation}`;
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
}

/** A paragraph of runs, or of a text. */
export const p = (inner: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

/** A run of a text, with properties. */
export const r = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A table of cells, each with properties if it needs some. */
export const table = (rows: readonly (readonly string[])[], properties = '', cellProperties = '') =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows
    .map(
      (row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr>${cellProperties}</w:tcPr>${cell}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** A field of a code and a result (ECMA-376 part 1, 17.16.18), in runs. */
export const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Who made a change, and when. */
export const BY = 'w:id="1" w:author="Orla Hexley" w:date="2026-01-02T03:04:00Z"';

/** A drawing in a run: what its shape is filled with, and the paragraphs in it. */
export const box = (inner: string, { described = 'name="Text Box 1"', fill = '' } = {}) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" ${described}/><a:graphic><a:graphicData uri="wps"><wps:wsp>` +
  `<wps:spPr>${fill}</wps:spPr><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp>` +
  '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

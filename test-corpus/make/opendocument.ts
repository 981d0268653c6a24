import { makeZip, type ZipEntry } from './zip.ts';

/** A part of a made document that is not one of those that each has. */
export interface MadeFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the manifest says of it. */
  readonly type?: string;
  /** The manifest says that it needs a password; what is given is written as it is. */
  readonly encrypted?: true;
}

/** What a document of OpenDocument has. All XML is what stands within the element that is named. */
export interface MadeOpenDocument {
  /** The end of its media type: `text`, `spreadsheet-template`. */
  readonly kind: string;
  /** Within `office:text`, `office:spreadsheet`, `office:presentation`, `office:drawing`. */
  readonly body: string;
  /** Within `office:automatic-styles` of the content. */
  readonly styles?: string;
  /** Within `office:document-styles`. */
  readonly pages?: string;
  /** Within `office:meta`. */
  readonly meta?: string;
  /** Within a `config:config-item-set` of the settings. */
  readonly settings?: string;
  readonly files?: readonly MadeFile[];
  /** Attributes of the element of the body. */
  readonly attributes?: string;
  /** Without the first entry, which says what the package is. */
  readonly untyped?: true;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TYPE = 'application/vnd.oasis.opendocument.';

const prefixes: readonly (readonly [string, string])[] = [
  ...['office', 'text', 'table', 'style', 'meta', 'presentation', 'config', 'form', 'script', 'chart'].map(
    (name) => [name, name] as const,
  ),
  ['draw', 'drawing'],
  ['fo', 'xsl-fo-compatible'],
  ['svg', 'svg-compatible'],
  ['number', 'datastyle'],
];

const NAMESPACES =
  prefixes.map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ') +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"' +
  ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"' +
  ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"' +
  ' xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** A document of OpenDocument (ODF 1.3 part 2, 3; part 3, 3.1). The same bytes each time. */
export function makeOpenDocument(made: MadeOpenDocument): Uint8Array {
  const { kind, meta, settings, pages, files = [], untyped } = made;
  const parts: MadeFile[] = [{ name: 'content.xml', content: makeContent(made) }];
  if (pages !== undefined) parts.push({ name: 'styles.xml', content: root('document-styles', pages) });
  if (meta !== undefined) {
    parts.push({ name: 'meta.xml', content: root('document-meta', `<office:meta>${meta}</office:meta>`) });
  }
  if (settings !== undefined) {
    const set = `<office:settings><config:config-item-set config:name="ooo:configuration-settings">${settings}</config:config-item-set></office:settings>`;
    parts.push({ name: 'settings.xml', content: root('document-settings', set) });
  }
  parts.push(...files.filter(({ name }) => !parts.some((part) => part.name === name)));
  const byName = new Map(files.map((file) => [file.name, file]));
  const all = parts.map((part) => byName.get(part.name) ?? part);
  const entries: ZipEntry[] = [
    ...(untyped === true ? [] : [{ name: 'mimetype', bytes: Buffer.from(TYPE + kind), method: 'store' as const }]),
    ...all
      .filter(({ name }) => !name.endsWith('/'))
      .map(({ name, content }) => ({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content })),
    { name: 'META-INF/manifest.xml', bytes: Buffer.from(manifestOf(kind, all)) },
  ];
  return makeZip(entries);
}

/** The content of a document, as a part: also of one within another. */
export function makeContent({ kind, body, styles = '', attributes = '' }: MadeOpenDocument): string {
  const name = `office:${kind.replace(/-template$/, '').replace('graphics', 'drawing')}`;
  return root(
    'document-content',
    `<office:automatic-styles>${styles}</office:automatic-styles><office:body><${name}${attributes}>${body}</${name}></office:body>`,
  );
}

/** The same in one file of XML (ODF 1.3 part 3, 3.1.2). `pages` is what comes before the body. */
export function makeFlatDocument({
  kind,
  body,
  styles = '',
  pages = '',
  meta = '',
  settings = '',
}: MadeOpenDocument): Uint8Array {
  const set =
    settings === ''
      ? ''
      : `<office:settings><config:config-item-set config:name="ooo:configuration-settings">${settings}</config:config-item-set></office:settings>`;
  const name = `office:${kind.replace('graphics', 'drawing')}`;
  const inner = `<office:meta>${meta}</office:meta>${set}<office:automatic-styles>${styles}</office:automatic-styles>${pages}<office:body><${name}>${body}</${name}></office:body>`;
  return Buffer.from(
    `${DECLARATION}<office:document ${NAMESPACES} office:version="1.3" office:mimetype="${TYPE}${kind}">${inner}</office:document>\n`,
  );
}

/** A style that is of no other: its family, and the attributes of its properties by their element. */
export function makeStyle(
  name: string,
  family: string,
  properties: Readonly<Record<string, string>>,
  attributes = '',
): string {
  const made = Object.entries(properties).map(([owner, own]) => `<style:${owner}-properties ${own}/>`);
  return `<style:style style:name="${name}" style:family="${family}"${attributes}>${made.join('')}</style:style>`;
}

/** A paragraph; `inner` is XML. */
export const para = (inner: string, style = '') =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${inner}</text:p>`;

/** A table of texts, or of cells that are XML already. */
export function makeTable(name: string, rows: readonly (readonly string[])[], before = '', attributes = ''): string {
  const cell = (text: string) =>
    text.startsWith('<')
      ? text
      : `<table:table-cell office:value-type="string">${text === '' ? '' : para(text)}</table:table-cell>`;
  const made = rows.map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`);
  return `<table:table table:name="${name}"${attributes}>${before}${made.join('')}</table:table>`;
}

/** A text box on a page of 28 by 21 centimeters. */
export function makeBox(text: string, { x = '2cm', y = '2cm', attributes = '', within = '' } = {}): string {
  const place = `svg:x="${x}" svg:y="${y}" svg:width="10cm" svg:height="2cm"`;
  return `<draw:frame ${place}${attributes}><draw:text-box>${para(text)}</draw:text-box>${within}</draw:frame>`;
}

/** A slide of some shapes. */
export function makeSlide(shapes: readonly string[], { attributes = '', notes = '' } = {}): string {
  const notesPage =
    notes === ''
      ? ''
      : `<presentation:notes>${makeBox(notes, { attributes: ' presentation:class="notes"' })}</presentation:notes>`;
  return `<draw:page draw:name="page1" draw:master-page-name="Default"${attributes}>${shapes.join('')}${notesPage}</draw:page>`;
}

/** The pages of a presentation: their size, and a master of their own. */
export const slidePages = (masters = '') =>
  '<office:automatic-styles><style:page-layout style:name="PM1"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout></office:automatic-styles>' +
  `<office:master-styles><style:master-page style:name="Default" style:page-layout-name="PM1"/>${masters}</office:master-styles>`;

/** A setting. */
export const item = (name: string, type: string, value: string) =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;

function root(name: string, inner: string): string {
  return `${DECLARATION}<office:${name} ${NAMESPACES} office:version="1.3">${inner}</office:${name}>`;
}

function manifestOf(kind: string, files: readonly MadeFile[]): string {
  const entries = [{ name: '/', type: TYPE + kind }, ...files].map((file) => {
    const isEncrypted = 'encrypted' in file && file.encrypted === true;
    const inner = isEncrypted
      ? '<manifest:encryption-data><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="AAAAAAAAAAAAAAAAAAAAAA=="/></manifest:encryption-data>'
      : '';
    return `<manifest:file-entry manifest:full-path="${file.name}" manifest:media-type="${file.type ?? 'text/xml'}">${inner}</manifest:file-entry>`;
  });
  return `${DECLARATION}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entries.join('')}</manifest:manifest>`;
}

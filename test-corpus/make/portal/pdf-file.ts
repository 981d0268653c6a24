import { makePdf, type PdfLine } from '../pdf.ts';
import { checkPlants } from './check-plants.ts';
import { type Manifest, mergeManifests, moveInto, type Planted } from './manifest.ts';
import { claimed, type FileClaims, type PortalFile } from './portal-file.ts';
import { type Content, toText } from './text.ts';

/** A page as an office prints it. */
export interface Page {
  /** The line at the top and the line at the bottom, such as a handling marking. */
  readonly header?: Content;
  readonly footer?: Content;
  readonly title?: Content;
  /** Paragraphs, with line feeds where their lines end. */
  readonly body: readonly Content[];
}

export interface PdfClaims extends FileClaims {
  /** Of the information dictionary. */
  readonly info?: Partial<Record<'Title' | 'Author' | 'Subject' | 'Keywords', Content>>;
  readonly attachments?: readonly PortalFile[];
}

/** As many characters of 11-point Helvetica as fit on a page. */
const LINE_LENGTH_MAX = 102;
const TOP = 760;
const BOTTOM = 36;
const BODY_TOP = 716;

/** A PDF of text pages. A value's place is its page; in the information dictionary, its field. */
export function pdfFile(path: Content, pages: readonly Page[], claims: PdfClaims = {}): PortalFile {
  const name = toText(path).value;
  const { info = {}, attachments = [] } = claims;
  const bytes = makePdf({
    pages: pages.map((page) => ({ lines: layOut(page) })),
    info: { Producer: 'Holdback test corpus', ...mapValues(info) },
    ...(attachments.length > 0 && {
      attachments: attachments.map((file) => ({ name: file.path, bytes: file.bytes })),
    }),
  });
  const planted = [...plantedOnPages(name, pages), ...plantedInFields(name, info)];
  checkPlants.pdf(bytes, [...pages.flatMap(contentsOf), ...Object.values(info)]);
  const inside: Manifest[] = attachments.map((file) => moveInto(name, file.truth));
  return { path: name, bytes, truth: mergeManifests([claimed(path, claims, { planted }), ...inside]) };
}

function plantedOnPages(path: string, pages: readonly Page[]): Planted[] {
  return pages.flatMap((page, index) => {
    const infoTypes = new Set(contentsOf(page).flatMap((each) => toText(each).plants.map((plant) => plant.infoType)));
    return [...infoTypes].map((infoType): Planted => ({ path, infoType, location: { kind: 'page', page: index + 1 } }));
  });
}

function plantedInFields(path: string, info: Readonly<Record<string, Content>>): Planted[] {
  return Object.entries(info).flatMap(([key, content]) =>
    toText(content).plants.map(
      ({ infoType }): Planted => ({ path, infoType, location: { kind: 'field', name: key.toLowerCase() } }),
    ),
  );
}

function contentsOf({ header = '', footer = '', title = '', body }: Page): Content[] {
  return [header, title, ...body, footer];
}

/** Header, title and paragraphs from the top, the footer at the bottom. */
function layOut({ header, footer, title, body }: Page): PdfLine[] {
  const lines: PdfLine[] = [];
  if (header !== undefined) lines.push({ text: toText(header).value, y: TOP, size: 11 });
  let y = BODY_TOP;
  if (title !== undefined) {
    lines.push({ text: toText(title).value, y, size: 16 });
    y -= 30;
  }
  for (const paragraph of body) {
    for (const line of toText(paragraph).value.split('\n')) {
      if (line.length > LINE_LENGTH_MAX) throw new RangeError(`too long for a page: ${line}`);
      lines.push({ text: line, y, size: 11 });
      y -= 13;
    }
    y -= 13;
  }
  if (y < BOTTOM + 13) throw new RangeError('too much for a page');
  if (footer !== undefined) lines.push({ text: toText(footer).value, y: BOTTOM, size: 11 });
  return lines;
}

function mapValues(info: Readonly<Record<string, Content>>): Record<string, string> {
  return Object.fromEntries(Object.entries(info).map(([key, content]) => [key, toText(content).value]));
}

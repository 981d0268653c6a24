import { type NamedObjects, PdfObjects, type Piece } from './pdf-objects.ts';
import { literal, winAnsi } from './pdf-strings.ts';

/** A line of text on a page. */
export interface PdfLine {
  /** Characters of Windows-1252 only. */
  readonly text: string;
  /** Points from the left edge; 72 unless told. */
  readonly x?: number;
  /** Points from the bottom edge; unless told, one and a fifth of the size below the line before. */
  readonly y?: number;
  /** Points; 12 unless told. */
  readonly size?: number;
}

/** One page, US Letter, 612 by 792 points. */
export interface PdfPage {
  readonly lines?: readonly PdfLine[];
  /** The page shows a one-pixel picture, as a scanner's page shows a large one. */
  readonly picture?: boolean;
  /** The text of sticky notes on it. */
  readonly notes?: readonly string[];
  /** Files pinned to it (FileAttachment annotations). */
  readonly pinned?: readonly PdfFile[];
  /** Text fields of the document's form that stand on it. */
  readonly fields?: readonly PdfField[];
  /** Words of stamps on it, which only their appearance says. */
  readonly stamps?: readonly string[];
  /** Addresses that it links to. */
  readonly links?: readonly string[];
  /** The part of the page that is shown: `0 400 612 792`. */
  readonly crop?: string;
  /** Raw content, in place of `lines`. */
  readonly content?: string;
  /** Raw entries of the dictionary of fonts, beside Helvetica, which is `/F`: `/B $bold`, by the name of an object. */
  readonly fonts?: string;
  /** Raw entries of the resources beside fonts, and of the page itself. */
  readonly resources?: string;
  readonly entries?: string;
  /** Raw dictionaries of annotations, or references to them. */
  readonly annotations?: readonly string[];
  /** The filter that the content is said to be packed by, and is not. */
  readonly filter?: string;
}

/** A text field; with options, a choice. */
export interface PdfField {
  readonly name: string;
  readonly value: string;
  /** What a person reads (TU). */
  readonly tooltip?: string;
  readonly options?: readonly string[];
}

/** A file attached to a document. */
export interface PdfFile {
  readonly name: string;
  readonly description?: string;
  readonly bytes: Uint8Array;
}

/** What a made PDF holds. */
export interface PdfOptions {
  readonly pages: readonly PdfPage[];
  /** The information dictionary: `Title`, `Author`, … and any key of one's own. */
  readonly info?: Readonly<Record<string, string>>;
  /** The inside of `rdf:Description` of the XMP packet: `<dc:format>…</dc:format>`. */
  readonly xmp?: string;
  readonly attachments?: readonly PdfFile[];
  /** The password to open it with (standard security handler, revision 2). Empty: opens without asking. */
  readonly encrypt?: { readonly password: string };
  /** The form also has an XFA part, beside its fields. */
  readonly xfa?: boolean;
  /** Pages that the page tree declares, if not as many as there are. */
  readonly count?: number;
  /** A field of the form that stands on no page. */
  readonly loose?: PdfField;
  /** Titles of bookmarks, all to the first page. */
  readonly bookmarks?: readonly string[];
  /** What comes before the page's number in its label. */
  readonly label?: string;
  /** More objects. They, pages and the catalog refer to each other by names: `$page1`, `$content1`, `$catalog`, `$font`. */
  readonly objects?: NamedObjects;
  /** Raw entries of the catalog. */
  readonly catalog?: string;
  /** Objects that are appended as incremental updates. */
  readonly revisions?: readonly NamedObjects[];
}

/** Writes a PDF 1.4: Helvetica in WinAnsiEncoding, nothing compressed, the same bytes for the same options. */
export function makePdf(options: PdfOptions): Uint8Array {
  return new PdfWriter(options).write();
}

class PdfWriter {
  readonly #options: PdfOptions;
  readonly #objects: PdfObjects;
  readonly #fields: number[] = [];

  constructor(options: PdfOptions) {
    this.#options = options;
    this.#objects = new PdfObjects(options.encrypt?.password);
  }

  write(): Uint8Array {
    const { pages, info, objects = {}, revisions = [] } = this.#options;
    const catalog = this.#objects.reserve();
    const tree = this.#objects.reserve();
    const font = this.#objects.add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
    this.#objects.name('catalog', catalog);
    this.#objects.name('pages', tree);
    this.#objects.name('font', font);
    this.#objects.reserveNamed(objects);
    const kids = pages.map((page, index) => this.#addPage(page, index + 1, tree, font));
    this.#objects.setNamed(objects);
    this.#objects.set(tree, `<< /Type /Pages /Kids [${refs(kids)}] /Count ${this.#options.count ?? kids.length} >>`);
    this.#objects.set(catalog, `<< /Type /Catalog /Pages ${tree} 0 R`, ...this.#catalogEntries(kids), ' >>');
    const infoNumber = info === undefined ? undefined : this.#objects.add('<<', ...entries(info), ' >>');
    return this.#objects.assemble({ catalog, info: infoNumber }, revisions);
  }

  #addPage(page: PdfPage, index: number, tree: number, font: number): number {
    const number = this.#objects.reserve();
    const content = page.content ?? textOperators(page.lines ?? []) + (page.picture === true ? PICTURE : '');
    const filter = page.filter === undefined ? '' : `/Filter /${page.filter}`;
    const stream = this.#objects.addStream(filter, winAnsi(content));
    this.#objects.name(`page${index}`, number);
    this.#objects.name(`content${index}`, stream);
    const picture =
      page.picture === true ? ` /XObject << /P ${this.#objects.addStream(IMAGE, Uint8Array.of(0x7f))} 0 R >>` : '';
    const annotations = [
      ...(page.notes ?? []).map((text) =>
        this.#objects.add('<< /Type /Annot /Subtype /Text /Rect [300 700 320 720] /Contents ', { text }, ' >>'),
      ),
      ...(page.pinned ?? []).map((file) =>
        this.#objects.add(
          `<< /Type /Annot /Subtype /FileAttachment /Rect [20 20 40 40] /FS ${this.#addFile(file)} 0 R >>`,
        ),
      ),
      ...(page.stamps ?? []).map((text) => this.#addStamp(text, font)),
      ...(page.links ?? []).map((text) =>
        this.#objects.add('<< /Type /Annot /Subtype /Link /Rect [20 50 40 70] /A << /S /URI /URI ', { text }, ' >> >>'),
      ),
      ...(page.fields ?? []).map((field, row) => this.#addField(field, row, number)),
    ];
    const more = (page.annotations ?? []).map((syntax) => this.#annotation(syntax));
    const fonts = `/F ${font} 0 R${this.#raw(page.fonts)}`;
    this.#objects.set(
      number,
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 612 792] /Contents ${stream} 0 R`,
      page.crop === undefined ? '' : ` /CropBox [${page.crop}]`,
      ` /Resources << /Font << ${fonts} >>${picture}${this.#raw(page.resources)} >> /Annots [${[...references(annotations), ...more].join(' ')}]`,
      `${this.#raw(page.entries)} >>`,
    );
    return number;
  }

  #addField(field: PdfField, index: number, page: number): number {
    const y = 600 - index * 24;
    const rectangle = `/Rect [72 ${y} 300 ${y + 20}]`;
    const widget = `/Type /Annot /Subtype /Widget /P ${page} 0 R ${rectangle}`;
    const number = this.#objects.add(`<< ${widget}`, ...fieldEntries(field), ' >>');
    this.#fields.push(number);
    return number;
  }

  #addStamp(text: string, font: number): number {
    const form = `/Type /XObject /Subtype /Form /BBox [0 0 300 40] /Resources << /Font << /F ${font} 0 R >> >>`;
    const appearance = this.#objects.addStream(form, winAnsi(textOperators([{ text, x: 5, y: 10 }])));
    return this.#objects.add(
      `<< /Type /Annot /Subtype /Stamp /Rect [72 400 372 440] /AP << /N ${appearance} 0 R >> >>`,
    );
  }

  #addFile({ name, bytes, description }: PdfFile): number {
    const stream = this.#objects.addStream('/Type /EmbeddedFile', bytes);
    const text = { text: name };
    const words: Piece[] = description === undefined ? [] : [' /Desc ', { text: description }];
    return this.#objects.add('<< /Type /Filespec /F ', text, ' /UF ', text, ...words, ` /EF << /F ${stream} 0 R >> >>`);
  }

  #catalogEntries(kids: readonly number[]): Piece[] {
    const { xmp, attachments = [], xfa, loose, bookmarks, label } = this.#options;
    const files = attachments.flatMap((file): Piece[] => [{ text: file.name }, ` ${this.#addFile(file)} 0 R `]);
    const pieces: Piece[] = [];
    if (files.length > 0) pieces.push(' /Names << /EmbeddedFiles << /Names [', ...files, '] >> >>');
    if (xmp !== undefined) {
      const stream = this.#objects.addStream('/Type /Metadata /Subtype /XML', Buffer.from(xmpPacket(xmp)));
      pieces.push(` /Metadata ${stream} 0 R`);
    }
    if (loose !== undefined) this.#fields.push(this.#objects.add('<<', ...fieldEntries(loose), ' >>'));
    const fields = `/Fields [${refs(this.#fields)}]`;
    if (xfa === true) {
      const stream = this.#objects.addStream(
        '',
        Buffer.from('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"></xdp:xdp>'),
      );
      pieces.push(` /AcroForm << ${fields} /XFA ${stream} 0 R >>`);
    } else if (this.#fields.length > 0) pieces.push(` /AcroForm << ${fields} >>`);
    if (bookmarks !== undefined) pieces.push(` /Outlines ${this.#addBookmarks(bookmarks, kids)} 0 R`);
    if (label !== undefined) pieces.push(' /PageLabels << /Nums [0 << /S /D /P ', { text: label }, ' >>] >>');
    pieces.push(this.#raw(this.#options.catalog));
    return pieces;
  }

  #addBookmarks(titles: readonly string[], [page = 0]: readonly number[]): number {
    const outline = this.#objects.reserve();
    const items = titles.map(() => this.#objects.reserve());
    for (const [index, text] of titles.entries()) {
      const next = items[index + 1];
      const sibling = next === undefined ? '' : ` /Next ${next} 0 R`;
      const rest = ` /Parent ${outline} 0 R${sibling} /Dest [${page} 0 R /Fit] >>`;
      this.#objects.set(items[index] ?? 0, '<< /Title ', { text }, rest);
    }
    const ends = `/First ${items[0]} 0 R /Last ${items.at(-1)} 0 R /Count ${items.length}`;
    this.#objects.set(outline, `<< /Type /Outlines ${ends} >>`);
    return outline;
  }

  #annotation(syntax: string): string {
    const resolved = this.#objects.resolve(syntax);
    return syntax.startsWith('$') ? resolved : `${this.#objects.add(resolved)} 0 R`;
  }

  /** Raw entries, set off from those before. */
  #raw(syntax: string | undefined): string {
    return syntax === undefined ? '' : ` ${this.#objects.resolve(syntax)}`;
  }
}

const PICTURE = 'q 500 0 0 700 56 46 cm /P Do Q\n';
const IMAGE = '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8';

function fieldEntries({ name, value, tooltip, options }: PdfField): Piece[] {
  const pieces: Piece[] = [options === undefined ? ' /FT /Tx /T ' : ' /FT /Ch /T ', { text: name }];
  if (tooltip !== undefined) pieces.push(' /TU ', { text: tooltip });
  if (options !== undefined) pieces.push(' /Opt [', ...options.map((text) => ({ text })), ']');
  return [...pieces, ' /V ', { text: value }];
}

function refs(numbers: readonly number[]): string {
  return references(numbers).join(' ');
}

function references(numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => `${number} 0 R`);
}

function entries(info: Readonly<Record<string, string>>): Piece[] {
  return Object.entries(info).flatMap(([key, text]): Piece[] => [` /${key} `, { text }]);
}

function textOperators(lines: readonly PdfLine[]): string {
  let below = 720;
  return lines
    .map(({ text, x = 72, y, size = 12 }) => {
      const baseline = y ?? below;
      below = baseline - size * 1.2;
      return `BT /F ${size} Tf 1 0 0 1 ${x} ${baseline} Tm ${literal(winAnsi(text)).toString('latin1')} Tj ET\n`;
    })
    .join('');
}

function xmpPacket(inside: string): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

import { encryptDictionary, encryptionKey, FILE_ID, md5, rc4 } from './pdf-encrypt.ts';
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
  /** Raw content, in place of `lines`: to make pages that are broken. */
  readonly content?: string;
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
}

/** What an object is made of: raw syntax, a text string, or the bytes of a stream. */
type Piece = string | { readonly text: string } | { readonly stream: Uint8Array };

/** Writes a PDF 1.4: Helvetica in WinAnsiEncoding, nothing compressed, the same bytes for the same options. */
export function makePdf(options: PdfOptions): Uint8Array {
  return new PdfWriter(options).write();
}

class PdfWriter {
  readonly #options: PdfOptions;
  readonly #objects: (readonly Piece[])[] = [];
  readonly #fields: number[] = [];
  readonly #key: Buffer | undefined;

  constructor(options: PdfOptions) {
    this.#options = options;
    this.#key = options.encrypt === undefined ? undefined : encryptionKey(options.encrypt.password);
  }

  write(): Uint8Array {
    const { pages, info, encrypt } = this.#options;
    const catalog = this.#reserve();
    const tree = this.#reserve();
    const font = this.#add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
    const kids = pages.map((page) => this.#addPage(page, tree, font));
    this.#objects[tree - 1] = [`<< /Type /Pages /Kids [${refs(kids)}] /Count ${this.#options.count ?? kids.length} >>`];
    this.#objects[catalog - 1] = [`<< /Type /Catalog /Pages ${tree} 0 R`, ...this.#catalogEntries(kids), ' >>'];
    const infoNumber = info === undefined ? undefined : this.#add('<<', ...entries(info), ' >>');
    const encryptNumber = encrypt === undefined ? undefined : this.#add(encryptDictionary(encrypt.password));
    return this.#assemble(catalog, infoNumber, encryptNumber);
  }

  #reserve(): number {
    return this.#objects.push([]);
  }

  #add(...pieces: readonly Piece[]): number {
    return this.#objects.push(pieces);
  }

  #addStream(dictionary: string, bytes: Uint8Array): number {
    return this.#add(`<< ${dictionary} /Length ${bytes.length} >>`, { stream: bytes });
  }

  #addPage(page: PdfPage, tree: number, font: number): number {
    const number = this.#reserve();
    const content = page.content ?? textOperators(page.lines ?? []) + (page.picture === true ? PICTURE : '');
    const filter = page.filter === undefined ? '' : `/Filter /${page.filter}`;
    const stream = this.#addStream(filter, winAnsi(content));
    const picture =
      page.picture === true ? ` /XObject << /P ${this.#addStream(IMAGE, Uint8Array.of(0x7f))} 0 R >>` : '';
    const annotations = [
      ...(page.notes ?? []).map((text) =>
        this.#add('<< /Type /Annot /Subtype /Text /Rect [300 700 320 720] /Contents ', { text }, ' >>'),
      ),
      ...(page.pinned ?? []).map((file) =>
        this.#add(`<< /Type /Annot /Subtype /FileAttachment /Rect [20 20 40 40] /FS ${this.#addFile(file)} 0 R >>`),
      ),
      ...(page.stamps ?? []).map((text) => this.#addStamp(text, font)),
      ...(page.links ?? []).map((text) =>
        this.#add('<< /Type /Annot /Subtype /Link /Rect [20 50 40 70] /A << /S /URI /URI ', { text }, ' >> >>'),
      ),
      ...(page.fields ?? []).map((field, index) => this.#addField(field, index, number)),
    ];
    this.#objects[number - 1] = [
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 612 792] /Contents ${stream} 0 R`,
      page.crop === undefined ? '' : ` /CropBox [${page.crop}]`,
      ` /Resources << /Font << /F ${font} 0 R >>${picture} >> /Annots [${refs(annotations)}] >>`,
    ];
    return number;
  }

  #addField(field: PdfField, index: number, page: number): number {
    const y = 600 - index * 24;
    const rectangle = `/Rect [72 ${y} 300 ${y + 20}]`;
    const widget = `/Type /Annot /Subtype /Widget /P ${page} 0 R ${rectangle}`;
    const number = this.#add(`<< ${widget}`, ...fieldEntries(field), ' >>');
    this.#fields.push(number);
    return number;
  }

  #addStamp(text: string, font: number): number {
    const form = `/Type /XObject /Subtype /Form /BBox [0 0 300 40] /Resources << /Font << /F ${font} 0 R >> >>`;
    const appearance = this.#addStream(form, winAnsi(textOperators([{ text, x: 5, y: 10 }])));
    return this.#add(`<< /Type /Annot /Subtype /Stamp /Rect [72 400 372 440] /AP << /N ${appearance} 0 R >> >>`);
  }

  #addFile({ name, bytes, description }: PdfFile): number {
    const stream = this.#addStream('/Type /EmbeddedFile', bytes);
    const text = { text: name };
    const words: Piece[] = description === undefined ? [] : [' /Desc ', { text: description }];
    return this.#add('<< /Type /Filespec /F ', text, ' /UF ', text, ...words, ` /EF << /F ${stream} 0 R >> >>`);
  }

  #catalogEntries(kids: readonly number[]): Piece[] {
    const { xmp, attachments = [], xfa, loose, bookmarks, label } = this.#options;
    const files = attachments.flatMap((file): Piece[] => [{ text: file.name }, ` ${this.#addFile(file)} 0 R `]);
    const pieces: Piece[] = [];
    if (files.length > 0) pieces.push(' /Names << /EmbeddedFiles << /Names [', ...files, '] >> >>');
    if (xmp !== undefined) {
      const stream = this.#addStream('/Type /Metadata /Subtype /XML', Buffer.from(xmpPacket(xmp)));
      pieces.push(` /Metadata ${stream} 0 R`);
    }
    if (loose !== undefined) this.#fields.push(this.#add('<<', ...fieldEntries(loose), ' >>'));
    const fields = `/Fields [${refs(this.#fields)}]`;
    if (xfa === true) {
      const stream = this.#addStream('', Buffer.from('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"></xdp:xdp>'));
      pieces.push(` /AcroForm << ${fields} /XFA ${stream} 0 R >>`);
    } else if (this.#fields.length > 0) pieces.push(` /AcroForm << ${fields} >>`);
    if (bookmarks !== undefined) pieces.push(` /Outlines ${this.#addBookmarks(bookmarks, kids)} 0 R`);
    if (label !== undefined) pieces.push(' /PageLabels << /Nums [0 << /S /D /P ', { text: label }, ' >>] >>');
    return pieces;
  }

  #addBookmarks(titles: readonly string[], [page = 0]: readonly number[]): number {
    const outline = this.#reserve();
    const items = titles.map(() => this.#reserve());
    for (const [index, text] of titles.entries()) {
      const next = items[index + 1];
      const sibling = next === undefined ? '' : ` /Next ${next} 0 R`;
      const rest = ` /Parent ${outline} 0 R${sibling} /Dest [${page} 0 R /Fit] >>`;
      this.#objects[(items[index] ?? 0) - 1] = ['<< /Title ', { text }, rest];
    }
    const ends = `/First ${items[0]} 0 R /Last ${items.at(-1)} 0 R /Count ${items.length}`;
    this.#objects[outline - 1] = [`<< /Type /Outlines ${ends} >>`];
    return outline;
  }

  #assemble(catalog: number, info: number | undefined, encrypt: number | undefined): Uint8Array {
    const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    const offsets: number[] = [];
    let length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    const push = (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
    };
    for (const [index, pieces] of this.#objects.entries()) {
      offsets.push(length);
      push(Buffer.from(`${index + 1} 0 obj\n`));
      const key = index + 1 === encrypt ? undefined : this.#objectKey(index + 1);
      for (const piece of pieces) push(written(piece, key));
      push(Buffer.from('\nendobj\n'));
    }
    const start = length;
    const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    push(Buffer.from(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${lines.join('')}`));
    const hex = FILE_ID.toString('hex');
    const infoEntry = info === undefined ? '' : ` /Info ${info} 0 R`;
    const encryptEntry = encrypt === undefined ? '' : ` /Encrypt ${encrypt} 0 R`;
    const trailer = `/Size ${offsets.length + 1} /Root ${catalog} 0 R${infoEntry}${encryptEntry} /ID [<${hex}> <${hex}>]`;
    push(Buffer.from(`trailer\n<< ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
    return Uint8Array.from(Buffer.concat(chunks));
  }

  /** ISO 32000-1, 7.6.2, algorithm 1. */
  #objectKey(number: number): Buffer | undefined {
    if (this.#key === undefined) return undefined;
    const numbers = Buffer.of(number & 0xff, (number >> 8) & 0xff, (number >> 16) & 0xff, 0, 0);
    return md5(Buffer.concat([this.#key, numbers])).subarray(0, this.#key.length + 5);
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
  return numbers.map((number) => `${number} 0 R`).join(' ');
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

function written(piece: Piece, key: Buffer | undefined): Buffer {
  if (typeof piece === 'string') return Buffer.from(piece, 'latin1');
  if ('text' in piece) {
    const bytes = winAnsi(piece.text);
    return key === undefined ? literal(bytes) : Buffer.from(`<${rc4(key, bytes).toString('hex')}>`);
  }
  const bytes = key === undefined ? piece.stream : rc4(key, piece.stream);
  return Buffer.concat([Buffer.from('\nstream\n'), bytes, Buffer.from('\nendstream')]);
}

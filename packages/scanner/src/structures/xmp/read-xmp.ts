import type { MetadataName } from '../../document.ts';
import { fileExtension } from '../file-extension.ts';
import type { PictureFindings } from '../picture/picture-findings.ts';
import { toPosition } from '../tiff/gps-position.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import { type XmlHandler, XmlReader } from '../xml/xml-reader.ts';
import { prefixes, vouched } from './xmp-names.ts';

/** Reads an XMP packet (ISO 16684-1): every property's text under its name. What is wrong with it is told. */
export function readXmp(bytes: Uint8Array, findings: PictureFindings): void {
  // Letters of two bytes have it too.
  if (!bytes.includes(TAG)) {
    findings.bytes('XMP', bytes);
    return;
  }
  const properties = new XmpProperties(findings);
  const reader = new XmlReader(properties, findings.context.limits, { prefixes });
  try {
    // Some programs end the packet with NULs.
    reader.write(bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1));
    reader.end();
  } catch (thrown) {
    findings.failure(thrown);
  }
  properties.end();
  if (reader.hasDoctype) findings.problem('entities-not-read');
  else if (!reader.isWellFormed) findings.problem('bad-xml');
}

/** What a tag begins with. */
const TAG = 0x3c;

/** What RDF and XML say for themselves. */
const OWN = /^(?:rdf|xmlns|xml|x)(?::|$)/;

/** Numbers, yes and no, and what is filled in for nothing: settings of programs have hundreds. */
const SETTING = /^(?:[-+]?\d{1,6}(?:[./]\d{1,7})?(?: ?[%mnpx]{1,2})?|true|false|none|\s*)$/i;

/** Characters of a text in base64 that is a file. */
const BASE64_LENGTH_MIN = 64;

class XmpProperties implements XmlHandler {
  readonly #findings: PictureFindings;
  /** Names of the elements that are open, and the text of each. */
  readonly #names: string[] = [];
  #text = '';
  /** Degrees of the properties that are half of a position. */
  #latitude: number | undefined;
  #longitude: number | undefined;

  constructor(findings: PictureFindings) {
    this.#findings = findings;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#flush();
    this.#names.push(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (!OWN.test(key)) this.#tell(key, value);
      // Where a property stands alone, and what it refers to.
      else if (key === 'rdf:about' || key === 'rdf:resource') this.#tell(this.#property ?? 'about', value);
      else if (key === 'x:xmptk') this.#tell('xmptk', value);
    }
  }

  close(): void {
    this.#flush();
    this.#names.pop();
  }

  text(text: string): void {
    this.#text += text;
  }

  comment(text: string): void {
    this.#findings.field('raw:comment-in-XMP', text);
  }

  /** To be called after the last element. */
  end(): void {
    this.#flush();
    this.#findings.position(toPosition(this.#latitude, this.#longitude));
  }

  get #property(): string | undefined {
    return this.#names.findLast((name) => !OWN.test(name));
  }

  #flush(): void {
    const text = this.#text.trim();
    this.#text = '';
    if (text !== '') this.#tell(this.#property ?? 'text', text);
  }

  #tell(property: string, value: string): void {
    const text = value.trim();
    if (property === 'exif:GPSLatitude') this.#latitude = degreesOf(text);
    if (property === 'exif:GPSLongitude') this.#longitude = degreesOf(text);
    if (text.length >= BASE64_LENGTH_MIN && this.#tellFile(property, text)) return;
    const name: MetadataName = vouched[property] ?? `raw:${property.replace(/^\?:/, '')}`;
    if (name.startsWith('raw:') && SETTING.test(text)) return;
    this.#findings.field(name, text);
  }

  /** A picture in base64: one for the eye, one as it was before, its depths, a sound. */
  #tellFile(property: string, text: string): boolean {
    if (!/^[\w+/\s-]{64}/.test(text)) return false;
    const extension = fileExtension(Buffer.from(text.slice(0, BASE64_LENGTH_MIN), 'base64'));
    if (extension === undefined) return false;
    const bytes = Buffer.from(text, 'base64');
    const name = `${property.replace(/^.*:/, '')}.${extension}`;
    if (property === 'xmpGImg:image') this.#findings.thumbnail(name, bytes);
    else this.#findings.file(name, bytes);
    return true;
  }
}

/** `38,53.3700N`, `38,53,22N` (XMP part 2, 3.1, GPSCoordinate), and degrees with a sign as some programs write them. */
function degreesOf(text: string): number | undefined {
  const [, degrees = '', minutes = '0', seconds = '0', side = ''] =
    /^(-?\d{1,3}(?:\.\d+)?)(?:[, ]+(\d{1,2}(?:\.\d+)?))?(?:[, ]+(\d{1,2}(?:\.\d+)?))?\s*([NSEWnsew]?)$/.exec(text) ??
    [];
  if (degrees === '') return undefined;
  const whole = Number(degrees);
  const size = Math.abs(whole) + Number(minutes) / 60 + Number(seconds) / 3600;
  return whole < 0 || /[SWsw]/.test(side) ? -size : size;
}

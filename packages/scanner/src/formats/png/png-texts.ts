import { constants, inflateSync } from 'node:zlib';
import type { MetadataName } from '../../document.ts';
import { valuesOf } from '../../limits.ts';
import { isEngineError } from '../../structures/inflate.ts';
import type { PictureFindings } from '../../structures/picture/picture-findings.ts';
import type { PictureMetadata } from '../../structures/picture/picture-metadata.ts';
import { textOf } from '../../structures/picture/words.ts';
import { pngLimits } from './png-limits.ts';

/** Keywords of texts that we vouch for (W3C PNG, 11.3.3.1). */
const KEYWORDS: Readonly<Record<string, MetadataName>> = {
  title: 'title',
  author: 'author',
  description: 'comment',
  comment: 'comment',
  software: 'creator-tool',
  'creation time': 'created',
  'create-date': 'created',
  'date:create': 'created',
  'date:modify': 'modified',
};

const XMP_KEYWORD = 'XML:com.adobe.xmp';

/** Blocks of metadata as ImageMagick writes them: in hexadecimal digits, behind a name and a length. */
const PROFILES: Readonly<Record<string, 'exif' | 'iptc' | 'photoshop' | 'xmp' | 'icc'>> = {
  exif: 'exif',
  app1: 'exif',
  iptc: 'photoshop',
  '8bim': 'photoshop',
  xmp: 'xmp',
  icc: 'icc',
  icm: 'icc',
};

/** Reads the chunks of a PNG that hold text, packed or not. */
export class PngTexts {
  readonly #findings: PictureFindings;
  readonly #metadata: PictureMetadata;

  constructor(findings: PictureFindings, metadata: PictureMetadata) {
    this.#findings = findings;
    this.#metadata = metadata;
  }

  /** `tEXt`: a keyword, a NUL, a text. */
  plain(data: Uint8Array): void {
    const [keyword, rest] = split(data);
    this.#tell(textOf(keyword), rest);
  }

  /** `zTXt`: a keyword, a NUL, how it is packed, the packed text. */
  async packed(data: Uint8Array): Promise<void> {
    const [keyword, rest] = split(data);
    const text = await this.#expand(rest.subarray(1));
    if (text !== undefined) this.#tell(textOf(keyword), text);
  }

  /** `iTXt`: a keyword, whether and how it is packed, a language, the keyword in it, the text. */
  async international(data: Uint8Array): Promise<void> {
    const [keyword, rest] = split(data);
    const isPacked = rest[0] === 1;
    const [, afterLanguage] = split(rest.subarray(2));
    const [translated, text] = split(afterLanguage);
    const expanded = isPacked ? await this.#expand(text) : text;
    this.#findings.field('raw:translated-keyword', textOf(translated));
    if (expanded !== undefined) this.#tell(textOf(keyword), expanded);
  }

  /** `iCCP`: a name, a NUL, how it is packed, the packed profile. */
  async profile(data: Uint8Array): Promise<void> {
    const [name, rest] = split(data);
    this.#findings.field('raw:ProfileName', textOf(name));
    const profile = await this.#expand(rest.subarray(1));
    if (profile !== undefined) this.#metadata.icc(profile);
  }

  /** `sPLT`: a name, a NUL, colors, which hold words only by chance. */
  palette(data: Uint8Array): void {
    this.#findings.field('raw:PaletteName', textOf(split(data)[0]));
  }

  #tell(keyword: string, text: Uint8Array): void {
    const profile = /^Raw profile type (\w+)$/i.exec(keyword)?.[1]?.toLowerCase();
    if (keyword === XMP_KEYWORD) this.#metadata.xmp(text);
    else if (profile !== undefined) this.#tellProfile(profile, text);
    else
      this.#findings.field(KEYWORDS[keyword.toLowerCase()] ?? `raw:${keyword === '' ? 'text' : keyword}`, textOf(text));
  }

  #tellProfile(kind: string, text: Uint8Array): void {
    const [, , ...lines] = Buffer.from(text).toString('latin1').trimStart().split(/\s+/);
    const bytes = Buffer.from(lines.join(''), 'hex');
    const block = PROFILES[kind];
    const isXmp = bytes.subarray(0, 29).toString('latin1').startsWith('http://ns.adobe.com/xap/1.0/');
    if (isXmp) this.#metadata.xmp(bytes.subarray(29));
    else if (kind === 'iptc' && bytes[0] === 0x1c) this.#metadata.iptc(bytes);
    else if (block === undefined) this.#findings.bytes(`profile-${kind}`, bytes);
    else this.#metadata[block](bytes);
  }

  /** What packed bytes expand to; undefined where that is told as a problem. Charged to the root. */
  async #expand(packed: Uint8Array): Promise<Uint8Array | undefined> {
    const { context } = this.#findings;
    const { pngTextBytesMax } = valuesOf(pngLimits, context.limits.own);
    try {
      const text = inflateSync(packed, { maxOutputLength: pngTextBytesMax, finishFlush: constants.Z_SYNC_FLUSH });
      await context.budget.expand(text.length);
      return text;
    } catch (thrown) {
      if (!isEngineError(thrown)) throw thrown;
      if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE') {
        await context.budget.expand(pngTextBytesMax);
        this.#findings.problem('stream-limit', { number: pngTextBytesMax, limit: 'pngTextBytesMax' });
      } else this.#findings.problem('bad-stream');
      return undefined;
    }
  }
}

/** What stands before the first NUL, and after it. */
function split(data: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const at = data.indexOf(0);
  return at === -1 ? [data, data.subarray(data.length)] : [data.subarray(0, at), data.subarray(at + 1)];
}

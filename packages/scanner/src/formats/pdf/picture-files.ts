import { createHash } from 'node:crypto';
import { type JpegSegment, readJpegParts } from '../../structures/jpeg/jpeg-segments.ts';
import { beginsWith } from '../../structures/signatures.ts';
import type { PdfStore } from './objects/object-store.ts';
import type { StoredObject } from './objects/sieve.ts';
import { nameOf } from './objects/text-string.ts';
import { filterNames } from './streams/filter-names.ts';
import { filters } from './streams/filters.ts';
import { isDictionary } from './streams/syntax.ts';

/** A picture as a camera or a program wrote it (ISO 32000-1, 7.4.8), and its names in a dictionary and in content. */
const JPEG_FILTERS: ReadonlySet<string> = new Set(['DCTDecode', 'DCT']);
/** What it begins with (ITU-T T.81, B.2.1). pdf.js looks over what stands before. */
const START = Buffer.from([0xff, 0xd8, 0xff]);

const COMMENT = 0xfe;
const FIRST_APPLICATION = 0xe0;
const LAST_APPLICATION = 0xef;

/**
 * Segments that every encoder writes, up to the bytes that they have where they say how the picture is stored, and nothing else:
 * JFIF without a small picture (JFIF 1.02, page 5), Adobe's transform of colors, profiles of colors, the quality of Photoshop's Save for Web.
 */
const ORDINARY = [
  { name: Buffer.from('JFIF\0', 'latin1'), bytesMax: 14 },
  { name: Buffer.from('Adobe', 'latin1'), bytesMax: 12 },
  { name: Buffer.from('ICC_PROFILE\0', 'latin1'), bytesMax: Number.POSITIVE_INFINITY },
  { name: Buffer.from('Ducky', 'latin1'), bytesMax: 15 },
] as const;

/** Comments that encoders sign every picture with: those of PHP, of libraries, of an editor. */
const SIGNATURE =
  /^(?:CREATOR: gd-jpeg v[\d.]+ \(using IJG JPEG v\d+\),? ?(?:default quality|quality = \d+)?|LEAD Technologies Inc\. V[\d.]+|AppleMark|Lavc[\d.]+|Intel\(R\) JPEG Library, version [\d.[\]]+|File written by Adobe Photoshop.{0,3} [\d.]+)[\s\0]*$/;
const SIGNATURE_BYTES_MAX = 96;

/** What fills a stream up, and how many bytes of anything else behind a picture may say something. */
const PADDING: ReadonlySet<number> = new Set([0, 0xff, 0x0a, 0x0d, 0x20]);
const BYTES_MIN = 4;

/**
 * The pictures of a document that say something beside what they show, as files, each once: as programs put the file of a
 * picture into a document as it is, they keep where it was taken, by what, and who is named in it.
 */
export async function* findPictureFiles(
  store: PdfStore,
  others: ReadonlySet<StoredObject>,
  progress: () => void,
): AsyncGenerator<Uint8Array> {
  const told = new Set<string>();
  for (const object of store.objects) {
    if (others.has(object) || !isJpeg(store, object)) continue;
    progress();
    const bytes = await store.data(object);
    const start = bytes.indexOf(START);
    const picture = start === -1 ? undefined : bytes.subarray(start);
    if (picture === undefined || !saysMore(picture)) continue;
    const digest = createHash('sha256').update(picture).digest('base64');
    if (told.has(digest)) continue;
    told.add(digest);
    yield picture;
  }
}

/** Whether a stream is a JPEG, once filters that are known are undone. */
function isJpeg(store: PdfStore, object: StoredObject): boolean {
  const dictionary = object.stream === undefined ? undefined : store.value(object);
  if (!isDictionary(dictionary) || nameOf(dictionary.get('Type')) === 'EmbeddedFile') return false;
  const names = filterNames(dictionary, (value) => store.resolve(value)) ?? [];
  return (
    JPEG_FILTERS.has(names.at(-1) ?? '') && names.slice(0, -1).every((name) => filters.has(name) || name === 'Crypt')
  );
}

function saysMore(picture: Uint8Array): boolean {
  const { segments, end } = readJpegParts(picture);
  return segments.some(isTelling) || picture.subarray(end).filter((byte) => !PADDING.has(byte)).length >= BYTES_MIN;
}

function isTelling({ marker, data }: JpegSegment): boolean {
  if (marker === COMMENT) {
    return (
      data.length > SIGNATURE_BYTES_MAX || (data.length > 0 && !SIGNATURE.test(Buffer.from(data).toString('latin1')))
    );
  }
  if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION) return false;
  return !ORDINARY.some(({ name, bytesMax }) => beginsWith(data, name) && data.length <= bytesMax);
}

import { decodeWords } from './encoded-words.ts';
import { fieldOf, type Header } from './header-fields.ts';
import { type ParameterValue, readParameters } from './parameters.ts';

/** What a part of a message says of itself. */
export interface PartKind {
  /** In lower case: `text/plain`. */
  readonly type: string;
  readonly parameters: ParameterValue['parameters'];
  readonly encoding: string | undefined;
  /** Its own name, decoded; undefined if it has none. */
  readonly fileName: string | undefined;
  readonly isAttachment: boolean;
}

/** What the header of a part says of it; `typeOtherwise` is what it is if the header does not say. */
export function partKind(header: Header, typeOtherwise: string): PartKind {
  const { value, parameters } = readParameters(fieldOf(header, 'content-type') ?? typeOtherwise);
  const disposition = readParameters(fieldOf(header, 'content-disposition') ?? '');
  const fileName = disposition.parameters.get('filename') ?? parameters.get('name');
  return {
    type: value.includes('/') ? value : typeOtherwise,
    parameters,
    encoding: fieldOf(header, 'content-transfer-encoding'),
    fileName: fileName === undefined || fileName.trim() === '' ? undefined : decodeWords(fileName).trim(),
    isAttachment: disposition.value === 'attachment',
  };
}

/** Extensions of parts without a name, by their type (IANA media types). */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/ms-tnef': 'dat',
  'application/msword': 'doc',
  'application/pdf': 'pdf',
  'application/pgp-encrypted': 'txt',
  'application/pgp-signature': 'asc',
  'application/pkcs7-mime': 'p7m',
  'application/pkcs7-signature': 'p7s',
  'application/rtf': 'rtf',
  'application/vnd.ms-excel': 'xls',
  'application/x-pkcs7-mime': 'p7m',
  'application/x-pkcs7-signature': 'p7s',
  'application/xml': 'xml',
  'application/zip': 'zip',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'image/bmp': 'bmp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'message/global': 'eml',
  'message/news': 'eml',
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/css': 'css',
  'text/csv': 'csv',
  'text/directory': 'vcf',
  'text/html': 'html',
  'text/javascript': 'js',
  'text/plain': 'txt',
  'text/richtext': 'txt',
  'text/rtf': 'rtf',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'text/xml': 'xml',
  'video/mp4': 'mp4',
};

/** Texts that are shown where they stand, though files are of their type as well. */
const SHOWN: ReadonlySet<string> = new Set(['text/html', 'text/plain', 'text/richtext']);

/** Whether a text is no words to be shown, but a file of a format. */
export function isOfFile(type: string): boolean {
  return (Object.hasOwn(EXTENSIONS, type) || /[/+-](?:xml|rtf|json)$/.test(type)) && !SHOWN.has(type);
}

/** What a part is called as a file, numbered if it has no name. */
export function nameOf({ type, fileName }: PartKind, header: Header, number: number): string {
  const extension = Object.hasOwn(EXTENSIONS, type) ? EXTENSIONS[type] : undefined;
  const location = fieldOf(header, 'content-location')
    ?.replace(/[?#].*$/s, '')
    .replace(/^.*[\\/:]/s, '');
  const name = fileName?.replace(/^.*[\\/]/s, '') ?? location ?? '';
  if (name === '') return `part-${number}.${extension ?? 'bin'}`;
  // A mail within a mail is often called by its subject.
  const isMessage = extension === 'eml' && !/\.eml$/i.test(name);
  return isMessage ? `${name.slice(0, NAME_LENGTH_MAX)}.eml` : name.slice(-NAME_LENGTH_MAX);
}

const NAME_LENGTH_MAX = 200;

import { kinds as scanned } from '@holdback/scanner/text';

/** What people call a kind of file, and the kinds that the scanner tells apart of it. */
export const saidAs: Readonly<Record<string, readonly string[]>> = {
  spreadsheet: ['xlsx', 'xls', 'ods', 'csv'],
  excel: ['xlsx', 'xls'],
  table: ['csv', 'xlsx'],
  tsv: ['csv'],
  document: ['docx', 'doc', 'odt', 'pdf'],
  word: ['docx', 'doc'],
  presentation: ['pptx', 'ppt', 'odp'],
  powerpoint: ['pptx', 'ppt'],
  txt: ['text'],
  log: ['text'],
  json: ['text'],
  md: ['text'],
  sql: ['text'],
  yaml: ['text'],
  picture: ['jpg', 'png', 'tif', 'heic'],
  image: ['jpg', 'png', 'tif', 'heic'],
  photo: ['jpg', 'heic'],
  jpeg: ['jpg'],
  tiff: ['tif'],
  video: ['mp4', 'mov', 'avi', 'mkv'],
  audio: ['mp3', 'wav', 'm4a'],
  mail: ['eml', 'msg', 'mbox'],
  email: ['eml', 'msg', 'mbox'],
  outlook: ['msg', 'pst'],
  archive: ['zip', '7z', 'rar', 'tar'],
  gz: ['gzip'],
  tgz: ['gzip'],
  'tar.gz': ['gzip'],
  jar: ['zip'],
  apk: ['zip'],
  kmz: ['zip'],
  xpi: ['zip'],
  crx: ['zip'],
  htm: ['html'],
  mht: ['mhtml'],
  database: ['mdb', 'accdb', 'sqlite', 'dbf'],
  access: ['mdb', 'accdb'],
  db: ['sqlite'],
  link: ['symlink'],
};

/**
 * What a document can be said to be: the kinds that the scanner tells apart, but those that are read under another name;
 * a link, and what nothing recognized.
 */
export const kinds: readonly string[] = [
  ...scanned.filter((kind) => !Object.hasOwn(saidAs, kind)),
  'symlink',
  'unknown',
];

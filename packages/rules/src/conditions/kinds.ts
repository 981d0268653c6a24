/**
 * What the scanner can say that a file is: the ids of its formats, the kinds that it knows and does not read, a link,
 * and what nothing recognized. A test holds them beside the scanner's own lists.
 */
export const kinds: readonly string[] = [
  ...words('csv gzip pdf text zip symlink unknown'),
  // Office files and what they are made of.
  ...words('doc docm docx dotm dotx msi odf odg odp ods odt ooxml otg otp ots ott pages potm potx ppsm ppsx ppt pptm'),
  ...words('pptx pub numbers one vsd vsdx xls xlsb xlsm xlsx xltm xltx cfb epub key mobi chm'),
  // Mail, markup, calendars.
  ...words('eml gpx html ics kml mbox mhtml msg pst ps rtf svg vcf xml pgp reg url lnk alias eps indd'),
  // Databases and data.
  ...words('accdb dbf mdb sqlite parquet avro arrow sav dat'),
  // Archives and images of disks.
  ...words('7z ace ar arj asar bz2 cab cpio deb dmg iso jmp lz lz4 lzh rar rpm tar xz Z zst'),
  // Pictures.
  ...words(
    '3gp 3g2 apng arw avif bmp bpg cr2 cr3 cur dcm dng flif gif heic icc icns ico j2c jls jp2 jpg jpm jpx jxl jxr',
  ),
  ...words('ktx mie mj2 nef orf png psd raf rw2 tif webp xcf dwg'),
  // Sound and video.
  ...words(
    'aac ac3 aif amr ape asf avi caf dsf f4a f4b f4p f4v flac flv it m4a m4b m4p m4v mid mkv mov mp1 mp2 mp3 mp4',
  ),
  ...words('mpc mpg mts mxf oga ogg ogm ogv ogx opus pcap qcp rm s3m spx swf voc vtt wav webm wv xm'),
  // Programs, fonts, models.
  ...words('3mf blend class dff drc elf eot exe fbx glb macho nes otf shp skp stl ttc ttf wasm woff woff2'),
];

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
  htm: ['html'],
  mht: ['mhtml'],
  database: ['mdb', 'accdb', 'sqlite', 'dbf'],
  access: ['mdb', 'accdb'],
  db: ['sqlite'],
  link: ['symlink'],
};

function words(list: string): readonly string[] {
  return list.split(' ');
}

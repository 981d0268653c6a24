/**
 * File name extensions of the formats that are often told apart by name alone. A name that belongs to one and bytes
 * that belong to another are worth a trait. Formats that are containers by design (Office files are ZIP archives) are
 * in one family with what they are made of.
 */
const families: Readonly<Record<string, string>> = {
  pdf: 'pdf',
  ...family(
    'zip',
    'zip docx docm dotx xlsx xlsm xlsb xltx pptx pptm ppsx ooxml odt ods odp odg odf jar war apk epub kmz xps',
  ),
  ...family('gzip', 'gzip gz tgz svgz emz wmz'),
  ...family('compressed', 'compressed bz2 bz tbz tbz2 xz txz lzma tlz lz zst tzst lz4 z taz'),
  ...family('cfb', 'cfb doc dot xls xlt ppt pps msg msi vsd pub'),
  ...family('mail', 'eml mbox mhtml mht'),
  ...family(
    'text',
    'text txt csv tsv tab log md json jsonl yaml yml sql ini html htm xml spreadsheetml svg kml gpx geojson rtf ics vcf ps eps',
  ),
  ...family('jpg', 'jpg jpeg jpe'),
  ...family('tif', 'tif tiff'),
  ...family('mp4', 'mp4 m4v m4a m4b m4p mov 3gp 3g2 f4v f4a'),
  ...family('mp3', 'mp3 mp2 mp1 mpga aac'),
  ...family('ogg', 'ogg oga ogv ogm ogx opus spx'),
  ...family('wav', 'wav wave bwf rf64'),
  ...family('mkv', 'mkv webm mka mks mk3d'),
  ...family('asf', 'asf wmv wma'),
  ...family('mdb', 'mdb accdb'),
  ...Object.fromEntries(
    ['png', 'gif', 'bmp', 'webp', 'heic', 'flac', 'avi', 'rar', '7z', 'tar', 'exe', 'sqlite'].map((name) => [
      name,
      name,
    ]),
  ),
};

function family(name: string, members: string): Record<string, string> {
  return Object.fromEntries(members.split(' ').map((extension) => [extension, name]));
}

/** The file name's extension in lower case, without its dot; empty if it has none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** Whether the name says a format of another family than the bytes do. Unknown names and formats say nothing. */
export function hasForeignExtension(path: string, format: string): boolean {
  const said = own(extensionOf(path));
  const found = own(format);
  if (said === undefined || found === undefined || said === found) return false;
  // Office puts an encrypted package into a compound file, and keeps the extension (MS-OFFCRYPTO section 2.3.4).
  if (said === 'zip' && found === 'cfb') return false;
  // Programs write workbooks in XML and name them so that Excel opens them.
  if (format === 'spreadsheetml' && extensionOf(path) === 'xls') return false;
  if (format === 'office-xml' && extensionOf(path) === 'doc') return false;
  const foundText = found === 'mail' || found === 'text';
  if (foundText && alsoText.has(extensionOf(path))) return false;
  // A mail, and a text of the years before Office had formats of its own, are texts whatever they are called.
  const bothText = (said === 'mail' || said === 'text') && foundText;
  return !bothText;
}

/** Names of Office that texts have as well: a mail as it was sent, and a graph of Graphviz. */
const alsoText: ReadonlySet<string> = new Set(['msg', 'dot']);

/** Not `constructor` and the like, which every object answers to. */
function own(key: string): string | undefined {
  return Object.hasOwn(families, key) ? families[key] : undefined;
}

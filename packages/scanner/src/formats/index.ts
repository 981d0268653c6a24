import { sevenZip } from './7z/7z.ts';
import { appleDouble } from './appledouble/appledouble.ts';
import { ar } from './ar/ar.ts';
import { asf } from './asf/asf.ts';
import { avi } from './avi/avi.ts';
import { bmp } from './bmp/bmp.ts';
import { cfb } from './cfb/cfb.ts';
import { cms } from './cms/cms.ts';
import { compressed } from './compressed/compressed.ts';
import { cpio } from './cpio/cpio.ts';
import { csv } from './csv/csv.ts';
import { dbf } from './dbf/dbf.ts';
import { doc } from './doc/doc.ts';
import { docx } from './docx/docx.ts';
import { dsStore } from './ds-store/ds-store.ts';
import { emf } from './emf/emf.ts';
import { eml } from './eml/eml.ts';
import { flac } from './flac/flac.ts';
import type { Format } from './format.ts';
import { geojson } from './geojson/geojson.ts';
import { gif } from './gif/gif.ts';
import { gpx } from './gpx/gpx.ts';
import { gzip } from './gzip/gzip.ts';
import { heic } from './heic/heic.ts';
import { html } from './html/html.ts';
import { ico } from './ico/ico.ts';
import { iso } from './iso/iso.ts';
import { jpg } from './jpg/jpg.ts';
import { kml } from './kml/kml.ts';
import { lnk } from './lnk/lnk.ts';
import { mbox } from './mbox/mbox.ts';
import { mdb } from './mdb/mdb.ts';
import { mkv } from './mkv/mkv.ts';
import { mp3 } from './mp3/mp3.ts';
import { mp4 } from './mp4/mp4.ts';
import { msg } from './msg/msg.ts';
import { odp } from './odp/odp.ts';
import { ods } from './ods/ods.ts';
import { odt } from './odt/odt.ts';
import { officeLock } from './office-lock/office-lock.ts';
import { officeXml } from './office-xml/office-xml.ts';
import { ogg } from './ogg/ogg.ts';
import { packed } from './packed/packed.ts';
import { parquet } from './parquet/parquet.ts';
import { pdf } from './pdf/pdf.ts';
import { plist } from './plist/plist.ts';
import { png } from './png/png.ts';
import { ppt } from './ppt/ppt.ts';
import { pptx } from './pptx/pptx.ts';
import { pst } from './pst/pst.ts';
import { rar } from './rar/rar.ts';
import { reg } from './reg/reg.ts';
import { rpm } from './rpm/rpm.ts';
import { rtf } from './rtf/rtf.ts';
import { shp } from './shp/shp.ts';
import { spreadsheetml } from './spreadsheetml/spreadsheetml.ts';
import { sqlite } from './sqlite/sqlite.ts';
import { svg } from './svg/svg.ts';
import { tar } from './tar/tar.ts';
import { text } from './text/text.ts';
import { tif } from './tif/tif.ts';
import { tnef } from './tnef/tnef.ts';
import { vcf } from './vcf/vcf.ts';
import { wav } from './wav/wav.ts';
import { webp } from './webp/webp.ts';
import { xls } from './xls/xls.ts';
import { xlsx } from './xlsx/xlsx.ts';
import { xml } from './xml/xml.ts';
import { zip } from './zip/zip.ts';
/** All formats, in the order of the generated table. */
export const formats: readonly Format[] = [
  pdf,
  docx,
  xlsx,
  pptx,
  doc,
  xls,
  spreadsheetml,
  officeXml,
  ppt,
  odt,
  ods,
  odp,
  rtf,
  jpg,
  png,
  tif,
  heic,
  webp,
  gif,
  bmp,
  ico,
  mp3,
  flac,
  ogg,
  wav,
  avi,
  mp4,
  mkv,
  asf,
  cfb,
  gzip,
  compressed,
  zip,
  tar,
  cpio,
  ar,
  sevenZip,
  rar,
  packed,
  rpm,
  iso,
  appleDouble,
  dsStore,
  lnk,
  plist,
  officeLock,
  csv,
  emf,
  eml,
  mbox,
  msg,
  tnef,
  pst,
  cms,
  html,
  sqlite,
  svg,
  kml,
  gpx,
  mdb,
  dbf,
  parquet,
  geojson,
  shp,
  vcf,
  reg,
  xml,
  text,
];

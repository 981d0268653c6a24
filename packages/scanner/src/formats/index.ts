import { cfb } from './cfb/cfb.ts';
import { csv } from './csv/csv.ts';
import type { Format } from './format.ts';
import { gzip } from './gzip/gzip.ts';
import { pdf } from './pdf/pdf.ts';
import { rtf } from './rtf/rtf.ts';
import { text } from './text/text.ts';
import { xlsx } from './xlsx/xlsx.ts';
import { xml } from './xml/xml.ts';
import { zip } from './zip/zip.ts';

/** All formats, in the order of the generated table. */
export const formats: readonly Format[] = [pdf, rtf, xlsx, cfb, gzip, zip, csv, xml, text];

import { csv } from './csv/csv.ts';
import { docx } from './docx/docx.ts';
import type { Format } from './format.ts';
import { gzip } from './gzip/gzip.ts';
import { pdf } from './pdf/pdf.ts';
import { text } from './text/text.ts';
import { xml } from './xml/xml.ts';
import { zip } from './zip/zip.ts';

/** All formats, in the order of the generated table. */
export const formats: readonly Format[] = [pdf, docx, gzip, zip, csv, xml, text];

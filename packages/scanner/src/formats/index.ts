import { csv } from './csv/csv.ts';
import type { Format } from './format.ts';
import { gzip } from './gzip/gzip.ts';
import { pdf } from './pdf/pdf.ts';
import { text } from './text/text.ts';
import { zip } from './zip/zip.ts';

/** In the order tried: the first that matches reads the file, so the most specific come first. */
export const formats: readonly Format[] = [pdf, gzip, zip, csv, text];

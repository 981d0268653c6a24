import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { MetadataName, Part } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
import { at } from './value.ts';

/** The information dictionary (ISO 32000-1, table 317). */
const INFO_NAMES: Readonly<Record<string, MetadataName>> = {
  Title: 'title',
  Author: 'author',
  Subject: 'subject',
  Keywords: 'keywords',
  Creator: 'creator-tool',
  Producer: 'producer',
  CreationDate: 'created',
  ModDate: 'modified',
  Trapped: 'raw:Trapped',
};

/** XMP (ISO 16684-1, 8.3 and 8.4; XMP part 2, 3.1), in lower case as pdf.js has them. */
const XMP_NAMES: Readonly<Record<string, MetadataName>> = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'dc:description': 'subject',
  'dc:subject': 'keywords',
  'pdf:keywords': 'keywords',
  'pdf:producer': 'producer',
  'xmp:creatortool': 'creator-tool',
  'xmp:createdate': 'created',
  'xmp:modifydate': 'modified',
};

/** The information dictionary, keys of the author's own included, then what XMP says otherwise. */
export async function* readMetadata(pdf: PDFDocumentProxy, limits: Limits): AsyncGenerator<Part> {
  const { info, metadata } = await pdf.getMetadata();
  yield* metadataParts([...infoFields(info), ...xmpFields(metadata)], limits);
}

function* infoFields(info: unknown): Generator<MetadataField> {
  for (const [key, name] of Object.entries(INFO_NAMES)) {
    const value = at(info, key);
    if (typeof value === 'string') yield [name, value];
  }
  const custom = at(info, 'Custom');
  if (!(custom instanceof Map)) return;
  for (const [key, value] of custom) {
    if (typeof value === 'string' || typeof value === 'number') yield [`raw:${String(key)}`, String(value)];
  }
}

function* xmpFields(metadata: Iterable<unknown> | null): Generator<MetadataField> {
  for (const entry of metadata ?? []) {
    if (!Array.isArray(entry)) continue;
    const [key, value]: readonly unknown[] = entry;
    const name = XMP_NAMES[String(key)] ?? `raw:${String(key)}`;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const text of values) if (typeof text === 'string') yield [name, text];
  }
}

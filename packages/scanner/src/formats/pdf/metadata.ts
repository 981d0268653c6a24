import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { MetadataName, Part } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told } from '../../parts.ts';
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
  const given = new Set<string>();
  for (const [name, value] of [...infoFields(info), ...xmpFields(metadata)]) {
    const text = value.slice(0, limits.metadataValueLengthMax);
    const field = `${name}\n${text}`;
    if (text === '' || given.has(field)) continue;
    if (given.size >= limits.metadataFieldsMax) {
      yield told('metadata-limit', { number: limits.metadataFieldsMax, limit: 'metadataFieldsMax' });
      return;
    }
    given.add(field);
    yield { kind: 'metadata', name, value: text };
    if (text.length < value.length) {
      yield told('metadata-value-limit', { number: limits.metadataValueLengthMax, limit: 'metadataValueLengthMax' });
    }
  }
}

type Field = readonly [MetadataName, string];

function* infoFields(info: unknown): Generator<Field> {
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

function* xmpFields(metadata: Iterable<unknown> | null): Generator<Field> {
  for (const entry of metadata ?? []) {
    if (!Array.isArray(entry)) continue;
    const [key, value]: readonly unknown[] = entry;
    const name = XMP_NAMES[String(key)] ?? `raw:${String(key)}`;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const text of values) if (typeof text === 'string') yield [name, text];
  }
}

import type { MetadataName } from '../../document.ts';

/** Names of properties in documents of one file of XML (`o:DocumentProperties`). */
const names: Readonly<Record<string, MetadataName>> = {
  'o:Title': 'title',
  'o:Author': 'author',
  'o:LastAuthor': 'last-modified-by',
  'o:Subject': 'subject',
  'o:Keywords': 'keywords',
  'o:Description': 'comment',
  'o:Created': 'created',
  'o:LastSaved': 'modified',
  'o:LastPrinted': 'printed',
  'o:Company': 'company',
  'o:Manager': 'manager',
  'o:Category': 'category',
  'o:Template': 'template',
};

/** Elements that hold properties of the document. */
const HOLDERS: ReadonlySet<string> = new Set(['o:DocumentProperties', 'o:CustomDocumentProperties']);

/** The name of the property whose element is the last of a path; undefined if it is none. */
export function propertyOf(path: readonly string[]): MetadataName | undefined {
  const name = path.at(-1) ?? '';
  if (!HOLDERS.has(path.at(-2) ?? '')) return undefined;
  return names[name] ?? `raw:${name.replace(/^.*:/, '')}`;
}

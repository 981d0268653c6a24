import type { MetadataName } from '../../document.ts';
import type { MetadataField } from '../../text/metadata.ts';

/** Names of `meta` elements that we vouch for (HTML Standard, 4.2.5.1; Dublin Core). */
const META: Readonly<Record<string, MetadataName>> = {
  author: 'author',
  creator: 'author',
  'dc.creator': 'author',
  'dcterms.creator': 'author',
  generator: 'creator-tool',
  progid: 'creator-tool',
  originator: 'creator-tool',
  keywords: 'keywords',
  description: 'subject',
  'dc.title': 'title',
  'article:author': 'author',
  date: 'created',
  'dc.date': 'created',
  'article:published_time': 'created',
  'article:modified_time': 'modified',
  'last-modified': 'modified',
};

/** What a `meta` element says of the page; undefined if it says nothing of it, and is read like any other element. */
export function metaField(attributes: Readonly<Record<string, string>>): MetadataField | undefined {
  const { content = '' } = attributes;
  const key = (attributes.name ?? attributes.property ?? attributes.itemprop ?? '').trim();
  if (content.trim() === '' || key === '') return undefined;
  const lower = key.toLowerCase();
  const name = Object.hasOwn(META, lower) ? META[lower] : undefined;
  return [name ?? `raw:${key}`, content.trim()];
}

/** Whether a `meta` element says only how a page is to be shown, and by whom it may be found. */
export function isOfShowing(attributes: Readonly<Record<string, string>>): boolean {
  return SHOWING.test(attributes.name ?? '') || SERVED.test(attributes['http-equiv'] ?? '');
}

const SHOWING = /^(?:viewport|robots|googlebot|theme-color|color-scheme|format-detection|referrer|msapplication-)/i;

/** What a server would say with the page (HTML Standard, 4.2.5.3). */
const SERVED =
  /^(?:content-type|content-language|content-style-type|content-script-type|x-ua-compatible|cache-control|pragma|expires|imagetoolbar)$/i;

/** Properties that Office writes into a page (`o:DocumentProperties`), by the name of the element. */
const OFFICE: Readonly<Record<string, MetadataName>> = {
  'o:author': 'author',
  'o:lastauthor': 'last-modified-by',
  'o:template': 'template',
  'o:created': 'created',
  'o:lastsaved': 'modified',
  'o:lastprinted': 'printed',
  'o:company': 'company',
  'o:manager': 'manager',
  'o:category': 'category',
  'o:subject': 'subject',
  'o:title': 'title',
  'o:keywords': 'keywords',
  'o:description': 'comment',
};

/** What an element of Office says of the file; undefined if it says nothing of it. */
export function officeField(element: string): MetadataName | undefined {
  return Object.hasOwn(OFFICE, element) ? OFFICE[element] : undefined;
}

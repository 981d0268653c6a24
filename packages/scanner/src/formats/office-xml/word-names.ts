import type { XmlPrefixes } from '../../structures/xml/xml-names.ts';

/** The namespaces of Word 2003 XML (Microsoft Office 2003 XML Reference Schemas), by the prefixes that its reference writes. */
export const wordPrefixes: XmlPrefixes = {
  'http://schemas.microsoft.com/office/word/2003/wordml': 'w',
  'http://schemas.microsoft.com/office/word/2003/auxHint': 'wx',
  'http://schemas.microsoft.com/office/word/2003/wordml/sp2': 'wsp',
  'http://schemas.microsoft.com/aml/2001/core': 'aml',
  'http://schemas.microsoft.com/schemaLibrary/2003/core': 'sl',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:office:word': 'w10',
  'uuid:C2F41010-65B3-11d1-A29F-00AA00C14882': 'dt',
};

/** What the root of each part declares: the same prefixes as ECMA-376 has them, and one for what nobody knows. */
export const declarations = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
  'xmlns:w10': 'urn:schemas-microsoft-com:office:word',
  'xmlns:other': 'urn:other',
} as const;

/** A part of a Word document (ECMA-376 part 1, 11.3): what its name begins with, and its root. */
export interface PartKind {
  readonly name: string;
  readonly root: string;
}

/** The part that an element below the root becomes. Others hold settings, or what nobody knows. */
export const partKinds: Readonly<Record<string, PartKind>> = {
  'w:body': { name: 'document', root: 'w:document' },
  'w:styles': { name: 'styles', root: 'w:styles' },
  'w:lists': { name: 'numbering', root: 'w:numbering' },
  'w:fonts': { name: 'fontTable', root: 'w:fonts' },
};

/** The parts that hold what stands within a text in Word 2003 XML, by its elements. */
export const storyKinds = {
  'w:hdr': { name: 'header', root: 'w:hdr' },
  'w:ftr': { name: 'footer', root: 'w:ftr' },
  'w:footnote': { name: 'footnotes', root: 'w:footnotes' },
  'w:endnote': { name: 'endnotes', root: 'w:endnotes' },
} as const satisfies Readonly<Record<string, PartKind>>;

export const COMMENTS: PartKind = { name: 'comments', root: 'w:comments' };
export const SETTINGS: PartKind = { name: 'settings', root: 'w:settings' };

/** Elements below the root that hold settings. */
export const SETTINGS_ELEMENTS: ReadonlySet<string> = new Set([
  'w:docPr',
  'w:shapeDefaults',
  'w:divs',
  'w:frameset',
  'w:bgPict',
  'w:ignoreElements',
  'w:ignoreSubtree',
  'o:SmartTagType',
  'sl:schemaLibrary',
]);

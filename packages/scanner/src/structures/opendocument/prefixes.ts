import type { XmlPrefixes } from '../xml/xml-names.ts';

/**
 * The namespaces of OpenDocument (ODF 1.3 part 3, 2.1 and 2.2; part 2, 3.2), and those of LibreOffice's extensions, by the
 * prefixes that the standard writes them with. Attributes of some namespaces share a prefix there, and do here; what LibreOffice has
 * under names of OpenOffice.org is what the standard has under the same local name.
 */
export const openDocumentPrefixes: XmlPrefixes = {
  ...oasis('office', 'office'),
  ...oasis('text', 'text'),
  ...oasis('table', 'table'),
  ...oasis('drawing', 'draw'),
  ...oasis('style', 'style'),
  ...oasis('meta', 'meta'),
  ...oasis('xsl-fo-compatible', 'fo'),
  ...oasis('svg-compatible', 'svg'),
  ...oasis('datastyle', 'number'),
  ...oasis('presentation', 'presentation'),
  ...oasis('config', 'config'),
  ...oasis('manifest', 'manifest'),
  ...oasis('form', 'form'),
  ...oasis('script', 'script'),
  ...oasis('animation', 'anim'),
  ...oasis('database', 'db'),
  ...oasis('chart', 'chart'),
  ...oasis('dr3d', 'dr3d'),
  ...oasis('smil-compatible', 'smil'),
  'http://openoffice.org/2004/office': 'ooo',
  'http://openoffice.org/2004/writer': 'ooow',
  'http://openoffice.org/2004/calc': 'oooc',
  'http://openoffice.org/2005/report': 'rpt',
  'http://openoffice.org/2010/chart': 'chartooo',
  'http://openoffice.org/2013/office': 'textooo',
  'urn:oasis:names:tc:opendocument:xmlns:of:1.2': 'of',
  'urn:openoffice:names:experimental:ooxml-odf-interop:xmlns:form:1.0': 'formx',
  'http://www.w3.org/2001/xml-events': 'dom',
  'http://www.w3.org/2001/XMLSchema': 'xsd',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
  'http://www.w3.org/2003/g/data-view#': 'grddl',
  'http://www.w3.org/TR/css3-text/': 'css3t',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/1998/Math/MathML': 'math',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/2002/xforms': 'xforms',
  'http://openoffice.org/2009/office': 'office',
  'http://openoffice.org/2009/table': 'table',
  'http://openoffice.org/2010/draw': 'draw',
  'urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0': 'field',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0': 'calcext',
};

function oasis(name: string, prefix: string): XmlPrefixes {
  return { [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`]: prefix };
}

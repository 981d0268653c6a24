import type { XmlPrefixes } from '../xml/xml-names.ts';

/**
 * The namespaces of Office Open XML, transitional (ECMA-376 part 4) and strict (part 1), and those of Microsoft's
 * extensions ([MS-DOCX], [MS-XLSX], [MS-PPTX], [MS-ODRAWXML]), by the prefixes that the standards write them with.
 */
export const ooxmlPrefixes: XmlPrefixes = {
  ...both('spreadsheetml/main', 'x'),
  ...both('wordprocessingml/main', 'w'),
  ...both('presentationml/main', 'p'),
  ...both('drawingml/main', 'a'),
  ...both('drawingml/chart', 'c'),
  ...both('drawingml/chartDrawing', 'cdr'),
  ...both('drawingml/diagram', 'dgm'),
  ...both('drawingml/picture', 'pic'),
  ...both('drawingml/spreadsheetDrawing', 'xdr'),
  ...both('drawingml/wordprocessingDrawing', 'wp'),
  ...both('officeDocument/relationships', 'r'),
  ...both('officeDocument/extendedProperties', 'ep'),
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ep',
  ...both('officeDocument/customProperties', 'op'),
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'op',
  ...both('officeDocument/docPropsVTypes', 'vt'),
  ...both('officeDocument/math', 'm'),
  ...both('officeDocument/customXml', 'ds'),
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:office:excel': 'xvml',
  'urn:schemas-microsoft-com:office:word': 'w10',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
  'http://schemas.microsoft.com/office/word/2006/wordml': 'wne',
  'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main': 'x14',
  'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main': 'x15',
  'http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac': 'x15ac',
  'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments': 'xtc',
  'http://schemas.microsoft.com/office/excel/2006/main': 'xm',
  'http://schemas.microsoft.com/office/powerpoint/2010/main': 'p14',
  'http://schemas.microsoft.com/office/powerpoint/2012/main': 'p15',
  'http://schemas.microsoft.com/office/powerpoint/2018/8/main': 'p188',
  'http://schemas.microsoft.com/office/drawing/2010/main': 'a14',
  'http://schemas.microsoft.com/office/drawing/2008/diagram': 'dsp',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'cx',
};

/** A namespace in both of its forms. */
function both(path: string, prefix: string): XmlPrefixes {
  const [family = '', name = ''] = path.split('/');
  return {
    [`http://schemas.openxmlformats.org/${family}/2006/${name}`]: prefix,
    [`http://purl.oclc.org/ooxml/${family}/${name}`]: prefix,
  };
}

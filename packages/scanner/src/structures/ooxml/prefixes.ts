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
  // Names of these are not asked for: they are here so that what is in them is not held to be nobody's.
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
  'urn:schemas-microsoft-com:office:powerpoint': 'pvml',
  ...extensions('spreadsheetml', {
    x14ac: '2009/9/ac',
    xr: '2014/revision',
    xr2: '2015/revision2',
    xr3: '2016/revision3',
    xr5: '2016/revision5',
    xr6: '2016/revision6',
    xr10: '2016/revision10',
    xr16: '2017/revision16',
    xpdl: '2016/pivotdefaultlayout',
    xcalcf: '2018/calcfeatures',
    xda: '2017/dynamicarray',
    xlrd: '2017/richdata',
    xlrd2: '2017/richdata2',
    xlrvr: '2022/richvaluerel',
    xfpb: '2022/featurepropertybag',
    xlwcv: '2024/workbookCompatibilityVersion',
  }),
  ...extensions('word', {
    wp14: '2010/wordprocessingDrawing',
    w16se: '2015/wordml/symex',
    w16cid: '2016/wordml/cid',
    w16: '2018/wordml',
    w16cex: '2018/wordml/cex',
    w16sdtdh: '2020/wordml/sdtdatahash',
    w16du: '2023/wordml/word16du',
    w16sdtfl: '2024/wordml/sdtformatlock',
  }),
  ...extensions('powerpoint', {
    p1510: '2015/10/main',
    p16: '2015/main',
    p1710: '2017/10/main',
    p216: '2021/06/main',
    p228: '2022/08/main',
  }),
  ...extensions('drawing', {
    c14: '2007/8/2/chart',
    c15: '2012/chart',
    c16: '2014/chart',
    c16r2: '2015/06/chart',
    c16r3: '2017/03/chart',
    cs: '2012/chartStyle',
    a15: '2012/main',
    a16: '2014/main',
    adec: '2017/decorative',
    ahyp: '2018/hyperlinkcolor',
    aclsh: '2020/classificationShape',
    aiv: '2022/imageformula',
    asvg: '2016/SVG/main',
    am3d: '2017/model3d',
    aink: '2016/ink',
  }),
  'http://schemas.microsoft.com/office/thememl/2012/main': 'thm15',
  'http://schemas.libreoffice.org/': 'loext',
};

/** Namespaces of extensions that Microsoft has made to a family of them, by their prefixes. */
function extensions(family: string, paths: Readonly<Record<string, string>>): XmlPrefixes {
  return Object.fromEntries(
    Object.entries(paths).map(([prefix, path]) => [`http://schemas.microsoft.com/office/${family}/${path}`, prefix]),
  );
}

/** A namespace in both of its forms. */
function both(path: string, prefix: string): XmlPrefixes {
  const [family = '', name = ''] = path.split('/');
  return {
    [`http://schemas.openxmlformats.org/${family}/2006/${name}`]: prefix,
    [`http://purl.oclc.org/ooxml/${family}/${name}`]: prefix,
  };
}

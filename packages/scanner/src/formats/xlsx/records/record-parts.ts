import type { RecordParts } from '../../../structures/ooxml/record-parts.ts';
import { RecordBook } from './record-book.ts';
import { RecordReader } from './record-reader.ts';

/** What the parts of a binary workbook are that are made of records: the last step of their content types ([MS-XLSB] 2.1.7), in lower case. */
const TYPE =
  /^application\/vnd\.ms-excel\.(sheet\.binary\.macroenabled\.main|worksheet|chartsheet|dialogsheet|macrosheet|intlmacrosheet|sharedstrings|styles|comments|connections|externallink|pivotcachedefinition|pivotcacherecords|pivottable|querytable|table|tablesinglecells|calcchain|sheetmetadata|usernames|revisionheaders|revisionlog|volatiledependencies|slicercache|slicer|binindexws|binindexms)$/;

/** How the parts of a binary workbook are read, all of one. */
export function recordParts(): RecordParts {
  const book = new RecordBook();
  return {
    xmlTypeOf: (type) => {
      const name = TYPE.exec(type)?.[1];
      return name === undefined ? undefined : `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
    },
    reader: (handler, limits) => new RecordReader(handler, limits, book),
  };
}

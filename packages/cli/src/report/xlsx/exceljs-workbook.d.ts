/** The part of exceljs that writes: the whole brings what reads streams as well, of which a package has no license. */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs';

  // biome-ignore lint/style/noDefaultExport: CommonJS
  export default class extends Workbook {}
}

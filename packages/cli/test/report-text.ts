import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

/** All that a reader can see of a report: of a workbook the texts of its cells, a line each, under the names of its sheets. */
export async function readReportText(path: string): Promise<string> {
  if (!path.endsWith('.xlsx')) return readFileSync(path, 'utf8');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const texts: string[] = [];
  workbook.eachSheet((sheet) => {
    texts.push(sheet.name);
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  });
  return texts.join('\n');
}

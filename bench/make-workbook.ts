import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** What a made workbook is like. */
export interface MadeSize {
  /** Rows of sixteen cells each: days, shared texts, whole numbers and amounts, some rows and one column hidden. */
  readonly rows: number;
  /** Different texts. */
  readonly texts: number;
}

const COLUMNS = 'ABCDEFGHIJKLMNOP'.split('');
const NAMES = 'Id Name Town Amount Day Street Number Rate Date Person Count Sum Start Place Total Mean'.split(' ');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Writes a workbook of Excel, the same each time. It is never in memory as a whole. */
export async function makeLargeWorkbook(file: string, size: MadeSize): Promise<void> {
  const output = createWriteStream(file);
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, pieces] of entriesOf(size)) {
    const packed: Buffer[] = [];
    const engine = createDeflateRaw({ level: 6 });
    engine.on('data', (chunk: Buffer) => packed.push(chunk));
    let checksum = 0;
    let bytes = 0;
    for (const piece of pieces) {
      const chunk = Buffer.from(piece);
      checksum = crc32(chunk, checksum);
      bytes += chunk.length;
      if (!engine.write(chunk)) await once(engine, 'drain');
    }
    engine.end();
    await finished(engine);
    const packedBytes = packed.reduce((sum, chunk) => sum + chunk.length, 0);
    const fields = Buffer.alloc(22); // APPNOTE 6.3.10, 4.3.7: from the version on
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0x5a21, 8);
    fields.writeUInt32LE(checksum, 10);
    fields.writeUInt32LE(packedBytes, 14);
    fields.writeUInt32LE(bytes, 18);
    const lengths = Buffer.from([name.length, 0, 0, 0]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, lengths, Buffer.from(name)]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, lengths, place, Buffer.from(name)]));
    for (const chunk of [local, ...packed]) if (!output.write(chunk)) await once(output, 'drain');
    offset += local.length + packedBytes;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  output.end(Buffer.concat([central, end]));
  await finished(output);
}

function* entriesOf({ rows, texts }: MadeSize): Generator<readonly [string, Iterable<string>]> {
  const overrides = [
    ['workbook', 'sheet.main'],
    ['worksheets/sheet1', 'worksheet'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
  ].map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`);
  yield [
    '[Content_Types].xml',
    [
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
    ],
  ];
  yield ['_rels/.rels', [relationships([['officeDocument', 'xl/workbook.xml']])]];
  yield [
    'xl/workbook.xml',
    [
      `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
  ];
  yield [
    'xl/_rels/workbook.xml.rels',
    [
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
  ];
  yield [
    'xl/styles.xml',
    [
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">' +
        [0, 14, 4].map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"/>`).join('') +
        '</cellXfs></styleSheet>',
    ],
  ];
  yield ['xl/sharedStrings.xml', textsOf(texts)];
  yield ['xl/worksheets/sheet1.xml', cellsOf(rows, texts)];
}

function relationships(list: readonly (readonly [string, string])[]): string {
  const made = list.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${made.join('')}</Relationships>`;
}

function* textsOf(count: number): Generator<string> {
  yield `<sst xmlns="${MAIN}" count="${count}" uniqueCount="${count}">`;
  for (let index = 0; index < count; index += 1) {
    yield `<si><t>${index < NAMES.length ? NAMES[index] : `Harbor Street ${index} West`}</t></si>`;
  }
  yield '</sst>';
}

function* cellsOf(rows: number, texts: number): Generator<string> {
  yield `<worksheet xmlns="${MAIN}"><cols><col min="3" max="3" width="9" hidden="1"/></cols><sheetData>`;
  let seed = 1;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed % below;
  };
  for (let row = 1; row <= rows; row += 1) {
    const cells = COLUMNS.map((letter, column) => {
      const reference = `${letter}${row}`;
      if (row === 1) return `<c r="${reference}" t="s"><v>${column}</v></c>`;
      if (column % 4 === 0) return `<c r="${reference}" s="1"><v>${40_000 + next(5_000)}</v></c>`;
      if (column % 4 === 1) return `<c r="${reference}" t="s"><v>${16 + next(texts - 16)}</v></c>`;
      if (column % 4 === 2) return `<c r="${reference}"><v>${next(100_000)}</v></c>`;
      return `<c r="${reference}" s="2"><v>${next(1_000_000) / 100}</v></c>`;
    });
    yield `<row r="${row}" spans="1:16"${row % 1_000 === 7 ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  }
  yield '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';
}

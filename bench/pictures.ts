/**
 * What is read of pictures, beside ExifTool: whether positions and fields that tell of people and devices are found, and how
 * long a folder of copies takes. Needs `exiftool`, bash and Linux.
 *
 *     node bench/pictures.ts FOLDER [COUNT] [RUNS]      1,000 copies, medians of 3 runs if not told
 *
 * Letters are not recognized (`--ocr off`): ExifTool recognizes none. Exits 1 if a position is missed, or more than a fiftieth of
 * the fields.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { BytesSource, defaultLimits, scan } from '../packages/scanner/src/index.ts';
import { measure } from './measure.ts';
import { cpuSecondsOf } from './process-usage.ts';

const PICTURE = /\.(?:jpe?g|png|tiff?|gif|webp|hei[cf]|avif|bmp|ico|dng|nef|cr2|arw|rw2|orf)$/i;

/** Fields that tell of people, devices and places in words, as ExifTool calls them. */
const TELLING =
  /:(?:Owner|OwnerName|CameraOwnerName|Artist|By-?line|Creator|Author|CreatorTool|Copyright|CopyrightNotice|Rights|Contact|Make|Model|SerialNumber|InternalSerialNumber|LensSerialNumber|CameraSerialNumber|BodySerialNumber|HostComputer|PersonInImage|RegionName|RegionPersonDisplayName|ImageUniqueID|Software|ImageDescription|UserComment|XP\w+|Comment|Description|Title|Subject|Keywords|ObjectName|Headline|Caption-Abstract|City|Credit|Source|Writer-Editor|Creator(?:City|Address|WorkEmail|WorkTelephone)|ProfileDescription|DocumentName|BurstUUID|ContentIdentifier|LensModel)$/;
/** What ExifTool says of the file itself, and puts together of others. */
const OWN = /^(?:System|ICC-header|Composite|ExifTool)/;

/** Two positions are the same that are two meters apart. */
const SAME_DEGREES = 2e-5;
const FIELDS_SHARE_MIN = 0.98;

const [from = '', count = '1000', runs = '3'] = process.argv.slice(2);
const pictures = readdirSync(from, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && PICTURE.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

await compareFields();
await compareTimes();

async function compareFields(): Promise<void> {
  const { stdout } = spawnSync('exiftool', ['-q', '-q', '-j', '-G1', '-a', '-n', ...pictures], {
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });
  const tally = { fields: 0, found: 0, positions: 0, places: 0 };
  const listed: readonly Readonly<Record<string, unknown>>[] = JSON.parse(stdout);
  for (const fields of listed) {
    const path = String(fields.SourceFile);
    const said = await wordsOf(path);
    const all = plain([...said.values()].flat().join('\n'));
    for (const value of valuesOf(fields)) {
      tally.fields += 1;
      if (all.includes(value)) tally.found += 1;
      else console.log(`missed in ${basename(path)}: ${value.slice(0, 60)}`);
    }
    const place = [fields['Composite:GPSLatitude'], fields['Composite:GPSLongitude']].map(Number);
    if (fields['Composite:GPSLatitude'] === undefined || place.some(Number.isNaN)) continue;
    tally.places += 1;
    if ((said.get('position') ?? []).some((position) => isSame(position, place))) tally.positions += 1;
    else console.log(`missed the position in ${basename(path)}`);
  }
  const { fields, found, positions, places } = tally;
  console.log(`${listed.length} pictures: ${found} of ${fields} fields, ${positions} of ${places} positions`);
  if (positions < places || found < FIELDS_SHARE_MIN * fields) process.exitCode = 1;
}

/** What is said of a picture, but not of what it holds, by the name of a field. */
async function wordsOf(path: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const said = new Map<string, string[]>();
  for await (const step of scan(new BytesSource(basename(path), readFileSync(path)), defaultLimits)) {
    if (step.kind !== 'part' || step.document.depth > 0) continue;
    const { part } = step;
    if (part.kind === 'metadata') said.set(part.name, [...(said.get(part.name) ?? []), part.value]);
    else if (part.kind === 'text') said.set('text', [...(said.get('text') ?? []), part.text]);
  }
  return said;
}

function valuesOf(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(fields)
    .filter(([name]) => TELLING.test(name) && !OWN.test(name))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .map((value) => plain(String(value)).slice(0, 60).trim())
    .filter((value) => value.length > 1);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isSame(position: string, place: readonly number[]): boolean {
  const numbers = position.split(',').map(Number);
  return numbers.every((number, index) => Math.abs(number - (place[index] ?? Number.NaN)) <= SAME_DEGREES);
}

async function compareTimes(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'holdback-pictures-'));
  try {
    const copies = join(folder, 'copies');
    mkdirSync(copies);
    for (let index = 0; index < Number(count); index += 1) {
      const picture = pictures[index % pictures.length] ?? '';
      copyFileSync(picture, join(copies, `${String(index).padStart(5, '0')}${extname(picture)}`));
    }
    const program = [process.execPath, join(import.meta.dirname, '../packages/cli/src/bin.ts')];
    const commands = {
      holdback: [...program, 'scan', 'copies', '--ocr', 'off', '--format', 'jsonl'],
      exiftool: ['exiftool', '-r', '-a', '-G1', 'copies'],
    };
    const wall = await measure(
      Object.entries(commands).map(([name, [command = '', ...words]]) => ({
        name,
        run: async () => void spawnSync(command, words, { cwd: folder, stdio: 'ignore' }),
      })),
      Number(runs),
    );
    for (const [name, command] of Object.entries(commands)) {
      const seconds = wall.get(name) ?? Number.NaN;
      console.log(`${name}: ${seconds.toFixed(1)} s, ${cpuSecondsOf(command, folder).toFixed(1)} s of the processor`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

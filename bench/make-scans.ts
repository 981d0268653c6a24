import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Raster } from '../packages/scanner/src/recognition.ts';
import { type Planted, type PlantedKind, Planter } from './planted.ts';
import { randomFrom, toRaster, type Wear, wearDown } from './wear.ts';

/** A made picture, and what stands in it. */
export interface MadePicture {
  readonly name: string;
  readonly mode: 'scan' | 'photo';
  readonly raster: Raster;
  readonly planted: readonly Planted[];
  /** All that is drawn, line by line. */
  readonly text: string;
}

const FONTS = ['Liberation Serif', 'Liberation Sans', 'DejaVu Sans', 'DejaVu Serif', 'Liberation Mono'];

/** Thirty pages as scanners give them, the same for a seed. */
export async function* makeScans(seed = 0): AsyncGenerator<MadePicture> {
  const wears: readonly Wear[] = ['clean', 'skewed', 'speckled', 'jpeg', 'fax'];
  const layouts = [drawReport, drawForm, drawTable];
  for (const [index, wear] of [...wears, ...wears, ...wears, ...wears, ...wears, ...wears].entries()) {
    const planter = new Planter(1_000 + index + 100_000 * seed);
    const dpi = wear === 'fax' ? 204 : index % 2 === 0 ? 150 : 300;
    const draw = layouts[Math.floor(index / 5) % 3] ?? drawReport;
    const page = new Page(dpi, FONTS[index % FONTS.length] ?? '', wear === 'skewed' ? 1 : 0);
    draw(page, planter);
    const raster = await wearDown(page.canvas, wear, dpi, index);
    yield { name: `${draw.name} ${dpi} ${wear}`, mode: 'scan', raster, planted: planter.take(), text: page.text };
  }
}

/** Pages without anybody's data, full of numbers that look like some. */
export async function* makeInnocent(count: number): AsyncGenerator<MadePicture> {
  const wears: readonly Wear[] = ['clean', 'skewed', 'speckled', 'jpeg', 'fax'];
  for (let index = 0; index < count; index += 1) {
    const planter = new Planter(5_000 + index);
    const dpi = index % 2 === 0 ? 150 : 200;
    const wear = wears[index % wears.length] ?? 'clean';
    const page = new Page(dpi, FONTS[index % FONTS.length] ?? '', wear === 'skewed' ? 1 : 0, 4);
    drawInnocent(page, planter);
    const raster = await wearDown(page.canvas, wear, dpi, index);
    yield { name: `innocent ${dpi} ${wear}`, mode: 'scan', raster, planted: [], text: page.text };
  }
}

/** A page of 300 dots an inch with nothing on it but the noise of its scanner. */
export function makeBlankScan(): MadePicture {
  const { canvas } = new Page(300, '', 0);
  const raster = toRaster(canvas, 300);
  const random = randomFrom(3);
  for (let at = 0; at < raster.data.length; at += 4) raster.data.fill(255 - random() * 14, at, at + 3);
  return { name: 'Blank scan', mode: 'scan', raster, planted: [], text: '' };
}

/** A letter page that is written from the top. */
class Page {
  readonly canvas: Canvas;
  readonly #context: SKRSContext2D;
  readonly #dpi: number;
  readonly #font: string;
  readonly #heightInches: number;
  readonly #lines: string[] = [];
  #y = 0.8;

  constructor(dpi: number, font: string, degrees: number, heightInches = 11) {
    this.canvas = createCanvas(8.5 * dpi, heightInches * dpi);
    this.#context = this.canvas.getContext('2d');
    this.#dpi = dpi;
    this.#font = font;
    this.#heightInches = heightInches;
    this.#context.fillStyle = '#fff';
    this.#context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    this.#context.fillStyle = '#111';
    this.#context.rotate((degrees * Math.PI) / 180);
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  /** Whether another line fits. */
  get hasRoom(): boolean {
    return this.#y < this.#heightInches - 0.8;
  }

  /** Words at places in inches from the left, on one line; sizes in points. */
  line(cells: readonly (readonly [number, string])[], size = 11, weight = 'normal'): void {
    this.#context.font = `${weight} ${(size / 72) * this.#dpi}px "${this.#font}"`;
    for (const [x, text] of cells) this.#context.fillText(text, x * this.#dpi, this.#y * this.#dpi);
    this.#lines.push(cells.map(([, text]) => text).join('  '));
    this.#y += (size / 72) * 1.45;
  }

  /** Words in lines of seven inches at most. */
  paragraph(text: string, size: number): void {
    this.#context.font = `${(size / 72) * this.#dpi}px "${this.#font}"`;
    let line = '';
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (this.#context.measureText(longer).width > 6.9 * this.#dpi) {
        this.line([[0.8, line]], size);
        line = word;
      } else line = longer;
    }
    this.line([[0.8, line]], size);
    this.#y += 0.08;
  }

  rule(): void {
    this.#context.fillRect(
      0.8 * this.#dpi,
      (this.#y - 0.14) * this.#dpi,
      6.9 * this.#dpi,
      Math.max(1, this.#dpi / 150),
    );
  }

  box(x: number, width: number): void {
    this.#context.strokeStyle = '#333';
    this.#context.strokeRect(x * this.#dpi, (this.#y - 0.19) * this.#dpi, width * this.#dpi, 0.27 * this.#dpi);
  }
}

function drawReport(page: Page, planter: Planter): void {
  const size = planter.faker.helpers.arrayElement([9.5, 10.5, 11.5]);
  page.line([[2.6, 'INCIDENT REPORT - SUPPLEMENT']], 15, 'bold');
  const { faker } = planter;
  for (let count = 0; page.hasRoom && count < 9; count += 1) {
    page.paragraph(
      faker.helpers.arrayElement([
        () =>
          `On the morning of the call the officer met ${planter.plant('name')}, born ${planter.plant('birth')}, of ${planter.plant('address')}, who gave the telephone number ${planter.plant('phone')} and the social security number ${planter.plant('ssn')}. The witness stated that a gray sedan with plate ${planter.plant('plate')} left the lot at speed.`,
        () =>
          `A follow-up under case ${planter.plant('case')} was assigned. Messages may be sent to ${planter.plant('email')} or left with ${planter.plant('name')} at ${planter.plant('phone')}. ${faker.lorem.sentence(14)} The second vehicle carried plate ${planter.plant('plate')}.`,
        () =>
          `${faker.lorem.sentence(12)} The complainant, SSN ${planter.plant('ssn')}, DOB ${planter.plant('birth')}, moved to ${planter.plant('address')} in the spring. ${faker.lorem.sentence(10)}`,
      ])(),
      size,
    );
  }
}

function drawForm(page: Page, planter: Planter): void {
  page.line([[2.9, 'BOOKING SHEET']], 16, 'bold');
  const fields: readonly (readonly [string, PlantedKind])[] = [
    ['Name:', 'name'],
    ['DOB:', 'birth'],
    ['SSN:', 'ssn'],
    ['Phone:', 'phone'],
    ['Address:', 'address'],
    ['Email:', 'email'],
    ['Case No.:', 'case'],
    ['Plate:', 'plate'],
  ];
  for (let person = 0; person < 4 && page.hasRoom; person += 1) {
    page.rule();
    page.line([[0.8, `Person ${person + 1}`]], 12, 'bold');
    for (let index = 0; index < fields.length; index += 2) {
      const pair = fields.slice(index, index + 2);
      for (const column of [0, 1]) page.box(1.7 + column * 3.7, 2.4);
      page.line(
        pair.flatMap(([label, kind], column) => [
          [0.8 + column * 3.7, label] as const,
          [1.8 + column * 3.7, planter.plant(kind)] as const,
        ]),
        10.5,
      );
      page.line([[0.8, '']], 5);
    }
  }
}

function drawTable(page: Page, planter: Planter): void {
  page.line([[0.8, 'Roster of persons contacted']], 14, 'bold');
  page.line(
    [
      [0.8, 'Name'],
      [2.6, 'DOB'],
      [3.6, 'SSN'],
      [4.8, 'Phone'],
      [6.4, 'Plate'],
    ],
    9.5,
    'bold',
  );
  page.rule();
  for (let row = 0; row < 10; row += 1) {
    page.line(
      [
        [0.8, planter.plant('name')],
        [2.6, planter.plant('birth')],
        [3.6, planter.plant('ssn')],
        [4.8, planter.plant('phone')],
        [6.4, planter.plant('plate')],
      ],
      9.5,
    );
    page.rule();
  }
}

function drawInnocent(page: Page, planter: Planter): void {
  const { faker } = planter;
  page.line([[2.6, 'MAINTENANCE NOTES']], 14, 'bold');
  while (page.hasRoom) {
    page.paragraph(
      faker.helpers.arrayElement([
        () =>
          `Order ${planter.digits(4)}-${planter.digits(3)} for part B${planter.digits(2)}-O${planter.digits(3)}-I${planter.digits(2)} ships with ${planter.digits(2)} units of SO${planter.digits(5)}.`,
        () =>
          `Version ${planter.two(9)}.${planter.two(20)}.${planter.digits(3)} replaces build ${planter.digits(6)}l${planter.digits(2)} from section ${planter.digits(2)}-S${planter.digits(1)}-${planter.digits(4)}.`,
        () =>
          `The total of ${faker.number.int({ min: 1_000, max: 99_999 })}.${planter.digits(2)} covers items ${planter.digits(3)}/B${planter.digits(2)}/${planter.digits(4)} and room ${planter.digits(3)}-B.`,
        () => faker.lorem.sentence(16),
        () =>
          `Serial O${planter.digits(2)}-S${planter.digits(1)}-${planter.digits(2)}B${planter.digits(1)} was checked on ${planter.two(12)}/${planter.two(28)}/2024 at ${planter.two(12)}:${planter.digits(1)}5.`,
      ])(),
      10.5,
    );
  }
}

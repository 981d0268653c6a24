import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Raster } from '../packages/scanner/src/recognition.ts';
import type { MadePicture } from './make-scans.ts';
import { type PlantedKind, Planter } from './planted.ts';
import { randomFrom, toRaster } from './wear.ts';

const WIDTH = 1_600;
const HEIGHT = 1_200;

/** Thirty photos as a telephone takes them, the same for a seed. */
export function* makePhotos(seed = 0): Generator<MadePicture> {
  const draws = [drawCard, drawPlate, drawScreen, drawAngle, drawLowLight];
  for (let index = 0; index < 30; index += 1) {
    const planter = new Planter(3_000 + index + 100_000 * seed);
    const canvas = createCanvas(WIDTH, HEIGHT);
    const context = canvas.getContext('2d');
    const draw = draws[index % draws.length] ?? drawCard;
    const text = draw(context, planter);
    const raster = toRaster(canvas, 0);
    const isDark = draw === drawLowLight;
    const seen = draw === drawAngle ? tilt(raster, index) : raster;
    addNoise(seen, index, isDark ? 0.3 : 0.9, isDark ? 26 : 14);
    yield { name: draw.name.slice(4), mode: 'photo', raster: seen, planted: planter.take(), text };
  }
}

/** Pictures without letters. */
export function* makeEmptyPhotos(): Generator<MadePicture> {
  for (const [index, shade] of ['#7a8890', '#3f5b3a'].entries()) {
    const canvas = createCanvas(WIDTH, HEIGHT);
    drawGround(canvas.getContext('2d'), shade, 40 + index);
    const raster = toRaster(canvas, 0);
    addNoise(raster, index, 1, 20);
    yield { name: 'Empty', mode: 'photo', raster, planted: [], text: '' };
  }
}

function drawCard(context: SKRSContext2D, planter: Planter): string {
  drawGround(context, '#6b5a48', 7);
  return drawSheet(context, planter, { x: 330, y: 300, turn: 0.06, size: 34 });
}

function drawLowLight(context: SKRSContext2D, planter: Planter): string {
  drawGround(context, '#555c66', 9);
  return drawSheet(context, planter, { x: 300, y: 280, turn: -0.05, size: 38 });
}

function drawAngle(context: SKRSContext2D, planter: Planter): string {
  drawGround(context, '#4e6070', 11);
  return drawSheet(context, planter, { x: 280, y: 280, turn: 0, size: 40 });
}

const FIELDS: readonly (readonly [string, PlantedKind])[] = [
  ['NAME', 'name'],
  ['DOB', 'birth'],
  ['SSN', 'ssn'],
  ['ADDR', 'address'],
  ['TEL', 'phone'],
];

function drawSheet(
  context: SKRSContext2D,
  planter: Planter,
  { x, y, turn, size }: { readonly x: number; readonly y: number; readonly turn: number; readonly size: number },
): string {
  context.save();
  context.translate(x, y);
  context.rotate(turn);
  context.fillStyle = '#e8ecef';
  context.fillRect(0, 0, size * 27, size * 16);
  context.fillStyle = '#27408b';
  context.fillRect(0, 0, size * 27, size * 2.4);
  context.fillStyle = '#fff';
  context.font = `bold ${size * 1.2}px "Liberation Sans"`;
  context.fillText('IDENTIFICATION CARD', size, size * 1.7);
  const lines = ['IDENTIFICATION CARD'];
  context.fillStyle = '#1a1a1a';
  context.font = `${size}px "Liberation Sans"`;
  for (const [index, [label, kind]] of FIELDS.entries()) {
    const value = planter.plant(kind);
    context.fillText(label, size, size * (4.6 + index * 2.2));
    context.fillText(value, size * 5.5, size * (4.6 + index * 2.2));
    lines.push(`${label} ${value}`);
  }
  context.restore();
  return lines.join('\n');
}

function drawPlate(context: SKRSContext2D, planter: Planter): string {
  drawGround(context, '#2e3236', 13);
  const lines: string[] = [];
  for (const [x, y, size] of [
    [220, 260, 90],
    [900, 760, 56],
  ] as const) {
    const plate = planter.plant('plate');
    context.save();
    context.translate(x, y);
    context.rotate(0.03);
    context.fillStyle = '#f4f2e6';
    context.fillRect(0, 0, size * 6.4, size * 2.4);
    context.fillStyle = '#15307a';
    context.font = `bold ${size}px "DejaVu Sans"`;
    context.fillText(plate, size * 0.3, size * 1.6);
    context.restore();
    lines.push(plate);
  }
  return lines.join('\n');
}

function drawScreen(context: SKRSContext2D, planter: Planter): string {
  context.fillStyle = '#16202c';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  const lines: string[] = [];
  context.font = '26px "DejaVu Sans Mono"';
  for (let row = 0; row < 6; row += 1) {
    const line = `${planter.plant('case')}  ${planter.plant('name')}  ${planter.plant('phone')}`;
    context.fillStyle = row % 2 === 0 ? '#d8e2ec' : '#8fd0a0';
    context.fillText(line, 120, 200 + row * 70);
    lines.push(line);
  }
  const email = planter.plant('email');
  context.fillText(email, 120, 680);
  return [...lines, email].join('\n');
}

function drawGround(context: SKRSContext2D, shade: string, seed: number): void {
  context.fillStyle = shade;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  const random = randomFrom(seed);
  for (let count = 0; count < 160; count += 1) {
    context.fillStyle = `rgba(${random() < 0.5 ? '0,0,0' : '255,255,255'},${0.04 + random() * 0.08})`;
    context.fillRect(random() * WIDTH, random() * HEIGHT, 40 + random() * 300, 4 + random() * 60);
  }
}

/** As if it were seen from a side: what is farther away is smaller. */
function tilt(raster: Raster, seed: number): Raster {
  const { width, height } = raster;
  const data = new Uint8ClampedArray(raster.data.length).fill(60);
  const [slant, shear] = [0.25 + (seed % 3) * 0.06, 0.12];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const depth = 1 + slant * (x / width - 0.2);
      const fromX = Math.round((x - width * 0.08) * depth * 0.95);
      const fromY = Math.round((y - height / 2 - shear * (x - width / 2)) * depth + height / 2);
      if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height) continue;
      const source = (fromY * width + fromX) * 4;
      data.set(raster.data.subarray(source, source + 4), (y * width + x) * 4);
    }
  }
  return { ...raster, data };
}

function addNoise({ data }: Raster, seed: number, light: number, amount: number): void {
  const random = randomFrom(seed + 77);
  for (let at = 0; at < data.length; at += 1) {
    if (at % 4 !== 3) data[at] = (data[at] ?? 0) * light + (random() + random() - 1) * amount;
  }
}

/** A program that reads a made note by both engines, in a runtime (first argument), as often as it is told (second argument), and says each text as a JSON line. */
import { createCanvas } from '@napi-rs/canvas';
import { openRecognizer } from '../src/index.ts';

const [runtime, times] = process.argv.slice(2);
const [width, height] = [500, 160];
const canvas = createCanvas(width, height);
const context = canvas.getContext('2d');
context.fillStyle = '#fff';
context.fillRect(0, 0, width, height);
context.fillStyle = '#000';
context.font = '20px "DejaVu Sans", Arial, sans-serif';
context.fillText('Booking note of the desk', 30, 60);
context.fillText('SSN: 078-05-1120', 30, 90);
const { data } = context.getImageData(0, 0, width, height);
const recognizer = openRecognizer({ isThorough: true, runtime: runtime === 'wasm' ? 'wasm' : 'native' });
for (let time = 0; time < Number(times); time += 1) {
  const { lines } = await recognizer.recognize({ width, height, data, dpi: 100 }, { mode: 'scan' });
  process.stdout.write(`${JSON.stringify(lines.map(({ text }) => text))}\n`);
}
await recognizer.close();

import type { Rectangle } from './pdf-content.ts';
import type { PdfObject } from './pdf-objects.ts';

/** Letters of five columns, each seven dots from its lowest bit down: what a scan of a typewritten page is made of. */
const LETTERS: Readonly<Record<string, string>> = {
  A: '7e1111117e',
  B: '7f49494936',
  C: '3e41414122',
  D: '7f4141221c',
  E: '7f49494941',
  F: '7f09090901',
  G: '3e4149497a',
  H: '7f0808087f',
  I: '00417f4100',
  J: '2040413f01',
  K: '7f08142241',
  L: '7f40404040',
  M: '7f020c027f',
  N: '7f0408107f',
  O: '3e4141413e',
  P: '7f09090906',
  Q: '3e4151215e',
  R: '7f09192946',
  S: '4649494931',
  T: '01017f0101',
  U: '3f4040403f',
  V: '1f2040201f',
  W: '3f4038403f',
  X: '6314081463',
  Y: '0708700807',
  Z: '6151494543',
  '0': '3e5149453e',
  '1': '00427f4000',
  '2': '4261514946',
  '3': '2141454b31',
  '4': '1814127f10',
  '5': '2745454539',
  '6': '3c4a494930',
  '7': '0171090503',
  '8': '3649494936',
  '9': '064949291e',
  '-': '0808080808',
  '.': '0060600000',
  ',': '0050300000',
};

/** Pixels a point, and a dot of a letter. */
const SCALE = 2;
const DOT = 3;
const WIDTH = 612 * SCALE;
const HEIGHT = 792 * SCALE;

/** The size at which Courier sets its letters as far apart as those of a picture are: 9 points. */
export const COURIER_SIZE = 15;
const ADVANCE = 9;

/** A line of a scanned page: capitals, digits and `-.,`; its baseline in points. */
export interface ScannedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Where a stretch of a scanned line is, in points. */
export function placeOf({ text, x, y }: ScannedLine, words: string): Rectangle {
  return { x: x + text.indexOf(words) * ADVANCE - 1, y: y - 3, width: words.length * ADVANCE, height: 16 };
}

/** A page as a scanner sees it: a picture of 144 pixels an inch, black on white, with bars drawn over its words. */
export function makeScan(
  lines: readonly ScannedLine[],
  bars: readonly Rectangle[] = [],
  shade: 'black' | 'white' = 'black',
): PdfObject {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(1);
  for (const line of lines) drawScanned(line, pixels);
  for (const bar of bars) fill(bar, shade === 'white' ? 1 : 0, pixels);
  return {
    dictionary:
      `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /ColorSpace /DeviceGray /BitsPerComponent 1 ` +
      '/Filter /RunLengthDecode',
    stream: runLengths(bitsOf(pixels)),
  };
}

function drawScanned({ text, x, y }: ScannedLine, pixels: Uint8Array): void {
  for (const [index, letter] of Array.from(text).entries()) {
    const columns = Buffer.from(LETTERS[letter] ?? '', 'hex');
    for (const [column, dots] of columns.entries()) {
      for (let row = 0; row < 7; row += 1) {
        if (((dots >> row) & 1) === 0) continue;
        const left = x + index * ADVANCE + (column * DOT) / SCALE;
        fill({ x: left, y: y + ((6 - row) * DOT) / SCALE, width: DOT / SCALE, height: DOT / SCALE }, 0, pixels);
      }
    }
  }
}

function fill({ x, y, width, height }: Rectangle, value: number, pixels: Uint8Array): void {
  const left = Math.round(x * SCALE);
  const top = HEIGHT - Math.round((y + height) * SCALE);
  for (let row = top; row < top + height * SCALE; row += 1) {
    pixels.fill(value, row * WIDTH + left, row * WIDTH + left + Math.round(width * SCALE));
  }
}

/** Eight pixels a byte, the first in the highest bit; a row of 1,224 pixels fills whole bytes. */
function bitsOf(pixels: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: pixels.length / 8 }, (_, index) => {
    let byte = 0;
    for (let bit = 0; bit < 8; bit += 1) byte = (byte << 1) | (pixels[index * 8 + bit] ?? 0);
    return byte;
  });
}

/** ISO 32000-1, 7.4.5: runs of up to 128, each a length and a byte, in place of stretches that are copied. */
function runLengths(bytes: Uint8Array): Uint8Array {
  const packed: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    let count = 1;
    while (count < 128 && bytes[at + count] === byte) count += 1;
    if (count === 1) packed.push(0, byte);
    else packed.push(257 - count, byte);
    at += count;
  }
  return Uint8Array.from([...packed, 128]);
}

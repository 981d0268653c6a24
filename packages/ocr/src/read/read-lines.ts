import type { Raster } from '@holdback/scanner';
import type { Quad } from '../detect/quad.ts';
import type { Network } from '../engine.ts';
import { cropLine, STRIP_HEIGHT, type Strip } from './crop.ts';
import { type Alphabet, decode } from './ctc.ts';
import { findGaps } from './word-gaps.ts';
import { toWords, type Word } from './words.ts';

/** A line that was read. */
export interface ReadLine {
  readonly quad: Quad;
  /** From left to right, `from` and `to` in pixels of the raster from the left end of the quad. At least one. */
  readonly words: readonly Word[];
  /** Mean of its letters, 0 to 1. */
  readonly confidence: number;
}

/** Widths of strips are rounded up to this, in pixels, so that the runtime meets few of them. */
const WIDTH_STEP = 32;
const WIDTH_MIN = 96;
/** What is read less surely than this is no line of letters. */
const LINE_MIN = 0.5;
/** And less surely than this may stand on its head, as a page that was fed the wrong way: it is read the other way round too. */
const DOUBTFUL = 0.8;

/**
 * Reads lines one by one: to read several at a time costs as much a letter, and what pads the shorter ones comes on top
 * (measured). What holds no letters is left out. Ordered as `quads`.
 */
export async function readLines(
  raster: Raster,
  quads: readonly Quad[],
  { reader, alphabet }: { readonly reader: Network; readonly alphabet: Alphabet },
  progress?: () => void,
): Promise<readonly ReadLine[]> {
  const lines: ReadLine[] = [];
  const readTurned = async (quad: Quad, upright: ReadLine | undefined): Promise<ReadLine | undefined> => {
    const over = { ...quad, angle: quad.angle > 0 ? quad.angle - Math.PI : quad.angle + Math.PI };
    const turned = await readLine(cropLine(raster, over), over, reader, alphabet);
    return (turned?.confidence ?? 0) > (upright?.confidence ?? 0) ? turned : upright;
  };
  for (const quad of quads) {
    const upright = await readLine(cropLine(raster, quad), quad, reader, alphabet);
    const line = (upright?.confidence ?? 0) < DOUBTFUL ? await readTurned(quad, upright) : upright;
    if (line !== undefined) lines.push(line);
    progress?.();
  }
  return lines;
}

async function readLine(strip: Strip, quad: Quad, reader: Network, alphabet: Alphabet): Promise<ReadLine | undefined> {
  const width = Math.max(WIDTH_MIN, Math.ceil(strip.width / WIDTH_STEP) * WIDTH_STEP);
  const made = await reader.run({ data: pad(strip, width), dims: [1, 3, STRIP_HEIGHT, width] });
  const letters = decode(made, alphabet);
  const shown = letters.filter(({ text }) => text !== ' ');
  const confidence = shown.reduce((sum, letter) => sum + letter.confidence, 0) / shown.length;
  if (shown.length === 0 || confidence < LINE_MIN) return undefined;
  const scale = quad.width / strip.width;
  const words = toWords(letters, findGaps(strip), width / (made.dims[1] ?? 1)).map(({ from, to, ...word }) => ({
    ...word,
    from: Math.max(0, from * scale),
    to: Math.min(quad.width, to * scale),
  }));
  return { quad, words, confidence };
}

/** A strip at the left; to the right of it there is nothing, which is 0. */
function pad({ width, data }: Strip, paddedTo: number): Float32Array {
  const padded = new Float32Array(3 * STRIP_HEIGHT * paddedTo);
  for (let row = 0; row < 3 * STRIP_HEIGHT; row += 1) {
    padded.set(data.subarray(row * width, (row + 1) * width), row * paddedTo);
  }
  return padded;
}

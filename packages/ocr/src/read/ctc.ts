import type { Numbers } from '../engine.ts';

/** A letter that was read. */
export interface Letter {
  readonly text: string;
  /** How sure the reader is, 0 to 1. */
  readonly confidence: number;
  /** The middle of where it was seen, in steps from 0. */
  readonly step: number;
}

/** What each output of the reader stands for. The first is none. */
export interface Alphabet {
  readonly letters: readonly string[];
  /** The outputs that are Latin letters, digits and signs, and the first: what is meant unless another is far likelier. */
  readonly usual: Int32Array;
}

/** How sure the reader must be of a letter that is not among the usual ones. Below it is a usual one in disguise. */
const UNUSUAL_MIN = 0.8;

/** The alphabet of a list of letters, one a line, in the order of the outputs; a space is the last. */
export function alphabetOf(list: string): Alphabet {
  const lines = list.replace(/\r?\n$/, '').split(/\r?\n/);
  // Wide forms of letters and signs are what they look like.
  const letters = ['', ...lines, ' '].map((letter) =>
    letter.normalize('NFKC').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"'),
  );
  const usual = letters.flatMap((letter, index) =>
    /^[\p{Script=Latin}\p{Nd}\p{P}\p{S} ]?$/u.test(letter) ? [index] : [],
  );
  return { letters, usual: Int32Array.from(usual) };
}

/**
 * Reads the letters off what the reader gives for a line: at each step the likeliest, one that goes on counted once
 * (connectionist temporal classification, best path: Graves et al., 2006). `dims` of the numbers: 1, steps, outputs.
 */
export function decode({ data, dims }: Numbers, { letters, usual }: Alphabet): readonly Letter[] {
  const [, steps = 0, outputs = 0] = dims;
  const read: Letter[] = [];
  let before = 0;
  let first = 0;
  for (let step = 0; step < steps; step += 1) {
    const { best, confidence } = likeliest(data, step * outputs, outputs, usual);
    const last = read.at(-1);
    if (best !== before) {
      first = step;
      if (best !== 0) read.push({ text: letters[best] ?? '', confidence, step });
    } else if (best !== 0 && last !== undefined) {
      read[read.length - 1] = {
        text: last.text,
        confidence: Math.max(last.confidence, confidence),
        step: (first + step) / 2,
      };
    }
    before = best;
  }
  return read;
}

function likeliest(
  data: Float32Array,
  start: number,
  outputs: number,
  usual: Int32Array,
): { best: number; confidence: number } {
  let best = 0;
  let confidence = -1;
  for (const output of usual) {
    const value = data[start + output] ?? 0;
    if (value > confidence) [best, confidence] = [output, value];
  }
  if (confidence >= 1 - UNUSUAL_MIN) return { best, confidence };
  for (let output = 0; output < outputs; output += 1) {
    const value = data[start + output] ?? 0;
    if (value >= UNUSUAL_MIN) return { best: output, confidence: value };
  }
  return { best, confidence };
}

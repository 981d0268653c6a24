import { readFile } from 'node:fs/promises';

/** The numbers of a layer that looks at each color plane for itself, then mixes them. */
export interface SeparableWeights {
  /** Three by three for each plane that comes in. */
  readonly depthwise: Float32Array;
  /** One for each plane that comes in and each that goes out. */
  readonly pointwise: Float32Array;
  readonly bias: Float32Array;
}

/** The numbers of a layer that mixes all planes. */
export interface PlainWeights {
  readonly filters: Float32Array;
  readonly bias: Float32Array;
}

/** The network's numbers, by layers from the picture on. */
export interface Weights {
  readonly first: PlainWeights;
  readonly middle: readonly SeparableWeights[];
  readonly last: PlainWeights;
}

/**
 * A list of numbers in the file: how many, and what a byte of 0 and a step of 1 stand for. In the order of the file, as its
 * manifest has them (tiny_face_detector_model-weights_manifest.json of @vladmandic/face-api 1.7.15).
 */
type Stored = readonly [count: number, scale: number, min: number];

const FIRST: readonly [Stored, Stored] = [
  [432, 0.009007044399485869, -1.2069439495311063],
  [16, 0.005263455241334205, -0.9211046672334858],
];
const MIDDLE: readonly (readonly [Stored, Stored, Stored])[] = [
  [
    [144, 0.004001977630690033, -0.5042491814669441],
    [512, 0.013836609615999109, -1.411334180831909],
    [32, 0.0015159862590771096, -0.30926119685173037],
  ],
  [
    [288, 0.002666276225856706, -0.317286870876948],
    [2048, 0.015265831292844286, -1.6792414422128714],
    [64, 0.0020280554598453, -0.37113414915168985],
  ],
  [
    [576, 0.006100742489683862, -0.8907084034938438],
    [8192, 0.016276211832083907, -2.0508026908425725],
    [128, 0.003394414279975143, -0.7637432129944072],
  ],
  [
    [1152, 0.006716050119961009, -0.8059260143953211],
    [32_768, 0.021875603993733724, -2.8875797271728514],
    [256, 0.0041141652009066415, -0.8187188749804216],
  ],
  [
    [2304, 0.008423839597141042, -0.9013508368940915],
    [131_072, 0.030007277283014035, -3.8709387695088107],
    [512, 0.008402082966823203, -1.4871686851277068],
  ],
];
const LAST: readonly [Stored, Stored] = [
  [12_800, 0.028336129469030042, -4.675461362389957],
  [25, 0.002268134028303857, -0.41053225912299807],
];

const FILE = new URL('../model/tiny-face-detector.bin', import.meta.url);

/** Reads the network's numbers. Rejects where the file is not there, or not as long as it must be. */
export async function loadWeights(): Promise<Weights> {
  const bytes = await readFile(FILE);
  let at = 0;
  const take = ([count, scale, min]: Stored): Float32Array => {
    const numbers = Float32Array.from(bytes.subarray(at, at + count), (byte) => byte * scale + min);
    at += count;
    return numbers;
  };
  const first = { filters: take(FIRST[0]), bias: take(FIRST[1]) };
  const middle = MIDDLE.map(([depthwise, pointwise, bias]) => ({
    depthwise: take(depthwise),
    pointwise: take(pointwise),
    bias: take(bias),
  }));
  const last = { filters: take(LAST[0]), bias: take(LAST[1]) };
  if (at !== bytes.length) throw new RangeError(`The model has ${bytes.length} bytes, and must have ${at}.`);
  return { first, middle, last };
}

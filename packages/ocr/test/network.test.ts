import { readFileSync } from 'node:fs';
import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import { expect, test } from 'vitest';
import { readAsset } from '../src/engine.ts';
import { type Model, readModel, writeModel } from '../src/network/onnx-model.ts';
import { simplifyNetwork } from '../src/network/simplify-network.ts';

env.wasm.numThreads = 1;

/** What a network makes of a slope of grays with noise. */
async function runOn(model: Model, dims: readonly [number, number, number, number]): Promise<Float32Array> {
  const session = await InferenceSession.create(writeModel(model), {
    executionProviders: ['wasm'],
    logSeverityLevel: 3,
  });
  const size = dims.reduce((product, length) => product * length, 1);
  const given = Float32Array.from({ length: size }, (_, at) => Math.sin(at * at * 0.37) * 0.6 + at / size - 0.5);
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
  const made = (await session.run({ [input]: new Tensor('float32', given, dims) }))[output]?.data;
  await session.release();
  if (!(made instanceof Float32Array)) return expect.fail('no numbers');
  return made;
}

test.each([
  ['ch_PP-OCRv4_det_infer.onnx', [1, 3, 64, 96]],
  ['ch_PP-OCRv4_rec_infer.onnx', [1, 3, 48, 96]],
] as const)('%s gives the same in fewer steps', async (name, dims) => {
  const model = readModel(await readAsset(name));
  const simple = simplifyNetwork(model);
  expect(simple.steps.length).toBeLessThan(0.7 * model.steps.length);
  const count = (operator: string) => simple.steps.filter((step) => step.operator === operator).length;
  // What is written out is joined, all of it.
  expect(count('Clip')).toBe(0);
  const [made, meant] = [await runOn(simple, dims), await runOn(model, dims)];
  expect(made.length).toBe(meant.length);
  const farthest = made.reduce((most, value, at) => Math.max(most, Math.abs(value - (meant[at] ?? 0))), 0);
  expect(farthest).toBeLessThan(1e-4);
});

test('what is no network is refused', () => {
  expect(() => readModel(readFileSync(import.meta.filename))).toThrow(RangeError);
});

test('a network that ends early is refused, wherever it is cut', async () => {
  const whole = await readAsset('ch_PP-OCRv4_det_infer.onnx');
  for (const part of [0.1, 0.5, 0.9]) {
    expect(() => readModel(whole.subarray(0, Math.floor(whole.length * part)))).toThrow(RangeError);
  }
});

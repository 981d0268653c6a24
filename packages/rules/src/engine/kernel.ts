import { kernel } from './kernel.generated.ts';

/** Makes an entry of the table that is not known yet, and gives it. */
export type MakeEntry = (row: number, byteClass: number) => number;

/** The memory of a kernel. After `grow` its buffer is another one. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
  /** Adds pages of 64 KiB. */
  grow(pages: number): number;
}

/** The inner loop of an automaton. What its parameters mean is said in `packages/rules/kernel/scan.ts`. */
export interface Kernel {
  readonly memory: KernelMemory;
  runOne(table: number, input: number, from: number, to: number, row: number, out: number): number;
  runFour(
    table: number,
    input: number,
    stride: number,
    reach: number,
    length: number,
    start: number,
    out: number,
    segment: number,
  ): void;
  written(lane: number): number;
  last(): number;
}

/** As much of the WebAssembly JavaScript interface as is used here: neither Node's types nor the language's have it. */
interface Platform {
  readonly Memory: new (descriptor: { readonly initial: number }) => KernelMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Omit<Kernel, 'memory'> };
}

declare const WebAssembly: Platform | undefined;

let compiled: object | undefined;
let isRefused = false;

/**
 * The kernel in WebAssembly, with a memory of its own. Undefined where WebAssembly is missing or a page's content security
 * policy forbids it.
 */
export function instantiateKernel(pages: number, make: MakeEntry): Kernel | undefined {
  if (isRefused || typeof WebAssembly === 'undefined') return undefined;
  try {
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(kernel), (each) => each.charCodeAt(0)));
    const memory = new WebAssembly.Memory({ initial: pages });
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory }, engine: { make } });
    const { runOne, runFour, written, last } = exports;
    return { memory, runOne, runFour, written, last };
  } catch {
    isRefused = true;
    return undefined;
  }
}

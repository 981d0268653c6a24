/** 7-Zip as WebAssembly. Its package has types of what its documentation tells, and not of what is used here. */
declare module '7z-wasm/7zz.es6.js' {
  /** A node of the file system in memory (emscripten, src/library_memfs.js). */
  interface EngineNode {
    contents: Uint8Array;
    usedBytes: number;
    node_ops: Readonly<Record<string, unknown>>;
  }
  interface EngineStream {
    readonly path: string;
    readonly node: EngineNode;
    stream_ops: Readonly<Record<string, unknown>>;
  }
  interface EngineFiles {
    mkdir(path: string): void;
    readdir(path: string): readonly string[];
    lstat(path: string): { readonly mode: number };
    isDir(mode: number): boolean;
    rmdir(path: string): void;
    unlink(path: string): void;
    writeFile(path: string, bytes: Uint8Array): void;
    lookupPath(path: string): { readonly node: EngineNode };
    open(path: string, flags: number, mode?: number): EngineStream;
  }
  interface Engine {
    readonly FS: EngineFiles;
    callMain(words: readonly string[]): number;
  }
  interface EngineOptions {
    instantiateWasm(imports: object, made: (instance: object, module: object) => void): object;
    stdin(): null;
    print(line: string): void;
    printErr(line: string): void;
  }
  const makeEngine: (options: EngineOptions) => Promise<Engine>;

  // biome-ignore lint/style/noDefaultExport: so has the package, whose other module needs what modules do not have.
  export { makeEngine as default };
}

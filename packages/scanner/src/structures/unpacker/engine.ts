import { ProblemError } from '../../problem.ts';
import { boundMemory } from './bound-memory.ts';
import { readEngineFile } from './engine-file.ts';

/** Bytes of memory that the engine may have: models of PPMd have up to 192 MiB in the best that 7-Zip offers. */
const MEMORY_BYTES_MAX = 256 * 1024 ** 2;

/** Where the archive is, and where what it holds goes: in memory both. */
const ARCHIVE = '/archive';
const TARGET = '/unpacked';

/** What the engine says while it unpacks, in the order in which it says it: the same for the same bytes. */
export type EngineEvent =
  /** A file begins. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }
  /** The next bytes of the file that began last. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** What went wrong with the file that began last, or with all of it if none did. */
  | { readonly kind: 'problem'; readonly problem: ProblemError };

/** Takes an event; what it throws ends the engine. */
export type EngineListener = (event: EngineEvent) => void;

type Engine = Awaited<ReturnType<typeof import('7z-wasm/7zz.es6.js').default>>;

/** From which exit code on not all was unpacked (7-Zip, Exit Codes: 1 is a warning). */
const FATAL = 2;

/** Lines in which the engine says of a file, or of the archive, that it could not unpack it, and what that is. */
const COMPLAINTS: readonly (readonly [RegExp, () => ProblemError])[] = [
  [/^ERROR: [^:]{0,60}(?:wrong password|encrypted)/i, () => new ProblemError('entry-needs-password')],
  [/^ERROR: Unsupported/, () => new ProblemError('packing-not-read')],
  [/^ERROR: (?:Missing volume|Unavailable data)/, () => new ProblemError('other-volume')],
  [/^ERROR: Unexpected end/, () => new ProblemError('torn-entry')],
  [/^ERROR: CRC Failed/, () => new ProblemError('bad-checksum')],
  [
    /^ERROR: (?:Can't allocate|[^:]{0,40}memory)/,
    () => new ProblemError('memory-limit', { number: MEMORY_BYTES_MAX, limit: 'unpackingBytesMax' }),
  ],
  [/^ERROR/, () => new ProblemError('bad-stream')],
];

/** As much of the WebAssembly JavaScript interface as is used here: Node's types do not have it. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<object>;
};

/** The engine is compiled once in a process. */
let compiled: Promise<object> | undefined;

async function compileEngine(): Promise<object> {
  return WebAssembly.compile(boundMemory(await readEngineFile(), MEMORY_BYTES_MAX));
}

/** 7-Zip, which knows archives and methods that are not read here, in memory of its own that is bounded. */
export class UnpackingEngine {
  readonly #engine: Engine;
  #listener: EngineListener = () => {};
  /** Kept up: a listener that threw has ended the engine. */
  #isEnded = false;
  /** Whether the engine said of anything that it could not be unpacked. */
  #hasComplained = false;

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  static async start(): Promise<UnpackingEngine> {
    compiled ??= compileEngine();
    const module = await compiled;
    const { default: makeEngine } = await import('7z-wasm/7zz.es6.js');
    let hear = (_: string): void => {};
    const engine = await makeEngine({
      instantiateWasm: (imports, made) => {
        void WebAssembly.instantiate(module, imports).then((instance) => made(instance, module));
        return {};
      },
      stdin: () => null,
      print: (line) => hear(line),
      printErr: (line) => hear(line),
    });
    const started = new UnpackingEngine(engine);
    hear = (line) => started.#complain(line);
    started.#divertFiles();
    return started;
  }

  /**
   * Unpacks an archive and tells what comes of it, all of it before it returns. Throws what `listener` throws, and
   * `bad-stream` where the engine breaks off; it is not to be used again then.
   */
  unpack(archive: Uint8Array, listener: EngineListener, type?: string): void {
    if (this.#isEnded) throw new TypeError('The engine has ended.');
    this.#isEnded = true;
    this.#hasComplained = false;
    this.#listener = listener;
    const { FS } = this.#engine;
    FS.mkdir(TARGET);
    FS.writeFile(ARCHIVE, new Uint8Array(0));
    // Its bytes are read where they are.
    Object.assign(FS.lookupPath(ARCHIVE).node, { contents: archive, usedBytes: archive.length });
    const asked = type === undefined ? [] : [`-t${type}`];
    // The engine takes itself for a program, whose exit code is that of the process.
    const { exitCode } = process;
    try {
      // Every question is answered: names that are there already are made others, and a password is none.
      const code = this.#engine.callMain([
        'x',
        `-o${TARGET}`,
        '-y',
        '-aou',
        '-mmt1',
        '-p-',
        '-bd',
        '-sccUTF-8',
        ...asked,
        ARCHIVE,
      ]);
      if (code >= FATAL && !this.#hasComplained) throw new ProblemError('bad-stream');
    } catch (thrown) {
      if (thrown instanceof ProblemError) throw thrown;
      throw new ProblemError('bad-stream', {}, { cause: thrown });
    } finally {
      process.exitCode = exitCode;
    }
    FS.unlink(ARCHIVE);
    this.#remove(TARGET);
    this.#isEnded = false;
  }

  /** Of what is written nothing is kept, and no size that an archive declares is made room for. */
  #divertFiles(): void {
    const { FS } = this.#engine;
    const [open, mkdir] = [FS.open, FS.mkdir];
    FS.open = (path, flags, mode) => {
      const stream = open(path, flags, mode);
      if (!stream.path.startsWith(`${TARGET}/`)) return stream;
      const { node } = stream;
      node.node_ops = { ...node.node_ops, setattr: () => {} };
      stream.stream_ops = { ...stream.stream_ops, write: this.#writer() };
      this.#listener({ kind: 'file', path: stream.path.slice(TARGET.length + 1) });
      return stream;
    };
    FS.mkdir = (path) => {
      mkdir(path);
      if (path.startsWith(`${TARGET}/`)) this.#listener({ kind: 'folder', path: path.slice(TARGET.length + 1) });
    };
  }

  #writer() {
    let written = 0;
    return (_: unknown, memory: Int8Array, offset: number, length: number, position: number): number => {
      // Files are written from first to last; whatever else a method does is not followed.
      if (position !== written) throw new ProblemError('bad-structure');
      written += length;
      if (length > 0) {
        this.#listener({ kind: 'bytes', bytes: new Uint8Array(memory.buffer, offset, length).slice() });
      }
      return length;
    };
  }

  #complain(line: string): void {
    const found = COMPLAINTS.find(([pattern]) => pattern.test(line));
    if (found === undefined) return;
    this.#hasComplained = true;
    this.#listener({ kind: 'problem', problem: found[1]() });
  }

  #remove(folder: string): void {
    const { FS } = this.#engine;
    for (const name of FS.readdir(folder)) {
      if (name === '.' || name === '..') continue;
      const path = `${folder}/${name}`;
      if (FS.isDir(FS.lstat(path).mode)) this.#remove(path);
      else FS.unlink(path);
    }
    FS.rmdir(folder);
  }
}

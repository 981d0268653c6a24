import { ProblemError } from '../../problem.ts';
import type { ExpansionBudget } from '../../source/measured-source.ts';
import { doubleWord } from '../little-endian.ts';

/** What the window holds before anything was written ([MS-OXRTFCP] 2.1.2.1). */
const INITIAL = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbol' +
    'ArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
);

const WINDOW_BYTES = 4_096;
const HEADER_BYTES = 16;

/** Signatures of a body that is compressed, and of one that is not ([MS-OXRTFCP] 2.1.3.1.1, COMPTYPE). */
const COMPRESSED = 0x75465a4c;
const STORED = 0x414c454d;

/** Bytes that are charged at a time. */
const CHARGED_BYTES = 64 * 1024;

/**
 * The RTF of a message ([MS-OXRTFCP] 3.1.4). Throws `bad-structure` if it is none, and what `budget` throws; `isTorn` is true
 * where it ends before its own end.
 */
export async function expandRtf(
  bytes: Uint8Array,
  budget: ExpansionBudget,
): Promise<{ readonly rtf: Buffer; readonly isTorn: boolean }> {
  const kind = doubleWord(bytes, 8);
  if (kind === STORED) {
    const rtf = Buffer.from(bytes.subarray(HEADER_BYTES, HEADER_BYTES + doubleWord(bytes, 4)));
    return { rtf, isTorn: rtf.length < doubleWord(bytes, 4) };
  }
  if (kind !== COMPRESSED) throw new ProblemError('bad-structure');
  const expander = new Expander(bytes);
  const pieces: Buffer[] = [];
  for (let piece = expander.next(); piece.length > 0; piece = expander.next()) {
    await budget.expand(piece.length);
    pieces.push(piece);
  }
  return { rtf: Buffer.concat(pieces), isTorn: !expander.isOver };
}

/** Turns runs of literals and of references to the last 4,096 bytes into what they stand for. */
class Expander {
  readonly #bytes: Uint8Array;
  readonly #window = Buffer.alloc(WINDOW_BYTES, ' ');
  #at = HEADER_BYTES;
  #write = INITIAL.length;
  /** The end was said. */
  isOver = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    INITIAL.copy(this.#window);
  }

  /** The next bytes; none at the end. */
  next(): Buffer {
    const out: number[] = [];
    while (out.length < CHARGED_BYTES && !this.isOver && this.#at < this.#bytes.length) this.#run(out);
    return Buffer.from(out);
  }

  /** Eight tokens, of which a byte says what they are. */
  #run(out: number[]): void {
    const control = this.#bytes[this.#at] ?? 0;
    this.#at += 1;
    for (let bit = 0; bit < 8 && !this.isOver && this.#at < this.#bytes.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        this.#put(this.#bytes[this.#at] ?? 0, out);
        this.#at += 1;
      } else this.#copy(out);
    }
  }

  /** Two bytes: where in the window, and how many more than two. Where it is written next stands for the end. */
  #copy(out: number[]): void {
    const reference = ((this.#bytes[this.#at] ?? 0) << 8) | (this.#bytes[this.#at + 1] ?? 0);
    this.#at += 2;
    const offset = reference >> 4;
    this.isOver = offset === this.#write;
    if (this.isOver) return;
    for (let index = 0; index < (reference & 0xf) + 2; index += 1) {
      this.#put(this.#window[(offset + index) % WINDOW_BYTES] ?? 0, out);
    }
  }

  #put(byte: number, out: number[]): void {
    out.push(byte);
    this.#window[this.#write] = byte;
    this.#write = (this.#write + 1) % WINDOW_BYTES;
  }
}

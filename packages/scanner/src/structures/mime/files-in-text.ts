import type { MemberPart, Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told } from '../../parts.ts';
import type { ProblemName } from '../../problem.ts';
import { once } from '../../source/once.ts';
import { member } from '../../source/source.ts';
import type { TextReader } from '../../text/read-bytes.ts';
import { decodeUuLine } from './transfer-decoder.ts';

/** The line that begins a file in uuencode: its permissions, and its name (POSIX.1-2017, uuencode). */
const BEGIN = /^begin [0-7]{3,4} (\S[^\n]{0,200})$/;

/** What else is written as text, and not read: the lines that begin it. */
const UNREAD: readonly (readonly [RegExp, ProblemName])[] = [
  // yEnc 1.3, 2.1, and RFC 1741, appendix A.
  [/^=ybegin .*\bname=/, 'packing-not-read'],
  [/^\(This file must be converted with BinHex 4\.0\)/, 'packing-not-read'],
  // RFC 9580, 6.2.
  [/^-----BEGIN PGP MESSAGE(?:, PART \d+(?:\/\d+)?)?-----$/, 'message-encrypted'],
];

/** What stands in text where any such line does. */
const SIGN = /begin |BinHex 4|BEGIN PGP MESSAGE/;

/** Characters of a line that are kept to know whether it begins or ends a file. */
const LINE_LENGTH_MAX = 300;

/** A file that has begun. */
interface OpenFile {
  readonly name: string;
  readonly pieces: Buffer[];
  length: number;
}

/** Reads text as another reader does, and files that stand in it in uuencode, as members after it; others are a problem. */
export class FilesInText implements TextReader {
  readonly #inner: TextReader;
  readonly #source: Pick<Source, 'path' | 'depth'>;
  readonly #limits: Limits;
  #rest = '';
  #open: OpenFile | undefined;
  #members: MemberPart[] = [];
  readonly #unread = new Set<ProblemName>();

  constructor(inner: TextReader, source: Pick<Source, 'path' | 'depth'>, limits: Limits) {
    this.#inner = inner;
    this.#source = source;
    this.#limits = limits;
  }

  write(piece: string): readonly Part[] {
    this.#look(piece);
    return [...this.#inner.write(piece), ...this.#take()];
  }

  end(): readonly Part[] {
    // What was torn off holds what it holds.
    if (this.#open !== undefined) this.#close(this.#open);
    return [...this.#inner.end(), ...this.#take(), ...[...this.#unread].map((name) => told(name))];
  }

  #look(piece: string): void {
    const text = this.#rest + piece;
    if (this.#open === undefined && !SIGN.test(text)) {
      this.#rest = text.slice(text.lastIndexOf('\n') + 1).slice(0, LINE_LENGTH_MAX);
      return;
    }
    const lines = text.split('\n');
    this.#rest = (lines.pop() ?? '').slice(0, LINE_LENGTH_MAX);
    for (const line of lines) this.#line(line.trimEnd());
  }

  #line(line: string): void {
    const file = this.#open;
    if (file === undefined) {
      const name = BEGIN.exec(line)?.[1];
      if (name !== undefined) this.#open = { name, pieces: [], length: 0 };
      for (const [begins, problem] of UNREAD) if (begins.test(line)) this.#unread.add(problem);
    } else if (line === 'end' || file.length > this.#limits.memberBytesMax) this.#close(file);
    else if (line !== '' && line !== '`') {
      const bytes = decodeUuLine(line);
      file.pieces.push(bytes);
      file.length += bytes.length;
    }
  }

  #close({ name, pieces }: OpenFile): void {
    this.#open = undefined;
    const bytes = Buffer.concat(pieces);
    if (bytes.length === 0) return;
    const safe = name.replace(/^.*[\\/]/, '') || 'file';
    this.#members.push({
      kind: 'member',
      source: member(this.#source, safe, once(bytes), this.#limits.memberBytesMax),
    });
  }

  #take(): readonly MemberPart[] {
    const members = this.#members;
    this.#members = [];
    return members;
  }
}

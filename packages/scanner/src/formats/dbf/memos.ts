import type { Part, Source } from '../../document.ts';
import { trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { once } from '../../source/once.ts';
import { member } from '../../source/source.ts';
import { findWords } from '../../structures/binary-words.ts';
import { fileExtension } from '../../structures/file-extension.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import type { FormatContext } from '../format.ts';
import { DbfLetters } from './field-value.ts';

/** Whether a file is one of memos, by its name: what it begins with says little. */
export function isMemos(path: string): boolean {
  return /\.(?:dbt|fpt)$/i.test(path);
}

/** How memos stand in a file. */
interface MemoLayout {
  /** Bytes of a block, at the beginning of which each memo stands. */
  readonly blockBytes: number;
  readonly start: number;
  /** The header of a memo: bytes, and what it says of how long the memo is. Those of dBASE III have none. */
  readonly headBytes: number;
  readonly lengthOf: (head: Buffer) => number | undefined;
}

/** Bytes of a memo that are held in memory: those of dBASE III end where a sign says so, within as many. */
const MEMO_BYTES_MAX = 1024 * 1024;

/** Every memo in a file, in order, and words in what is none. */
export async function* readMemos(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const layout = await layoutOf(source);
  const size = await source.size();
  const blocks = new BlockBuilder();
  let isTold = false;
  let number = 0;
  for (let at = layout.start; at < size; ) {
    context.progress();
    const memo = await readMemo(source, at, size, layout, context.limits.partBytesMax);
    const next = at + Math.max(1, Math.ceil(memo.usedBytes / layout.blockBytes)) * layout.blockBytes;
    if (memo.bytes.length > 0) {
      number += 1;
      yield* memoParts(source, memo.bytes, number, blocks, context);
    }
    const slack = await source.read(at + memo.usedBytes, next);
    for (const words of findWords(slack, 'some')) {
      const place = { kind: 'field', name: `memo ${number}` } as const;
      if (!isTold) yield trait('deleted-row', place);
      isTold = true;
      blocks.add(words, place, { hiddenBy: 'deleted-row' });
    }
    yield* blocks.take();
    at = next;
  }
  yield* blocks.rest();
}

/** A memo as a text, or as the file that it is. */
function* memoParts(
  source: Source,
  bytes: Buffer,
  number: number,
  blocks: BlockBuilder,
  { limits }: FormatContext,
): Generator<Part> {
  const extension = fileExtension(bytes);
  if (extension !== undefined) {
    const inside = member(source, `memo-${number}.${extension}`, once(bytes), limits.memberBytesMax);
    yield { kind: 'member', source: inside };
    return;
  }
  const isText = !bytes.includes(0);
  const texts = isText ? [replaceControls(new DbfLetters(undefined).read(bytes))] : findWords(bytes, 'some');
  for (const text of texts) blocks.add(text, { kind: 'field', name: `memo ${number}` });
}

/** What the first block says. Throws `bad-structure` if it can say no such thing. */
async function layoutOf(source: Source): Promise<MemoLayout> {
  const head = Buffer.from(await source.read(0, 1_024));
  if (head.length < 24) throw new ProblemError('bad-structure');
  if (/\.fpt$/i.test(source.path)) {
    const blockBytes = head.readUInt16BE(6) || 1;
    return {
      blockBytes,
      start: 512,
      headBytes: 8,
      lengthOf: (memo) => (memo.readUInt32BE(0) <= 2 ? memo.readUInt32BE(4) : undefined),
    };
  }
  const blockBytes = head.readUInt16LE(20) || 512;
  const isFourth = head.length >= 516 && head.readUInt32LE(blockBytes <= 1_020 ? blockBytes : 512) === DBASE_4_MEMO;
  if (!isFourth) return { blockBytes: 512, start: 512, headBytes: 0, lengthOf: () => undefined };
  const lengthOf = (memo: Buffer) => (memo.readUInt32LE(0) === DBASE_4_MEMO ? memo.readUInt32LE(4) - 8 : undefined);
  return { blockBytes, start: blockBytes, headBytes: 8, lengthOf };
}

/** What a memo of dBASE IV begins with. */
const DBASE_4_MEMO = 0x0008ffff;

/** Ends a memo of dBASE III. */
const MEMO_END = 0x1a;

/** A memo, empty where none is, and the bytes that it and its header take. */
interface Memo {
  readonly bytes: Buffer;
  readonly usedBytes: number;
}

/** The memo that begins at a block, or what stands there of one. */
async function readMemo(
  source: Source,
  at: number,
  size: number,
  { blockBytes, headBytes, lengthOf }: MemoLayout,
  bytesMax: number,
): Promise<Memo> {
  if (headBytes === 0) return readEnded(Buffer.from(await source.read(at, at + MEMO_BYTES_MAX)));
  const head = Buffer.from(await source.read(at, at + headBytes));
  const declared = head.length === headBytes ? lengthOf(head) : undefined;
  if (declared !== undefined && declared > 0 && at + headBytes + declared <= size && declared <= bytesMax) {
    const bytes = Buffer.from(await source.read(at + headBytes, at + headBytes + declared));
    return { bytes, usedBytes: headBytes + declared };
  }
  const block = Buffer.from(await source.read(at, at + Math.max(blockBytes, LOOSE_BYTES_MIN)));
  const first = block.findIndex((byte) => byte !== 0);
  // The header of the next may begin with zeros.
  if (first === -1 || first > headBytes) {
    return { bytes: NOTHING, usedBytes: Math.max(blockBytes, (first === -1 ? block.length : first) - headBytes) };
  }
  return { bytes: Buffer.concat([Buffer.alloc(1), block]), usedBytes: block.length };
}

/** A memo of dBASE III, which is as long as its text. */
function readEnded(bytes: Buffer): Memo {
  const end = bytes.indexOf(MEMO_END);
  const memo = end === -1 ? bytes : bytes.subarray(0, end);
  return { bytes: memo.every((byte) => byte === 0) ? NOTHING : memo, usedBytes: memo.length + 1 };
}

const NOTHING = Buffer.alloc(0);

/** Bytes that are looked at where no memo begins: a block may be one byte. */
const LOOSE_BYTES_MIN = 64;

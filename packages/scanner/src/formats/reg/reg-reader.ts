import type { Location, Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { MemberNames } from '../../source/member-names.ts';
import { once } from '../../source/once.ts';
import { member } from '../../source/source.ts';
import { findWords } from '../../structures/binary-words.ts';
import { decodeCodePage, UNICODE_CODE_PAGE, WESTERN_CODE_PAGE } from '../../structures/code-page.ts';
import { readCoded } from '../../structures/coded/coded-reader.ts';
import { fileExtension } from '../../structures/file-extension.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { LineReader } from '../../text/lines.ts';
import { readBytes, type TextReader } from '../../text/read-bytes.ts';

type ForwardBytes = Pick<Source, 'path' | 'depth' | 'stream'>;

/** The keys and values of an export. */
export function readReg(source: ForwardBytes, limits: Limits): AsyncIterable<Part> {
  return readCoded(source, readBytes(source, new RegReader(source, limits)), limits.memberBytesMax);
}

/** A name in quotes or the sign of a value without one, and what it is. */
const VALUE = /^(?:"((?:[^"\\]|\\.)*)"|@)\s*=\s*(.*)$/s;

/** Digits of bytes, of a type; those without are of any bytes. */
const BYTES = /^hex(?:\(([0-9a-f]+)\))?:([0-9a-f,\s]*)$/i;

/** Types that are text: one, one with variables in it, a link, and several. */
const TEXTS: ReadonlySet<string> = new Set(['1', '2', '6', '7']);

/** Reads lines into values, each of which is a run that says its name. */
class RegReader implements TextReader {
  readonly #source: ForwardBytes;
  readonly #limits: Limits;
  readonly #lines = new LineReader();
  readonly #blocks = new BlockBuilder();
  readonly #names = new MemberNames();
  #ready: Part[] = [];
  #pieces: string[] = [];
  #length = 0;
  #isCut = false;
  /** The number of the key whose values go by. */
  #key = 0;
  /** Version 4 writes text as Western letters. */
  #isFourth = false;
  #hasComment = false;

  constructor(source: ForwardBytes, limits: Limits) {
    this.#source = source;
    this.#limits = limits;
  }

  write(piece: string): readonly Part[] {
    for (const { text } of this.#lines.write(piece)) this.#line(text);
    return this.#take();
  }

  end(): readonly Part[] {
    for (const { text } of this.#lines.end()) this.#line(text);
    this.#close();
    const { partBytesMax } = this.#limits;
    if (this.#isCut) this.#ready.push(told('part-limit', { number: partBytesMax, limit: 'partBytesMax' }));
    return [...this.#take(), ...this.#blocks.rest()];
  }

  #take(): readonly Part[] {
    const parts = [...this.#ready, ...this.#blocks.take()];
    this.#ready = [];
    return parts;
  }

  /** Digits go on in the next line after a sign that says so. */
  #line(text: string): void {
    const goesOn = /hex[^"]*\\\s*$|^\s*(?:[0-9a-f]{2},?)+\\\s*$/i.test(text);
    const piece = goesOn ? text.replace(/\\\s*$/, '') : text;
    this.#length += piece.length;
    if (this.#length > this.#limits.partBytesMax) this.#isCut = true;
    else this.#pieces.push(piece);
    if (!goesOn) this.#close();
  }

  #close(): void {
    const line = this.#pieces.join('').trim();
    this.#pieces = [];
    this.#length = 0;
    if (line === '') return;
    const value = VALUE.exec(line);
    if (value !== null) this.#value(unescaped(value[1] ?? '@'), value[2] ?? '');
    else if (line.startsWith(';')) this.#comment(line);
    else if (line.startsWith('[')) {
      this.#key += 1;
      this.#add(line.replace(/^\[-?|\]$/g, ''), 'key');
    } else {
      if (/^REGEDIT4/.test(line)) this.#isFourth = true;
      this.#add(line, 'text');
    }
  }

  #comment(line: string): void {
    const at = this.#place('comment');
    if (!this.#hasComment) this.#ready.push(trait('comment', at));
    this.#hasComment = true;
    this.#blocks.add(line.replace(/^;\s*/, ''), at, { hiddenBy: 'comment' });
  }

  #value(name: string, value: string): void {
    const coded = BYTES.exec(value);
    if (coded === null) {
      const quoted = /^"(.*)"$/s.exec(value)?.[1];
      this.#add(quoted === undefined ? value : unescaped(quoted), name, name);
      return;
    }
    const bytes = Buffer.from((coded[2] ?? '').replace(/[,\s]/g, ''), 'hex');
    const extension = fileExtension(bytes);
    if (TEXTS.has(coded[1] ?? '')) {
      const text = decodeCodePage(bytes, this.#isFourth ? WESTERN_CODE_PAGE : UNICODE_CODE_PAGE);
      for (const each of text.split('\0')) this.#add(each, name, name);
    } else if (extension === undefined) {
      for (const words of findWords(bytes, 'some')) this.#add(words, name, name);
    } else {
      const { name: safe } = this.#names.add(`${name}.${extension}`);
      this.#ready.push({
        kind: 'member',
        source: member(this.#source, safe, once(bytes), this.#limits.memberBytesMax),
      });
    }
  }

  #add(text: string, field: string, label?: string): void {
    this.#blocks.add(replaceControls(text), this.#place(field), label === undefined ? {} : { label });
  }

  #place(field: string): Location {
    return { kind: 'record', record: Math.max(1, this.#key), field };
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\])/g, '$1');
}

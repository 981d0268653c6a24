import type { Location, Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told } from '../../parts.ts';
import { MemberNames } from '../../source/member-names.ts';
import { once } from '../../source/once.ts';
import { member } from '../../source/source.ts';
import { readCoded } from '../../structures/coded/coded-reader.ts';
import { fileExtension } from '../../structures/file-extension.ts';
import { BlockBuilder } from '../../text/block.ts';
import { LineReader } from '../../text/lines.ts';
import { decodeWords } from '../../text/printable.ts';
import { readBytes, type TextReader } from '../../text/read-bytes.ts';
import { IDENTIFIED, madeIdentifier } from './made-identifier.ts';
import { isQuoted, type Property, readProperty } from './property.ts';

type ForwardBytes = Pick<Source, 'path' | 'depth' | 'stream'>;

/** The properties of the records of a text. */
export function readVcf(source: ForwardBytes, limits: Limits): AsyncIterable<Part> {
  return readCoded(source, readBytes(source, new RecordReader(source, limits)), limits.memberBytesMax);
}

/** What begins a record. What is in one of others, as an alarm in an event, is a part of it. */
const RECORD = /^(?:VCARD|VEVENT|VTODO|VJOURNAL|VFREEBUSY)$/i;

/** Parameters that say who somebody is. The others say how a value is meant. */
const PERSONAL: ReadonlySet<string> = new Set([
  'CN',
  'EMAIL',
  'SENT-BY',
  'MEMBER',
  'DELEGATED-TO',
  'DELEGATED-FROM',
  'DIR',
  'LABEL',
  'GEO',
]);

/** Reads lines into properties, each of which is a run, or a member where it is a file. */
class RecordReader implements TextReader {
  readonly #source: ForwardBytes;
  readonly #limits: Limits;
  readonly #lines = new LineReader();
  readonly #blocks = new BlockBuilder();
  readonly #names = new MemberNames();
  #ready: Part[] = [];
  /** The pieces of a line that may go on, and how long they are. */
  #pieces: string[] = [];
  #length = 0;
  #isQuoted = false;
  #isCut = false;
  #record = 0;
  /** A calendar began: what identifies its entries is made by programs. */
  #isCalendar = false;
  /** A blank line parts the records of LDIF. */
  #isBetween = true;

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

  /**
   * A line that begins with a space goes on with the one before it (RFC 6350, 3.2; RFC 2849, note 2); so does one after a sign
   * that hides the end of a line (RFC 2045, 6.7, rule 5).
   */
  #line(text: string): void {
    const last = this.#pieces.at(-1);
    if (last !== undefined && this.#isQuoted && last.endsWith('=')) {
      this.#pieces[this.#pieces.length - 1] = last.slice(0, -1);
      this.#push(text);
    } else if (last !== undefined && /^[ \t]/.test(text)) this.#push(text.slice(1));
    else {
      this.#close();
      this.#length = 0;
      this.#isQuoted = isQuoted(text);
      if (text === '') this.#isBetween = true;
      else this.#push(text);
    }
  }

  #push(text: string): void {
    this.#length += text.length;
    if (this.#length > this.#limits.partBytesMax) this.#isCut = true;
    else this.#pieces.push(text);
  }

  #close(): void {
    if (this.#pieces.length === 0) return;
    const line = this.#pieces.join('');
    this.#pieces = [];
    const property = line.startsWith('#') ? undefined : readProperty(line);
    if (property === undefined) this.#add(line, line.startsWith('#') ? 'comment' : 'text');
    else this.#property(property);
    this.#isBetween = false;
  }

  #property({ name, parameters, value }: Property): void {
    const isBegin = /^BEGIN$/i.test(name);
    const isRecord = isBegin ? typeof value === 'string' && RECORD.test(value) : this.#isBetween && /^dn$/i.test(name);
    if (isRecord) this.#record += 1;
    if (isBegin && value === 'VCALENDAR') this.#isCalendar = true;
    if (isBegin || /^END$/i.test(name)) return;
    for (const [key, said] of parameters) if (PERSONAL.has(key)) this.#add(said, key);
    if (typeof value === 'string') this.#addText(value, name);
    else this.#addBytes(value, name);
  }

  #addText(value: string, name: string): void {
    const made = this.#isCalendar && IDENTIFIED.test(name) ? madeIdentifier(value) : undefined;
    // Apart it is no address of anybody, and is read all the same.
    for (const piece of made ?? [shown(name, value)]) this.#add(piece, name);
  }

  #add(text: string, field: string): void {
    this.#blocks.add(text, this.#place(field), { label: field });
  }

  #addBytes(bytes: Buffer, field: string): void {
    const { text, isText } = decodeWords(bytes);
    if (isText) {
      this.#add(text, field);
      return;
    }
    const { name } = this.#names.add(
      `${field.toLowerCase()}-${Math.max(1, this.#record)}.${fileExtension(bytes) ?? 'bin'}`,
    );
    this.#ready.push({ kind: 'member', source: member(this.#source, name, once(bytes), this.#limits.memberBytesMax) });
  }

  #place(field: string): Location {
    return { kind: 'record', record: Math.max(1, this.#record), field };
  }
}

/** Values of several parts as they are said: a given name stands before that of the family (RFC 6350, 6.2.2, 6.3.1). */
function shown(name: string, value: string): string {
  if (/^N$/i.test(name)) {
    const [family = '', given = '', more = '', before = '', after = ''] = value.split(';');
    return [before, given, more, family, after].filter((part) => part.trim() !== '').join(' ');
  }
  return /^(?:ADR|ORG)$/i.test(name)
    ? value
        .split(';')
        .filter((part) => part.trim() !== '')
        .join(', ')
    : value;
}

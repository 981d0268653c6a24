import type { Part } from '../../document.ts';
import { type Limits, valuesOf } from '../../limits.ts';
import { told } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { once } from '../../source/once.ts';
import { member } from '../../source/source.ts';
import { type BerValue, berTags, berText, berValues, isConstructed } from '../../structures/ber.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import type { WholeSource } from '../format.ts';
import { cmsLimits } from './cms-limits.ts';
import { contentTypes, nameLabels } from './object-identifiers.ts';

/** Values in values; a certificate in a signature is some ten deep. */
const DEPTH_MAX = 64;
/** The tag of a field whose number is 0 (RFC 5652, 3 and 5.2: the content, in a tag of its own). */
const CONTENT = 0xa0;

/** What was signed, and who signed it. Throws `bad-structure` where no value is whole. */
export async function* readCms(source: WholeSource, limits: Limits): AsyncGenerator<Part> {
  if (source.bytes[0] !== berTags.sequence) {
    yield* readArmored(source, limits);
    return;
  }
  const [first] = berValues(source.bytes);
  if (first?.tag !== berTags.sequence) throw new ProblemError('bad-structure');
  const reader = new CmsReader(source, limits);
  yield* reader.content(first);
  yield* reader.names(first);
  if (first.end < source.bytes.length && source.bytes.subarray(first.end).some((byte) => byte !== 0))
    yield told('bad-part');
}

/** A message as text (RFC 7468, 9 and 10), and others after it: each is a member, and what stands around them is text. */
function* readArmored(source: WholeSource, limits: Limits): Generator<Part> {
  const text = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.length).toString('latin1');
  const blocks = new BlockBuilder();
  let number = 0;
  let line = 1;
  // What stands within armor is at every second place.
  for (const [index, piece] of text.split(ARMOR).entries()) {
    const bytes = index % 2 === 1 ? Buffer.from(piece, 'base64') : undefined;
    if (bytes !== undefined && bytes.length > 0) {
      number += 1;
      const inside = member(source, `message-${number}.p7m`, once(bytes), limits.memberBytesMax);
      yield { kind: 'member', source: inside };
    } else {
      const at = { kind: 'line', line, column: 1, endLine: line, endColumn: piece.length + 1 } as const;
      blocks.add(replaceControls(piece), at);
    }
    line += piece.split('\n').length - 1;
  }
  yield* blocks.rest();
}

const ARMOR = /-----(?:BEGIN|END) (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----/;

class CmsReader {
  readonly #source: WholeSource;
  readonly #limits: Limits;
  readonly #valuesMax: number;
  readonly #blocks = new BlockBuilder();
  readonly #said = new Set<string>();
  /** What was given as a member, whose values are not looked at. */
  #signed: Uint8Array | undefined;

  constructor(source: WholeSource, limits: Limits) {
    this.#source = source;
    this.#limits = limits;
    this.#valuesMax = valuesOf(cmsLimits, limits.own).cmsValuesMax;
  }

  /** What is signed, or that it is not to be read. */
  *content(info: BerValue): Generator<Part> {
    const [type, content] = berValues(info.bytes);
    const kind = type?.tag === berTags.objectIdentifier ? contentTypes.get(hex(type)) : undefined;
    if (kind === 'encrypted') yield told('message-encrypted');
    // A certificate is no content, and begins with no type.
    if (kind === 'compressed' || (kind === undefined && type?.tag === berTags.objectIdentifier))
      yield told('part-not-read');
    if (content?.tag !== CONTENT) return;
    if (kind === 'data') yield* this.#give(content.bytes);
    if (kind !== 'signed') return;
    const [data] = berValues(content.bytes);
    if (data === undefined) return;
    // Version, algorithms, and what they are of (RFC 5652, 5.1).
    const [, , encapsulated] = berValues(data.bytes);
    const [, field] = encapsulated === undefined ? [] : berValues(encapsulated.bytes);
    if (field?.tag !== CONTENT) return;
    yield* this.#give(field.bytes);
  }

  /** What was signed or wrapped, as a member. */
  *#give(bytes: Uint8Array): Generator<Part> {
    this.#signed = bytes;
    const signed = Buffer.concat([...octets(bytes, 0)]);
    if (signed.length === 0) return;
    // S/MIME signs a part of a message, with its header (RFC 8551, 3.1).
    const name = /^(?:MIME-Version|Content-[A-Za-z-]+):/i.test(signed.toString('latin1', 0, 200))
      ? 'signed.eml'
      : 'signed';
    yield { kind: 'member', source: member(this.#source, name, once(signed), this.#limits.memberBytesMax) };
  }

  /** Texts, each once, by what stands before them. */
  *names(root: BerValue): Generator<Part> {
    const open: { readonly bytes: Uint8Array; readonly depth: number }[] = [{ bytes: root.bytes, depth: 0 }];
    let count = 0;
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const values = [...berValues(next.bytes)];
      count += values.length;
      if (count > this.#valuesMax)
        throw new ProblemError('values-limit', { number: this.#valuesMax, limit: 'cmsValuesMax' });
      this.#tell(values);
      yield* this.#blocks.take();
      if (next.depth >= DEPTH_MAX) continue;
      for (const value of values) if (this.#opens(value)) open.push({ bytes: value.bytes, depth: next.depth + 1 });
    }
    yield* this.#blocks.rest();
  }

  #tell(values: readonly BerValue[]): void {
    let label = 'certificate';
    for (const value of values) {
      if (value.tag === berTags.objectIdentifier) label = nameLabels.get(hex(value)) ?? 'certificate';
      const text = replaceControls(berText(value) ?? addressOf(value) ?? '').trim();
      if (text.length <= 1 || this.#said.has(text)) continue;
      this.#said.add(text);
      this.#blocks.add(text, { kind: 'field', name: label }, { label });
    }
  }

  /** Whether values stand in a value: not in what was given as a member. */
  #opens(value: BerValue): boolean {
    const signed = this.#signed;
    const isSigned = signed?.byteOffset === value.bytes.byteOffset && signed.length === value.bytes.length;
    return !isSigned && (isConstructed(value) || isExtension(value));
  }
}

/** An extension of a certificate is a value within bytes; one that is a list may hold names (RFC 5280, 4.2). */
function isExtension({ tag, bytes }: BerValue): boolean {
  return tag === berTags.octets && bytes[0] === berTags.sequence;
}

/** A name without a tag of text: rfc822Name, dNSName, uniformResourceIdentifier (RFC 5280, 4.2.1.6). */
function addressOf({ tag, bytes }: BerValue): string | undefined {
  if (tag !== 0x81 && tag !== 0x82 && tag !== 0x86) return undefined;
  const text = Buffer.from(bytes).toString('latin1');
  return ADDRESS.test(text) ? text : undefined;
}

const ADDRESS = /^[\x21-\x7e]{4,500}$/;

/** Bytes that come whole or in pieces (X.690, 8.7). */
function* octets(bytes: Uint8Array, depth: number): Generator<Uint8Array> {
  for (const value of berValues(bytes)) {
    if (value.tag === berTags.octets) yield value.bytes;
    else if (isConstructed(value) && depth < 4) yield* octets(value.bytes, depth + 1);
  }
}

function hex({ bytes }: BerValue): string {
  return Buffer.from(bytes).toString('hex');
}

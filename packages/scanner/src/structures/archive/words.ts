import type { Location, MetadataName, Part, TextPart, Trait } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { trait } from '../../parts.ts';
import { BlockBuilder } from '../../text/block.ts';
import { Decoder, replaceControls } from '../../text/decode.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
import { printable } from '../../text/printable.ts';

/** Where in an archive words stand that are in no member. */
export type ArchivePlace =
  | 'comment'
  | 'folder'
  | 'entry-name'
  | 'link-target'
  | 'attribute'
  | 'volume-label'
  | 'padding'
  | 'list';

/** What an archive says beside its members: comments, folders, links, attributes, owners, what is left in its gaps. */
export class ArchiveWords {
  readonly #blocks = new BlockBuilder();
  readonly #limits: Limits;
  readonly #hiders = new Set<Trait>();
  /** By their name and value, so that an owner of a hundred thousand entries is kept once. */
  readonly #fields = new Map<string, MetadataField>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Words that stand in a place, under a key if they have one; `hiddenBy` says why most programs do not show them. */
  add(text: string, place: ArchivePlace, { hiddenBy, label }: { hiddenBy?: Trait; label?: string } = {}): void {
    if (text === '') return;
    const at: Location = { kind: 'field', name: place };
    this.#blocks.add(replaceControls(text), at, {
      ...(hiddenBy !== undefined && { hiddenBy }),
      ...(label !== undefined && { label: replaceControls(label) }),
    });
    if (hiddenBy !== undefined) this.#hiders.add(hiddenBy);
  }

  /** What of some bytes is words that no program shows. Of NULs alone, which most of them are, nothing. */
  addLeftovers(bytes: Uint8Array, hiddenBy: Trait): void {
    if (bytes.every((byte) => byte === 0)) return;
    for (const text of printable(bytes)) this.add(text, 'padding', { hiddenBy });
  }

  /** Something that is said of entries and is one of few: an owner, a program. One more than are told is kept. */
  addField(name: MetadataName, value: string): void {
    if (value === '' || this.#fields.size > this.#limits.metadataFieldsMax) return;
    const field: MetadataField = [name, replaceControls(value)];
    this.#fields.set(JSON.stringify(field), field);
  }

  /** The blocks that are full. */
  take(): readonly TextPart[] {
    return this.#blocks.take();
  }

  /** The blocks that are left, what hides their words, and the fields. */
  *rest(): Generator<Part> {
    yield* this.#blocks.rest();
    for (const hider of this.#hiders) yield trait(hider);
    yield* metadataParts(this.#fields.values(), this.#limits);
  }
}

/** A name or a comment of an archive as text. Its encoding is not known. */
export function decodeName(raw: Uint8Array): string {
  const decoder = new Decoder();
  return decoder.write(raw) + decoder.end();
}

import { inflateSync } from 'node:zlib';
import type { ExpansionBudget } from '../../source/measured-source.ts';
import { beginsWith, signatures } from '../../structures/signatures.ts';
import type { JetValue } from './row-values.ts';
import type { JetColumn } from './table-shape.ts';

/** Bytes that an attachment may be unpacked to at a time. */
const ATTACHMENT_BYTES_MAX = 64 * 1024 * 1024;

/** Files that stand in more than a cell, or in one with more than the file: attachments, and the storage of forms and macros. */
export class RowFiles {
  readonly #data: number;
  readonly #name: number;
  readonly #piece: number;
  readonly #id: number;
  readonly #pieces: { readonly id: number; readonly bytes: Buffer }[] = [];

  constructor(table: string, columns: readonly JetColumn[]) {
    const place = (name: string) => columns.findIndex((column) => column.name === name);
    const isStorage = table === 'MSysAccessObjects';
    [this.#data, this.#name] = [place('FileData'), place('FileName')];
    [this.#piece, this.#id] = isStorage ? [place('Data'), place('ID')] : [-1, -1];
  }

  /** The values of a row without those that are a part of such a file. */
  take(values: readonly JetValue[]): readonly JetValue[] {
    const piece = values[this.#piece];
    if (piece instanceof Buffer) this.#pieces.push({ id: Number(values[this.#id]), bytes: piece });
    return values.map((value, index) => (index === this.#data || index === this.#piece ? '' : value));
  }

  /** The file that is attached in a row: packed or not, behind a header that says its name extension. */
  async attachment(values: readonly JetValue[], budget: ExpansionBudget) {
    const data = values[this.#data];
    if (!(data instanceof Buffer) || data.length < 8) return undefined;
    const content = data.readUInt32LE(0) === PACKED ? unpack(data.subarray(8)) : data.subarray(8);
    await budget.expand(content.length);
    const headerBytes = content.length < 4 ? 0 : content.readUInt32LE(0);
    return { bytes: content.subarray(Math.min(headerBytes, content.length)), name: String(values[this.#name] ?? '') };
  }

  /** What the system keeps forms, reports and macros in: pieces of a compound file. */
  storage(): Buffer | undefined {
    const pieces = this.#pieces.toSorted((a, b) => a.id - b.id).map(({ bytes }) => bytes);
    const first = pieces.findIndex((piece) => beginsWith(piece, signatures.compound));
    return first === -1 ? undefined : Buffer.concat(pieces.slice(first));
  }
}

const PACKED = 1;

/** As they are, where they cannot be unpacked: then they are of no known kind. */
function unpack(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: ATTACHMENT_BYTES_MAX });
  } catch {
    return bytes;
  }
}

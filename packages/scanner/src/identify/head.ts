import type { Source } from '../document.ts';
import { extensionOf } from './extensions.ts';
import { isKind, type Kind } from './kinds.ts';
import { tiffKind } from './picture-kind.ts';
import { decodeHead } from './text-head.ts';

/** The beginning of a file, and what is seen in it. */
export interface Head {
  readonly bytes: Uint8Array;
  /** Of the file's name, in lower case, without its dot; empty if it has none. */
  readonly extension: string;
  /** What file-type says of the bytes. */
  readonly type: Kind | undefined;
  /** The bytes as text, decoded once; undefined if they are not text. */
  readonly text: string | undefined;
}

/** Reads the head of a source. Throws what reading it throws. */
export async function readHead(source: Pick<Source, 'path' | 'read'>, bytesMax: number): Promise<Head> {
  const bytes = await source.read(0, bytesMax);
  const type = (await typeOf(bytes)) ?? tiffKind(bytes);
  return { bytes, extension: extensionOf(source.path), type, text: decodeHead(bytes, type) };
}

/** Loaded when the first file is read: whoever only asks for limits reads none. */
let loading: Promise<typeof import('file-type')> | undefined;

async function typeOf(bytes: Uint8Array): Promise<Kind | undefined> {
  loading ??= import('file-type');
  const { fileTypeFromBuffer } = await loading;
  try {
    const type = (await fileTypeFromBuffer(bytes))?.ext;
    return type !== undefined && isKind(type) ? type : undefined;
  } catch {
    // It reads on where a damaged header points, and may run past the end of the head.
    return undefined;
  }
}

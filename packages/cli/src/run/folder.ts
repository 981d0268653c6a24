import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { toLogical } from './base.ts';

/** A path as the system has it: bytes where they are no UTF-8, which no text could stand for. */
export type FilePath = string | Buffer;

/** Something that lies in a folder. */
export interface Child {
  /** NFC, and no other child's. What is no UTF-8 in it is replaced. */
  readonly name: string;
  readonly filePath: FilePath;
  readonly kind: Pick<Dirent<Buffer>, 'isFile' | 'isDirectory' | 'isSymbolicLink'>;
}

/** What lies in a folder, by name, in the same order on every machine. Throws what the system throws. */
export async function readFolder(folder: FilePath): Promise<readonly Child[]> {
  const found = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  const children = found.map((kind) => ({ kind, name: toName(kind.name), filePath: joinPath(folder, kind.name) }));
  children.sort((a, b) => compare(a.name, b.name) || Buffer.compare(a.kind.name, b.kind.name));
  return withOwnNames(children);
}

/** The name before its extension gets the number: the extension may be all that tells a table from a text. */
export function numbered(name: string, number: number): string {
  return name.replace(/(?=(?:\.[^./]*)?$)/, ` (${number})`);
}

/** The names of the disk differ by their bytes. In NFC, or replaced, two may be one. */
function withOwnNames<Named extends { readonly name: string }>(children: readonly Named[]): readonly Named[] {
  const times = new Map<string, number>();
  for (const { name } of children) times.set(name, (times.get(name) ?? 0) + 1);
  if (times.size === children.length) return children;
  const taken = new Set(times.keys());
  const seen = new Set<string>();
  return children.map((child) => {
    const { name } = child;
    if (!seen.has(name)) {
      seen.add(name);
      return child;
    }
    let number = 2;
    while (taken.has(numbered(name, number))) number += 1;
    taken.add(numbered(name, number));
    return { ...child, name: numbered(name, number) };
  });
}

/** `Buffer.toString` puts a replacement character for what is no UTF-8. */
function toName(name: Buffer): string {
  return toLogical(`${name.toString('utf8')}/`).slice(0, -1);
}

function joinPath(folder: FilePath, name: Buffer): FilePath {
  if (typeof folder === 'string' && isUtf8(name)) return join(folder, name.toString('utf8'));
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), name]);
}

/** By code unit: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

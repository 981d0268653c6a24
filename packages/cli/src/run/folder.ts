import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
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
  const children = found.map((kind) => {
    // A replacement character stands for what is no UTF-8.
    const name = toName(kind.name.toString('utf8'));
    const isAsOnDisk = kind.name.equals(Buffer.from(name));
    return { kind, name, isAsOnDisk, filePath: joinPath(folder, kind.name) };
  });
  children.sort((a, b) => compare(a.name, b.name) || Buffer.compare(a.kind.name, b.kind.name));
  return withOwnNames(children);
}

/**
 * A way from a folder down to something, as a walk of the folders on it tells it: what is given by its path is called as
 * when it is come upon. Folders that may not be read name nothing that lies in them.
 */
export async function logicalWay(folder: string, way: string): Promise<string> {
  const slashed = way.replaceAll(sep, '/');
  if (toName(slashed) === slashed) return slashed;
  const steps = slashed.split(/(?<=\/)/);
  const names: string[] = [];
  for (const [index, step] of steps.entries()) {
    names.push(await nameIn(resolve(folder, steps.slice(0, index).join('')), step.replace(/\/$/, '')));
  }
  return names.join('/');
}

async function nameIn(folder: string, name: string): Promise<string> {
  const logical = toName(name);
  if (logical === name) return name;
  const children = await readFolder(folder).catch(() => []);
  return children.find(({ filePath }) => filePath === join(folder, name))?.name ?? logical;
}

/** Something that is to have a name of its own. */
interface Named {
  readonly name: string;
  /** Is it called so on the disk, to the byte? */
  readonly isAsOnDisk: boolean;
}

/**
 * The names of the disk differ by their bytes. In NFC, or replaced, two may be one: the one that is called so keeps it,
 * so that nobody takes it for another, and the others get a number that makes a name nobody has.
 */
export function withOwnNames<Each extends Named>(all: readonly Each[]): readonly Each[] {
  const taken = new Set(all.map(({ name }) => name));
  if (taken.size === all.length) return all;
  const owners = new Map<string, Each>();
  for (const each of all) if (each.isAsOnDisk || !owners.has(each.name)) owners.set(each.name, each);
  return all.map((each) => {
    if (owners.get(each.name) === each) return each;
    let number = 2;
    while (taken.has(numbered(each.name, number))) number += 1;
    const name = numbered(each.name, number);
    taken.add(name);
    return { ...each, name };
  });
}

/** The name before its extension gets the number: the extension may be all that tells a table from a text. */
function numbered(name: string, number: number): string {
  return name.replace(/(?=(?:\.[^./]*)?$)/, ` (${number})`);
}

function toName(name: string): string {
  return toLogical(`${name}/`).slice(0, -1);
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

import { readVarint } from './record.ts';

/** What a page of a b-tree is (1.6, b-tree page type). */
export type PageType = 'index-interior' | 'table-interior' | 'index-leaf' | 'table-leaf';

const TYPES: Readonly<Record<number, PageType>> = {
  2: 'index-interior',
  5: 'table-interior',
  10: 'index-leaf',
  13: 'table-leaf',
};

/** Bytes of the header of the file, which stands at the beginning of the first page (1.3). */
export const FILE_HEADER_BYTES = 100;

/** A cell of a page (1.6). */
export interface PageCell {
  /** The page with what is less; 0 if it has none. */
  readonly child: number;
  /** Where its rowid begins; 0 if it has none. */
  readonly rowidAt: number;
  /** Where in the page its payload begins, and where that ends which is on this page. */
  readonly start: number;
  readonly end: number;
  /** Bytes of all its payload, as declared. */
  readonly payloadBytes: number;
  /** The page on which it goes on; 0 if it does not. */
  readonly overflow: number;
}

/** A page of a b-tree as it is cut up. */
export interface CutPage {
  readonly type: PageType;
  readonly cells: readonly PageCell[];
  /** The page with what is more than all cells; 0 if it has none. */
  readonly rightChild: number;
  /** Whether cells overlap or leave the page: they are left out. */
  readonly isDamaged: boolean;
  /** `[from, to)` of what is no cell and no part of the header, in order. */
  readonly gaps: readonly (readonly [from: number, to: number])[];
}

/** Cuts a page up; undefined if it is none of a b-tree. `headerAt` is where its header begins, `usable` where its cells end. */
export function cutPage(page: Buffer, headerAt: number, usable: number): CutPage | undefined {
  const type = TYPES[page[headerAt] ?? 0];
  if (type === undefined || page.length < usable) return undefined;
  const isInterior = isInteriorType(type);
  const pointersAt = headerAt + (isInterior ? 12 : 8);
  const pointersEnd = pointersAt + 2 * page.readUInt16BE(headerAt + 3);
  if (pointersEnd > usable) return undefined;
  const { cells, taken, isDamaged } = readCells(page, pointersAt, pointersEnd, type, usable);
  const rightChild = isInterior ? page.readUInt32BE(headerAt + 8) : 0;
  return { type, cells, rightChild, isDamaged, gaps: gapsOf(taken, pointersEnd, page.length) };
}

function isInteriorType(type: PageType): boolean {
  return type === 'index-interior' || type === 'table-interior';
}

function readCells(page: Buffer, pointersAt: number, pointersEnd: number, type: PageType, usable: number) {
  const cells: PageCell[] = [];
  const taken: (readonly [number, number])[] = [];
  let isDamaged = false;
  let cellBytes = 0;
  for (let at = pointersAt; at < pointersEnd; at += 2) {
    const start = page.readUInt16BE(at);
    const cell = start < pointersEnd ? undefined : readCell(page, start, type, usable);
    const end = cell === undefined ? start : cell.end + (cell.overflow === 0 ? 0 : 4);
    cellBytes += end - start;
    // Cells that share their bytes would be read once for each of thousands of pointers.
    if (cell === undefined || cellBytes > usable) isDamaged = true;
    else {
      cells.push(cell);
      taken.push([start, end]);
    }
  }
  return { cells, taken, isDamaged };
}

function readCell(page: Buffer, at: number, type: PageType, usable: number): PageCell | undefined {
  const childBytes = isInteriorType(type) ? 4 : 0;
  if (at + childBytes > usable) return undefined;
  const child = childBytes === 0 ? 0 : page.readUInt32BE(at);
  const first = readVarint(page, at + childBytes);
  const next = at + childBytes + first.length;
  if (first.length === 0 || next > usable) return undefined;
  // All that such a cell has besides is a rowid.
  if (type === 'table-interior') return { child, rowidAt: 0, start: next, end: next, payloadBytes: 0, overflow: 0 };
  const isRow = type === 'table-leaf';
  const start = isRow ? next + readVarint(page, next).length : next;
  return readPayload(page, { child, rowidAt: isRow ? next : 0, start }, first.value, type, usable);
}

function readPayload(
  page: Buffer,
  cell: Pick<PageCell, 'child' | 'rowidAt' | 'start'>,
  payloadBytes: number,
  type: PageType,
  usable: number,
): PageCell | undefined {
  const localBytes = localBytesOf(payloadBytes, type, usable);
  const end = cell.start + localBytes;
  const hasMore = localBytes < payloadBytes;
  if (end + (hasMore ? 4 : 0) > usable) return undefined;
  return { ...cell, end, payloadBytes, overflow: hasMore ? page.readUInt32BE(end) : 0 };
}

/** Bytes of a payload that are on the page itself (1.6, with its names). */
function localBytesOf(payloadBytes: number, type: PageType, U: number): number {
  const X = type === 'table-leaf' ? U - 35 : Math.floor(((U - 12) * 64) / 255) - 23;
  if (payloadBytes <= X) return payloadBytes;
  const M = Math.floor(((U - 12) * 32) / 255) - 23;
  const K = M + ((payloadBytes - M) % (U - 4));
  return K <= X ? K : M;
}

/** What is left of `[from, to)` without some stretches of it. */
function gapsOf(taken: readonly (readonly [number, number])[], from: number, to: number): [number, number][] {
  const gaps: [number, number][] = [];
  let at = from;
  for (const [start, end] of taken.toSorted(([a], [b]) => a - b)) {
    if (start > at) gaps.push([at, start]);
    at = Math.max(at, end);
  }
  if (at < to) gaps.push([at, to]);
  return gaps;
}

import type { ThriftStruct } from './thrift.ts';

/** Types of values (parquet.thrift, Type): bytes, and as many bytes as are declared. */
const BYTE_ARRAY = 6;
const FIXED_BYTES = 7;

/** Bytes of a value of each other type. */
const BYTES: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [1, 4],
  [2, 8],
  [3, 12],
  [4, 4],
  [5, 8],
]);

/** What bytes are that are no text: numbers and spans of time (ConvertedType; LogicalType, by its field). */
const CONVERTED_NUMBERS: ReadonlySet<number> = new Set([5, 21]);
const NUMBERS = [5, 14, 15];
const CONVERTED_JSON = 19;
const JSON_FIELD = 12;

/** What the values of a column are. */
export interface Leaf {
  /** Bytes of one value; undefined where each has its own length. */
  readonly length: number | undefined;
  /** They may be texts. */
  readonly isText: boolean;
  readonly isJson: boolean;
}

/** A group of columns, and how many of what it has are to come. */
interface Opened {
  readonly path: readonly string[];
  left: number;
}

/** The columns of a schema (SchemaElement), by the names that lead to them. */
export function readLeaves([root, ...elements]: readonly ThriftStruct[]): (path: readonly string[]) => Leaf {
  const leaves = new Map<string, Leaf>();
  const open: Opened[] = [{ path: [], left: root?.number(5) ?? 0 }];
  for (const element of elements) {
    while ((open.at(-1)?.left ?? 1) <= 0) open.pop();
    const parent = open.at(-1);
    if (parent === undefined) break;
    parent.left -= 1;
    const path = [...parent.path, element.text(4)];
    const children = element.number(5) ?? 0;
    if (children > 0) open.push({ path, left: children });
    else leaves.set(keyOf(path), readLeaf(element));
  }
  return (path) => leaves.get(keyOf(path)) ?? UNKNOWN;
}

const UNKNOWN: Leaf = { length: undefined, isText: true, isJson: false };

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}

function readLeaf(element: ThriftStruct): Leaf {
  const type = element.number(1) ?? BYTE_ARRAY;
  const converted = element.number(6) ?? -1;
  const logical = element.struct(10);
  const isNumber = CONVERTED_NUMBERS.has(converted) || NUMBERS.some((field) => logical?.struct(field) !== undefined);
  const isBytes = type === BYTE_ARRAY || type === FIXED_BYTES;
  return {
    length: type === FIXED_BYTES ? Math.max(1, element.number(2) ?? 1) : BYTES.get(type),
    isText: isBytes && !isNumber,
    isJson: converted === CONVERTED_JSON || logical?.struct(JSON_FIELD) !== undefined,
  };
}

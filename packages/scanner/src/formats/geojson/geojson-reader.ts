import type { Part } from '../../document.ts';
import { told } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { readCoded } from '../../structures/coded/coded-reader.ts';
import { NamedTable } from '../../structures/table/named-table.ts';
import { BlockBuilder } from '../../text/block.ts';
import { Decoder, replaceControls } from '../../text/decode.ts';
import { ParagraphReader } from '../../text/paragraphs.ts';
import { readBytes } from '../../text/read-bytes.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { isPositions, positionsOf } from './coordinates.ts';
import { COORDINATES, JsonObject, JsonPositions, type JsonValue, readJson } from './json-values.ts';

/** What bounds the format. */
interface OwnLimits {
  readonly geojsonBytesMax: number;
}

/** Columns of the table of features: names of properties. What has others is told with its name all the same. */
const COLUMNS_MAX = 1_000;

/** The features as a table, and what stands around them; as a text, if it is no JSON. */
export async function* readGeoJson(source: WholeSource, context: FormatContext, own: OwnLimits): AsyncGenerator<Part> {
  const decoder = new Decoder();
  const found = survey(decoder, source.bytes, own, context);
  if (found instanceof ProblemError) {
    // What stands in it is there, whatever it is.
    yield { kind: 'problem', problem: found.problem };
    const read = readBytes({ stream: () => streamOf(source.bytes) }, new ParagraphReader());
    yield* readCoded(source, read, context.limits.memberBytesMax);
    return;
  }
  yield* readCoded(source, tellValues(found, context), context.limits.memberBytesMax);
  if (!decoder.isText) yield told('not-all-text');
  if (!decoder.isSure) yield told('unknown-letters');
}

/** Bytes of a text that are given at once: a line of all of them would be searched again and again. */
const CHUNK_BYTES = 64 * 1024;

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

/** What is known before the first feature is told. Features themselves are read twice, and not held: they take ten times their bytes. */
interface Survey {
  readonly text: string;
  readonly around: readonly Field[];
  /** Names of properties of all features, in their order. */
  readonly columns: readonly string[];
  readonly hasRows: boolean;
}

function survey(
  decoder: Decoder,
  bytes: Uint8Array,
  { geojsonBytesMax: number }: OwnLimits,
  context: FormatContext,
): Survey | ProblemError {
  if (bytes.length > number) return new ProblemError('memory-limit', { number, limit: 'geojsonBytesMax' });
  try {
    const text = decoder.write(bytes) + decoder.end();
    const around: Field[] = [];
    const columns = new Set<string>();
    let hasRows = false;
    for (const fields of readRows(text, context, around)) {
      hasRows = true;
      for (const [name] of fields) columns.add(name);
    }
    return { text, around, columns: [...columns], hasRows };
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown;
    throw thrown;
  }
}

/** The features of a text as rows, one by one; what stands around them goes where it is asked to. Throws as `readJson` does. */
function* readRows(text: string, context: FormatContext, around: Field[]): Generator<readonly Field[]> {
  for (const value of readJson(text)) {
    const rows: (readonly Field[])[] = [];
    gather(value, rows, around);
    yield* rows;
    context.progress();
  }
}

/** A name and what stands under it. */
type Field = readonly [name: string, text: string];

async function* tellValues(found: Survey, context: FormatContext): AsyncGenerator<Part> {
  const blocks = new BlockBuilder();
  for (const [name, text] of found.around) {
    const label = replaceControls(name);
    blocks.add(replaceControls(text), { kind: 'field', name: 'member' }, label === '' ? {} : { label });
    yield* blocks.take();
  }
  yield* blocks.rest();
  if (found.hasRows) yield* tellRows(found, context, blocks);
}

/** Rows of features under the names of their properties. */
function* tellRows({ text, columns }: Survey, context: FormatContext, blocks: BlockBuilder): Generator<Part> {
  const places = new Map(columns.slice(0, COLUMNS_MAX).map((name, index) => [name, index]));
  const table = new NamedTable(blocks, '', [...places.keys()].map(replaceControls));
  for (const fields of readRows(text, context, [])) {
    const cells: string[] = [];
    for (const [name, said] of fields) {
      // Without a column of its own, it stands behind all with its name.
      const place = places.get(name) ?? places.size;
      const own = place < places.size ? said : `${name}: ${said}`;
      const before = cells[place];
      cells[place] = before === undefined ? own : `${before}; ${own}`;
    }
    table.add(Array.from(cells, (cell) => replaceControls(cell ?? '')));
    yield* blocks.take();
  }
  yield* table.end();
}

/** Gathers features, wherever they are, and what stands around them. */
function gather(value: JsonValue, rows: (readonly Field[])[], around: Field[]): void {
  if (!(value instanceof JsonObject)) {
    for (const each of flatten('', value)) around.push(each);
    return;
  }
  if (value.get('type') === 'Feature') {
    rows.push(featureFields(value));
    return;
  }
  for (const [name, member] of value.members) {
    if (name === 'features' && Array.isArray(member)) for (const each of member) gather(each, rows, around);
    else for (const each of fieldsAround(name, member)) around.push(each);
  }
}

/** What a member says that is no list of features. */
function fieldsAround(name: string, member: JsonValue): readonly Field[] {
  if (name === COORDINATES && isPositions(member)) return [[COORDINATES, positionsOf(member)]];
  return name === 'type' && isKnownType(member) ? [] : flatten(name, member);
}

function featureFields(feature: JsonObject): readonly Field[] {
  return feature.members.flatMap(([name, member]) => {
    if (name === 'type' && isKnownType(member)) return [];
    // Its properties go by their own names.
    return name === 'properties' || name === 'geometry' ? flatten('', member) : flatten(name, member);
  });
}

/** What objects are (RFC 7946, 1.4). */
const TYPES: ReadonlySet<string> = new Set(
  (
    'Point MultiPoint LineString MultiLineString Polygon MultiPolygon GeometryCollection Feature FeatureCollection ' +
    'Topology name'
  ).split(' '),
);

/** Whether a type says what an object is, and nothing of its own. */
function isKnownType(value: JsonValue): boolean {
  return typeof value === 'string' && TYPES.has(value);
}

/** What stands in a value: members by their names, with those of what they are in. */
function flatten(name: string, value: JsonValue): readonly Field[] {
  if (typeof value === 'string') return value === '' || value === 'null' ? [] : [[name, value]];
  if (value instanceof JsonObject) {
    const isGeometry = value.get(COORDINATES) !== undefined || value.get('geometries') !== undefined;
    return value.members.flatMap(([own, member]) => {
      if (isGeometry && own === 'type' && isKnownType(member)) return [];
      if (own === COORDINATES && isPositions(member)) return [[COORDINATES, positionsOf(member)]] satisfies Field[];
      return flatten(name === '' ? own : `${name}.${own}`, member);
    });
  }
  if (value instanceof JsonPositions) return flatten(name, value.items());
  const isPlain = value.every((item) => typeof item === 'string');
  return isPlain ? [[name, value.join(', ')]] : value.flatMap((item) => flatten(name, item));
}

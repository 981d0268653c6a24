import { bytesField, fieldsOf, floatField, numberField, textField } from './protobuf.ts';

/** A step of a network (ONNX, `onnx.proto3`, `NodeProto`). */
export interface Step {
  readonly operator: string;
  /** Names of what other steps give, or of what is given to the network. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Its attributes (`AttributeProto`), each as it is in the file. */
  readonly attributes: readonly Uint8Array[];
}

/** A network in a file. */
export interface Model {
  /** In an order in which each stands behind those that it takes from. */
  readonly steps: readonly Step[];
  /** What of the network is no step, field by field; and what is not of the network. */
  readonly ofGraph: readonly Uint8Array[];
  readonly ofModel: readonly Uint8Array[];
}

/** Numbers that a network knows, with their shape (`TensorProto`, type 1). */
export interface Constant {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** The fields that are looked at, by their numbers in `onnx.proto3`. */
const MODEL_GRAPH = 7;
const GRAPH_NODE = 1;
const NODE = { input: 1, output: 2, operator: 4, attribute: 5 } as const;
const ATTRIBUTE = { name: 1, float: 2, tensor: 5, ints: 8, type: 20 } as const;
const ATTRIBUTE_TYPE = { float: 1, tensor: 4, ints: 7 } as const;
const TENSOR = { dims: 1, type: 2, raw: 9 } as const;
const FLOAT = 1;

/** Reads a network. Throws `RangeError` where the bytes are none. */
export function readModel(bytes: Uint8Array): Model {
  const [ofModel, ofGraph, steps]: [Uint8Array[], Uint8Array[], Step[]] = [[], [], []];
  for (const field of fieldsOf(bytes)) {
    if (field.number !== MODEL_GRAPH || field.bytes === undefined) {
      ofModel.push(field.raw);
      continue;
    }
    for (const { number, bytes: inner, raw } of fieldsOf(field.bytes)) {
      if (number === GRAPH_NODE && inner !== undefined) steps.push(readStep(inner));
      else ofGraph.push(raw);
    }
  }
  return { steps, ofGraph, ofModel };
}

function readStep(node: Uint8Array): Step {
  const [inputs, outputs, attributes]: [string[], string[], Uint8Array[]] = [[], [], []];
  let operator = '';
  for (const { number, bytes } of fieldsOf(node)) {
    if (bytes === undefined) continue;
    if (number === NODE.input) inputs.push(textOf(bytes));
    else if (number === NODE.output) outputs.push(textOf(bytes));
    else if (number === NODE.operator) operator = textOf(bytes);
    else if (number === NODE.attribute) attributes.push(bytes);
  }
  return { operator, inputs, outputs, attributes };
}

/** The file of a network. */
export function writeModel({ steps, ofGraph, ofModel }: Model): Uint8Array {
  const nodes = steps.map(({ operator, inputs, outputs, attributes }) =>
    bytesField(
      GRAPH_NODE,
      Buffer.concat([
        ...inputs.map((name) => textField(NODE.input, name)),
        ...outputs.map((name) => textField(NODE.output, name)),
        textField(NODE.operator, operator),
        ...attributes.map((attribute) => bytesField(NODE.attribute, attribute)),
      ]),
    ),
  );
  return Buffer.concat([...ofModel, bytesField(MODEL_GRAPH, Buffer.concat([...nodes, ...ofGraph]))]);
}

/** The attribute of a step of a name, if it has one: its number, and its whole numbers. */
export function attributeOf(
  { attributes }: Step,
  name: string,
): { readonly float: number; readonly ints: readonly number[] } | undefined {
  for (const attribute of attributes) {
    const fields = [...fieldsOf(attribute)];
    if (!fields.some(({ number, bytes }) => number === ATTRIBUTE.name && bytes && textOf(bytes) === name)) continue;
    const float = fields.find(({ number }) => number === ATTRIBUTE.float)?.bytes;
    return {
      float: float === undefined ? 0 : (floatsOf(float)[0] ?? 0),
      ints: fields.flatMap(({ number, value }) => (number === ATTRIBUTE.ints ? [value] : [])),
    };
  }
  return undefined;
}

/** What a step of the operator `Constant` gives, if it is numbers of 32 bits with a fraction. */
export function constantOf(step: Step): Constant | undefined {
  if (step.operator !== 'Constant') return undefined;
  for (const attribute of step.attributes) {
    for (const { number, bytes } of fieldsOf(attribute)) {
      if (number === ATTRIBUTE.tensor && bytes !== undefined) return readTensor(bytes);
    }
  }
  return undefined;
}

function readTensor(tensor: Uint8Array): Constant | undefined {
  const dims: number[] = [];
  let [type, data] = [0, new Float32Array()];
  for (const { number, bytes, value } of fieldsOf(tensor)) {
    if (number === TENSOR.dims) dims.push(...(bytes === undefined ? [value] : packed(bytes)));
    else if (number === TENSOR.type) type = value;
    else if (number === TENSOR.raw && bytes !== undefined) data = floatsOf(bytes);
  }
  const count = dims.reduce((product, length) => product * length, 1);
  return type === FLOAT && data.length === count ? { dims, data } : undefined;
}

/** Whole numbers one behind the other are told as if each were a field of its own. */
function packed(bytes: Uint8Array): readonly number[] {
  const values: number[] = [];
  let [value, unit] = [0, 1];
  for (const byte of bytes) {
    value += (byte % 128) * unit;
    unit *= 128;
    if (byte >= 128) continue;
    values.push(value);
    [value, unit] = [0, 1];
  }
  return values;
}

/** A step that gives numbers. */
export function constantStep(name: string, { dims, data }: Constant): Step {
  const tensor = Buffer.concat([
    ...dims.map((length) => numberField(TENSOR.dims, length)),
    numberField(TENSOR.type, FLOAT),
    bytesField(TENSOR.raw, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ]);
  const attribute = Buffer.concat([
    textField(ATTRIBUTE.name, 'value'),
    bytesField(ATTRIBUTE.tensor, tensor),
    numberField(ATTRIBUTE.type, ATTRIBUTE_TYPE.tensor),
  ]);
  return { operator: 'Constant', inputs: [], outputs: [name], attributes: [attribute] };
}

/** An attribute that is a number. */
export function floatAttribute(name: string, value: number): Uint8Array {
  return Buffer.concat([
    textField(ATTRIBUTE.name, name),
    floatField(ATTRIBUTE.float, value),
    numberField(ATTRIBUTE.type, ATTRIBUTE_TYPE.float),
  ]);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

function floatsOf(bytes: Uint8Array): Float32Array<ArrayBuffer> {
  // Where they stand in a file is no multiple of four.
  return new Float32Array(new Uint8Array(bytes).buffer);
}

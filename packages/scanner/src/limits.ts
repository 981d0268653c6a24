/** One number that bounds a scan. */
export interface LimitSpec {
  readonly value: number;
  /** What `value` counts: bytes, UTF-16 units, milliseconds, or things that `why` names. */
  readonly unit: 'bytes' | 'characters' | 'ms' | 'count';
  /** What it bounds, and why so much, for the generated table. */
  readonly why: string;
}

/** Limits by name. Units stand last in a name. */
export type LimitSpecs = Readonly<Record<string, LimitSpec>>;

/** The numbers that bound every scan. What bounds one format only stands with the format: see `Format.limits`. */
export const sharedLimits = {
  headBytes: { value: 4_100, unit: 'bytes', why: 'Read to identify a file. file-type asks for 4,100.' },
  depthMax: {
    value: 8,
    unit: 'count',
    why: 'Containers within containers. Real archives rarely pass 4; quines never end.',
  },
  membersMax: {
    value: 100_000,
    unit: 'count',
    why: 'Members of one root, over all depths. A ZIP can claim five million empty entries in a small file.',
  },
  expandedBytesMax: {
    value: 2 * 1024 ** 3,
    unit: 'bytes',
    why: 'What a root may expand to in all: its members, what formats inflate, what each page of a PDF makes pdf.js inflate.',
  },
  expandedRatioMax: {
    value: 100,
    unit: 'count',
    why: 'Expanded bytes per byte of the root, counted after `expandedRatioFreeBytes`. Real spreadsheets reach 40.',
  },
  expandedRatioFreeBytes: {
    value: 10 * 1024 ** 2,
    unit: 'bytes',
    why: 'Expanded before the ratio counts: a small file of zeros is no bomb.',
  },
  memberBytesMax: {
    value: 64 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of one member held in memory for random access: a ZIP in a ZIP, a PDF in a ZIP.',
  },
  wholeBytesMax: {
    value: 512 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of a root held in memory at a time, for a format that reads it as a whole.',
  },
  workerBytesMax: {
    value: 2 * 1024 ** 3,
    unit: 'bytes',
    why: 'Of memory that a process which reads may hold. Four times the largest root that is held as a whole.',
  },
  partBytesMax: {
    value: 64 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of a part of an Office file that is held in memory: styles, settings, a picture of a printer. Sheets and texts go by.',
  },
  xmlDepthMax: {
    value: 1_000,
    unit: 'count',
    why: 'XML elements within elements. Tables within tables of a text reach a hundred.',
  },
  xmlPieceLengthMax: {
    value: 64 * 1024 ** 2,
    unit: 'characters',
    why: 'Of a tag, or of a text between two tags. A picture that is written in XML reaches some millions.',
  },
  elementDepthMax: {
    value: 5_000,
    unit: 'count',
    why: 'Elements of a web page within elements. Pages that never close a font reach some hundreds.',
  },
  metadataValueLengthMax: {
    value: 32_768,
    unit: 'characters',
    why: 'Of one metadata value; all of a longer one is text too.',
  },
  metadataFieldsMax: { value: 1_000, unit: 'count', why: 'Metadata fields of one document.' },
  problemsMax: {
    value: 100,
    unit: 'count',
    why: 'Problems of one document that are told one by one; the rest are counted in a last one.',
  },
  documentMs: {
    value: 600_000,
    unit: 'ms',
    why: 'Of the processor, for one document without its members. Time that passes on a busy machine does not count.',
  },
  stallMs: {
    value: 15_000,
    unit: 'ms',
    why: 'Without a byte, a page or a part: of the processor, or of time that passes while nothing is computed.',
  },
} as const satisfies LimitSpecs;

/** The numbers that bound a scan. Hitting one is a `limit-exceeded` problem that names it. */
export interface Limits extends Readonly<Record<keyof typeof sharedLimits, number>> {
  /** Numbers for limits of single formats, by name, instead of those that the formats give. */
  readonly own?: Readonly<Record<string, number>>;
}

/** What holds unless a caller says otherwise. */
export const defaultLimits: Limits = valuesOf(sharedLimits);

/** The numbers of some limits, by name, those of `instead` in their place. */
export function valuesOf<Name extends string>(
  specs: Readonly<Record<Name, LimitSpec>>,
  instead: Readonly<Record<string, number>> = {},
): Readonly<Record<Name, number>> {
  const values: Partial<Record<Name, number>> = {};
  for (const name in specs) values[name] = instead[name] ?? specs[name].value;
  // For the compiler, which does not see that the loop gives every name its value.
  if (!isWhole(values, specs)) throw new TypeError('A limit has no value.');
  return values;
}

function isWhole<Name extends string>(
  values: Partial<Record<Name, number>>,
  specs: Readonly<Record<Name, LimitSpec>>,
): values is Record<Name, number> {
  return Object.keys(specs).every((name) => Object.hasOwn(values, name));
}

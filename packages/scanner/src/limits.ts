/** Every number that bounds a scan, with its unit and its reason. Hitting one is a `limit-exceeded` problem. */
export interface Limits {
  /** Bytes read to identify a file. file-type asks for 4,100. */
  readonly headBytes: number;
  /** Containers within containers. Real archives rarely pass 4; quines never end. */
  readonly depthMax: number;
  /** Members of one root, over all depths. A ZIP can claim five million empty entries in a small file. */
  readonly membersMax: number;
  /** Bytes that the members of one root may expand to in all. */
  readonly expandedBytesMax: number;
  /** Expanded bytes per byte of the root, counted after `expandedRatioFreeBytes`. Real spreadsheets reach 40. */
  readonly expandedRatioMax: number;
  /** Expanded bytes before the ratio counts: a small file of zeros is no bomb. */
  readonly expandedRatioFreeBytes: number;
  /** Bytes of one member held in memory for random access: a ZIP in a ZIP, a PDF in a ZIP. */
  readonly memberBytesMax: number;
  /** Bytes of a root PDF held in memory at a time by its reader. */
  readonly pdfBytesMax: number;
  /** Pages of one PDF. */
  readonly pdfPagesMax: number;
  /** Columns of one table. A line of a million commas is no table. */
  readonly tableColumnsMax: number;
  /** Characters of one quoted cell. A quote that is never closed swallows the file. */
  readonly cellLengthMax: number;
  /** Characters of one metadata value that are kept. */
  readonly metadataValueLengthMax: number;
  /** Metadata fields of one document. */
  readonly metadataFieldsMax: number;
  /** Problems of one document that are told one by one; the rest are counted in a last one. */
  readonly problemsMax: number;
  /** Milliseconds for one document, its members not counted. */
  readonly documentMs: number;
  /** Milliseconds for one part of a document: a reader that yields nothing for so long has lost its way. */
  readonly stallMs: number;
}

/** What holds unless a caller says otherwise. */
export const defaultLimits: Limits = {
  headBytes: 4100,
  depthMax: 8,
  membersMax: 100_000,
  expandedBytesMax: 2 * 1024 ** 3,
  expandedRatioMax: 100,
  expandedRatioFreeBytes: 10 * 1024 ** 2,
  memberBytesMax: 64 * 1024 ** 2,
  pdfBytesMax: 512 * 1024 ** 2,
  pdfPagesMax: 50_000,
  tableColumnsMax: 16_384,
  cellLengthMax: 16 * 1024 ** 2,
  metadataValueLengthMax: 32_768,
  metadataFieldsMax: 1_000,
  problemsMax: 100,
  documentMs: 60_000,
  stallMs: 20_000,
};

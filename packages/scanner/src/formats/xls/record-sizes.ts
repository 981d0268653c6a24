/**
 * The most bytes that records have by their type which hold no string ([MS-XLS] 2.4; of older versions as OpenOffice's
 * documentation of the format has it). Records that are not here say themselves how long they are, or are looked through whole.
 */
const SIZES: Readonly<Record<number, number>> = {
  // What begins and ends.
  ...{ 9: 4, 521: 6, 1033: 6, 2057: 16, 10: 0 },
  // Cells.
  ...{ 2: 9, 3: 15, 515: 14, 5: 9, 517: 8, 253: 10, 638: 10 },
  // Rows and columns.
  ...{ 8: 18, 520: 16, 125: 12, 36: 4, 549: 4, 85: 2, 155: 0 },
  // The workbook: code page, window, days, password, looks of cells.
  ...{ 66: 2, 61: 18, 34: 2, 19: 2, 67: 4, 579: 12, 1091: 12, 224: 20 },
};

/** The most bytes that a record of a type has; undefined if that is not known by its type. */
export function sizeOf(type: number): number | undefined {
  return SIZES[type];
}

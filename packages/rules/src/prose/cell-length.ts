/** A shorter cell is a value, which its column tells, and not a text to be read as prose. In UTF-16 units. */
export const CELL_LENGTH_MIN = 60;

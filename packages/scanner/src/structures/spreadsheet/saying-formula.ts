/**
 * Words of three letters in quotes, places, paths, columns of tables by their names, other workbooks by number or name. `[2]`
 * behind R or C is a step to another cell, and what has a point in brackets is a cell of OpenFormula.
 */
const SAYING = /"[^"]*[\p{L}\d]{3}|:\/\/|\\|(?<![RC])\[\d+\]|\[(?!-?\d+\])[^\].[]+\]|\[[^\]]*\.xl/u;

/** Whether a formula has words, places or names of other files in it: all else is numbers and names of cells. */
export function isSayingFormula(formula: string): boolean {
  return SAYING.test(formula);
}

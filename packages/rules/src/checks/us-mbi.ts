// Without S, L, O, I, B and Z, which are read as digits.
const letter = '[AC-HJKMNP-RT-Y]';
const either = String.raw`[\dAC-HJKMNP-RT-Y]`;
const format = new RegExp(String.raw`^[1-9]${letter}${either}\d${letter}${either}\d${letter}{2}\d{2}$`);

/**
 * Whether a value is a Medicare beneficiary identifier: eleven places, each a digit, a letter or either
 * (https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi-with-format.pdf). There is no check digit, and of
 * random letters and digits one in ten thousand passes.
 */
export function isUsMbi(value: string): boolean {
  return format.test(value.replaceAll(/[\s-]/gu, '').toUpperCase());
}

/**
 * Forms that leave free what they surround, by what formats call them: names of DrawingML (ECMA-376 part 1, 20.1.10.56), types of
 * LibreOffice, which has those too (ODF 1.3 part 3, 19.196), numbers of [MS-ODRAW] 2.4.24. Brackets and pairs of braces are not
 * among them: if they are filled, what is between them is.
 */
const HOLLOW_FORMS: ReadonlySet<string | number> = new Set<string | number>([
  ...['frame', 'halfFrame', 'donut', 'noSmoking', 'blockArc', 'arc', 'leftBrace', 'rightBrace'],
  ...['mathPlus', 'mathMinus', 'mathMultiply', 'mathDivide', 'mathEqual', 'mathNotEqual'],
  ...['ring', 'forbidden', 'block-arc', 'left-brace', 'right-brace', 'mso-spt19'],
  ...[19, 23, 57, 87, 88, 95],
]);

/** Whether a form, by its name or number, leaves free what it surrounds, and hides nothing there. */
export function isHollowForm(form: string | number): boolean {
  return HOLLOW_FORMS.has(typeof form === 'number' ? form : form.replace(/^ooxml-/, ''));
}

/**
 * Whether a path leaves free what it surrounds: it is cut out, or nothing but lines. Of its commands these are given, by the letters
 * that ODF has for them (part 3, `draw:enhanced-path`): a part begins (`M`, or `B` and `V` for arcs), is a whole ellipse (`U`), is closed (`Z`); all
 * parts so far are painted at once (`N`), or not filled (`F`). One open part is filled as if it were closed.
 */
export function isHollowPath(commands: string): boolean {
  const filled = commands.split('N').filter((parts) => !parts.includes('F'));
  const begun = filled.join('').replace(/[^MBVU]/g, '').length;
  return begun !== 1 && !filled.some((parts) => parts.replace(/UZ?/g, 'Z').replace(/[^Z]/g, '').length === 1);
}

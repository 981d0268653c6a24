/** Where a field stands in a line, and its check digit. */
type Field = readonly [start: number, end: number, check: number];

/** Number, date of birth and expiry of the second line of a passport, a visa and a card of two lines. */
const twoLineFields: readonly Field[] = [
  [0, 9, 9],
  [13, 19, 19],
  [21, 27, 27],
];

/**
 * Whether a value is the machine readable zone of a travel document with all its check digits right: a passport (two
 * lines of 44), a card (three of 30 or two of 36) or a visa (two of 44 or 36); or the second line of a passport alone
 * (ICAO Doc 9303, parts 4 to 7; the check digits are in part 3, section 4.9). One random text in ten thousand passes.
 */
export function isMrz(value: string): boolean {
  const zone = value.replaceAll(/\s/gu, '').toUpperCase();
  if (!/^[A-Z0-9<]+$/u.test(zone)) return false;
  if (zone.length === 90) return isCard(zone.slice(0, 30), zone.slice(30, 60));
  if (zone.length === 44) return isTwoLine(zone, true);
  if (zone.length !== 88 && zone.length !== 72) return false;
  const second = zone.slice(zone.length / 2);
  return isTwoLine(second, !zone.startsWith('V'));
}

/** The last character of a passport's and a card's second line is the check digit of all the others. */
function isTwoLine(line: string, hasComposite: boolean): boolean {
  if (!twoLineFields.every((field) => isField(line, field)) || !isSex(line.charAt(20))) return false;
  if (!hasComposite) return true;
  const last = line.length - 1;
  return checkDigit(line.slice(0, 10) + line.slice(13, 20) + line.slice(21, last)) === digitAt(line, last);
}

function isCard(first: string, second: string): boolean {
  const dates: readonly Field[] = [
    [0, 6, 6],
    [8, 14, 14],
  ];
  if (!isCardNumber(first) || !dates.every((field) => isField(second, field)) || !isSex(second.charAt(7))) return false;
  return (
    checkDigit(first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29)) === digitAt(second, 29)
  );
}

/** A number of more than nine characters goes on after the place of its check digit, which is then `<`. */
function isCardNumber(line: string): boolean {
  if (line.charAt(14) !== '<') return isField(line, [5, 14, 14]);
  const rest = line.slice(15).split('<', 1)[0] ?? '';
  const number = line.slice(5, 14) + rest.slice(0, -1);
  return rest.length > 1 && checkDigit(number) === digitAt(rest, rest.length - 1);
}

function isField(line: string, [start, end, check]: Field): boolean {
  return checkDigit(line.slice(start, end)) === digitAt(line, check);
}

function isSex(character: string): boolean {
  return 'MFX<'.includes(character);
}

/** The letter O is how a zero is often read from a picture. */
function digitAt(line: string, index: number): number {
  const character = line.charAt(index);
  return character === 'O' || character === '<' ? 0 : character.charCodeAt(0) - 48;
}

/** Weights 7, 3, 1; A is 10, Z is 35, `<` is 0. */
function checkDigit(field: string): number {
  let sum = 0;
  for (let index = 0; index < field.length; index += 1) {
    const code = field.charCodeAt(index);
    const number = code === 60 ? 0 : code < 58 ? code - 48 : code - 55;
    sum += number * ([7, 3, 1][index % 3] ?? 0);
  }
  return sum % 10;
}

import { toList } from './condition.ts';

/** What people call an info type. */
export type TitleOf = (infoType: string) => string;

/** `a`, `a or b`, `a, b or c`. */
export function either(items: readonly string[]): string {
  return listed(items, 'or');
}

/** The same with another word before the last. */
export function listed(items: readonly string[], word: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** Values as an author wrote them, each in quotation marks. */
export function quoted(value: unknown): readonly string[] {
  return toList(value).map((each) => `"${each}"`);
}

/** Info types with their titles: `Date of birth (date-of-birth)`. */
export function named(infoTypes: readonly string[], titleOf: TitleOf): readonly string[] {
  return infoTypes.map((infoType) => `${titleOf(infoType)} (${infoType})`);
}

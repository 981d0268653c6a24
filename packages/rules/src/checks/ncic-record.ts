/** Field tags that make a record. Two or three also stand together in prose about the form. */
const TAGS_MIN = 4;

/** Whether a value has at least four different field tags, each with something after its slash: `NAM/DOE,JANE`. */
export function isNcicRecord(value: string): boolean {
  const tags = new Set<string>();
  for (const match of value.matchAll(/(?<![A-Z\d])([A-Z]{3})\/\S/gu)) tags.add(match[1] ?? '');
  return tags.size >= TAGS_MIN;
}

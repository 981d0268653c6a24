export function makeTables(): readonly (readonly [string, string])[] {
  return [];
}

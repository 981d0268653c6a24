/** A value of a cell as a text, or the bytes that it is; undefined if there is none. */
export function cellText(value: unknown): string | Uint8Array | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return value;
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'object') return JSON.stringify(value, plain);
  return String(value);
}

/** Without the time where that is midnight, as of a day. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.replace('T', ' ').replace(/(?:\.000)?Z$/, '');
}

/** What JSON has no word for. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;

/** Days as documents have them: `2024-03-14`, `3/14/2024`, `14.03.24`, `14 March 2024`, `March 14, 2024`, `14MAR24`. */
const day = new RegExp(
  [
    String.raw`(?<![\d/.-])(?<y1>(?:19|20)\d{2})[-/.](?<m1>\d{1,2})[-/.](?<d1>\d{1,2})(?![\d/])`,
    String.raw`(?<![\d/.-])(?<a2>\d{1,2})[/.-](?<b2>\d{1,2})[/.-](?<y2>(?:19|20)\d{2}|\d{2})(?![\d/])`,
    String.raw`(?<!\d)(?<d3>\d{1,2})(?:st|nd|rd|th)?[ -]?(?<m3>${month})[ ,-]{0,2}(?<y3>(?:19|20)\d{2}|\d{2})(?!\d)`,
    String.raw`(?<![a-z])(?<m4>${month}) (?<d4>\d{1,2})(?:st|nd|rd|th)?,? (?<y4>(?:19|20)\d{2})(?!\d)`,
  ].join('|'),
  'giu',
);

/**
 * The days that stand in a text, as milliseconds since 1970, in order. Where day and month can be exchanged, the month
 * is taken to come first. Two digits are a year of 1950 to 2049.
 */
export function findDays(text: string): readonly number[] {
  return [...text.matchAll(day)].flatMap(({ groups = {} }) => toDay(groups) ?? []);
}

/** The first day in a text that begins where it `mayCount`; undefined if there is none. */
export function firstDay(text: string, mayCount: (start: number) => boolean = () => true): number | undefined {
  for (const { groups = {}, index } of text.matchAll(day)) {
    const found = toDay(groups);
    if (found !== undefined && mayCount(index)) return found;
  }
  return undefined;
}

function toDay(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const { y1, m1, d1, a2, b2, y2, d3, m3, y3, d4, m4, y4 } = groups;
  if (y1 !== undefined) return utc(y1, Number(m1), Number(d1));
  if (y2 !== undefined) return utc(y2, Number(a2), Number(b2)) ?? utc(y2, Number(b2), Number(a2));
  if (y3 !== undefined) return utc(y3, monthOf(m3), Number(d3));
  return y4 === undefined ? undefined : utc(y4, monthOf(m4), Number(d4));
}

function monthOf(name = ''): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function utc(year: string, monthNumber: number, dayNumber: number): number | undefined {
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
  const date = new Date(Date.UTC(full, monthNumber - 1, dayNumber));
  // The 31st of June would be the first of July.
  return date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === dayNumber ? date.getTime() : undefined;
}

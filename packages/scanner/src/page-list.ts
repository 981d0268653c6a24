/** Which pages something holds of. */
export interface PageList {
  /** How many they are. */
  readonly count: number;
  /** The first and the last page of each stretch of them, from 1, ascending: of 5,000 stretches at most. */
  readonly stretches: readonly (readonly [from: number, to: number])[];
}

/** Stretches that are kept. */
const STRETCHES_MAX = 5_000;
/** Stretches that a sentence tells one by one. */
const STRETCHES_TOLD = 8;

/** A list of pages, which are ascending. */
export function toPageList(pages: readonly number[]): PageList {
  const stretches: [from: number, to: number][] = [];
  let last: [from: number, to: number] | undefined;
  for (const page of pages) {
    if (last?.[1] === page - 1) last[1] = page;
    else {
      last = [page, page];
      if (stretches.length < STRETCHES_MAX) stretches.push(last);
    }
  }
  return { count: pages.length, stretches };
}

/** Pages in words, each once: `page 3`, `pages 3, 7 and 12 to 20`; of many stretches the first ones, and how many others. */
export function tellPages({ count, stretches }: PageList, stretchesTold = STRETCHES_TOLD): string {
  const told = stretches.slice(0, stretchesTold);
  const others = told.reduce((rest, [from, to]) => rest - (to - from + 1), count);
  const words = told.flatMap(([from, to]) => {
    if (from === to) return [`${from}`];
    return to === from + 1 ? [`${from}`, `${to}`] : [`${from} to ${to}`];
  });
  if (others > 0) words.push(others === 1 ? '1 other' : `${others} others`);
  const last = words.at(-1) ?? '';
  const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
  return `${count === 1 ? 'page' : 'pages'} ${list}`;
}

/** A sentence that tells the first stretches of pages, with all that are kept. */
export function withAllPages(sentence: string, pages: PageList | undefined): string {
  return pages === undefined ? sentence : sentence.replace(tellPages(pages), tellPages(pages, STRETCHES_MAX));
}

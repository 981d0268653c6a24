/** Stretches of pages that are told one by one. */
const STRETCHES_MAX = 8;

/** Pages in words, ascending and each once: `page 3`, `pages 3, 7 and 12 to 20`; of many stretches the first ones, and how many others. */
export function listPages(pages: readonly number[]): string {
  const stretches: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = stretches.at(-1);
    if (last?.to === page - 1) last.to = page;
    else stretches.push({ from: page, to: page });
  }
  const told = stretches.slice(0, STRETCHES_MAX);
  const others = stretches.slice(STRETCHES_MAX).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const words = told.flatMap(({ from, to }) => {
    if (from === to) return [`${from}`];
    return to === from + 1 ? [`${from}`, `${to}`] : [`${from} to ${to}`];
  });
  if (others > 0) words.push(others === 1 ? '1 other' : `${others} others`);
  const last = words.at(-1) ?? '';
  const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
  return `${pages.length === 1 ? 'page' : 'pages'} ${list}`;
}

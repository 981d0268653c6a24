/** Says that something was thrown that nobody foresaw, and where in our code. Never its message: it may quote the file. */
export function defectMessage(thrown: unknown): string {
  const lines = thrown instanceof Error ? (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return ['Holdback failed. This is a defect: please report it.', ...lines.slice(0, 5), ''].join('\n');
}

/** What this process takes up. Where the system does not say (Linux without `/proc`), the most that it ever took up. */
export function residentBytes(): number {
  try {
    return process.memoryUsage.rss();
  } catch {
    return process.resourceUsage().maxRSS * 1_024;
  }
}

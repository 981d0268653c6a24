/** Milliseconds of processor time that something takes in this thread: what else the machine does is not in it. */
export function cpuMs(act: () => void): number {
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

import type { Terminal } from '../terminal.ts';

/** Says how far a scan is, on standard error, without a name of a file. */
export interface Progress {
  /** A root was read. */
  step(bytes: number): void;
  stop(): void;
}

/** At a terminal a bar, elsewhere a line every so often, so that a long run in a pipeline does not look dead. */
export async function startProgress(terminal: Terminal, total: number): Promise<Progress> {
  return terminal.isInteractive ? await bar(terminal, total) : lines(terminal, total);
}

async function bar({ stderr }: Terminal, total: number): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress');
  const progress = new cliProgress.SingleBar({
    format: 'Scanning {bar} {value} of {total} files, {megabytes} MB',
    stream: stderr as NodeJS.WritableStream,
    hideCursor: true,
    clearOnComplete: true,
  });
  let bytes = 0;
  progress.start(total, 0, { megabytes: '0.0' });
  return {
    step: (more) => {
      bytes += more;
      progress.increment(1, { megabytes: (bytes / 1e6).toFixed(1) });
    },
    stop: () => progress.stop(),
  };
}

/** How long a pipeline hears nothing. */
const LINE_EVERY_MS = 10_000;

function lines({ stderr }: Terminal, total: number): Progress {
  let done = 0;
  let bytes = 0;
  let last = performance.now();
  return {
    step: (more) => {
      done += 1;
      bytes += more;
      if (performance.now() - last < LINE_EVERY_MS) return;
      last = performance.now();
      stderr.write(`Scanned ${done} of ${total} files, ${(bytes / 1e6).toFixed(1)} MB\n`);
    },
    stop: () => {},
  };
}

/** The executable's first file: its workers are the executable itself, which a word tells that it is one. */
import { endWithParent, WORKER_WORD } from '../packages/cli/src/workers/parent-tie.ts';

const [word, ...words] = process.argv.slice(2);

// Whoever types the word has no channel to a worker.
if (word === WORKER_WORD && process.send !== undefined) {
  endWithParent(words);
  const { serveParent } = await import('../packages/cli/src/workers/serve-parent.ts');
  serveParent();
} else {
  await import('../packages/cli/src/main.ts');
}

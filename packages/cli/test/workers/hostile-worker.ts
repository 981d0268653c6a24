/** A worker with readers that go wrong in each way that a reader can, of kinds that no format reads. */
import type { Format, Kind } from '@holdback/scanner';
import { endWithParent } from '../../src/workers/parent-tie.ts';

function hostile(kind: Kind, goWrong: () => Promise<void>): Format {
  return {
    id: kind,
    title: 'A reader that goes wrong.',
    reads: 'Nothing.',
    kinds: [kind],
    tells: [],
    leavesOut: [],
    limits: {},
    access: 'forward',
    async *extract() {
      yield { kind: 'metadata', name: 'title', value: 'Before it goes wrong' };
      await goWrong();
    },
  };
}

endWithParent();
const { serveParent } = await import('../../src/workers/serve-parent.ts');
const { formats } = await import('@holdback/scanner');

const held: Buffer[] = [];

serveParent([
  hostile('gif', async () => {
    for (;;);
  }),
  hostile('png', async () => {
    for (let count = 0; count < 24; count += 1) held.push(Buffer.alloc(64 * 1024 ** 2, 1));
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  }),
  hostile('jpg', async () => process.exit(7)),
  hostile('bmp', async () => {
    void Promise.reject(new Error('left behind'));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }),
  // The first that reads a kind is asked.
  ...formats,
]);

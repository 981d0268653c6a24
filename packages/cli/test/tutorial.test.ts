import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { walk } from './walkthrough.ts';

const docs = join(import.meta.dirname, '../../../docs');

// The day on which the documents were written: an exception has an end, and a rule was reviewed.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00Z') }));
afterEach(() => vi.useRealTimers());

test.each(['writing-rules.md', 'gate.md'])('whoever does what %s says sees what it says', async (name) => {
  const path = join(docs, name);
  const { lapses, commands, saved, text } = await walk(path);
  expect(commands).toBeGreaterThan(5);
  expect(saved).toBeGreaterThan(1);
  // Writes into the document what came. Look at the difference before you keep it.
  if (process.env.UPDATE === '1') writeFileSync(path, text);
  else expect(lapses).toEqual([]);
});

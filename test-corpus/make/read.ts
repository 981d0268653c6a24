import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listCases } from './cases.ts';

/** Writes the scanner's own cases: `read/` and `unread/`. The same bytes each time. */
for (const [path, bytes] of await listCases()) {
  const file = join(import.meta.dirname, '..', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

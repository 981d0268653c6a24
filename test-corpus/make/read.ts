import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listCases } from './cases.ts';

/** Writes the cases that scripts make, the same bytes each time; with `--check` it only says which are others on disk. */
const isCheck = process.argv.includes('--check');
for (const [path, bytes] of await listCases()) {
  const file = join(import.meta.dirname, '..', path);
  if (isCheck) {
    if (existsSync(file) && readFileSync(file).equals(bytes)) continue;
    console.log(`${path} is not as its script makes it`);
    process.exitCode = 1;
    continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

#!/usr/bin/env node
/** The program's first file: it says what is missing where the rest could not even be parsed. */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** A clone declares with `using`, which Node reads from 24 on. What is released is JavaScript that Node 22 reads. */
const isReleased = !import.meta.url.endsWith('.ts');
const isFit = major >= 24 || (isReleased && (major === 23 || (major === 22 && minor >= 18)));

if (isFit) {
  const { keepCompiled } = await import('./workers/compile-cache.ts');
  keepCompiled();
  await import('./main.ts');
} else {
  process.stderr.write(
    `Holdback needs Node ${isReleased ? '22.18' : '24'} or later, and this is ${process.version}. Install it, or add the npm package "node" beside Holdback.\n`,
  );
  process.exitCode = 2;
}

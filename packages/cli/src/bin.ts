#!/usr/bin/env node
/** The program's first file: it says what is missing where the rest could not even be parsed. */
const nodeMajorMin = 24;

if (Number.parseInt(process.versions.node, 10) < nodeMajorMin) {
  process.stderr.write(
    `Holdback needs Node ${nodeMajorMin} or later, and this is ${process.version}. Install it, or add the npm package "node" beside Holdback.\n`,
  );
  process.exitCode = 2;
} else {
  const { keepCompiled } = await import('./workers/compile-cache.ts');
  keepCompiled();
  await import('./main.ts');
}

#!/usr/bin/env node
/** The program's first file: it says what is missing where the rest could not even be parsed. */

/** What is released is plain JavaScript. A clone has declarations with `using`, which Node takes as they are from 24 on. */
const nodeMin = import.meta.url.endsWith('.ts') ? '24.0' : '22.18';

if (isOlder(process.versions.node, nodeMin)) {
  process.stderr.write(
    `Holdback needs Node ${nodeMin} or later, and this is ${process.version}. Install it, or add the npm package "node" beside Holdback.\n`,
  );
  process.exitCode = 2;
} else {
  const { keepCompiled } = await import('./workers/compile-cache.ts');
  keepCompiled();
  await import('./main.ts');
}

function isOlder(version: string, least: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [majorMin = 0, minorMin = 0] = least.split('.').map(Number);
  return major < majorMin || (major === majorMin && minor < minorMin);
}

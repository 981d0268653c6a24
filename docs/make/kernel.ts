import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const folder = join(import.meta.dirname, '../../packages/rules/kernel');

/** Compiles the inner loop of the automaton, and gives the file that embeds it. */
export async function makeKernel(): Promise<string> {
  const written = new Map<string, Uint8Array>();
  const { error, stderr } = await asc.main(
    ['scan.ts', '-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--outFile', 'scan.wasm'],
    {
      readFile: (name) => (name === 'scan.ts' ? readFileSync(join(folder, name), 'utf8') : null),
      writeFile: (name, contents) => {
        written.set(name, typeof contents === 'string' ? new TextEncoder().encode(contents) : contents);
      },
      listFiles: () => [],
    },
  );
  const bytes = written.get('scan.wasm');
  if (error !== null || bytes === undefined) throw new Error(`the kernel does not compile: ${stderr.toString()}`);
  const text = Buffer.from(bytes).toString('base64');
  const lines = text.match(/.{1,100}/g)?.map((line) => `  '${line}',`) ?? [];
  return [
    '// Made by `pnpm run docs` from packages/rules/kernel/scan.ts. Do not edit.',
    '',
    `/** The inner loop of the automaton as WebAssembly, ${bytes.length} bytes, in base64. */`,
    'export const kernel = [',
    ...lines,
    "].join('');",
    '',
  ].join('\n');
}

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the repository. */
export const repository = join(import.meta.dirname, '..');

/** A source file of a package, read once. */
export interface SourceFile {
  /** From the repository, `/`-separated. */
  readonly path: string;
  readonly package: string;
  readonly text: string;
  /** The text without comments and without what stands in quotes. */
  readonly code: string;
  readonly imports: readonly Import[];
}

/** One `import` or `export … from`. */
export interface Import {
  readonly specifier: string;
  /** `import type`, or every name is a `type`: nothing of it is there at run time. */
  readonly isType: boolean;
}

/** Every source file of the packages, by path. */
export const files: readonly SourceFile[] = globSync('packages/*/src/**/*.ts', { cwd: repository })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map(readSource);

function readSource(path: string): SourceFile {
  const text = readFileSync(join(repository, path), 'utf8');
  return { path, package: path.split('/')[1] ?? '', text, code: withoutWords(text), imports: readImports(text) };
}

/** Leaves code: no comments, no strings; of templates the holes. */
export function withoutWords(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/`(?:[^`\\]|\\[\s\S])*`/g, (template) => (template.match(/\$\{[^}]*\}/g) ?? []).join(' '))
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replaceAll(/(?<=^|[\s;])\/\/.*$/gm, '');
}

/** The imports of a file, dynamic ones too. */
export function readImports(text: string): readonly Import[] {
  const listed = [...text.matchAll(/^(?:import|export)\s(?:(type)\s)?([^'";]*?)from\s'([^']+)'/gm)].map(
    ([, type, names = '', specifier = '']) => ({ specifier, isType: type === 'type' || areTypes(names) }),
  );
  const bare = [...text.matchAll(/^import\s'([^']+)'/gm)].map(([, specifier = '']) => ({ specifier, isType: false }));
  const dynamic = [...text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)].map((match) => ({
    specifier: match[1] ?? '',
    isType: text.slice(0, match.index).endsWith('typeof '),
  }));
  return [...listed, ...bare, ...dynamic];
}

/** `{ type A, type B }`. */
function areTypes(names: string): boolean {
  const inside = /^\{([^}]*)\}\s*$/.exec(names.trim())?.[1];
  const each = (inside ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return each.length > 0 && each.every((name) => name.startsWith('type '));
}

/** The files of a package. */
export const filesOf = (name: string): readonly SourceFile[] => files.filter((file) => file.package === name);

/** The file at a path, if there is one. */
export const sourceOf = (path: string): SourceFile | undefined => files.find((file) => file.path === path);

/** The path that a relative import leads to, from the repository. */
export function targetOf({ path }: SourceFile, { specifier }: Import): string {
  return join(dirname(path), specifier).replaceAll('\\', '/');
}

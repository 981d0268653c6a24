import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A PDF of a folder. */
export interface PdfFile {
  readonly path: string;
  /** Below the folder that was given, with `/`. */
  readonly name: string;
}

/** Where a reader looks for the header (ISO 32000-1, annex H, note 13). */
const HEADER_BYTES = 1024;
/** Milliseconds that another reader gets for a file. */
const READER_MS = 60_000;
const TEXT_BYTES_MAX = 256 * 1024 ** 2;

/** The files of folders that are called PDF or begin as one, at any depth, by name. */
export function findPdfs(folders: readonly string[]): readonly PdfFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => ({ path, name: relative(folder, path).replaceAll('\\', '/') })),
    )
    .filter(({ path }) => /\.pdf$/i.test(path) || headOf(path).includes('%PDF-'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What `pdftotext` gives of a file: text, with a form feed after each page. Undefined if it refuses the file. */
export function readWithPoppler(path: string): string | undefined {
  return run('pdftotext', ['-enc', 'UTF-8', path, '-']);
}

/** What MuPDF's `mutool` gives of a file, as far as it gives any; undefined if it is not installed or refuses the file. */
export function readWithMupdf(path: string): string | undefined {
  return run('mutool', ['draw', '-q', '-F', 'txt', path]);
}

function run(program: string, given: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, given, {
    encoding: 'utf8',
    maxBuffer: TEXT_BYTES_MAX,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: READER_MS,
  });
  return status === 0 ? stdout : undefined;
}

function headOf(path: string): string {
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    return bytes.subarray(0, readSync(handle, bytes)).toString('latin1');
  } finally {
    closeSync(handle);
  }
}

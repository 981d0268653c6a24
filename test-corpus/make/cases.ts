import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { corrected } from './corrected.ts';
import { files as incidentDocuments } from './incidents/documents.ts';
import { files as incidentPapers } from './incidents/papers.ts';
import { files as incidentPictures } from './incidents/pictures.ts';
import { files as incidentWorkbooks } from './incidents/workbooks.ts';
import { unread as unreadKinds } from './unread.ts';

/** A file of the corpus. */
export interface Case {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files by their name. */
export type Cases = Readonly<Record<string, Uint8Array>>;

/** The cases of one format, as a file of `read/` exports them. */
export interface FormatCases {
  readonly id: string;
  readonly good: Case;
  readonly read: Cases;
  readonly unread: Cases;
  /** Files that a rule must get right, by its name and theirs: `STR-01/fail-hidden-sheet.xlsx`. */
  readonly judged: Cases;
}

/** Every format's cases: a format is in the corpus by a file in `read/` that is called like it. */
export async function loadCases(): Promise<readonly FormatCases[]> {
  const folder = join(import.meta.dirname, 'read');
  const files = readdirSync(folder).sort();
  return Promise.all(
    files.map(async (file) => {
      const {
        good,
        read,
        unread,
        judged = {},
      }: Omit<FormatCases, 'id' | 'judged'> & Partial<FormatCases> = await import(join(folder, file));
      return { id: basename(file, '.ts'), good, read, unread, judged };
    }),
  );
}

/** Every file of `test-corpus` but the portal that is made by a script, by its path from there. */
export async function listCases(): Promise<ReadonlyMap<string, Uint8Array>> {
  const formats = await loadCases();
  const read = formats.flatMap((each) =>
    Object.entries(each.read).map(([name, bytes]) => [`${each.id}/${name}`, bytes] as const),
  );
  const unread = [...formats.flatMap((each) => Object.entries(each.unread)), ...Object.entries(unreadKinds)];
  const judged = [...formats.flatMap((each) => Object.entries(each.judged)), ...Object.entries(corrected)];
  const cases = [
    ...read.map(([path, bytes]) => [`read/${path}`, bytes] as const),
    ...unread.map(([path, bytes]) => [`unread/${path}`, bytes] as const),
    ...judged.map(([path, bytes]) => [`judged/${path}`, bytes] as const),
    ...Object.entries({ ...incidentDocuments, ...incidentPapers, ...incidentPictures, ...incidentWorkbooks }).map(
      ([path, bytes]) => [`incidents/${path}`, bytes] as const,
    ),
  ];
  const byPath = new Map(cases);
  if (byPath.size < cases.length) throw new Error('Two cases of the corpus have one path.');
  return byPath;
}

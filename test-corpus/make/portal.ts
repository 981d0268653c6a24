/**
 * Makes `test-corpus/portal`, the look-alike of a leaked police portal, and the manifest of what was planted in it.
 *
 *     node test-corpus/make/portal.ts            writes both
 *     node test-corpus/make/portal.ts --check    exits 1 if what is on disk differs
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeArchives } from './portal/files/archives.ts';
import { makeBulletins } from './portal/files/bulletins.ts';
import { makeCalls } from './portal/files/calls.ts';
import { makeCredentials } from './portal/files/credentials.ts';
import { makeDatabases } from './portal/files/databases.ts';
import { makeDecoyPapers } from './portal/files/decoy-papers.ts';
import { makeDecoyTables } from './portal/files/decoy-tables.ts';
import { makeExports } from './portal/files/exports.ts';
import { makeMail } from './portal/files/mail.ts';
import { makeOperations, makeWitnessList } from './portal/files/operations.ts';
import { makePackages } from './portal/files/packages.ts';
import { makePersonnel } from './portal/files/personnel.ts';
import { makeRecordings } from './portal/files/recordings.ts';
import { makeRecords } from './portal/files/records.ts';
import { formatManifest, type Manifest, mergeManifests, noTruth } from './portal/manifest.ts';
import type { PortalFile } from './portal/portal-file.ts';
import { makeAccounts } from './portal/tables/accounts.ts';
import { makeDocuments } from './portal/tables/documents.ts';
import { makeEventRegistration } from './portal/tables/events.ts';
import { makeIntelligence } from './portal/tables/intelligence.ts';
import { makeLogs } from './portal/tables/logs.ts';
import { makeMailings } from './portal/tables/mailings.ts';
import { makeOakmart } from './portal/tables/oakmart.ts';
import { makeRegistrations } from './portal/tables/registrations.ts';

const corpus = join(import.meta.dirname, '..');
const portal = join(corpus, 'portal');
const manifestPath = join(corpus, 'portal.manifest.json');

/** What is true of folders and of no file alone: so many tables of a portal in one place are its export, and so is a database. */
const exported: Manifest = {
  ...noTruth,
  verdicts: ['trix', 'trix/files'].map((path) => ({ path, rule: 'POR-01', scope: 'folder' })),
};

const files = makeFiles();
const manifest = formatManifest(mergeManifests([exported, ...files.map((file) => file.truth)]));
if (process.argv.includes('--check')) check();
else write();

function makeFiles(): PortalFile[] {
  return [
    ...makeRegistrations(),
    makeEventRegistration(),
    ...makeAccounts(),
    ...makeMailings(),
    ...makeDocuments(),
    ...makeIntelligence(),
    ...makeLogs(),
    ...makeOakmart(),
    ...makeBulletins(),
    ...makeOperations(),
    makeWitnessList(),
    ...makePersonnel(),
    ...makeRecords(),
    ...makeRecordings(),
    ...makeCalls(),
    ...makeCredentials(),
    ...makePackages(),
    ...makeMail(),
    ...makeArchives(),
    ...makeDatabases(),
    ...makeExports(),
    ...makeDecoyPapers(),
    ...makeDecoyTables(),
  ];
}

function write(): void {
  rmSync(portal, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(portal, path)), { recursive: true });
    writeFileSync(join(portal, path), bytes);
  }
  writeFileSync(manifestPath, manifest);
  const size = files.reduce((sum, file) => sum + file.bytes.length, 0);
  console.log(`${files.length} files, ${size.toLocaleString('en-US')} bytes`);
}

function check(): void {
  const wanted = new Set(files.map((file) => file.path));
  const stray = listFiles(portal).filter((path) => !wanted.has(path));
  const changed = files.filter(({ path, bytes }) => !same(join(portal, path), bytes)).map((file) => file.path);
  if (!same(manifestPath, Buffer.from(manifest))) changed.push('portal.manifest.json');
  for (const path of stray) console.error(`not made by the generator: ${path}`);
  for (const path of changed) console.error(`differs from what the generator makes: ${path}`);
  if (stray.length + changed.length > 0) process.exitCode = 1;
}

/** Files below a folder, relative to it, with `/` on every system. */
function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

function same(path: string, bytes: Uint8Array): boolean {
  return existsSync(path) && readFileSync(path).equals(bytes);
}

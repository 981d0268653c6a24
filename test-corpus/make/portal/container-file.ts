import { gzipSync } from 'node:zlib';
import { makeZip } from '../zip.ts';
import { containerFile, type FileClaims, type PortalFile } from './portal-file.ts';
import type { Content } from './text.ts';

/** A ZIP archive. Its entries are stored, so that no version of a compressor can change a byte. */
export function zipFile(path: Content, members: readonly PortalFile[], claims: FileClaims = {}): PortalFile {
  return containerFile(path, zipped(members), members, claims);
}

/** A ZIP archive whose entries open only with a password: not one of them can be examined. */
export function encryptedZipFile(path: Content, members: readonly PortalFile[], claims: FileClaims): PortalFile {
  const locked = members.map((member) => ({
    ...member,
    truth: { planted: [], verdicts: [], notExamined: [member.path], decoys: { files: [], places: [] } },
  }));
  return containerFile(path, zipped(members, true), locked, claims);
}

/** A gzip file (RFC 1952) without a name inside: its member is named after it, without `.gz`. */
export function gzipFile(folder: string, member: PortalFile, claims: FileClaims = {}): PortalFile {
  const bytes = gzipSync(member.bytes, { level: 0 });
  bytes[9] = 255; // the operating system: unknown, on every one of them
  return containerFile(`${folder}${member.path}.gz`, bytes, [member], claims);
}

function zipped(members: readonly PortalFile[], encrypted = false): Uint8Array {
  return makeZip(members.map(({ path, bytes }) => ({ name: path, bytes, method: 'store' as const, encrypted })));
}

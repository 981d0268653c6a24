import type { ProblemName } from '../../problem.ts';
import type { CompoundFile } from './compound-file.ts';

/**
 * What stops everyone from reading what is in a compound file: rights management ([MS-OFFCRYPTO] 2.2.1 to 2.2.10) or a
 * password for a package that it holds (2.3.4); undefined if neither does. Older documents keep a password to
 * themselves.
 */
export function protectionOf(compound: CompoundFile): ProblemName | undefined {
  const spaces = compound.find('\x06DataSpaces');
  const isManaged = compound.entries.some(
    ({ name, isReachable }) => isReachable && /^(?:DRMEncrypted|\x09DRM|LabelInfo$)/.test(name),
  );
  if (isManaged && (spaces !== undefined || compound.find('\x09DRMContent') !== undefined)) return 'rights-managed';
  const isPackage = compound.find('EncryptedPackage') !== undefined || compound.find('EncryptionInfo') !== undefined;
  return isPackage ? 'needs-password' : undefined;
}

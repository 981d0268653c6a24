/** A recovery key of BitLocker as it is written. */
const recoveryKey = /^\d{6}(?:-\s?\d{6}){7}$/u;

/** Each group of a recovery key is 16 bits times eleven. */
const GROUP_LIMIT = 65_536 * 11;

/**
 * Whether a value can be a stored password. A BitLocker recovery key has eight groups of six digits, each a multiple of
 * eleven below 720,896 (https://learn.microsoft.com/windows/security/operating-system-security/data-protection/bitlocker);
 * one random number in five billion passes. Hashes carry no check of their own, and pass if not all of one character.
 */
export function isPasswordHash(value: string): boolean {
  if (/^\d{6}-/u.test(value)) return recoveryKey.test(value) && isRecoveryKey(value);
  return !/^(.)\1{15,}$/u.test(value);
}

function isRecoveryKey(value: string): boolean {
  const groups = value.split(/-\s?/u).map(Number);
  return groups.every((group) => group % 11 === 0 && group < GROUP_LIMIT) && groups.some((group) => group > 0);
}

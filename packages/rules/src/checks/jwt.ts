/** Whether a value is a JSON web token: its header decodes to an object with an `alg` (RFC 7515, section 4.1.1). */
export function isJwt(value: string): boolean {
  const [header, payload] = value.split('.');
  if (header === undefined || payload === undefined) return false;
  try {
    const decoded: unknown = JSON.parse(atob(header.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof decoded === 'object' && decoded !== null && 'alg' in decoded && typeof decoded.alg === 'string';
  } catch {
    // Neither base64 nor JSON.
    return false;
  }
}

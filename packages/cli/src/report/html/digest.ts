import { createHash } from 'node:crypto';

/** As a content security policy names a style or a script (CSP level 3, section 6.7.2.2). */
export function digestOf(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}

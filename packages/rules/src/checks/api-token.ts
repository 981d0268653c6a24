import { isGithubToken } from './github-token.ts';
import { isJwt } from './jwt.ts';

/** Whether a token with an issuer's prefix passes that issuer's own check, if there is one. */
export function isApiToken(value: string): boolean {
  if (/^gh[oprsu]_/.test(value)) return isGithubToken(value);
  if (/^eyJ/.test(value)) return isJwt(value);
  return true;
}

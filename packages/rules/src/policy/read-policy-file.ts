import { digest } from '../facts/hash.ts';
import type { PolicyData } from './policy-data.ts';
import { validate } from './policy-schema.generated.ts';
import { PolicyText } from './policy-text.ts';
import type { PolicyFile, ReadPolicy } from './read-policy.ts';

/** Reads a policy file that an author wrote. Throws a PolicyError where it is no YAML. */
export function readPolicyFile({ file, text }: PolicyFile): ReadPolicy {
  const places = new PolicyText(file, text);
  const { data } = places;
  const errors = validate(data) ? [] : (validate.errors ?? []);
  return { data: isMapping(data) ? data : {}, errors, places, digest: digest(text), isBuiltIn: false };
}

/** Nothing is known of the values but what the validator says. */
function isMapping(data: unknown): data is Partial<PolicyData> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

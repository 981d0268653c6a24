import { usStates } from '../lists/us-states.ts';

/**
 * Whether a value begins with the code of a state, a territory or the federal district, as the FBI's originating agency
 * identifiers and the states' identification numbers do (NCIC Code Manual; EBTS field 2.015).
 */
export function isUsStateCoded(value: string): boolean {
  return usStates.has(value.trim().slice(0, 2).toUpperCase());
}

/** What is known of the built-in policies without loading a detector or a condition. */
export { builtInNames, builtInPolicy } from './policy/built-in-policy.ts';
export { outlineBuiltIn, type PolicyOutline } from './policy/outline.ts';
export { type Severity, weight } from './policy/policy-severity.ts';

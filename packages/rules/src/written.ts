/** Reading of files in YAML that a person wrote for the program, with a place for every mistake. */
export type { SchemaMistake } from './policy/policy-mistake.ts';
export { itemsUnder, readWritten, type Validate, valueUnder } from './policy/read-written.ts';

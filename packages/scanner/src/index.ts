export type * from './document.ts';
export type { Format } from './formats/format.ts';
export { formats } from './formats/index.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { ProblemError, type ProblemName, problem, problemMessages, toProblem } from './problem.ts';
export { scan } from './scan/scan.ts';
export { BytesSource, FileSource } from './source/source.ts';
export { traits } from './traits.ts';

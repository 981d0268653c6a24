export type * from './document.ts';
export type { Format, FormatContext, LeftOut, WholeSource } from './formats/format.ts';
export { formats } from './formats/index.ts';
export { type Kind, kinds } from './identify/kinds.ts';
export { defaultLimits, type LimitSpec, type LimitSpecs, type Limits, sharedLimits, valuesOf } from './limits.ts';
export {
  numeral,
  ProblemError,
  type ProblemName,
  problem,
  problemMessages,
  toProblem,
  withAllPages,
} from './problem.ts';
export type * from './recognition.ts';
export { type Cut, type ScanOptions, scan, type Turn } from './scan/scan.ts';
export { BytesSource, FileSource } from './source/source.ts';
export { traits } from './traits.ts';

/** The options by which a scan judges otherwise than without them. */
export const judgingOptions = [
  '--policy',
  '--policy-from',
  '--exceptions',
  '--no-exceptions',
  '--baseline',
  '--no-baseline',
  '--fail-on',
  '--only',
  '--skip',
  '--exclude',
  '--gitignore',
  '--as-of',
  '--manifest',
  '--approved',
  '--protected',
  '--specimens',
  '--ocr',
  '--faces',
] as const;

/** An option that a scan was given, with a value that may be shown: a placeholder where it may not. */
export interface GivenOption {
  readonly option: (typeof judgingOptions)[number];
  /** Undefined for an option that takes none. */
  readonly value?: string;
}

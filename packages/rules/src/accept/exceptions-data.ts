/** A list of exceptions as its author wrote it, after the schema has checked it. */
export interface ExceptionsData {
  readonly 'days-max'?: number;
  readonly exceptions: readonly ExceptionData[];
}

/** One of them. */
export interface ExceptionData {
  readonly rule?: string | readonly string[];
  readonly verdict?: string;
  readonly problem?: string;
  readonly path?: string | readonly string[];
  readonly format?: string | readonly string[];
  readonly 'at-most'?: string | number;
  readonly sha256?: string;
  readonly reason: string;
  readonly approver: string;
  readonly created: string | number;
  readonly expires: string | number;
  readonly ticket?: string;
}

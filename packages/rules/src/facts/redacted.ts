import type { Location } from '@holdback/scanner';

declare const redacted: unique symbol;

/**
 * Text that is safe to print, because it holds no value that a detector knows. Only `redact.ts` makes one, and findings,
 * paths and places have no other text: a reporter that prints a secret does not compile.
 */
export type Redacted = string & { readonly [redacted]: true };

/** Every text in it is redacted, but for its kind. Distributes over a union, each member of which keeps its shape. */
type WithRedactedTexts<Place> = Place extends unknown
  ? {
      readonly [Key in keyof Place]: Key extends 'kind'
        ? Place[Key]
        : Exclude<Place[Key], undefined> extends string
          ? Redacted
          : Place[Key];
    }
  : never;

/** A place that is safe to print: the names of sheets and fields in it are redacted. */
export type RedactedLocation = WithRedactedTexts<Location>;

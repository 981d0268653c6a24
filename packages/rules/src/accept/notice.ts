/** An exception of which whoever keeps the list should know. */
export interface ExceptionNotice {
  /** It holds no more; nothing needed it; it is for a rule of which none is allowed; it is about to hold no more. */
  readonly state: 'expired' | 'unused' | 'refused' | 'ending';
  /** The list and the line, as `holdback.exceptions.yaml:12`. Redacted. */
  readonly place: string;
  /** What it is for: `PII-03 in outbox/people.csv`. Redacted. */
  readonly subject: string;
  /** What is so, and what to do, in a sentence. */
  readonly message: string;
}

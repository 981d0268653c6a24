/** How much of a dictionary is kept, and the name of the limit that says so. */
export interface DictionaryLimit {
  readonly number: number;
  readonly limit: string;
}

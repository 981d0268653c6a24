/** Fields whose code holds data, or says where data comes from, and whose result shows none of it (ECMA-376 part 1, 17.16.5). */
const CARRYING =
  /^\s*(?:INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DDE|DDEAUTO|MERGEFIELD|MERGEREC|ASK|SET|FILLIN|DOCVARIABLE|DATABASE|LINK|TC|TA|XE|RD|IF|COMPARE|NEXTIF|SKIPIF|PRIVATE|PRINT|ADDIN|QUOTE)\b/i;

/** A link to a file of a folder or a server. */
const LINK_TO_FILE = /^\s*HYPERLINK\b[^"]*"?\s*(?:file:|\\{2}|[a-z]:[\\/])/i;

/** Whether the code of a field holds what its result does not show. */
export function carriesData(code: string): boolean {
  return CARRYING.test(code) || LINK_TO_FILE.test(code);
}

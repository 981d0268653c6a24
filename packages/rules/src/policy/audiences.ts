/** Who may see the files. */
export const audiences = [
  'public',
  'law-enforcement',
  'federal',
  'private-sector',
  'contractors',
  'foreign',
  'non-law-enforcement',
];

/** What Fed. R. Crim. P. 49.1(b) exempts from the redaction of filings, by the number of its paragraph. */
export const exemptions = [
  'forfeiture-account',
  'agency-record',
  'state-court-record',
  'earlier-record',
  'sealed-filing',
  'pro-se-2241',
  'pre-charge-matter',
  'warrant',
  'charging-document',
];
